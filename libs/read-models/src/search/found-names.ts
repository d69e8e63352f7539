import type { Category } from '@legation/domain';
import { collectionOf } from '../collections.js';
import type { ReadStore } from '../read-store.port.js';
import { beginsEach } from './asked-words.js';
import type { AskedWords } from './asked-words.js';
import { names } from './names.projection.js';
import type { NameDocument } from './names.projection.js';

/** Something that has a name of which every word asked for begins a word. */
export interface NameResult {
  readonly kind: Category;
  readonly id: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly alsoKnownAs: readonly string[];
  readonly mergedInto: string | null;
  /** Whether the words were found with the very marks that were asked for. */
  readonly exact: boolean;
}

/** Names with the very marks come first, each group in Vietnamese order. */
export async function foundNames(
  store: ReadStore,
  { marked, plain }: AskedWords,
  kind: Category | null,
  wanted: number,
): Promise<readonly NameResult[]> {
  const found = new Map<string, NameResult>();
  const filters = [beginsEach('marked', marked), beginsEach('words', plain)];
  for (const [at, filter] of filters.entries()) {
    if (found.size >= wanted) continue;
    const page = await store.find<NameDocument>(
      await collectionOf(store, names),
      kind === null ? filter : { $and: [filter, { kind }] },
      { sort: [['name', 1]], limit: Math.min(wanted * 2, 1_000) },
    );
    for (const one of page.items.toSorted(inVietnameseOrder))
      if (!found.has(one.id)) found.set(one.id, resultOf(one, at === 0));
  }
  return [...found.values()];
}

function resultOf({ kind, target, name, nameEn, alsoKnownAs, mergedInto }: NameDocument, exact: boolean): NameResult {
  return { kind, id: target, name, nameEn, alsoKnownAs, mergedInto, exact };
}

const vietnamese = new Intl.Collator('vi');
const inVietnameseOrder = (a: NameDocument, b: NameDocument): number =>
  vietnamese.compare(a.name, b.name) || (a.id < b.id ? -1 : 1);
