import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import type { Schemas } from '../../api/client.js';
import { useAnswer } from '../../api/use-answer.js';
import { useClocks } from '../../clocks/use-clocks.js';
import { Name } from '../../parts/bilingual.js';
import { DataTable } from '../../parts/data-table.js';
import type { Column } from '../../parts/data-table.js';
import { Empty } from '../../parts/empty.js';
import { Page } from '../../parts/page.js';
import { Shown } from '../../parts/shown.js';
import { Areas, Sum } from './declared.js';

type Listed = Schemas['BatchListed'];

/** What is declared of each appointment batch, against how many of its members are named. */
export function BatchesScreen() {
  const shell = useTranslations('shell');
  const t = useTranslations('batch');
  const { known } = useClocks();
  const columns = useColumns();
  const answer = useAnswer('/v1/batches', { query: known });
  return (
    <Page title={shell('batches')}>
      <p>{t('purpose')}</p>
      <Shown of={answer}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty />
          ) : (
            <DataTable caption={shell('batches')} columns={columns} items={items} keyOf={({ id }) => id} />
          )
        }
      </Shown>
    </Page>
  );
}

function useColumns(): readonly Column<Listed>[] {
  const t = useTranslations('batch');
  return useMemo(
    () => [
      {
        id: 'name',
        heading: t('name'),
        share: 3,
        value: ({ name }) => name,
        show: ({ id, name, nameEn }) => (
          <Link to="/batches/$batchId" params={{ batchId: id }}>
            <Name of={name} en={nameEn} />
          </Link>
        ),
      },
      {
        id: 'term',
        heading: t('term'),
        value: ({ termLabel }) => termLabel,
        show: ({ termLabel }) => termLabel ?? '–',
      },
      {
        id: 'kind',
        heading: t('kind'),
        value: ({ kind, status }) => `${t(kind)}, ${t(status)}`,
      },
      {
        id: 'declared',
        heading: t('declared'),
        value: ({ declared }) => declared?.total ?? null,
        show: ({ declared }) => <Sum of={declared} />,
      },
      { id: 'named', heading: t('named'), share: 0.7, value: ({ total }) => total.named },
      {
        id: 'missing',
        heading: t('missing'),
        share: 0.7,
        value: ({ total }) => total.missing,
        show: ({ total }) => total.missing ?? '–',
      },
      {
        id: 'areas',
        heading: t('areas'),
        value: ({ declared }) => declared?.areas?.count ?? null,
        show: ({ declared }) => <Areas of={declared?.areas ?? null} />,
      },
    ],
    [t],
  );
}
