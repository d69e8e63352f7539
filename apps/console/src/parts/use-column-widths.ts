import { useEffect, useMemo, useState } from 'react';
import type { RefObject } from 'react';
import { useWords } from '../i18n/use-words.js';
import type { Words } from '../i18n/use-words.js';
import { columnWidths } from './column-widths.js';
import { textWidthIn } from './text-width.js';

/** What a column of a table says of its width. */
interface Measured<Item> {
  readonly heading: string;
  readonly share?: number;
  value?(item: Item): string | number | null;
}

/** So many rows tell how wide a column must be. */
const rowsLookedAt = 300;

/** Of A4 between its margins, in letters of the size in which tables are printed; where the columns do not fit, each is narrower and words are broken. */
const paperWidth = 60;

const isoDay = /^\d{4}(-\d{2}){0,2}$/;
const isoInstant = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;

/**
 * The widths of a table as its grid takes them, in letters, for those on paper are smaller; and whether the table is too wide for its frame, so that its cells must stand one below
 * the other. The frame is not asked for its width: it tells, once it is laid out.
 */
export function useColumnWidths<Item>(
  frame: RefObject<HTMLElement | null>,
  columns: readonly Measured<Item>[],
  items: readonly Item[],
  printing: boolean,
): { readonly template: string; readonly isStacked: boolean } {
  const words = useWords();
  const { least, together, letter } = useMemo(() => {
    const looked = items.slice(0, rowsLookedAt);
    const texts = columns.map((column) => ({
      heading: column.heading,
      share: column.share ?? 1,
      ...textsIn(column, looked, words),
    }));
    return {
      ...columnWidths(texts, textWidthIn(document.body)),
      letter: Number.parseFloat(getComputedStyle(document.body).fontSize),
    };
  }, [columns, items, words]);
  const [width, setWidth] = useState(() => (window.matchMedia('(max-width: 40rem)').matches ? 0 : Infinity));
  useEffect(() => {
    if (!frame.current) return undefined;
    const observer = new ResizeObserver(([entry]) => setWidth(entry?.contentRect.width ?? 0));
    observer.observe(frame.current);
    return () => observer.disconnect();
  }, [frame]);
  const printed = Math.min(1.06, (paperWidth * letter) / together); // letters of small print are set a little wider
  const ofLetter = (printing ? printed : 1) / letter;
  return {
    template: columns.map(({ share = 1 }, at) => `minmax(${(least[at] ?? 0) * ofLetter}em, ${share}fr)`).join(' '),
    isStacked: !printing && together > width,
  };
}

function textsIn<Item>({ value }: Measured<Item>, items: readonly Item[], words: Words) {
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
