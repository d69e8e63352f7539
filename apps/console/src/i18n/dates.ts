import type { Language } from './messages.js';

const months = new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' });

/** The number of a month by its English name, or by the first three letters or more of it; null where no month is called so. */
export function monthNamed(name: string): number | null {
  const begun = name.toLowerCase();
  if (begun.length < 3) return null;
  const month = Array.from({ length: 12 }, (_, at) => months.format(Date.UTC(2000, at, 1)).toLowerCase());
  const at = month.findIndex((one) => one.startsWith(begun));
  return at < 0 ? null : at + 1;
}

/**
 * A day or a part of one as people write it: `20 July 2023`, `July 2023`, `2023`; in Vietnamese `20/07/2023`, `07/2023`, `2023`.
 * The text is taken apart; no day is ever converted through a zone.
 */
export function dayText(day: string, language: Language): string {
  const [year = '', month, date] = day.split('-');
  if (month === undefined) return year;
  if (language === 'vi') return [date, month, year].filter((part) => part !== undefined).join('/');
  const name = months.format(Date.UTC(2000, Number(month) - 1, 1));
  return [date === undefined ? undefined : String(Number(date)), name, year]
    .filter((part) => part !== undefined)
    .join(' ');
}

/**
 * An instant to the minute, in UTC: `20 July 2023, 08:30 UTC`; `08:30 20/07/2023 (UTC)`.
 * @param exactly to the thousandth of a second, for moments of one minute: `08:30:59.999`, in Vietnamese `08:30:59,999`
 */
export function momentText(instant: string, language: Language, exactly = false): string {
  const [day = '', clock = ''] = instant.split('T');
  const time = exactly ? clock.replace('Z', '').replace('.', language === 'vi' ? ',' : '.') : clock.slice(0, 5);
  return language === 'vi' ? `${time} ${dayText(day, language)} (UTC)` : `${dayText(day, language)}, ${time} UTC`;
}
