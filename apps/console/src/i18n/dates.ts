import type { Language } from './messages.js';

const months = new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' });

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

/** An instant to the minute, in UTC: `20 July 2023, 08:30 UTC`; `08:30 20/07/2023 (UTC)`. */
export function momentText(instant: string, language: Language): string {
  const [day = '', time = ''] = instant.split('T');
  const minute = time.slice(0, 5);
  return language === 'vi' ? `${minute} ${dayText(day, language)} (UTC)` : `${dayText(day, language)}, ${minute} UTC`;
}
