import type { ReportAnswer, ReportLanguage, ReportParameters } from '@legation/read-models';
import { saidIn } from './words.js';

/** A report on the wire: codes and ISO dates as they are stored, headings in one language. */
export interface ReportBody {
  readonly report: string;
  readonly title: string;
  readonly about: string | null;
  readonly on: string;
  /** Record time of the last event that the report could see, or the moment that was asked for. */
  readonly knownAt: string | null;
  /** Where the log stood at that moment: asked again with it, the report is the same to the byte. */
  readonly position: number | null;
  readonly parameters: ReportParameters;
  readonly sections: readonly {
    readonly title: string | null;
    readonly columns: readonly { readonly key: string; readonly kind: string; readonly heading: string }[];
    /** Cells by the keys of the columns. */
    readonly rows: readonly { readonly [key: string]: string | number | null }[];
  }[];
}

export function bodyOf(answer: ReportAnswer, language: ReportLanguage): ReportBody {
  const { report, title, about, on, knownAt, position, parameters, sections } = answer;
  return {
    report,
    title: title[language],
    about: about === null ? null : saidIn(language, about),
    on,
    knownAt,
    position,
    parameters,
    sections: sections.map((section) => ({
      title: section.title === null ? null : saidIn(language, section.title),
      columns: section.columns.map(({ key, kind, heading }) => ({ key, kind, heading: heading[language] })),
      rows: section.rows.map((row) => Object.fromEntries(section.columns.map(({ key }, at) => [key, row[at] ?? null]))),
    })),
  };
}
