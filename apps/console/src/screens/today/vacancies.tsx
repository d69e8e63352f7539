import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import type { Chair } from '../../chairs/chairs.js';
import { DataTable } from '../../parts/data-table.js';
import type { Column } from '../../parts/data-table.js';
import { Day } from '../../parts/day.js';
import { whyColumn } from './mission-table.js';
import { MissionLink, People } from './people.js';

/** Open missions without a head, since when, and who acts. */
export function Vacancies({ of }: { readonly of: readonly Chair[] }) {
  const t = useTranslations('today');
  const vacant = useMemo(
    () =>
      of
        .filter(({ state }) => state === 'vacant' || state === 'acting')
        .toSorted((a, b) => ((a.last?.end?.on ?? '') < (b.last?.end?.on ?? '') ? 1 : -1)),
    [of],
  );
  const columns = useMemo(
    (): readonly Column<Chair>[] => [
      {
        id: 'mission',
        heading: t('mission'),
        share: 2.4,
        value: ({ mission }) => mission.name,
        show: ({ mission }) => <MissionLink of={mission} />,
      },
      {
        id: 'since',
        heading: t('vacantSince'),
        share: 1.2,
        value: ({ last }) => last?.end?.on ?? null,
        show: ({ last }) => <Day on={last?.end?.on} />,
      },
      {
        id: 'last',
        heading: t('lastHead'),
        share: 2,
        value: ({ last }) => last?.officialName ?? null,
        show: ({ last }) => last && <People of={[last]} />,
      },
      {
        id: 'acting',
        heading: t('acting'),
        share: 2,
        value: ({ holders: [holder] }) => holder?.officialName ?? null,
        show: ({ holders }) => (holders.length > 0 ? <People of={holders} /> : t('nobody')),
      },
      whyColumn(t('reasons')),
    ],
    [t],
  );
  return (
    <section>
      <h2>{t('vacancies')}</h2>
      {vacant.length === 0 ? (
        <p>{t('noVacancies')}</p>
      ) : (
        <>
          <p>{t('vacanciesHelp')}</p>
          <DataTable caption={t('vacancies')} columns={columns} items={vacant} keyOf={({ mission }) => mission.id} />
        </>
      )}
    </section>
  );
}
