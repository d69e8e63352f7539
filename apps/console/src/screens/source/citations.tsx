import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { useAnswer } from '../../api/use-answer.js';
import { useClocks } from '../../clocks/use-clocks.js';
import { useWords } from '../../i18n/use-words.js';
import { DataTable } from '../../parts/data-table.js';
import type { Column } from '../../parts/data-table.js';
import { Day, Moment } from '../../parts/day.js';
import { RecordLink } from '../../parts/record-link.js';
import { Shown } from '../../parts/shown.js';
import type { AuditLine } from '../../why/subject.js';

/** Rows at most; the trail has the others. */
const most = 200;

/** What was recorded on a source, the newest first: what there is to look at again should it prove wrong. */
export function Citations({ of }: { readonly of: string }) {
  const t = useTranslations('source');
  const { known } = useClocks();
  const columns = useColumns();
  const answer = useAnswer('/v1/audit', { query: { citing: of, order: 'newest', limit: most, ...known } });
  return (
    <section aria-labelledby="citations">
      <h2 id="citations">{t('cites')}</h2>
      <Shown of={answer}>
        {({ items }) =>
          items.length === 0 ? (
            <p>{t('citesNothing')}</p>
          ) : (
            <>
              <DataTable caption={t('cites')} columns={columns} items={items} keyOf={({ eventId }) => eventId} />
              <p>
                <Link to="/audit" search={{ view: 'trail', citing: of }}>
                  {t('citing')}
                </Link>
              </p>
            </>
          )
        }
      </Shown>
    </section>
  );
}

function useColumns(): readonly Column<AuditLine>[] {
  const t = useTranslations('source');
  const words = useWords();
  return useMemo(
    () => [
      { id: 'type', heading: t('what'), share: 1.5, value: ({ type }) => words.code(type) },
      {
        id: 'record',
        heading: t('record'),
        share: 2.5,
        value: ({ name, stream }) => name ?? stream,
        show: ({ name, stream }) => <RecordLink stream={stream} name={name} />,
      },
      {
        id: 'on',
        heading: t('on'),
        value: ({ on }) => on,
        show: ({ on }) => (on === null ? '–' : <Day on={on} />),
      },
      {
        id: 'knownFrom',
        heading: t('knownFrom'),
        share: 1.2,
        value: ({ knownFrom }) => knownFrom,
        show: ({ knownFrom }) => <Moment at={knownFrom} />,
      },
    ],
    [t, words],
  );
}
