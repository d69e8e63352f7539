import type { Cell, Column, ReportAnswer, ReportLanguage, Section } from '@legation/read-models';
import { unzipSync, zipSync } from 'fflate';
import writeExcelFile from 'write-excel-file/node';
import type { CellObject } from 'write-excel-file/node';
import { footerOf, holdable, saidIn, shownIn, titleOf } from './words.js';

/** The report as a workbook: one sheet for each table. Whole dates are dates, numbers are numbers; everything else is text, never a formula. */
export async function xlsxOf(answer: ReportAnswer, language: ReportLanguage): Promise<Uint8Array> {
  const names = sheetNames(answer.sections.map((section, at) => nameOf(section, answer, language) || String(at + 1)));
  const sheets = answer.sections.map((section, at) => ({
    sheet: names[at] ?? String(at + 1),
    data: dataOf(section, answer, language),
    columns: widthsOf(section, language).map((width) => ({ width })),
    orientation: 'landscape' as const,
    stickyRowsCount: 3,
  }));
  const book = await writeExcelFile(sheets, { fontFamily: 'Arial', fontSize: 10 }).toBuffer();
  return withoutTimes(book);
}

const nameOf = ({ title }: Section, answer: ReportAnswer, language: ReportLanguage): string =>
  title === null ? answer.title[language] : saidIn(language, title);

function dataOf(section: Section, answer: ReportAnswer, language: ReportLanguage): CellObject[][] {
  const { columns, rows } = section;
  return [
    [{ value: textOf(titleOf(answer, language)), type: String, fontWeight: 'bold', fontSize: 14 }],
    [{ value: textOf(nameOf(section, answer, language)), type: String, fontStyle: 'italic' }],
    columns.map(({ heading }) => ({
      value: textOf(heading[language]),
      type: String,
      fontWeight: 'bold',
      backgroundColor: '#e8e4da',
      wrap: true,
      alignVertical: 'top',
    })),
    ...rows.map((row) => columns.map((column, at) => cellOf(row[at] ?? null, column, language))),
    [],
    ...footerOf(answer, language).map(([label, value]): CellObject[] => [
      { value: label, type: String, textColor: '#555555' },
      { value, type: String, textColor: '#555555' },
    ]),
  ];
}

function cellOf(cell: Cell, column: Column, language: ReportLanguage): CellObject {
  if (cell === null) return {};
  if (typeof cell === 'number') return { value: cell, type: Number };
  const day = column.kind === 'date' ? dayOf(cell) : null;
  if (day) return { value: day, type: Date, format: language === 'vi' ? 'dd/mm/yyyy' : 'yyyy-mm-dd', align: 'left' };
  return { value: textOf(shownIn(language, cell, column)), type: String, wrap: true, alignVertical: 'top' };
}

/** Spreadsheets count days from 1900, and count a 29 February 1900 that never was: what is not whole, or older, stays text. */
function dayOf(date: string): Date | null {
  return /^\d{4}-\d{2}-\d{2}$/.test(date) && date >= '1900-03-01' ? new Date(`${date}T00:00:00Z`) : null;
}

const longest = 32_767;

/** A cell holds so many characters. */
function textOf(text: string): string {
  const held = holdable(text);
  return held.length > longest ? `${holdable(held.slice(0, longest - 1))}…` : held;
}

/** Of at most 31 characters, without those that a sheet's name may not have, each different from the others in any case. */
export function sheetNames(titles: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return titles.map((title) => {
    const plain = textOf(title)
      .replaceAll(/[[\]/\\:*?]+/g, ' ')
      .replaceAll(/\s+/g, ' ')
      .replaceAll(/^[\s']+|[\s']+$/g, '');
    const base = plain === '' || plain.toLowerCase() === 'history' ? `${plain} 1`.trim() : plain;
    for (let count = 1; ; count += 1) {
      const suffix = count === 1 ? '' : ` (${count})`;
      const name = `${whole(base.slice(0, 31 - suffix.length))}${suffix}`;
      if (taken.has(name.toLowerCase())) continue;
      taken.add(name.toLowerCase());
      return name;
    }
  });
}

/** Without the half of a character that a cut may leave. */
const whole = (cut: string): string => cut.replace(/\p{Cs}$/u, '').trim();

const widest = 60;

function widthsOf({ columns, rows }: Section, language: ReportLanguage): readonly number[] {
  return columns.map((column, at) => {
    const texts = rows.slice(0, 500).map((row) => shownIn(language, row[at] ?? null, column).length);
    return Math.min(widest, Math.max(10, column.heading[language].length + 2, ...texts.map((length) => length + 2)));
  });
}

/** Archives remember when they were written; the same report has the same bytes. */
function withoutTimes(archive: Uint8Array): Uint8Array {
  return zipSync(unzipSync(archive), { mtime: new Date(1980, 0, 1), level: 6 });
}
