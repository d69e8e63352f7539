import type { Chair, Mission, Term } from '../../chairs/chairs.js';
import { monthsAfter } from '../../chairs/days.js';

export interface Ending {
  readonly mission: Mission;
  readonly term: Term;
  readonly plannedEnd: string;
  /** Planned to end before the day, and still in the chair. */
  readonly isOverdue: boolean;
}

/** Heads in the chair on the day who were announced until a day of the next so many months, or until one that is past; the first first. */
export function endingTerms(chairs: readonly Chair[], day: string, months: number): readonly Ending[] {
  const until = monthsAfter(day, months);
  return chairs
    .flatMap(({ mission, holders }) =>
      holders.flatMap((term) => {
        const { plannedEnd, interim } = term;
        if (plannedEnd === null || interim || lastDayOf(plannedEnd) > until) return [];
        return [{ mission, term, plannedEnd, isOverdue: lastDayOf(plannedEnd) < day }];
      }),
    )
    .toSorted((a, b) => (lastDayOf(a.plannedEnd) < lastDayOf(b.plannedEnd) ? -1 : 1));
}

/** The last day that a partial date leaves open. */
function lastDayOf(partial: string): string {
  if (partial.length === 10) return partial;
  if (partial.length === 4) return `${partial}-12-31`;
  const [year = 0, month = 1] = partial.split('-').map(Number);
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}
