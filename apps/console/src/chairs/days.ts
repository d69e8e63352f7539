import { boundsOf, isoDate } from '../timeline/days.js';
import type { DayNumber } from '../timeline/days.js';

/** Whole days as numbers, so that a slider has something to count. */
export const dayNumber = (day: string): DayNumber => boundsOf(day).earliest;

export const dayOfNumber = (number: DayNumber): string => isoDate(number);

/** The first of some days in order that is after the given one. */
export const nextAfter = (days: readonly string[], day: string): string | null =>
  days[placeIn(days, day, true)] ?? null;

/** The last of some days in order that is before the given one. */
export const lastBefore = (days: readonly string[], day: string): string | null =>
  days[placeIn(days, day, false) - 1] ?? null;

/** How many of the days are before the given one; with it, where it is among them. */
function placeIn(days: readonly string[], day: string, withIt: boolean): number {
  let [low, high] = [0, days.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const at = days[middle] ?? '';
    if (at < day || (withIt && at === day)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The day so many months on; a day that its month does not have becomes the last that it has. */
export function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const count = year * 12 + month - 1 + months;
  const [y, m] = [Math.floor(count / 12), count % 12];
  const last = new Date(Date.UTC(y, m + 1, 0)).getUTCDate();
  return new Date(Date.UTC(y, m, Math.min(date, last))).toISOString().slice(0, 10);
}
