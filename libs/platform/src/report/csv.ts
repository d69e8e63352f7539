import type { Cell, Column, ReportAnswer, ReportLanguage } from '@legation/read-models';
import { codeIn, footerOf, saidIn, titleOf } from './words.js';

/** Told to spreadsheets that the file is UTF-8; else some read Vietnamese as Latin-1. */
export const byteOrderMark = '\uFEFF';

/**
 * The report as CSV (RFC 4180): the title, each table under its own title with an empty line before it, and the key of the report.
 * Dates stay ISO. A text that a spreadsheet would take for a formula begins with an apostrophe.
 */
export function csvOf(answer: ReportAnswer, language: ReportLanguage, { bom }: { readonly bom: boolean }): string {
  const lines = [csvRecord([titleOf(answer, language)])];
  for (const { title, columns, rows } of answer.sections) {
    lines.push('');
    if (title !== null) lines.push(csvRecord([saidIn(language, title)]));
    lines.push(csvRecord(columns.map(({ heading }) => heading[language])));
    for (const row of rows) lines.push(csvRecord(row.map((cell, at) => textOf(cell, columns[at], language))));
  }
  const { on, knownAt, position } = answer;
  const labels = footerOf(answer, language).map(([label]) => label);
  lines.push('', csvRecord(labels), csvRecord([on, knownAt ?? '', position ?? '']));
  return `${bom ? byteOrderMark : ''}${lines.join('\r\n')}\r\n`;
}

function textOf(cell: Cell, column: Column | undefined, language: ReportLanguage): Cell {
  return typeof cell === 'string' && column?.kind === 'code' ? codeIn(language, cell, column.of) : cell;
}

/** One record, without its line end. */
export function csvRecord(cells: readonly Cell[]): string {
  return cells.map((cell) => (typeof cell === 'string' ? quoted(harmless(cell)) : String(cell ?? ''))).join(',');
}

/** @see https://owasp.org/www-community/attacks/CSV_Injection */
const harmless = (text: string): string => (/^\s*[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/.test(text) ? `'${text}` : text);

const quoted = (text: string): string => (/[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
