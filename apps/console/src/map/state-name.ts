import { isoOf } from './places.js';

/**
 * What a state is called: a present-day one in the language of the page, by its ISO code; any other by its id, which is all that the
 * register has.
 */
export function stateName(id: string, language: string): string {
  const iso = isoOf(id);
  const name = iso === null ? undefined : new Intl.DisplayNames(language, { type: 'region', style: 'long' }).of(iso);
  return name ?? id.replace(/-/g, ' ').replace(/^\p{L}/u, (letter) => letter.toUpperCase());
}
