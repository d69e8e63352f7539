import { basename } from 'node:path';
import { place, Unreadable } from '../draft.js';
import type { Heading, Reading } from '../draft.js';
import { Chairs } from '../register/chairs.js';
import type { ReadingOptions } from '../register/register.js';
import { columnsOf, HeadingsUnknown } from './fields.js';
import type { HeadingMap } from './fields.js';
import { delimiterOf, readCsv, readRecord } from './records.js';
import { rowDrafts } from './row.js';

/** Refuses a spreadsheet whose headings are not all known, before anything of it is imported. @throws HeadingsUnknown */
export async function checkHeadings(file: string, map: HeadingMap): Promise<void> {
  for await (const { cells, fault } of readCsv(file)) {
    if (fault !== null) throw new HeadingsUnknown(`${file}: the heading line cannot be read: ${fault.reason}`);
    columnsOf(cells, map);
    return;
  }
  throw new HeadingsUnknown(`${file} is empty`);
}

/** Every row of a spreadsheet of postings, with the commands that it becomes. */
export async function* readSpreadsheet(
  file: string,
  map: HeadingMap,
  options: ReadingOptions,
): AsyncGenerator<Reading> {
  const chairs = new Chairs();
  let heading: Heading | null = null;
  for await (const { line, text, cells, fault } of readCsv(file, options.onBytes)) {
    const at = { file, line };
    if (heading === null) {
      heading = { columns: columnsOf(cells, map), separator: delimiterOf(text) };
    } else if (fault !== null) {
      yield { kind: 'unplaced', place: at, form: 'row', record: text, heading, field: null, ...fault };
    } else {
      const row = rowOf(heading.columns, cells);
      yield place(at, 'row', row, () => rowDrafts(row, basename(file), chairs, options.strict));
    }
  }
}

/**
 * A row that was set aside as text, because it could not be read, read again below the heading that was set aside with it.
 * @throws Unreadable with the code that it had, while nobody mended it
 */
export function rowAgain(text: string, { columns, separator }: Heading, code: string): Record<string, string> {
  if (code === 'LINE_TOO_LONG') {
    throw new Unreadable(
      code,
      'only the beginning of the line was kept here; mend it in its own file, and import that',
    );
  }
  if (text.includes('\uFFFD')) throw new Unreadable('NOT_UTF8', 'U+FFFD stands where the line was not UTF-8 text');
  const { cells, fault } = readRecord(text, separator, columns.length);
  if (fault) throw new Unreadable(fault.code, fault.reason);
  return rowOf(columns, cells);
}

function rowOf(columns: Heading['columns'], cells: readonly string[]): Record<string, string> {
  const given = columns.flatMap((field, index) => (field && cells[index] ? [[field, cells[index]]] : []));
  return Object.fromEntries(given) as Record<string, string>;
}
