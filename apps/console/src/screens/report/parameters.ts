import type { Schemas } from '../../api/client.js';
import { dayIn, instantIn } from '../../clocks/clocks.js';

export type ReportKind = Schemas['ReportsAnswer']['items'][number];
export type ReportParameter = Schemas['ReportParameter'];

/** Parameters of a report as the API takes them. */
export type Parameters = Schemas['ReportParameters'];

type Written = { readonly [Name in ReportParameter]?: string | undefined };

/** What is written for a parameter, as the API takes it; null when it cannot be that. */
export function parameterIn(name: ReportParameter, written: string): string | number | null {
  switch (name) {
    case 'id':
      return written.trim();
    case 'from':
    case 'until':
      return dayIn(written);
    case 'since':
      return instantIn(written);
    case 'months': {
      const months = Number(written);
      return Number.isInteger(months) && months >= 1 && months <= 1_200 ? months : null;
    }
  }
}

/** The parameters that an address has for a report; what the report does not take, or nobody can read, is left out. */
export function parametersIn(search: Written, { takes }: Pick<ReportKind, 'takes'>): Parameters {
  return Object.fromEntries(
    takes.flatMap((name) => {
      const written = search[name];
      const value = written === undefined ? null : parameterIn(name, written);
      return value === null ? [] : [[name, value]];
    }),
  );
}

/** Where a report is given as a file, of the same day and moment. */
export function fileAddress(name: string, format: 'html' | 'csv' | 'xlsx', asked: object): string {
  const query = new URLSearchParams(Object.entries(asked).map(([key, value]) => [key, String(value)]));
  query.set('format', format);
  if (format === 'csv') query.set('bom', 'yes'); // spreadsheets take the letters for others without it
  return `/v1/reports/${encodeURIComponent(name)}?${query.toString()}`;
}
