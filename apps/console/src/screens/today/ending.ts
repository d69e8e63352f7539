import type { Chair, Mission, Term } from '../../chairs/chairs.js';
import { monthsAfter } from '../../chairs/days.js';

export interface Ending {
  readonly mission: Mission;
  readonly term: Term;
  readonly plannedEnd: string;
  /** Planned to end before the day, and still in the chair. */
  readonly isOverdue: boolean;
  /** Only a year or a month is known, and a part of it lies beyond. */
  readonly isPossible: boolean;
}

/** Heads in the chair on the day who were announced until a day that lies, or may lie, in the next so many months, or is past; the first first. */
export function endingTerms(chairs: readonly Chair[], day: string, months: number): readonly Ending[] {
  const until = monthsAfter(day, months);
  return chairs
    .flatMap(({ mission, holders }) =>
      holders.flatMap((term) => {
        const { plannedEnd, interim } = term;
        if (plannedEnd === null || interim || firstDayOf(plannedEnd) > until) return [];
        const last = lastDayOf(plannedEnd);
        return [{ mission, term, plannedEnd, isOverdue: last < day, isPossible: last > until }];
      }),
    )
    .toSorted((a, b) => (lastDayOf(a.plannedEnd) < lastDayOf(b.plannedEnd) ? -1 : 1));
}

const firstDayOf = (partial: string): string => `${partial}-01-01`.slice(0, 'YYYY-MM-DD'.length);

/** The last day that a partial date leaves open. */
function lastDayOf(partial: string): string {
  if (partial.length === 10) return partial;
  if (partial.length === 4) return `${partial}-12-31`;
  const [year = 0, month = 1] = partial.split('-').map(Number);
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}
