import type { DayNumber } from './days.js';

/** The day that stays where it is when a bar is zoomed: the middle of what is in sight of it, else of all of it. */
export function anchorOf(
  bar: { readonly from: DayNumber; readonly until: DayNumber },
  sight: { readonly from: DayNumber; readonly until: DayNumber },
): DayNumber {
  const [from, until] = [Math.max(bar.from, sight.from), Math.min(bar.until, sight.until)];
  return from <= until ? (from + until) / 2 : (bar.from + bar.until) / 2;
}
