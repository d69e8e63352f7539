import {
  createColumnHelper,
  createSortedRowModel,
  rowSortingFeature,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import type { ColumnDef, Row } from '@tanstack/react-table';
import { memo, useEffect, useMemo, useRef } from 'react';
import type { ReactNode, RefObject } from 'react';
import { useTranslations } from 'use-intl';
import { useWords } from '../i18n/use-words.js';
import styles from './data-table.module.css';
import { LongBody } from './long-body.js';
import { useColumnWidths } from './use-column-widths.js';
import { usePrinting } from './use-printing.js';

const features = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel() });

/** One column: its heading, what a row is sorted by, and what is shown of it. */
export interface Column<Item> {
  readonly id: string;
  readonly heading: string;
  /** Sorted by the letters of the language, numbers and days by their size; null comes last. Not sorted where absent. */
  value?(item: Item): string | number | null;
  show?(item: Item): ReactNode;
  /** Share of the width beside the other columns; 1 when absent. */
  readonly share?: number;
  readonly figures?: boolean;
  /** For what can only be pressed: left out on paper. */
  readonly isOnScreenOnly?: boolean;
}

interface Props<Item> {
  readonly caption: string;
  readonly columns: readonly Column<Item>[];
  readonly items: readonly Item[];
  keyOf(item: Item): string;
  /** The column by which it is sorted at first; the order given when absent. */
  readonly sortedBy?: string;
  /** A row to bring into sight and focus; a new object each time it is asked for. */
  readonly shown?: { readonly key: string } | null;
}

/** From so many rows on, only those in sight are in the page. Printed, all are. */
const manyRows = 150;

/** A table of like things, sorted by any column. Thousands of rows scroll in a frame of their own. */
export function DataTable<Item>({ caption, columns: all, items, keyOf, sortedBy, shown = null }: Props<Item>) {
  const printing = usePrinting();
  const columns = useMemo(() => all.filter((column) => !(printing && column.isOnScreenOnly)), [all, printing]);
  const t = useTranslations('table');
  const words = useWords();
  const defined = useMemo(() => {
    const helper = createColumnHelper<typeof features, Item & object>();
    return columns.map(({ id, value }) =>
      helper.accessor((item) => value?.(item) ?? null, {
        id,
        enableSorting: value !== undefined,
        sortFn: (a, b, column) => inOrder(a.getValue(column), b.getValue(column), words.compare),
        sortUndefined: 'last',
      }),
    ) as ColumnDef<typeof features, Item & object>[];
  }, [columns, words]);
  const initialState = useMemo(
    () => ({ sorting: sortedBy === undefined ? [] : [{ id: sortedBy, desc: false }] }),
    [sortedBy],
  );
  const table = useTable({
    features,
    columns: defined,
    data: items as readonly (Item & object)[] as (Item & object)[],
    getRowId: (item: Item & object) => keyOf(item),
    initialState,
    sortDescFirst: false,
  });
  const { rows } = table.getRowModel();
  const isLong = rows.length > manyRows && !printing;
  const frame = useRef<HTMLDivElement>(null);
  useShownRow(frame, shown?.key ?? null, shown);
  const { template: widths, isStacked } = useColumnWidths(frame, columns, items, printing);
  const head = (
    <div role="row" className={styles['row']} style={{ gridTemplateColumns: widths }} aria-rowindex={1}>
      {table.getHeaderGroups()[0]?.headers.map((header, index) => {
        const sorted = header.column.getIsSorted();
        return (
          <div
            key={header.id}
            role="columnheader"
            className={columns[index]?.figures ? `${styles['head']} ${styles['figures']}` : styles['head']}
            {...(header.column.getCanSort() && {
              'aria-sort': sorted === 'asc' ? 'ascending' : sorted === 'desc' ? 'descending' : 'none',
            })}
          >
            {printing || !header.column.getCanSort() ? (
              // on paper, too: a browser does not draw buttons again on the next page
              <span className={styles['unsorted']}>{columns[index]?.heading}</span>
            ) : (
              <button type="button" className={styles['sort']} onClick={() => header.column.toggleSorting()}>
                {columns[index]?.heading}
                <span aria-hidden="true" className={styles['arrow']}>
                  {sorted === 'asc' ? '▲' : sorted === 'desc' ? '▼' : ''}
                </span>
                <span className="hidden-text">
                  {' '}
                  ({sorted === 'asc' ? t('sortUp') : sorted === 'desc' ? t('sortDown') : t('unsorted')})
                </span>
              </button>
            )}
          </div>
        );
      })}
    </div>
  );
  const body = (row: Row<typeof features, Item & object>, index: number) => (
    <TableRow
      id={row.id}
      index={index}
      item={row.original}
      columns={columns as readonly Column<unknown>[]}
      widths={widths}
    />
  );
  return (
    <div ref={frame} className={styles['frame']} data-stacked={isStacked || undefined}>
      <div
        role="table"
        aria-label={caption}
        aria-rowcount={rows.length + 1}
        aria-colcount={columns.length}
        className={styles['table']}
      >
        <div role="rowgroup" className={styles['headings']}>
          {head}
        </div>
        {isLong ? (
          <LongBody rows={rows} label={caption} shown={shown}>
            {body}
          </LongBody>
        ) : (
          <div role="rowgroup">
            {rows.map((row, index) => (
              <div key={row.id} role="presentation">
                {body(row, index)}
              </div>
            ))}
          </div>
        )}
      </div>
      <p className={styles['count']}>{t('rows', { count: rows.length })}</p>
    </div>
  );
}

interface RowProps {
  readonly id: string;
  readonly index: number;
  readonly item: unknown;
  readonly columns: readonly Column<unknown>[];
  readonly widths: string;
}

/** Drawn again only when its item is another. */
const TableRow = memo(function TableRow({ id, index, item, columns, widths }: RowProps) {
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      tabIndex={-1}
      data-key={id}
      className={styles['row']}
      style={{ gridTemplateColumns: widths }}
    >
      {columns.map((column) => (
        <div
          key={column.id}
          role="cell"
          data-heading={column.heading}
          className={column.figures ? `${styles['cell']} ${styles['figures']}` : styles['cell']}
        >
          {column.show ? <div>{column.show(item)}</div> : column.value?.(item)}
        </div>
      ))}
    </div>
  );
});

/** Focuses a row once it is in the page; a long table puts it there when it has scrolled. */
function useShownRow(frame: RefObject<HTMLDivElement | null>, key: string | null, asked: object | null): void {
  useEffect(() => {
    if (key === null) return undefined;
    let waiting = 0;
    const find = (left: number): void => {
      const row = frame.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`);
      if (row) {
        row.focus({ preventScroll: true });
        row.scrollIntoView({ block: 'center' });
      } else if (left > 0) waiting = requestAnimationFrame(() => find(left - 1));
    };
    find(10);
    return () => cancelAnimationFrame(waiting);
  }, [frame, key, asked]);
}

function inOrder(a: unknown, b: unknown, compare: (a: string, b: string) => number): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return compare(String(a), String(b));
}
