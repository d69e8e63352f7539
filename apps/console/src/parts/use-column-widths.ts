import { useEffect, useMemo, useState } from 'react';
import type { RefObject } from 'react';
import { useWords } from '../i18n/use-words.js';
import type { Words } from '../i18n/use-words.js';
import { columnWidths } from './column-widths.js';
import type { Column } from './data-table.js';
import { textWidthIn } from './text-width.js';

/** So many rows tell how wide a column must be. */
const rowsLookedAt = 300;

const isoDay = /^\d{4}(-\d{2}){0,2}$/;
const isoInstant = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;

/**
 * The widths of a table as its grid takes them, and whether the table is too wide for its frame, so that its cells must stand one below
 * the other. The frame is not asked for its width: it tells, once it is laid out.
 */
export function useColumnWidths<Item>(
  frame: RefObject<HTMLElement | null>,
  columns: readonly Column<Item>[],
  items: readonly Item[],
): { readonly template: string; readonly isStacked: boolean } {
  const words = useWords();
  const { least, together } = useMemo(() => {
    const looked = items.slice(0, rowsLookedAt);
    const texts = columns.map((column) => ({
      heading: column.heading,
      share: column.share ?? 1,
      ...textsIn(column, looked, words),
    }));
    return columnWidths(texts, textWidthIn(document.body));
  }, [columns, items, words]);
  const [width, setWidth] = useState(() => (window.matchMedia('(max-width: 40rem)').matches ? 0 : Infinity));
  useEffect(() => {
    if (!frame.current) return undefined;
    const observer = new ResizeObserver(([entry]) => setWidth(entry?.contentRect.width ?? 0));
    observer.observe(frame.current);
    return () => observer.disconnect();
  }, [frame]);
  const template = columns.map(({ share = 1 }, at) => `minmax(${least[at] ?? 0}px, ${share}fr)`).join(' ');
  return { template, isStacked: together > width };
}

function textsIn<Item>({ value }: Column<Item>, items: readonly Item[], words: Words) {
  const [texts, unbroken]: [string[], string[]] = [[], []];
  for (const item of items) {
    const shown = value?.(item) ?? null;
    if (typeof shown === 'number') unbroken.push(words.number(shown));
    else if (shown === null) continue;
    else if (isoDay.test(shown)) unbroken.push(words.day(shown));
    else if (isoInstant.test(shown)) texts.push(words.moment(shown));
    else texts.push(shown);
  }
  return { texts, unbroken };
}
