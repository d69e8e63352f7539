/** The widest line that a table may have, in columns of the terminal. */
export const pageWidth = 100;
const gap = 2;

export interface Row {
  readonly cells: readonly string[];
  /** Shown under the row, indented: what the row rests on. */
  readonly notes?: readonly string[];
}

const graphemes = new Intl.Segmenter('vi', { granularity: 'grapheme' });

/** Columns that the text takes: a letter with its marks is one. */
export function widthOf(text: string): number {
  let width = 0;
  for (const _ of graphemes.segment(text)) width += 1;
  return width;
}

/** A table for people: a heading, a line, and each row with its notes; long cells are broken between words. */
export function table(headings: readonly string[], rows: readonly Row[]): string {
  const widths = fit(
    headings.map((heading, at) => Math.max(widthOf(heading), ...rows.map((row) => widthOf(row.cells[at] ?? '')))),
  );
  const lines = [lineOf(headings, widths), widths.map((width) => '─'.repeat(width)).join(' '.repeat(gap))];
  for (const { cells, notes } of rows) {
    lines.push(...rowLines(cells, widths));
    for (const note of notes ?? []) lines.push(...wrap(note, pageWidth - 4).map((line) => `    ${line}`));
  }
  return lines.join('\n');
}

function rowLines(cells: readonly string[], widths: readonly number[]): readonly string[] {
  const wrapped = widths.map((width, at) => wrap(cells[at] ?? '', width));
  const height = Math.max(...wrapped.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) =>
    lineOf(
      wrapped.map((lines) => lines[line] ?? ''),
      widths,
    ),
  );
}

function lineOf(cells: readonly string[], widths: readonly number[]): string {
  return cells
    .map((cell, at) => cell + ' '.repeat(Math.max(0, (widths[at] ?? 0) - widthOf(cell))))
    .join(' '.repeat(gap))
    .trimEnd();
}

/** Takes from the widest column until the page holds them all. */
function fit(natural: readonly number[]): readonly number[] {
  const widths = [...natural];
  const room = pageWidth - gap * (widths.length - 1);
  while (widths.reduce((sum, width) => sum + width, 0) > room) {
    const widest = widths.indexOf(Math.max(...widths));
    if ((widths[widest] ?? 0) <= 6) break;
    widths[widest] = (widths[widest] ?? 0) - 1;
  }
  return widths;
}

/** The text in lines of at most `width` columns, broken between words; a longer word is cut. */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).flatMap((whole) => pieces(whole, width))) {
    if (line !== '' && widthOf(line) + 1 + widthOf(word) > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

function pieces(word: string, width: number): readonly string[] {
  if (widthOf(word) <= width) return [word];
  const letters = [...graphemes.segment(word)].map(({ segment }) => segment);
  const cut: string[] = [];
  for (let at = 0; at < letters.length; at += width) cut.push(letters.slice(at, at + width).join(''));
  return cut;
}
