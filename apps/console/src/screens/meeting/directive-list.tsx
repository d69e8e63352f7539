import { Link, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import type { Schemas } from '../../api/client.js';
import { useWords } from '../../i18n/use-words.js';
import { Name } from '../../parts/bilingual.js';
import type { Column } from '../../parts/data-table.js';
import { DatedList } from './dated-list.js';
import { When } from './when.js';

type Summary = Schemas['DirectiveSummary'];

/** Directives by the day of the page, the latest first, perhaps of one issuer, to one addressee, or that cite one document. */
export function DirectiveList() {
  const t = useTranslations('meeting');
  const { issuer, addressee, cites } = useSearch({ from: '/meetings' });
  return (
    <DatedList
      of="/v1/directives"
      narrowed={{ issuer, addressee, cites }}
      filters={[
        { name: 'issuer', kinds: ['official'] },
        { name: 'addressee', kinds: ['official', 'batch'] },
        { name: 'cites', kinds: [] },
      ]}
      caption={t('views.directives')}
      columns={useColumns()}
    />
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
