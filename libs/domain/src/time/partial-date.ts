/** A calendar day, `YYYY-MM-DD`. Days are text: they compare as text and never pass through a time zone. */
export type Day = string;

/** A day known to some precision, as written: `1801`, `1801-05` or `1801-05-03`. */
export type PartialDate = string;

export type Precision = 'year' | 'month' | 'day';

const shape = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

const pad = (n: number, width: number): string => String(n).padStart(width, '0');

/** Days in a month of the proleptic Gregorian calendar; month is 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** True for `YYYY`, `YYYY-MM` or `YYYY-MM-DD` that names a real year (0001 to 9999), month or day. */
export function isPartialDate(text: string): text is PartialDate {
  const parts = shape.exec(text);
  if (!parts) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2] ?? 1), Number(parts[3] ?? 1)];
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

export function isDay(text: string): text is Day {
  return text.length === 10 && isPartialDate(text);
}

export function precisionOf(date: PartialDate): Precision {
  if (date.length === 4) return 'year';
  return date.length === 7 ? 'month' : 'day';
}

/** The first day that a partial date can denote. */
export function earliest(date: PartialDate): Day {
  if (date.length === 4) return `${date}-01-01`;
  return date.length === 7 ? `${date}-01` : date;
}

/** The last day that a partial date can denote. */
export function latest(date: PartialDate): Day {
  if (date.length === 4) return `${date}-12-31`;
  if (date.length === 10) return date;
  return `${date}-${pad(daysInMonth(Number(date.slice(0, 4)), Number(date.slice(5, 7))), 2)}`;
}

/** True when no reading of the two dates lets `a` fall on or after `b`. */
export function surelyBefore(a: PartialDate, b: PartialDate): boolean {
  return latest(a) < earliest(b);
}

/** The same day of the month, `months` later (or earlier); the last day of a shorter month. Precision is kept from `month` on; no further than dates can be written. */
export function addMonths(date: PartialDate, months: number): PartialDate {
  if (date.length === 4) return addMonths(`${date}-01`, months).slice(0, 4);
  const index = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months;
  const [year, month] = [Math.floor(index / 12), (index % 12) + 1];
  if (year > 9999) return '9999-12-31'.slice(0, date.length);
  if (year < 1) return '0001-01-01'.slice(0, date.length);
  const head = `${pad(year, 4)}-${pad(month, 2)}`;
  if (date.length === 7) return head;
  return `${head}-${pad(Math.min(Number(date.slice(8)), daysInMonth(year, month)), 2)}`;
}

/** The day after. */
export function nextDay(day: Day): Day {
  const [year, month, date] = [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8))];
  if (date < daysInMonth(year, month)) return `${day.slice(0, 8)}${pad(date + 1, 2)}`;
  return `${addMonths(day.slice(0, 7), 1)}-01`;
}

/** Days from `a` to `b` (negative when `b` comes first), by the proleptic Gregorian calendar. */
export function daysBetween(a: Day, b: Day): number {
  return dayNumber(b) - dayNumber(a);
}

function dayNumber(day: Day): number {
  const month = Number(day.slice(5, 7));
  const year = Number(day.slice(0, 4)) - (month <= 2 ? 1 : 0);
  const monthFromMarch = (month + 9) % 12;
  const leaps = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  return 365 * year + leaps + Math.floor((153 * monthFromMarch + 2) / 5) + Number(day.slice(8)) - 1;
}
