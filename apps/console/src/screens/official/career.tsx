import { useCallback, useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import { today } from '../../clocks/clocks.js';
import { useWords } from '../../i18n/use-words.js';
import { boundsOf } from '../../timeline/days.js';
import { layoutOf } from '../../timeline/layout.js';
import { Timeline } from '../../timeline/timeline.js';
import { careerLanes, missionNameOf } from './career-lanes.js';
import type { CareerEntry, CareerTexts, Rank } from './career-lanes.js';
import { CareerTable } from './career-table.js';
import { Ranks } from './ranks.js';

interface Props {
  readonly officialId: string;
  readonly name: string;
  readonly entries: readonly CareerEntry[];
  readonly ranks: readonly Rank[];
  /** Ids of the missions that he heads on the day. */
  readonly heads: ReadonlySet<string>;
  readonly day: string;
}

/** Postings, offices and ranks on one time axis, and in tables and a list that it leads to. */
export function Career({ officialId, name, entries, ranks, heads, day }: Props) {
  const t = useTranslations('official');
  const texts = useCareerTexts();
  const layout = useMemo(
    () => layoutOf(careerLanes(entries, ranks, texts), boundsOf(today()).earliest),
    [entries, ranks, texts],
  );
  const [bar, setBar] = useState<{ readonly id: string } | null>(null);
  const [row, setRow] = useState<{ readonly key: string } | null>(null);
  const toRow = useCallback((id: string) => setRow({ key: id }), []);
  const toBar = useCallback((id: string) => setBar({ id }), []);
  const [served, unserved] = useMemo(
    () => [
      entries.filter(({ status }) => status !== 'didNotServe'),
      entries.filter(({ status }) => status === 'didNotServe'),
    ],
    [entries],
  );
  const table = { officialId, heads, day, shown: row, onShow: toBar, said: texts.said };
  return (
    <>
      <h2>{t('career')}</h2>
      {layout && <Timeline label={t('careerOf', { name })} layout={layout} day={day} shown={bar} onChoose={toRow} />}
      {served.length === 0 ? <p>{t('noCareer')}</p> : <CareerTable {...table} caption={t('career')} entries={served} />}
      {unserved.length > 0 && (
        <>
          <h2>{t('unserved')}</h2>
          <CareerTable {...table} caption={t('unserved')} entries={unserved} />
        </>
      )}
      <Ranks officialId={officialId} ranks={ranks} shown={row} />
    </>
  );
}

function useCareerTexts(): CareerTexts {
  const t = useTranslations('official');
  const words = useWords();
  return useMemo(() => {
    const day = (on: string | null | undefined): string => (on ? words.day(on) : t('noDay'));
    const label = (entry: CareerEntry): string =>
      entry.missionName === null ? entry.title : `${entry.title}, ${missionNameOf(entry, words.language)}`;
    return {
      lane: (id) => t(`lanes.${id}`),
      label,
      said: (entry) => {
        const { startOn, endOn, appointedOn, designatedOn, attestedOn, status } = entry;
        const what = label(entry);
        if (status !== 'served')
          return t('saidNot', { what, day: day(appointedOn ?? designatedOn), status: words.code(status) });
        if (startOn === null && attestedOn.length > 0)
          return t('saidSeen', { what, first: day(attestedOn[0]), last: day(attestedOn.at(-1)) });
        return endOn === null
          ? t('saidOpen', { what, from: day(startOn) })
          : t('saidTerm', { what, from: day(startOn), until: day(endOn) });
      },
      rank: ({ rank, on }) => t('saidRank', { rank, day: day(on) }),
    };
  }, [t, words]);
}
