import { footerOf, saidIn, saying, shownIn, titleOf } from '@legation/platform';
import { reports } from '@legation/read-models';
import type { ReportAnswer, Section } from '@legation/read-models';
import type { Words } from '../show/labels.js';
import { page, tableOr } from '../show/parts.js';

/** A report for a terminal. */
export function showReportTables(answer: ReportAnswer, words: Words): string {
  const { language } = words;
  const footer = footerOf(answer, language).map(([label, value]) => `${label}: ${value}`);
  return page(
    titleOf(answer, language),
    ...answer.sections.map((section) => tableOf(saying(section), words)),
    footer.join('\n'),
  );
}

function tableOf({ title, columns, rows }: Section, words: Words): string {
  const { language } = words;
  const heading = title === null ? '' : `${saidIn(language, title)}\n\n`;
  const headings = columns.map((column) => column.heading[language]);
  const lines = rows.map((row) => ({
    cells: columns.map((column, at) => shownIn(language, row[at] ?? null, column)),
  }));
  return heading + tableOr(words.label('nothing'), headings, lines);
}

/** Which reports there are. */
export function listReports(asJson: boolean, words: Words): string {
  const { language } = words;
  const items = reports.map(({ name, title, purpose, takes, needs }) => ({
    name,
    title: title[language],
    purpose: purpose[language],
    takes,
    needs,
  }));
  if (asJson) return JSON.stringify({ items });
  const headings = (['name', 'title', 'text'] as const).map((label) => words.label(label));
  return tableOr(
    words.label('nothing'),
    headings,
    items.map(({ name, title, purpose, takes }) => ({
      cells: [name, title, purpose],
      notes: takes.map((parameter) => `--${parameter}`),
    })),
  );
}
