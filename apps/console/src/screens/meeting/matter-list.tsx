import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import type { AnswerOf } from '../../api/client.js';
import { useAnswer } from '../../api/use-answer.js';
import { useClocks } from '../../clocks/use-clocks.js';
import { DataTable } from '../../parts/data-table.js';
import type { Column } from '../../parts/data-table.js';
import { Empty } from '../../parts/empty.js';
import { Shown } from '../../parts/shown.js';

type Listed = AnswerOf<'/v1/matters'>['items'][number];

/** Matters that are followed through meetings and directives. */
export function MatterList() {
  const t = useTranslations('meeting');
  const { known } = useClocks();
  const answer = useAnswer('/v1/matters', { query: known });
  const columns = useMemo<readonly Column<Listed>[]>(
    () => [
      {
        id: 'matter',
        heading: t('matter'),
        share: 3,
        value: ({ matter }) => matter,
        show: ({ matter }) => (
          <Link to="/matters/$matterId" params={{ matterId: matter }}>
            <bdi>{matter}</bdi>
          </Link>
        ),
      },
      { id: 'meetings', heading: t('views.meetings'), value: ({ meetings }) => meetings },
      { id: 'directives', heading: t('views.directives'), value: ({ directives }) => directives },
    ],
    [t],
  );
  return (
    <Shown of={answer}>
      {({ items }) =>
        items.length === 0 ? (
          <Empty />
        ) : (
          <DataTable caption={t('views.matters')} columns={columns} items={items} keyOf={({ matter }) => matter} />
        )
      }
    </Shown>
  );
}
