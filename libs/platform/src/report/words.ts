import type { Cell, Column, ReportAnswer, ReportLanguage, Said, Section } from '@legation/read-models';
import { codesInVietnamese } from './codes.js';

/** A text that stands as it is, or the one in this language. */
export function saidIn(language: ReportLanguage, text: Said | string): string {
  return typeof text === 'string' ? text : text[language];
}

/** A code such as `consul-general`, for people; `of` tells apart what one code means of different things. The name of an event stays as it is in English. */
export function codeIn(language: ReportLanguage, code: string, of?: Column['of']): string {
  if (language === 'vi') return (of && codesInVietnamese[`${of}.${code}`]) ?? codesInVietnamese[code] ?? code;
  return /^[A-Z]/.test(code) ? code : code.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

/** A date as people write it: `28/04/2023`, `04/2023`, `2023` in Vietnamese; as stored in English. */
export function dateIn(language: ReportLanguage, date: string): string {
  return language === 'vi' && /^\d{4}(-\d{2}){0,2}$/.test(date) ? date.split('-').reverse().join('/') : date;
}

/** An instant in UTC, to the second. */
export function instantIn(language: ReportLanguage, instant: string): string {
  return `${dateIn(language, instant.slice(0, 10))} ${instant.slice(11, 19)} UTC`;
}

/** A cell as people read it. */
export function shownIn(language: ReportLanguage, cell: Cell, { kind, of }: Column): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  switch (kind) {
    case 'code':
      return codeIn(language, cell, of);
    case 'date':
      return dateIn(language, cell);
    case 'dates':
      return cell
        .split(', ')
        .map((date) => dateIn(language, date))
        .join(', ');
    case 'instant':
      return instantIn(language, cell);
    case 'text':
    case 'number':
      return cell;
  }
}

const words = {
  on: { en: 'On', vi: 'Ngày' },
  knownAt: { en: 'As known at', vi: 'Theo thông tin đến' },
  position: { en: 'Log position', vi: 'Vị trí trong nhật ký' },
  nothing: { en: 'Nothing found.', vi: 'Không tìm thấy.' },
  page: { en: 'Page', vi: 'Trang' },
  register: { en: 'Register of diplomatic postings', vi: 'Sổ bộ nhiệm kỳ công tác ngoại giao' },
} as const satisfies Record<string, Said>;

export const wordIn = (language: ReportLanguage, word: keyof typeof words): string => words[word][language];

/** The key of the report: with it, the same report can be had again. */
export function footerOf(
  { on, knownAt, position }: Pick<ReportAnswer, 'on' | 'knownAt' | 'position'>,
  language: ReportLanguage,
): readonly (readonly [label: string, value: string])[] {
  return [
    [wordIn(language, 'on'), dateIn(language, on)],
    [wordIn(language, 'knownAt'), knownAt === null ? '–' : language === 'vi' ? instantIn(language, knownAt) : knownAt],
    [wordIn(language, 'position'), position === null ? '–' : String(position)],
  ];
}

/** `Title: of whom`. */
export function titleOf({ title, about }: Pick<ReportAnswer, 'title' | 'about'>, language: ReportLanguage): string {
  return about === null ? title[language] : `${title[language]}: ${saidIn(language, about)}`;
}

/** The table without columns in which nothing is said, for readers who have no room for them. */
export function saying({ title, columns, rows }: Section): Section {
  const said = columns.map((_, at) => rows.length === 0 || rows.some((row) => (row[at] ?? null) !== null));
  const kept = <Item>(items: readonly Item[]): readonly Item[] => items.filter((_, at) => said[at]);
  return { title, columns: kept(columns), rows: rows.map(kept) };
}

/** The text without what XML and HTML cannot hold: control characters and halves of characters are shown as missing. */
export function holdable(text: string): string {
  return text.replaceAll(/[^\P{Cc}\t\n\r]|\p{Cs}|[\uFFFE\uFFFF]/gu, '\uFFFD');
}
