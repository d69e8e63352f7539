import { Link, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import type { Schemas } from '../../api/client.js';
import { usePages } from '../../api/use-pages.js';
import { useClocks } from '../../clocks/use-clocks.js';
import { useWords } from '../../i18n/use-words.js';
import { Name } from '../../parts/bilingual.js';
import type { Column } from '../../parts/data-table.js';
import { Empty } from '../../parts/empty.js';
import { Filters } from './filters.js';
import { Paged } from './paged.js';
import { When } from './when.js';

type Summary = Schemas['DirectiveSummary'];

/** Directives, the latest first, perhaps of one issuer, to one addressee, or that cite one document. */
export function DirectiveList() {
  const t = useTranslations('meeting');
  const { known } = useClocks();
  const { issuer, addressee, cites } = useSearch({ from: '/meetings' });
  const narrowed = { ...(issuer ? { issuer } : {}), ...(addressee ? { addressee } : {}), ...(cites ? { cites } : {}) };
  const answer = usePages('/v1/directives', { query: { limit: 100, ...known, ...narrowed } });
  const columns = useColumns();
  const isNarrowed = Object.keys(narrowed).length > 0;
  return (
    <>
      <Filters
        of={[
          { name: 'issuer', kinds: ['official'] },
          { name: 'addressee', kinds: ['official', 'batch'] },
          { name: 'cites', kinds: [] },
        ]}
      />
      <Paged
        of={answer}
        caption={t('views.directives')}
        columns={columns}
        keyOf={({ id }) => id}
        none={isNarrowed ? <p>{t('noneSuch')}</p> : <Empty />}
      />
    </>
  );
}

function useColumns(): readonly Column<Summary>[] {
  const t = useTranslations('meeting');
  const words = useWords();
  return useMemo(
    () => [
      {
        id: 'on',
        heading: t('on'),
        share: 1.2,
        value: ({ on }) => on,
        show: ({ on }) => <When on={on} until={null} dayPart={null} />,
      },
      {
        id: 'title',
        heading: t('directive'),
        share: 4,
        value: ({ title }) => title,
        show: ({ id, title, titleEn }) => (
          <Link to="/directives/$directiveId" params={{ directiveId: id }}>
            <Name of={title} en={titleEn} />
          </Link>
        ),
      },
      {
        id: 'issuer',
        heading: t('issuer'),
        share: 2,
        value: ({ issuer }) => issuer.name,
        show: ({ issuer }) => (
          <>
            <Link to="/officials/$officialId" params={{ officialId: issuer.id }}>
              <bdi>{issuer.name}</bdi>
            </Link>
            <br />
            <bdi>{issuer.office ?? t('officeUnknown')}</bdi>
          </>
        ),
      },
      { id: 'status', heading: t('status'), value: ({ status }) => words.code(status) },
    ],
    [t, words],
  );
}
