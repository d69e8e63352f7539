import type { ReportAnswer, ReportLanguage } from '@legation/read-models';
import { csvOf } from './csv.js';
import { htmlOf } from './html.js';
import { bodyOf } from './json.js';

/** Forms that a report has as a file. */
export const reportFormats = ['json', 'csv', 'xlsx', 'html'] as const;
export type ReportFormat = (typeof reportFormats)[number];

export const reportMediaTypes: Readonly<Record<ReportFormat, string>> = {
  json: 'application/json; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  html: 'text/html; charset=utf-8',
};

/** The report as a file: the same answer gives the same bytes. */
export async function renderReport(
  answer: ReportAnswer,
  format: ReportFormat,
  language: ReportLanguage,
  { bom = false }: { readonly bom?: boolean } = {},
): Promise<Uint8Array> {
  switch (format) {
    case 'json':
      return Buffer.from(JSON.stringify(bodyOf(answer, language)));
    case 'csv':
      return Buffer.from(csvOf(answer, language, { bom }));
    case 'html':
      return Buffer.from(htmlOf(answer, language));
    case 'xlsx': {
      const { xlsxOf } = await import('./xlsx.js'); // only those who ask for it load the writer
      return xlsxOf(answer, language);
    }
  }
}
