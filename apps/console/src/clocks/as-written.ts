import { dayText, momentText } from '../i18n/dates.js';
import type { Language } from '../i18n/messages.js';
import { dayIn } from './clocks.js';

/**
 * What an address has for a day or a moment, as a field of the page writes it in the language: read again, it is the same. A moment that
 * is no whole minute is written to the thousandth of a second. What is neither stays as it stands.
 */
export function asWritten(inAddress: string, language: Language): string {
  const day = dayIn(inAddress);
  if (day !== null) return dayText(day, language);
  const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(?:\.\d{1,3})?)?Z$/.exec(inAddress);
  if (!instant) return inAddress;
  return momentText(inAddress, language, !/^(:00(\.0+)?)?$/.test(instant[1] ?? ''));
}
