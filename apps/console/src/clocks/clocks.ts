import { monthNamed } from '../i18n/dates.js';

/** The two clocks of every question: true on which day, as known at which moment. */
export interface Clocks {
  /** A day, such as `2023-07-20`; null is today. */
  readonly on: string | null;
  /** An instant in UTC, such as `2016-01-01T00:00:00.000Z`; null is now. */
  readonly knownAt: string | null;
}

/** As the address of the page has them. */
export interface ClockSearch {
  readonly on?: string;
  readonly knownAt?: string;
}

export const clocksOf = ({ on, knownAt }: ClockSearch): Clocks => ({ on: on ?? null, knownAt: knownAt ?? null });

/** Reads them from an address; what is no day or no instant is left out, and so is an instant to come: nothing more is known then than now. */
export function clockSearch(
  search: Readonly<Record<string, unknown>>,
  now: string = new Date().toISOString(),
): ClockSearch {
  const on = dayIn(inAddress(search['on']));
  const knownAt = instantIn(inAddress(search['knownAt']));
  return { ...(on === null ? {} : { on }), ...(knownAt === null || knownAt > now ? {} : { knownAt }) };
}

/** As it stands in an address, of which the router takes a year for a number. */
const inAddress = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? `${value}` : '';

/**
 * Reads a day as people write it, and as the pages do: `2023-07-20`, `20/7/2023`, `20.07.2023`, `20 July 2023`. The day comes before
 * the month, in both languages.
 * @returns an ISO day; null where it is none, or not in the calendar
 */
export function dayIn(text: string): string | null {
  const written = text.trim();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(written);
  if (iso) return isoDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const local =
    /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(written) ?? /^(\d{1,2})\s+(\p{L}+)\.?\s+(\d{4})$/u.exec(written);
  if (!local) return null;
  const [, day, month = '', year] = local;
  return isoDay(Number(year), /^\d/.test(month) ? Number(month) : monthNamed(month), Number(day));
}

const time = String.raw`(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:[.,](?<fraction>\d{1,3}))?)?`;
const zone = String.raw`(?: ?Z| UTC| \(UTC\))?`;
const timed = [new RegExp(`^(?<date>.+?)(?:T|,? +)${time}${zone}$`), new RegExp(`^${time} +(?<date>.+?)${zone}$`)];

/**
 * Reads an instant in UTC as programs, people and the pages write it: `2016-01-01T08:30:00Z`, `1/1/2016 08:30`,
 * `1 January 2016, 08:30 UTC`, `08:30:05,120 01/01/2016 (UTC)`. A day alone is its end, and so is a year.
 */
export function instantIn(text: string): string | null {
  const written = text.trim();
  const parts = timed.map((shape) => shape.exec(written)).find((found) => found !== null)?.groups;
  if (!parts) {
    const day = /^\d{4}$/.test(written) ? dayIn(`${written}-12-31`) : dayIn(written);
    return day && `${day}T23:59:59.999Z`;
  }
  const { date = '', hour = '', minute = '', second = '00', fraction = '0' } = parts;
  const day = dayIn(date);
  if (day === null || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return null;
  return `${day}T${hour.padStart(2, '0')}:${minute}:${second}.${fraction.padEnd(3, '0')}Z`;
}

/** Today in UTC, which is what the API takes where no day is given. */
export const today = (): string => new Date().toISOString().slice(0, 10);

function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function isoDay(year: number, month: number | null, day: number): string | null {
  if (year < 1 || month === null || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
}
