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
    while (open.length > 0) {
      const text = open.map((line) => line.text).join('\n');
      const first = open[0] as Line;
      if (!isOpen(text) && first.fault === null) {
        const record = cellsOf(first.number, text, delimiter ?? ',');
        if (open.length === 1 || (record.fault === null && record.cells.length === width)) {
          open = [];
          width ||= record.cells.length;
          yield judged(record, width);
          return;
        }
      } else if (first.fault === null && !atEnd && text.length <= longestLine && open.length < 50) return;
      yield {
        line: first.number,
        text: first.text,
        cells: [],
        fault: first.fault ?? 'a quote is opened and never closed',
      };
      open = open.slice(1); // the lines after it are read for themselves
    }
  }
}

function isOpen(text: string): boolean {
  return (text.split('"').length - 1) % 2 === 1;
}

function judged(record: CsvRecord, width: number): CsvRecord {
  if (record.fault !== null || record.cells.length === width) return record;
  return { ...record, fault: `the line has ${record.cells.length} cells, the heading has ${width}` };
}

function cellsOf(line: number, text: string, delimiter: string): CsvRecord {
  try {
    const [cells = []] = parse(text, { delimiter, trim: true, relax_column_count: true });
    return { line, text, cells, fault: null };
  } catch (error) {
    return { line, text, cells: [], fault: (error as Error).message.replace(/ at line \d+.*$/, '') };
  }
}
