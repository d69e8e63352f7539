import type { Filter } from '../read-store.port.js';
import { markedWords, plainWords } from './words.js';

/** What was asked for: words with the marks that were written, and the same without. */
export interface AskedWords {
  readonly marked: readonly string[];
  readonly plain: readonly string[];
}

export const askedWords = (text: string): AskedWords => ({ marked: markedWords(text), plain: plainWords(text) });

/** Every word begins an element of the field. */
export function beginsEach(field: string, words: readonly string[]): Filter {
  return { $and: words.map((word) => ({ [field]: { $prefix: word } })) };
}

/** Filters over the words of long texts (see `wordsToFind`): where marks were written, those with the very marks come first. */
export function filtersOf({ marked, plain }: AskedWords): readonly Filter[] {
  const hasMarks = marked.some((word) => !plain.includes(word));
  return [...(hasMarks ? [beginsEach('words', marked)] : []), beginsEach('words', plain)];
}

/** Whether every word begins a word of the text, and whether with the very marks; null when one begins none. */
export function foundIn(text: string, { marked, plain }: AskedWords): { readonly exact: boolean } | null {
  if (!eachBegins(plain, plainWords(text))) return null;
  return { exact: eachBegins(marked, markedWords(text)) };
}

const eachBegins = (beginnings: readonly string[], words: readonly string[]): boolean =>
  beginnings.every((beginning) => words.some((word) => word.startsWith(beginning)));
