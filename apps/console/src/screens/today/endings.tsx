import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import type { Chair } from '../../chairs/chairs.js';
import { monthsAfter } from '../../chairs/days.js';
import { useClocks } from '../../clocks/use-clocks.js';
import { useWords } from '../../i18n/use-words.js';
import { DataTable } from '../../parts/data-table.js';
import type { Column } from '../../parts/data-table.js';
import { Day } from '../../parts/day.js';
import { Why } from '../../why/why.js';
import { endingTerms } from './ending.js';
import type { Ending } from './ending.js';
import { MissionLink, People } from './people.js';

const monthsAhead = 6;

/** Terms that were announced until a day of the next six months, and those that went on beyond theirs. */
export function Endings({ of }: { readonly of: readonly Chair[] }) {
  const t = useTranslations('today');
  const words = useWords();
  const { day } = useClocks();
  const endings = useMemo(() => endingTerms(of, day, monthsAhead), [of, day]);
  const columns = useMemo(
    (): readonly Column<Ending>[] => [
      {
        id: 'mission',
        heading: t('mission'),
        share: 2.4,
        value: ({ mission }) => mission.name,
        show: ({ mission }) => <MissionLink of={mission} />,
      },
      {
        id: 'head',
        heading: t('head'),
        share: 2,
        value: ({ term }) => term.officialName,
        show: ({ term }) => <People of={[term]} />,
      },
      {
        id: 'since',
        heading: t('since'),
        value: ({ term }) => term.start.on,
        show: ({ term }) => <Day on={term.start.on} />,
      },
      {
        id: 'planned',
        heading: t('planned'),
        share: 1.4,
        value: ({ plannedEnd }) => plannedEnd,
        show: ({ plannedEnd, isOverdue, isPossible }) => (
          <>
            <Day on={plannedEnd} /> {isOverdue && <strong>{t('overdue')}</strong>}
            {isPossible && t('mayEndThen')}
          </>
        ),
      },
      {
        id: 'why',
        heading: t('reasons'),
        isOnScreenOnly: true,
        share: 0.8,
        show: ({ mission, term }) => (
          <Why
            what={t('whyHeld', { name: term.officialName, mission: mission.name, day: words.day(term.start.on) })}
            subject={{ mission: mission.id, posting: term.postingId }}
          />
        ),
      },
    ],
    [t, words],
  );
  return (
    <section>
      <h2>{t('endings')}</h2>
      {endings.length === 0 ? (
        <p>{t('noEndings', { day: words.day(monthsAfter(day, monthsAhead)) })}</p>
      ) : (
        <DataTable
          caption={t('endings')}
          columns={columns}
          items={endings}
          keyOf={({ term }) => `${term.missionId} ${term.postingId}`}
        />
      )}
    </section>
  );
}
