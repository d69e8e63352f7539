import { categories } from '@legation/domain';
import { lastKnown } from '../mission/holders.query.js';
import type { ReadStore } from '../read-store.port.js';
import { askedWords } from './asked-words.js';
import { foundItems } from './found-items.js';
import type { ItemResult } from './found-items.js';
import { foundNames } from './found-names.js';
import type { NameResult } from './found-names.js';
import { foundQuotes } from './found-quotes.js';
import type { QuoteResult } from './found-quotes.js';

export type SearchResult = NameResult | ItemResult | QuoteResult;

/** What can be searched for alone. */
export const searchKinds = [...categories, 'item', 'quote'] as const satisfies readonly SearchResult['kind'][];
export type SearchKind = (typeof searchKinds)[number];

export interface SearchAnswer {
  readonly knownAt: string | null;
  readonly text: string;
  /** Names first, then items of directives, then quotes. */
  readonly items: readonly SearchResult[];
  /** There is more than the limit lets through: ask for more words. */
  readonly more: boolean;
}

export interface SearchParams {
  readonly text: string;
  readonly kind?: SearchKind | null;
  /** 1 to 500. */
  readonly limit?: number;
}

/**
 * Names, items of directives and quotes of sources in which every word of the text begins a word, with or without its marks; names come
 * before items and items before quotes, so that the many quotes of a register never crowd out a name. Of names, the one that fits best comes
 * first; single letters find names alone. A text without words finds nothing.
 */
export async function search(store: ReadStore, { text, kind = null, limit = 20 }: SearchParams): Promise<SearchAnswer> {
  const asked = askedWords(text);
  const found: SearchResult[] = [];
  const isOpen = (): boolean => asked.plain.length > 0 && found.length <= limit;
  const wanted = (): number => limit + 1 - found.length;
  // In a long text a single letter begins nearly always some word: that is noise, not a match.
  const isWord = asked.plain.some((word) => word.length > 1);
  if (isOpen() && kind !== 'item' && kind !== 'quote') found.push(...(await foundNames(store, asked, kind)));
  if (isOpen() && isWord && (kind ?? 'item') === 'item') found.push(...(await foundItems(store, asked, wanted())));
  if (isOpen() && isWord && (kind ?? 'quote') === 'quote') found.push(...(await foundQuotes(store, asked, wanted())));
  return { knownAt: await lastKnown(store), text, items: found.slice(0, limit), more: found.length > limit };
}
