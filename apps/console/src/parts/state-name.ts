import codes from './states.json' with { type: 'json' };

/** The ISO 3166 code of a present-day state, by which its name is known in each language; null for any other. */
export const isoOf = (state: string): string | null => codesOf.get(state) ?? null;

const codesOf: ReadonlyMap<string, string> = new Map(Object.entries(codes));

/**
 * What a receiving state or organisation is called, of which the register keeps the id alone: a present-day state in the language of
 * the page, by its ISO code; any other by the words of its id, `albania-1946` is Albania 1946.
 */
export function stateName(id: string, language: string): string {
  const iso = isoOf(id);
  const name = iso === null ? undefined : new Intl.DisplayNames(language, { type: 'region', style: 'long' }).of(iso);
  return name ?? id.split('-').map(capitalised).join(' ');
}

const capitalised = (word: string): string =>
  small.has(word) ? word : `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`;

const small = new Set(['and', 'of', 'the', 'to']);
