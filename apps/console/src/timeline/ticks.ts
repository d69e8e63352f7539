import { calendarDay, isoDate, numberOf } from './days.js';
import type { DayNumber } from './days.js';

export interface Tick {
  readonly at: DayNumber;
  /** `1801`, `1801-05` or `1801-05-03`: as much as is needed. */
  readonly date: string;
}

/** How far apart ticks may stand, closest last, and how wide a label of each is, in pixels. */
const steps: readonly Step[] = [
  ...[100, 50, 20, 10, 5, 2, 1].map((by) => ({ unit: 'year', by, days: by * 365.25, room: 56 }) as const),
  ...[6, 3, 1].map((by) => ({ unit: 'month', by, days: by * 30.4, room: 124 }) as const),
  ...[10, 5, 1].map((by) => ({ unit: 'day', by, days: by, room: 140 }) as const),
];
const widest: Step = { unit: 'year', by: 200, days: 73_050, room: 0 };

interface Step {
  readonly unit: 'year' | 'month' | 'day';
  readonly by: number;
  readonly days: number;
  readonly room: number;
}

/** Ticks from years to days: the closest at which their labels have room. Whole centuries, years, months, as people count them. */
export function ticksOf(from: DayNumber, until: DayNumber, width: number): readonly Tick[] {
  const pixelsADay = width / Math.max(until - from, 1);
  const step = steps.findLast(({ days, room }) => days * pixelsADay >= room) ?? widest;
  const ticks: Tick[] = [];
  const [firstYear, firstMonth] = calendarDay(from);
  const add = (at: DayNumber): void => {
    if (at >= from && at <= until) ticks.push({ at, date: isoDate(at, step.unit) });
  };
  if (step.unit === 'year') {
    const start = Math.max(1, Math.floor(firstYear / step.by) * step.by);
    for (let year = start; numberOf(year, 1, 1) <= until; year = year < step.by ? step.by : year + step.by)
      add(numberOf(year, 1, 1));
    return ticks;
  }
  for (let index = firstYear * 12 + firstMonth - 1; ; index += 1) {
    const [year, month] = [Math.floor(index / 12), (index % 12) + 1];
    const first = numberOf(year, month, 1);
    if (first > until) return ticks;
    if (step.unit === 'month' && (month - 1) % step.by === 0) add(first);
    if (step.unit !== 'day') continue;
    const next = numberOf(month === 12 ? year + 1 : year, month === 12 ? 1 : month + 1, 1);
    // The last steps of a month are left out where the next month begins too soon after them.
    for (let day = first; day + step.by / 2 < next; day += step.by) add(day);
  }
}
