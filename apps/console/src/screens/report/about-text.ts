import type { Words } from '../../i18n/use-words.js';

const isoInstant = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;
const isoDays = /^(\d{4}-\d{2}-\d{2}) – (\d{4}-\d{2}-\d{2})$/;

/** What a report is about, as people of the language write a moment or a span of days; a name as it stands. */
export function aboutText(about: string, words: Pick<Words, 'day' | 'moment'>): string {
  if (isoInstant.test(about)) return words.moment(about);
  const [, from, until] = isoDays.exec(about) ?? [];
  return from !== undefined && until !== undefined ? `${words.day(from)} – ${words.day(until)}` : about;
}
