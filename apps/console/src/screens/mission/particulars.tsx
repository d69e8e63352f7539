import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import type { Schemas } from '../../api/client.js';
import { useWords } from '../../i18n/use-words.js';
import { Day } from '../../parts/day.js';
import { Facts } from '../../parts/facts.js';
import { stateName } from '../../parts/state-name.js';
import { Why } from '../../why/why.js';
import { missionOn } from './mission-on.js';
import type { MissionState } from './mission-on.js';

/** What the mission is; its status is that of the day. */
export function Particulars({ mission, day }: { readonly mission: Schemas['MissionAnswer']; readonly day: string }) {
  const t = useTranslations('mission');
  const words = useWords();
  const state = missionOn(mission.steps, day);
  return (
    <Facts
      of={[
        [t('kind'), words.code(mission.kind)],
        [t('seat'), mission.seat],
        [t('region'), mission.region === null ? null : words.code(mission.region)],
        [
          t('receivingStates'),
          mission.receivingStates.map((id, index) => (
            <span key={id}>
              {index > 0 && ', '}
              <Link to="/coverage" search={(before) => ({ ...before, state: id })}>
                {stateName(id, words.language)}
              </Link>
            </span>
          )),
        ],
        [
          t('statusOn', { day: words.day(day) }),
          state && (
            <>
              <Status {...state} />{' '}
              <Why
                what={t('whyStatus')}
                subject={{ mission: mission.id }}
                concerns={(line) => line.stream === `mission-${mission.id}` && line.postingId === null}
              />
            </>
          ),
        ],
      ]}
    />
  );
}

function Status({ status, by, isSure }: MissionState) {
  const t = useTranslations('mission');
  const words = useWords();
  return (
    <>
      {t(`status.${status}`)}
      {by &&
        (by.on === null ? (
          <>; {t('openingUnknown')}</>
        ) : (
          <>
            {' '}
            ({words.code(by.type)} <Day on={by.on} />
            {by.note !== null && (
              <>
                : <span dir="auto">{by.note}</span>
              </>
            )}
            {!isSure && <>; {t('statusPossible')}</>})
          </>
        ))}
    </>
  );
}
