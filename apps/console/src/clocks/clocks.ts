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

/** Reads them from an address; what is no day or no instant is left out. */
export function clockSearch(search: Readonly<Record<string, unknown>>): ClockSearch {
  const on = typeof search['on'] === 'string' ? dayIn(search['on']) : null;
  const knownAt = typeof search['knownAt'] === 'string' ? instantIn(search['knownAt']) : null;
  return { ...(on === null ? {} : { on }), ...(knownAt === null ? {} : { knownAt }) };
}

/**
 * Reads a day as people write it: `2023-07-20`, `20/7/2023`, `20.07.2023`. The day comes before the month, in both languages.
 * @returns an ISO day; null where it is none, or not in the calendar
 */
export function dayIn(text: string): string | null {
  const written = text.trim();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(written);
  const local = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(written);
  const [year, month, day] = iso ? [iso[1], iso[2], iso[3]] : local ? [local[3], local[2], local[1]] : [];
  if (year === undefined || month === undefined || day === undefined) return null;
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  return y >= 1 && m >= 1 && m <= 12 && d >= 1 && d <= daysInMonth(y, m) ? isoDay(y, m, d) : null;
}

/** Reads an instant: an ISO one in UTC, or a day, which then means the end of that day. */
export function instantIn(text: string): string | null {
  const written = text.trim();
  const iso = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,3}))?)?(?: ?Z| UTC)?$/.exec(written);
  if (!iso) {
    const day = dayIn(written);
    return day && `${day}T23:59:59.999Z`;
  }
  const [, date = '', hour = '', minute = '', second = '00', fraction = '0'] = iso;
  const day = dayIn(date);
  if (day === null || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return null;
  return `${day}T${hour}:${minute}:${second}.${fraction.padEnd(3, '0')}Z`;
}

/** Today in UTC, which is what the API takes where no day is given. */
export const today = (): string => new Date().toISOString().slice(0, 10);

function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function isoDay(year: number, month: number, day: number): string {
  return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
}
