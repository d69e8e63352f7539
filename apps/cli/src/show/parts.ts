import type { Holder } from '@legation/read-models';
import type { Words } from './labels.js';
import { pageWidth, table, wrap } from './table.js';
import type { Row } from './table.js';

/** The words of a source under the row that rests on them. */
export function quotes(sources: readonly { readonly id: string; readonly quote: string | null }[]): readonly string[] {
  return sources.map(({ id, quote }) => (quote === null ? `[${id}]` : `“${quote}” [${id}]`));
}

/** How a date was read, where something was inferred. */
export function datingNote(
  dating: { readonly asWritten: string | null; readonly inferred: string | null } | null,
  words: Words,
): readonly string[] {
  if (!dating) return [];
  const parts = [
    dating.asWritten === null ? null : `“${dating.asWritten}”`,
    dating.inferred === null ? null : `${words.label('inferred')}: ${dating.inferred}`,
  ];
  const given = parts.filter((part) => part !== null);
  return given.length === 0 ? [] : [given.join('; ')];
}

export const holderHeadings = (words: Words): readonly string[] =>
  (['official', 'title', 'start', 'basis', 'end', 'planned'] as const).map((label) => words.label(label));

/** One person in one chair as a row. */
export function holderRow(holder: Holder, words: Words): Row {
  const { officialName, title, start, end, interim, resident, plannedEnd, dating, sources } = holder;
  const asides = [
    interim ? words.code('charge-ad-interim') : null,
    resident ? null : `${words.label('resident')}: ${words.label('no')}`,
  ];
  const also = asides.filter((aside) => aside !== null);
  return {
    cells: [
      officialName,
      also.length === 0 ? title : `${title} (${also.join(', ')})`,
      words.date(start.on),
      words.code(start.basis),
      end === null ? '' : words.date(end.on),
      words.date(plannedEnd),
    ],
    notes: [...datingNote(dating.start, words), ...datingNote(dating.end, words), ...quotes(sources)],
  };
}

/** Headings and rows, or one line that says that there are none. */
export function tableOr(nothing: string, headings: readonly string[], rows: readonly Row[]): string {
  return rows.length === 0 ? nothing : table(headings, rows);
}

/** The day and the moment of knowledge of an answer, as its first line says them. */
export function asOfLine(
  title: string,
  answer: { readonly on?: string; readonly knownAt: string | null },
  words: Words,
): string {
  const day = answer.on === undefined ? '' : `, ${words.label('on')} ${words.date(answer.on)}`;
  const known = answer.knownAt === null ? '' : ` (${words.label('knownAt')} ${words.instant(answer.knownAt)})`;
  return `${title}${day}${known}`;
}

/** Parts of a page, an empty line between them; parts that say nothing are left out. */
export function page(...parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null && part !== '').join('\n\n');
}

/** A title with what is said of it indented under it; lines that say nothing are left out. */
export function headed(title: string, lines: readonly (string | null | undefined)[]): string {
  const said = lines.filter((line) => line !== null && line !== undefined && line !== '') as readonly string[];
  const indented = said.flatMap((line) => wrap(line, pageWidth - 4)).map((line) => `    ${line}`);
  return [...wrap(title, pageWidth), ...indented].join('\n');
}
