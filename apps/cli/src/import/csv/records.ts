import { parse } from 'csv-parse/sync';
import type { Line } from '../lines.js';
import { longestLine, readLines } from '../lines.js';

/** One record of a CSV file: its cells, or why it has none. */
export interface CsvRecord {
  /** The line on which it begins. */
  readonly line: number;
  readonly text: string;
  readonly cells: readonly string[];
  readonly fault: string | null;
}

const delimiters = [';', '\t', ','] as const;

/** The separator of the columns, by the heading line: the one that stands there most often. */
export function delimiterOf(heading: string): string {
  const bare = heading.replace(/"[^"]*"/g, '');
  const count = (delimiter: string) => bare.split(delimiter).length - 1;
  return delimiters.reduce<string>((best, next) => (count(next) > count(best) ? next : best), ',');
}

/**
 * The records of a CSV file. A quoted cell may run over several lines; a quote that is never closed spoils the line on which
 * it stands, and no other.
 */
export async function* readCsv(file: string, onBytes?: (bytes: number) => void): AsyncGenerator<CsvRecord> {
  let delimiter: string | null = null;
  let width = 0;
  let open: Line[] = [];
  for await (const line of readLines(file, onBytes)) {
    delimiter ??= delimiterOf(line.text);
    open.push(line);
    yield* settle(false);
  }
  yield* settle(true);

  function* settle(atEnd: boolean): Generator<CsvRecord> {
    for (let first = open[0]; first; first = open[0]) {
      const length = first.fault === null ? wholeRecord(open) : 1;
      if (length === null && !atEnd && mayGoOn(open)) return;
      const record =
        length === null || first.fault !== null ? spoilt(first) : cellsOf(open.slice(0, length), delimiter ?? ',');
      const alone = length === null || length === 1;
      const fits = record.fault === null && (width === 0 || record.cells.length === width);
      width ||= record.cells.length;
      yield alone || fits ? judged(record, width) : spoilt(first);
      open = open.slice(alone || !fits ? 1 : length); // after a spoilt line, those after it are read for themselves
    }
  }
}

const mostLines = 50;

function mayGoOn(lines: readonly Line[]): boolean {
  return lines.length < mostLines && lines.reduce((sum, { text }) => sum + text.length, 0) <= longestLine;
}

/** How many of the lines make the first record: as many as it takes to close every quote. Null while one is open. */
function wholeRecord(lines: readonly Line[]): number | null {
  let isOpen = false;
  for (const [index, { text }] of lines.entries()) {
    if ((text.split('"').length - 1) % 2 === 1) isOpen = !isOpen;
    if (!isOpen) return index + 1;
  }
  return null;
}

function spoilt({ number, text, fault }: Line): CsvRecord {
  return { line: number, text, cells: [], fault: fault ?? 'a quote is opened and never closed' };
}

function judged(record: CsvRecord, width: number): CsvRecord {
  if (record.fault !== null || record.cells.length === width) return record;
  return { ...record, fault: `the line has ${record.cells.length} cells, the heading has ${width}` };
}

function cellsOf(lines: readonly Line[], delimiter: string): CsvRecord {
  const text = lines.map((line) => line.text).join('\n');
  const line = lines[0]?.number ?? 0;
  try {
    const [cells = []] = parse(text, { delimiter, trim: true, relax_column_count: true });
    return { line, text, cells, fault: null };
  } catch (error) {
    return { line, text, cells: [], fault: (error as Error).message.replace(/ at line \d+.*$/, '') };
  }
}
