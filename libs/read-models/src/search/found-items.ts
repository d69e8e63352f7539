import { findAll } from '../collections.js';
import type { ReadStore } from '../read-store.port.js';
import { filtersOf, foundIn } from './asked-words.js';
import type { AskedWords } from './asked-words.js';
import { directiveItems, wordingOf } from './directive-items.projection.js';

/** An item of a directive in whose text, or in whose English text, every word asked for begins a word. */
export interface ItemResult {
  readonly kind: 'item';
  readonly directiveId: string;
  /** Such as `4.2`. */
  readonly no: string;
  readonly text: string;
  readonly textEn: string | null;
  /** Of the directive. */
  readonly title: string;
  /** Whether the words were found with the very marks that were asked for. */
  readonly exact: boolean;
}

/** Those with the very marks come first, each group by directive and in the order of the source. */
export async function foundItems(store: ReadStore, asked: AskedWords, wanted: number): Promise<readonly ItemResult[]> {
  const found = new Map<string, ItemResult>();
  for (const filter of filtersOf(asked)) {
    for await (const { id, title, items } of findAll(store, directiveItems, filter, { limit: 100 })) {
      for (const item of items) {
        const match = foundIn(wordingOf(item), asked);
        if (match) found.set(`${id}/${item.no}`, { kind: 'item', directiveId: id, ...item, title, ...match });
      }
      if (found.size >= wanted) break;
    }
    if (found.size >= wanted) break;
  }
  return exactFirst([...found.values()]);
}

/** In the order given otherwise. */
export function exactFirst<Result extends { readonly exact: boolean }>(results: readonly Result[]): readonly Result[] {
  return results.toSorted((a, b) => Number(b.exact) - Number(a.exact));
}
