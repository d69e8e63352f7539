import type { Category } from '@legation/domain';
import { collectionOf } from '../collections.js';
import { lastKnown } from '../mission/holders.query.js';
import type { Filter, ReadStore } from '../read-store.port.js';
import { plainWords, markedWords } from './words.js';
import { names } from './names.projection.js';
import type { NameDocument } from './names.projection.js';

export interface SearchResult {
  readonly kind: Category;
  readonly id: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly alsoKnownAs: readonly string[];
  readonly mergedInto: string | null;
  /** Whether the words were found with the very marks that were asked for. */
  readonly exact: boolean;
}

export interface SearchAnswer {
  readonly knownAt: string | null;
  readonly text: string;
  readonly items: readonly SearchResult[];
  /** There is more than the limit lets through: ask for more words. */
  readonly more: boolean;
}

export interface SearchParams {
  readonly text: string;
  readonly kind?: Category | null;
  /** 1 to 500. */
  readonly limit?: number;
}

/**
 * Names in which every word of the text begins a word, with or without its marks; names with the very marks come first,
 * each group in Vietnamese order. A text without words finds nothing.
 */
export async function search(store: ReadStore, { text, kind = null, limit = 20 }: SearchParams): Promise<SearchAnswer> {
  const found = new Map<string, SearchResult>();
  const filters = [beginsEach('marked', markedWords(text)), beginsEach('words', plainWords(text))];
  for (const [at, filter] of filters.entries()) {
    if (!filter || found.size > limit) continue;
    const page = await store.find<NameDocument>(
      await collectionOf(store, names),
      kind === null ? filter : { $and: [filter, { kind }] },
      { sort: [['name', 1]], limit: limit * 2 },
    );
    for (const one of page.items.toSorted(inVietnameseOrder))
      if (!found.has(one.id)) found.set(one.id, resultOf(one, at === 0));
  }
  const items = [...found.values()];
  return { knownAt: await lastKnown(store), text, items: items.slice(0, limit), more: items.length > limit };
}

function beginsEach(field: 'marked' | 'words', words: readonly string[]): Filter | undefined {
  return words.length === 0 ? undefined : { $and: words.map((word) => ({ [field]: { $prefix: word } })) };
}

function resultOf({ kind, target, name, nameEn, alsoKnownAs, mergedInto }: NameDocument, exact: boolean): SearchResult {
  return { kind, id: target, name, nameEn, alsoKnownAs, mergedInto, exact };
}

const vietnamese = new Intl.Collator('vi');
const inVietnameseOrder = (a: NameDocument, b: NameDocument): number =>
  vietnamese.compare(a.name, b.name) || (a.id < b.id ? -1 : 1);
