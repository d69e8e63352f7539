import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import type { Schemas } from '../../api/client.js';
import { usePages } from '../../api/use-pages.js';
import { useClocks } from '../../clocks/use-clocks.js';
import { useWords } from '../../i18n/use-words.js';
import { Name } from '../../parts/bilingual.js';
import { Button } from '../../parts/button.js';
import { DataTable } from '../../parts/data-table.js';
import type { Column } from '../../parts/data-table.js';
import { Day } from '../../parts/day.js';
import { Empty } from '../../parts/empty.js';
import { Shown } from '../../parts/shown.js';
import { ToRecord } from '../../parts/to-record.js';

/** The sources that are described, by what facts cite them as; the next page is brought on demand, and stands below what is shown. */
export function SourcesView() {
  const t = useTranslations('source');
  const { known } = useClocks();
  const columns = useColumns();
  const answer = usePages('/v1/sources', { query: { limit: 200, ...known } });
  const pages = answer.data?.pages;
  const items = useMemo(() => pages?.flatMap((page) => page.items) ?? [], [pages]);
  return (
    <>
      <p>{t('purpose')}</p>
      <Shown of={answer}>
        {() => (
          <>
            {items.length === 0 ? (
              <Empty />
            ) : (
              <DataTable caption={t('all')} columns={columns} items={items} keyOf={({ id }) => id} />
            )}
            {answer.hasNextPage && (
              <Button isDisabled={answer.isFetchingNextPage} onPress={() => void answer.fetchNextPage()}>
                {t('more', { shown: items.length })}
              </Button>
            )}
          </>
        )}
      </Shown>
    </>
  );
}

function useColumns(): readonly Column<Schemas['SourceDescription']>[] {
  const t = useTranslations('source');
  const words = useWords();
  return useMemo(
    () => [
      { id: 'citedAs', heading: t('citedAs'), share: 0.8, value: ({ citedAs }) => citedAs },
      {
        id: 'title',
        heading: t('title'),
        share: 4,
        value: ({ title }) => title,
        show: ({ id, citedAs, title, titleEn }) => (
          <ToRecord of={{ kind: 'source', id }}>
            <Name of={title ?? citedAs} en={titleEn} />
          </ToRecord>
        ),
      },
      {
        id: 'publisher',
        heading: t('publisher'),
        share: 1.5,
        value: ({ publisher }) => publisher,
        show: ({ publisher }) => <bdi>{publisher ?? '–'}</bdi>,
      },
      {
        id: 'publishedOn',
        heading: t('publishedOn'),
        value: ({ publishedOn }) => publishedOn,
        show: ({ publishedOn }) => (publishedOn === null ? '–' : <Day on={publishedOn} />),
      },
      { id: 'kind', heading: t('kind'), value: ({ kind }) => words.code(kind) },
    ],
    [t, words],
  );
}
