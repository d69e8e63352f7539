import type { Day } from '@legation/domain';
import type { EventStore, Position } from '@legation/event-store';
import type { ReadStore } from '../read-store.port.js';

export const reportLanguages = ['en', 'vi'] as const;
export type ReportLanguage = (typeof reportLanguages)[number];

/** The same in each language. Names, titles and quotes are never translated. */
export type Said = { readonly [Language in ReportLanguage]: string };

/**
 * What the cells of a column hold: text as it stands, a date (`1801`, `1801-05`, `1801-05-03`) or several, an instant in UTC, a number,
 * or a code of the register such as `consul-general`. Null is an empty cell.
 */
export type CellKind = 'text' | 'date' | 'dates' | 'instant' | 'number' | 'code';
export type Cell = string | number | null;

export interface Column {
  readonly key: string;
  readonly kind: CellKind;
  readonly heading: Said;
  /** Of what its codes are, where one code has another meaning elsewhere. */
  readonly of?: 'item';
}

/** One table of a report. */
export interface Section {
  /** As it stands in the register, or said in each language; null where the report has no other table. */
  readonly title: Said | string | null;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
}

/** What a report may be asked beside the day and the moment. */
export interface ReportParameters {
  /** An official, or the batch that is asked about alone. */
  readonly id?: string;
  /** First and last day of a period. */
  readonly from?: Day;
  readonly until?: Day;
  /** An instant: what became known after it. */
  readonly since?: string;
  /** How far terms are looked ahead, or after how many an item counts as silent. */
  readonly months?: number;
}
export type ReportParameter = keyof ReportParameters;

/** What a report is made from. */
export interface ReportSources {
  /** Holds what was known at the moment of the report. */
  readonly store: ReadStore;
  /** Ends where the report ends. */
  readonly log: EventStore;
  /** The day asked about. */
  readonly on: Day;
  /** Null: everything that the store holds. */
  readonly knownAt: string | null;
  /** The last event that was recorded by an instant; null where there is none. */
  lastBy(instant: string): Promise<Position | null>;
}

export interface ReportMade {
  /** Of whom or of what, under the title. */
  readonly about: Said | string | null;
  readonly sections: readonly Section[];
}

/** A report: pure tables, made by the questions of the register. */
export interface Report {
  readonly name: string;
  readonly title: Said;
  readonly purpose: Said;
  readonly takes: readonly ReportParameter[];
  readonly needs: readonly ReportParameter[];
  make(sources: ReportSources, parameters: ReportParameters): Promise<ReportMade>;
}

/** A report as it was given: asked again with the same position, or the same day and moment, it is the same to the byte. */
export interface ReportAnswer extends ReportMade {
  readonly report: string;
  readonly title: Said;
  readonly parameters: ReportParameters;
  readonly on: Day;
  /** Record time of the last event that it could see, or the moment that was asked for; null over an empty log. */
  readonly knownAt: string | null;
  /** Where the log stood at that moment; null before its first event. */
  readonly position: number | null;
}

export const column = (key: string, kind: CellKind, en: string, vi: string): Column => ({
  key,
  kind,
  heading: { en, vi },
});

/** A day or a month as people write it in each language. */
export function saidDate(date: string): Said {
  return { en: date, vi: date.split('-').reverse().join('/') };
}

const collator = new Intl.Collator('vi');

/** In the order of the Vietnamese alphabet; what reads alike by `id`, so that the order is always the same. */
export function byName(a: readonly [name: string, id: string], b: readonly [name: string, id: string]): number {
  return collator.compare(a[0], b[0]) || (a[1] < b[1] ? -1 : a[1] > b[1] ? 1 : 0);
}

/** The sources of a row, each once. */
export function sourceIds(sources: readonly { readonly id: string }[]): string | null {
  return sources.length === 0 ? null : [...new Set(sources.map(({ id }) => id))].join('; ');
}
