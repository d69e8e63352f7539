import { calendarDay, isoDate, numberOf } from './days.js';
import type { DayNumber } from './days.js';

export interface Tick {
  readonly at: DayNumber;
  /** `1801`, `1801-05` or `1801-05-03`: as much as is needed. */
  readonly date: string;
}

type Unit = 'year' | 'month' | 'day';

interface Step {
  readonly unit: Unit;
  readonly by: number;
  readonly days: number;
}

/** How far apart ticks may stand, closest last. */
const steps: readonly Step[] = [
  ...[100, 50, 20, 10, 5, 2, 1].map((by) => ({ unit: 'year', by, days: by * 365.25 }) as const),
  ...[6, 3, 1].map((by) => ({ unit: 'month', by, days: by * 30.4 }) as const),
  ...[10, 5, 1].map((by) => ({ unit: 'day', by, days: by }) as const),
];
const widest: Step = { unit: 'year', by: 200, days: 73_050 };

/** How much room a tick of each unit takes with its label, in pixels. */
export type Room = Readonly<Record<Unit, number>>;

const between = 16;

/**
 * The room of the widest label of each unit.
 * @param widthOf how wide a date is as it is written
 */
export function roomOfTicks(widthOf: (date: string) => number): Room {
  const widest = (ending: string): number =>
    Math.max(...Array.from({ length: 12 }, (_, at) => widthOf(`2000-${String(at + 1).padStart(2, '0')}${ending}`)));
  return { year: widthOf('2000') + between, month: widest('') + between, day: widest('-28') + between };
}

/** Ticks from years to days: the closest at which their labels have room. Whole centuries, years, months, as people count them. */
export function ticksOf(from: DayNumber, until: DayNumber, width: number, room: Room): readonly Tick[] {
  const pixelsADay = width / Math.max(until - from, 1);
  const step = steps.findLast(({ days, unit }) => days * pixelsADay >= room[unit]) ?? widest;
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
