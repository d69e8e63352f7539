import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import type { Chair } from '../../chairs/chairs.js';
import { StateSign } from '../../chairs/state-sign.js';
import { useWords } from '../../i18n/use-words.js';
import { DataTable } from '../../parts/data-table.js';
import type { Column } from '../../parts/data-table.js';
import { Day } from '../../parts/day.js';
import { Why } from '../../why/why.js';
import { MissionLink, People } from './people.js';
import styles from './today.module.css';

const namesOf = (chair: Chair): string | null => chair.holders.map((term) => term.officialName).join(', ') || null;
const since = ({ holders: [holder], last, state }: Chair): string | null =>
  holder?.start.on ?? (state === 'vacant' ? (last?.end?.on ?? null) : null);
const planned = ({ holders: [holder] }: Chair): string | null => holder?.plannedEnd ?? null;

/** The missions with their heads; the twin of the map. */
export function MissionTable({ chairs }: { readonly chairs: readonly Chair[] }) {
  const t = useTranslations('today');
  const isPlanned = chairs.some((chair) => planned(chair) !== null);
  const columns = useMemo((): readonly Column<Chair>[] => {
    const plannedEnd: Column<Chair> = {
      id: 'planned',
      heading: t('planned'),
      share: 1.3,
      value: planned,
      show: (chair) => (planned(chair) === null ? null : <Day on={planned(chair)} />),
    };
    return [
      {
        id: 'mission',
        heading: t('mission'),
        share: 2.4,
        value: ({ mission }) => mission.name,
        show: ({ mission }) => <MissionLink of={mission} />,
      },
      {
        id: 'state',
        heading: t('state'),
        share: 0.9,
        value: ({ state }) => t(`states.${state}`),
        show: ({ state }) => <StateSign of={state} />,
      },
      { id: 'head', heading: t('headAndTitle'), share: 2.6, value: namesOf, show: (chair) => <Head of={chair} /> },
      {
        id: 'since',
        heading: t('since'),
        share: 1.3,
        value: since,
        show: (chair) => (since(chair) === null ? null : <Day on={since(chair)} />),
      },
      ...(isPlanned ? [plannedEnd] : []),
      whyColumn(t('reasons')),
    ];
  }, [t, isPlanned]);
  return (
    <DataTable
      caption={t('missions')}
      columns={columns}
      items={chairs}
      keyOf={({ mission }) => mission.id}
      sortedBy="mission"
    />
  );
}

function Head({ of: { holders, possible } }: { readonly of: Chair }) {
  const t = useTranslations('today');
  if (holders.length > 0) return <People of={holders} withTitle />;
  if (possible.length === 0) return null;
  return (
    <>
      <span className={styles['note']}>{t('possibly')}</span>
      <People of={possible} withTitle />
    </>
  );
}

/** The column of tables of chairs that asks why each stands as it does. */
export const whyColumn = (heading: string): Column<Chair> => ({
  id: 'why',
  heading,
  isOnScreenOnly: true,
  share: 0.8,
  show: (chair) => <WhyChair of={chair} />,
});

/** Why a chair stands as it does: the events of whoever holds it, else those of the mission. */
function WhyChair({
  of: {
    mission,
    state,
    holders: [holder],
    last,
  },
}: {
  readonly of: Chair;
}) {
  const t = useTranslations('today');
  const { day } = useWords();
  const term = holder ?? (state === 'vacant' ? last : null);
  const what = holder
    ? t('whyHeld', { name: holder.officialName, mission: mission.name, day: day(holder.start.on) })
    : t('whyState', { mission: mission.name, state: t(`states.${state}`) });
  return <Why what={what} subject={{ mission: mission.id, ...(term ? { posting: term.postingId } : {}) }} />;
}
