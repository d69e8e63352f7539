import type { TextWidth } from './text-width.js';

/** What is to stand in a column, for the width that it needs. */
export interface ColumnTexts {
  readonly heading: string;
  readonly share: number;
  /** A text between whose words a line may be broken. */
  readonly texts: readonly string[];
  /** Texts that stay on one line, such as days. */
  readonly unbroken: readonly string[];
}

export interface ColumnWidths {
  /** The least width of each column, in pixels: no word and no day in it is broken. */
  readonly least: readonly number[];
  /** Of all columns with the gaps between them. */
  readonly together: number;
}

/** No word is given more; a longer one is broken. */
const widest = 200;
/** What even the emptiest column has, for each share of one. */
const narrowest = 64;
const gap = 16;
/** A heading is bold, and a sign beside it may say how the table is sorted. */
const [bolder, sign] = [1.08, 14];

/** How narrow the columns of a table may be, by what stands in them. */
export function columnWidths(columns: readonly ColumnTexts[], widthOf: TextWidth): ColumnWidths {
  const least = columns.map(({ heading, share, texts, unbroken }) => {
    const title = Math.max(...longest(wordsOf([heading])).map(widthOf)) * bolder + sign;
    const inside = longest([...wordsOf(texts), ...unbroken]).map(widthOf);
    return Math.ceil(Math.min(widest, Math.max(narrowest * Math.min(share, 1), title, ...inside)));
  });
  return { least, together: least.reduce((sum, one) => sum + one, 0) + gap * (least.length - 1) };
}

/** A line may be broken at spaces and behind hyphens; one between years, as in `2023-2026`, is none. */
const wordsOf = (texts: readonly string[]): readonly string[] =>
  texts.flatMap((text) => text.split(/\s+|(?<=\p{L}-)/u));

/** Those of most letters, of which one is the widest; the letters of a face are not that unlike one another. */
function longest(words: readonly string[]): readonly string[] {
  const different = [...new Set(words)].toSorted((a, b) => b.length - a.length);
  return different.slice(0, 4).map((word) => word.slice(0, 100));
}
