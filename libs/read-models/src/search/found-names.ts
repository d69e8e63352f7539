import type { Category } from '@legation/domain';
import { collectionOf } from '../collections.js';
import type { ReadStore } from '../read-store.port.js';
import { beginsEach } from './asked-words.js';
import type { AskedWords } from './asked-words.js';
import { byRank, nameRank } from './name-rank.js';
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

/** So many names are ranked; of words that more of them begin with, more words are to be asked for. */
const mostRanked = 1_000;

/** The name that fits best comes first (see `nameRank`), and those that fit alike in Vietnamese order. */
export async function foundNames(
  store: ReadStore,
  asked: AskedWords,
  kind: Category | null,
): Promise<readonly NameResult[]> {
  const { marked, plain } = asked;
  const found = new Map<string, { readonly document: NameDocument; readonly exact: boolean }>();
  for (const [at, filter] of [beginsEach('marked', marked), beginsEach('words', plain)].entries()) {
    const page = await store.find<NameDocument>(
      await collectionOf(store, names),
      kind === null ? filter : { $and: [filter, { kind }] },
      { sort: [['name', 1]], limit: mostRanked },
    );
    for (const document of page.items)
      if (!found.has(document.id)) found.set(document.id, { document, exact: at === 0 });
  }
  return [...found.values()]
    .map((one) => ({ ...one, rank: nameRank(one.document, asked) }))
    .toSorted((a, b) => byRank(a.rank, b.rank) || inVietnameseOrder(a.document, b.document))
    .map(({ document, exact }) => resultOf(document, exact));
}

function resultOf({ kind, target, name, nameEn, alsoKnownAs, mergedInto }: NameDocument, exact: boolean): NameResult {
  return { kind, id: target, name, nameEn, alsoKnownAs, mergedInto, exact };
}

const vietnamese = new Intl.Collator('vi');
const inVietnameseOrder = (a: NameDocument, b: NameDocument): number =>
  vietnamese.compare(a.name, b.name) || (a.id < b.id ? -1 : 1);
