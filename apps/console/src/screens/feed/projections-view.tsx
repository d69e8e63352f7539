import { useTranslations } from 'use-intl';
import type { Schemas } from '../../api/client.js';
import { useAnswer } from '../../api/use-answer.js';
import { DataTable } from '../../parts/data-table.js';
import type { Column } from '../../parts/data-table.js';
import { Shown } from '../../parts/shown.js';
import styles from './feed.module.css';

type Projection = Schemas['ProjectionBody'];

/** The read models: how far each has come, how far it is behind, and why one stands still. */
export function ProjectionsView() {
  const t = useTranslations('events');
  const projections = useAnswer('/v1/projections', {});
  const columns: readonly Column<Projection>[] = [
    { id: 'projection', heading: t('projection'), value: ({ projection }) => projection, share: 1.2 },
    { id: 'version', heading: t('versionHeading'), value: ({ version }) => version, figures: true, share: 0.5 },
    { id: 'active', heading: t('state'), value: (one) => t(stateOf(one)), show: (one) => <State of={one} /> },
    { id: 'position', heading: t('position'), value: ({ position }) => position, figures: true, share: 0.7 },
    { id: 'documents', heading: t('documents'), value: ({ documents }) => documents, figures: true, share: 0.7 },
    {
      id: 'lag',
      heading: t('lag'),
      value: ({ lag }) => lag.events,
      show: ({ lag }) =>
        t('lagOf', { events: lag.events, seconds: Math.round(lag.seconds ?? 0), exact: String(lag.exact) }),
      figures: true,
    },
    {
      id: 'stopped',
      heading: t('stoppedBecause'),
      value: ({ stopped }) => stopped?.reason ?? null,
      show: ({ stopped }) => stopped && <bdi>{t('stoppedAt', stopped)}</bdi>,
      share: 2,
    },
  ];
  return (
    <>
      <h2>{t('views.projections')}</h2>
      <p>{t('projectionsHelp')}</p>
      <Shown of={projections} lines={16}>
        {({ items }) => (
          <DataTable
            caption={t('views.projections')}
            columns={columns}
            items={items}
            keyOf={({ projection, version }) => `${projection} ${version}`}
          />
        )}
      </Shown>
    </>
  );
}

const stateOf = ({ stopped, active }: Projection): 'stopped' | 'inUse' | 'beingBuilt' =>
  stopped ? 'stopped' : active ? 'inUse' : 'beingBuilt';

/** Whether it stands still has a sign and a word. */
function State({ of }: { readonly of: Projection }) {
  const t = useTranslations('events');
  const state = stateOf(of);
  return (
    <span className={state === 'stopped' ? styles['stopped'] : undefined}>
      {state === 'stopped' && <span aria-hidden="true">✗ </span>}
      {t(state)}
    </span>
  );
}
