import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../parts/button.js';
import { DataTable } from '../../parts/data-table.js';
import type { Column } from '../../parts/data-table.js';
import { Shown } from '../../parts/shown.js';
import styles from './meetings.module.css';

interface Listed<Item> {
  readonly items: readonly Item[];
  readonly next: string | null;
}

interface Props<Item> {
  readonly of: UseInfiniteQueryResult<InfiniteData<Listed<Item>>>;
  readonly caption: string;
  readonly columns: readonly Column<Item>[];
  keyOf(item: Item): string;
  /** What is said when there are none. */
  readonly none: ReactNode;
}

/** A list that comes in pages, as one table; the next page is brought on demand and stands below what is shown. */
export function Paged<Item>({ of, caption, columns, keyOf, none }: Props<Item>) {
  const t = useTranslations('meeting');
  const items = useMemo(() => of.data?.pages.flatMap((page) => page.items) ?? [], [of.data]);
  return (
    <Shown of={of}>
      {() =>
        items.length === 0 ? (
          none
        ) : (
          <>
            <DataTable caption={caption} columns={columns} items={items} keyOf={keyOf} />
            {of.hasNextPage && (
              <p className={styles['more']}>
                <Button isDisabled={of.isFetchingNextPage} onPress={() => void of.fetchNextPage()}>
                  {of.isFetchingNextPage ? t('bringing') : t('more', { shown: items.length })}
                </Button>
              </p>
            )}
          </>
        )
      }
    </Shown>
  );
}
