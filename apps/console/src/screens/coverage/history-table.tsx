import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { useWords } from '../../i18n/use-words.js';
import { DataTable } from '../../parts/data-table.js';
import type { Column } from '../../parts/data-table.js';
import { Day } from '../../parts/day.js';
import { Why } from '../../why/why.js';
import type { Accreditation } from './covering.js';
import styles from './coverage.module.css';
import { MissionLink, OfficialLink } from './links.js';

interface Props {
  readonly items: readonly Accreditation[];
  readonly state: string;
  missionName(id: string): string;
}

/** Everyone who was ever accredited to one state. */
export function HistoryTable({ items, state, missionName }: Props) {
  const t = useTranslations('coverage');
  const words = useWords();
  const columns = useMemo(
    (): readonly Column<Accreditation>[] => [
      {
        id: 'head',
        heading: t('head'),
        share: 2,
        value: ({ term }) => term.officialName,
        show: ({ term }) => (
          <>
            <OfficialLink id={term.officialId} name={term.officialName} />
            <div dir="auto" className={styles['note']}>
              {term.title}
            </div>
          </>
        ),
      },
      {
        id: 'mission',
        heading: t('from'),
        share: 1.6,
        value: ({ term }) => missionName(term.missionId),
        show: ({ term }) => <MissionLink id={term.missionId} name={missionName(term.missionId)} />,
      },
      {
        id: 'how',
        heading: t('how'),
        value: ({ resident }) => t(resident ? 'shows.resident' : 'shows.elsewhere'),
      },
      { id: 'since', heading: t('since'), value: ({ from }) => from, show: ({ from }) => <Day on={from} /> },
      {
        id: 'until',
        heading: t('until'),
        value: ({ until }) => until,
        show: ({ until }) => until !== null && <Day on={until} />,
      },
      {
        id: 'why',
        heading: t('reasons'),
        isOnScreenOnly: true,
        share: 0.8,
        show: ({ term, from }) => (
          <Why
            what={t('whyCovered', { official: term.officialName, state, day: words.day(from) })}
            subject={{ mission: term.missionId, posting: term.postingId }}
          />
        ),
      },
    ],
    [t, words, state, missionName],
  );
  return (
    <DataTable
      caption={t('ever')}
      columns={columns}
      items={items}
      keyOf={({ term, from }) => `${term.missionId} ${term.postingId} ${from}`}
    />
  );
}
