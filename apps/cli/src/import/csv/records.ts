import { parse } from 'csv-parse/sync';
import type { Line } from '../lines.js';
import { isEmpty, lineFaults, longestLine, readLines } from '../lines.js';

/** One record of a CSV file: its cells, or why it has none. */
export interface CsvRecord {
  /** The line on which it begins. */
  readonly line: number;
  readonly text: string;
  readonly cells: readonly string[];
  readonly fault: RecordFault | null;
}

export interface RecordFault {
  readonly code: 'INVALID_CSV' | NonNullable<Line['fault']>;
  readonly reason: string;
}

const delimiters = [';', '\t', ','] as const;

/** The separator of the columns, by the heading line: the one that stands there most often. */
export function delimiterOf(heading: string): string {
  const bare = heading.replace(/"[^"]*"/g, '');
  const count = (delimiter: string) => bare.split(delimiter).length - 1;
  return delimiters.reduce<string>((best, next) => (count(next) > count(best) ? next : best), ',');
}

/**
 * The records of a CSV file. A quoted cell may run over several lines, empty ones too; a quote that is never closed spoils the
 * line on which it stands, and no other.
 */
export async function* readCsv(file: string, onBytes?: (bytes: number) => void): AsyncGenerator<CsvRecord> {
  let delimiter: string | null = null;
  let width = 0;
  let open: Line[] = [];
  for await (const line of readLines(file, onBytes, { withEmpty: true })) {
    if (open.length === 0 && isEmpty(line.text)) continue;
    delimiter ??= delimiterOf(line.text);
    open.push(line);
    yield* settle(false);
  }
  yield* settle(true);

  function* settle(atEnd: boolean): Generator<CsvRecord> {
    for (let first = open[0]; first; first = open[0]) {
      if (isEmpty(first.text)) {
        open = open.slice(1);
        continue;
      }
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
  const why: RecordFault = fault
    ? { code: fault, reason: lineFaults[fault] }
    : invalid('a quote is opened and never closed');
  return { line: number, text, cells: [], fault: why };
}

function judged(record: CsvRecord, width: number): CsvRecord {
  if (record.fault !== null || record.cells.length === width) return record;
  return { ...record, fault: invalid(`the line has ${record.cells.length} cells, the heading has ${width}`) };
}

const invalid = (reason: string): RecordFault => ({ code: 'INVALID_CSV', reason });

/** One record by itself, which may run over several lines, as it stands below a heading of so many columns. */
export function readRecord(text: string, delimiter: string, width: number): CsvRecord {
  const lines = text.split(/\r?\n/).map((each, at) => ({ number: at + 1, text: each, ended: true, fault: null }));
  const [first] = lines;
  if (first && wholeRecord(lines) === null) return spoilt(first);
  return judged(cellsOf(lines, delimiter), width);
}

function cellsOf(lines: readonly Line[], delimiter: string): CsvRecord {
  const text = lines.map((line) => line.text).join('\n');
  const line = lines[0]?.number ?? 0;
  try {
    const [cells = []] = parse(text, { delimiter, trim: true, relax_column_count: true });
    return { line, text, cells, fault: null };
  } catch (error) {
    return { line, text, cells: [], fault: invalid((error as Error).message.replace(/ at line \d+.*$/, '')) };
  }
}
