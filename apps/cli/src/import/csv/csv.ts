import { basename } from 'node:path';
import { place } from '../draft.js';
import type { Reading } from '../draft.js';
import { Chairs } from '../register/chairs.js';
import type { ReadingOptions } from '../register/register.js';
import { columnsOf, HeadingsUnknown } from './fields.js';
import type { HeadingMap, RowField } from './fields.js';
import { readCsv } from './records.js';
import { rowDrafts } from './row.js';

/** Refuses a spreadsheet whose headings are not all known, before anything of it is imported. @throws HeadingsUnknown */
export async function checkHeadings(file: string, map: HeadingMap): Promise<void> {
  for await (const { cells, fault } of readCsv(file)) {
    if (fault !== null) throw new HeadingsUnknown(`${file}: the heading line cannot be read: ${fault}`);
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
  let columns: readonly (RowField | null)[] | null = null;
  for await (const { line, text, cells, fault } of readCsv(file, options.onBytes)) {
    const at = { file, line };
    if (columns === null) {
      columns = columnsOf(cells, map);
    } else if (fault !== null) {
      yield { kind: 'unplaced', place: at, form: 'row', record: text, field: null, code: 'INVALID_CSV', reason: fault };
    } else {
      const row = rowOf(columns, cells);
      yield place(at, 'row', row, () => rowDrafts(row, basename(file), chairs, options.strict));
    }
  }
}

function rowOf(columns: readonly (RowField | null)[], cells: readonly string[]): Record<string, string> {
  const given = columns.flatMap((field, index) => (field && cells[index] ? [[field, cells[index]]] : []));
  return Object.fromEntries(given) as Record<string, string>;
}
