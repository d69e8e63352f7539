import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import type { Asked, Schemas } from '../../api/client.js';
import { usePages } from '../../api/use-pages.js';
import { useClocks } from '../../clocks/use-clocks.js';
import { without } from '../../parts/address.js';
import { Button } from '../../parts/button.js';
import { DataTable } from '../../parts/data-table.js';
import type { Column } from '../../parts/data-table.js';
import { Empty } from '../../parts/empty.js';
import { LeftOut } from '../../parts/later.js';
import { Shown } from '../../parts/shown.js';
import { Filters } from './filters.js';
import type { Filter } from './filters.js';
import styles from './meetings.module.css';

interface Listed {
  readonly '/v1/meetings': Schemas['MeetingSummary'];
  readonly '/v1/directives': Schemas['DirectiveSummary'];
}

interface Props<Path extends keyof Listed> {
  readonly of: Path;
  /** What the list is narrowed to; each undefined one is not. */
  readonly narrowed: Readonly<Record<string, string | undefined>>;
  readonly filters: readonly Filter[];
  readonly caption: string;
  readonly columns: readonly Column<Listed[Path]>[];
}

/**
 * What there was by the day of the page, the latest first; what comes later is counted, and shown on demand. The next page is brought on
 * demand too, and stands below what is shown.
 */
export function DatedList<Path extends keyof Listed>({ of, narrowed, filters, caption, columns }: Props<Path>) {
  const t = useTranslations('meeting');
  const { known, day } = useClocks();
  const withLater = useSearch({ from: '/meetings' }).later === 'shown';
  const navigate = useNavigate({ from: '/meetings' });
  const showLater = (isShown: boolean): void =>
    void navigate({
      search: (before) => ({ ...without(before, 'later'), ...(isShown ? { later: 'shown' } : {}) }),
      resetScroll: false,
    });
  const asked = { limit: 100, ...known, ...narrowed, ...(withLater ? {} : { on: day }) };
  const answer = usePages<keyof Listed>(of, { query: asked } as Asked<keyof Listed>);
  const pages = answer.data?.pages;
  const items = useMemo(() => pages?.flatMap((page) => page.items as readonly Listed[Path][]) ?? [], [pages]);
  const later = pages?.[0]?.later ?? 0;
  const isNarrowed = Object.values(narrowed).some((value) => value !== undefined);
  return (
    <>
      <Filters of={filters} />
      <Shown of={answer}>
        {() => (
          <>
            <LeftOut count={later} isShown={withLater} onShow={showLater} />
            {items.length > 0 ? (
              <DataTable caption={caption} columns={columns} items={items} keyOf={({ id }) => id} />
            ) : later > 0 ? null : isNarrowed ? (
              <p>{t('noneSuch')}</p>
            ) : (
              <Empty />
            )}
            {answer.hasNextPage && (
              <p className={styles['more']}>
                <Button isDisabled={answer.isFetchingNextPage} onPress={() => void answer.fetchNextPage()}>
                  {answer.isFetchingNextPage ? t('bringing') : t('more', { shown: items.length })}
                </Button>
              </p>
            )}
          </>
        )}
      </Shown>
    </>
  );
}
