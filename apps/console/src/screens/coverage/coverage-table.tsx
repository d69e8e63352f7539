import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { useWords } from '../../i18n/use-words.js';
import { DataTable } from '../../parts/data-table.js';
import type { Column } from '../../parts/data-table.js';
import { Day } from '../../parts/day.js';
import { Why } from '../../why/why.js';
import { showOf } from './covering.js';
import type { CoverageLine } from './covering.js';
import { MissionLink, OfficialLink, StateLink } from './links.js';

/** State by state, who is accredited to it, from which mission, resident there or not, and since when. */
export function CoverageTable({ lines }: { readonly lines: readonly CoverageLine[] }) {
  const t = useTranslations('coverage');
  const columns = useMemo(
    (): readonly Column<CoverageLine>[] => [
      {
        id: 'state',
        heading: t('state'),
        share: 2,
        value: ({ name }) => name,
        show: ({ state, name }) => <StateLink id={state} name={name} />,
      },
      {
        id: 'how',
        heading: t('how'),
        share: 1.2,
        value: (line) => t(`shows.${showOf(line)}`),
        show: (line) => (line.by === null ? <strong>{t('shows.nobody')}</strong> : t(`shows.${showOf(line)}`)),
      },
      {
        id: 'head',
        heading: t('head'),
        share: 2,
        value: ({ by }) => by?.official.name ?? null,
        show: ({ by }) => by && <OfficialLink {...by.official} />,
      },
      {
        id: 'mission',
        heading: t('from'),
        share: 2,
        value: ({ by }) => by?.mission.name ?? null,
        show: ({ by }) => by && <MissionLink {...by.mission} />,
      },
      {
        id: 'since',
        heading: t('since'),
        share: 1.3,
        value: ({ by }) => by?.since ?? null,
        show: ({ by }) => by && <Day on={by.since} />,
      },
      {
        id: 'why',
        heading: t('reasons'),
        isOnScreenOnly: true,
        share: 0.8,
        show: (line) => <WhyCovered line={line} />,
      },
    ],
    [t],
  );
  return (
    <DataTable
      caption={t('title')}
      columns={columns}
      items={lines}
      keyOf={({ state, by }) => `${state} ${by?.mission.id ?? ''} ${by?.posting.id ?? ''}`}
      sortedBy="state"
    />
  );
}

function WhyCovered({ line: { name, by, missions } }: { readonly line: CoverageLine }) {
  const t = useTranslations('coverage');
  const { day } = useWords();
  if (by)
    return (
      <Why
        what={t('whyCovered', { official: by.official.name, state: name, day: day(by.since) })}
        subject={{ mission: by.mission.id, posting: by.posting.id }}
      />
    );
  const [mission] = missions;
  return mission ? <Why what={t('whyNobody', { state: name })} subject={{ mission: mission.id }} /> : null;
}
