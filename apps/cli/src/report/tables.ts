import { footerOf, saidIn, saying, shownIn, titleOf } from '@legation/platform';
import { reports } from '@legation/read-models';
import type { ReportAnswer, ReportLanguage, ReportParameter, Said, Section } from '@legation/read-models';
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
      notes: takes.map((parameter) => parameterOption(parameter, language).join(': ')),
    })),
  );
}

/** The option that gives a report a parameter, and what it says. */
export const parameterOption = (
  parameter: ReportParameter,
  language: ReportLanguage = 'en',
): readonly [flags: string, description: string] => [options[parameter], about[parameter][language]];

const options: { readonly [Parameter in ReportParameter]: string } = {
  id: '--id <id>',
  from: '--from <day>',
  until: '--until <day>',
  since: '--since <instant>',
  months: '--months <n>',
};

const about: { readonly [Parameter in ReportParameter]: Said } = {
  id: { en: 'the official, or the batch, that it is about', vi: 'cán bộ, hoặc đợt bổ nhiệm, mà báo cáo nói đến' },
  from: { en: 'first day of a period', vi: 'ngày đầu của một giai đoạn' },
  until: { en: 'last day of a period', vi: 'ngày cuối của một giai đoạn' },
  since: { en: 'what became known after this instant', vi: 'những gì được biết sau thời điểm này' },
  months: {
    en: 'how many months terms are looked ahead, or items may be silent',
    vi: 'số tháng xem trước, hoặc số tháng một việc không có tin',
  },
};
