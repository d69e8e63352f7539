/** Days counted from 1970-01-01, so that a picture can reckon with them. No clock and no zone has a say. */
export type DayNumber = number;

/** The days that a partial date may mean, both included. */
export interface Bounds {
  readonly earliest: DayNumber;
  readonly latest: DayNumber;
}

/** @param date `1801`, `1801-05` or `1801-05-03` */
export function boundsOf(date: string): Bounds {
  const [year = 1, month, day] = date.split('-').map(Number);
  if (month === undefined) return { earliest: numberOf(year, 1, 1), latest: numberOf(year, 12, 31) };
  if (day === undefined) return { earliest: numberOf(year, month, 1), latest: firstOfNext(year, month) - 1 };
  const number = numberOf(year, month, day);
  return { earliest: number, latest: number };
}

const firstOfNext = (year: number, month: number): DayNumber =>
  month === 12 ? numberOf(year + 1, 1, 1) : numberOf(year, month + 1, 1);

// Both count from 1 March, so that the leap day is the last of its year: howardhinnant.github.io/date_algorithms.html
const daysIn400Years = 146_097;
const from0To1970 = 719_468;

export function numberOf(year: number, month: number, day: number): DayNumber {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * daysIn400Years + dayOfEra - from0To1970;
}

/** Year, month and day of a number; what comes after the point is left out. */
export function calendarDay(number: DayNumber): readonly [year: number, month: number, day: number] {
  const z = Math.floor(number) + from0To1970;
  const era = Math.floor(z / daysIn400Years);
  const dayOfEra = z - era * daysIn400Years;
  const leaps = Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leaps) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return [yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day];
}

const padded = (number: number, length: number): string => String(number).padStart(length, '0');

/** As the register writes a day, or the first parts of one. */
export function isoDate(number: DayNumber, precision: 'year' | 'month' | 'day' = 'day'): string {
  const [year, month, day] = calendarDay(number);
  const parts = [padded(year, 4), padded(month, 2), padded(day, 2)];
  return parts.slice(0, precision === 'year' ? 1 : precision === 'month' ? 2 : 3).join('-');
}
