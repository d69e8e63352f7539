import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { useWords } from '../../i18n/use-words.js';
import { stateName } from '../../parts/state-name.js';
import type { Entry } from './chair-on.js';
import type { MissionTexts } from './mission-lanes.js';
import { isEndAlone } from './status-on.js';

/** The words of the picture. */
export function useMissionTexts(): MissionTexts {
  const t = useTranslations('mission');
  const words = useWords();
  return useMemo(() => {
    const day = (on: string | null): string => (on === null ? t('noDay') : words.day(on));
    return {
      lane: (id) => t(`lanes.${id}`),
      accreditedTo: (state) => t('accreditedTo', { state: stateName(state, words.language) }),
      saidAccredited: ({ officialName, startOn, endOn }, { state, from, until, credentialsOn }) =>
        t('saidAccredited', {
          name: officialName,
          state: stateName(state, words.language),
          from: day(from ?? startOn),
          until: day(until ?? endOn),
          credentials: day(credentialsOn),
        }),
      label: (entry: Entry) => {
        switch (entry.kind) {
          case 'posting':
            return entry.officialName;
          case 'mission':
            return words.code(entry.type);
          case 'gap':
            return t('days', { days: entry.days });
          case 'overlap':
            return words.code('overlap');
        }
      },
      said: (entry: Entry) => {
        switch (entry.kind) {
          case 'posting': {
            const { officialName: name, title, startOn, endOn, notTakenUp, status } = entry;
            if (notTakenUp !== null)
              return t('saidUnserved', { name, title, day: day(entry.on), cause: words.code(notTakenUp) });
            if (isEndAlone(entry))
              return t('saidEnd', { name, title, until: day(endOn), cause: words.code(entry.endCause ?? 'unknown') });
            if (startOn === null)
              return t('saidNamed', { name, title, day: day(entry.on), status: words.code(status) });
            return endOn === null
              ? t('saidOpen', { name, title, from: day(startOn) })
              : t('saidTerm', { name, title, from: day(startOn), until: day(endOn) });
          }
          case 'mission':
            return t('saidStep', { step: words.code(entry.type), day: day(entry.on), note: entry.note ?? '' });
          case 'gap':
            return t('saidGap', { from: day(entry.on), until: day(entry.until), days: entry.days });
          case 'overlap':
            return t('saidOverlap', { from: day(entry.on), until: day(entry.until) });
        }
      },
    };
  }, [t, words]);
}
