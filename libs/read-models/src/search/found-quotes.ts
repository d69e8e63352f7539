import type { Category } from '@legation/domain';
import { collectionOf } from '../collections.js';
import type { ReadStore } from '../read-store.port.js';
import { filtersOf, foundIn } from './asked-words.js';
import type { AskedWords } from './asked-words.js';
import { exactFirst } from './found-items.js';
import { names } from './names.projection.js';
import type { NameDocument } from './names.projection.js';
import { quotes } from './quotes.projection.js';
import type { QuoteDocument, QuotingStatement } from './quotes.projection.js';
import { standing } from './standing.js';

/** A record that rests on a quote. */
export interface QuotingRecord {
  readonly kind: Category;
  readonly id: string;
  /** The posting of the mission; null for the mission itself and for records of other kinds. */
  readonly postingId: string | null;
  /** Null for a record that was never given one. */
  readonly name: string | null;
}

/** Words of a source among which every word asked for begins one. */
export interface QuoteResult {
  readonly kind: 'quote';
  readonly sourceId: string;
  readonly quote: string;
  /** The first records that rest on it, at most 5. */
  readonly records: readonly QuotingRecord[];
  /** How many statements of the register rest on it; at least so many where some of them came to be known later than asked. */
  readonly statements: number;
  /** Whether the words were found with the very marks that were asked for. */
  readonly exact: boolean;
}

const mostRecords = 5;

/** Those with the very marks come first, each group by source. A quote of which every statement was taken back is not found. */
export async function foundQuotes(
  store: ReadStore,
  asked: AskedWords,
  wanted: number,
): Promise<readonly QuoteResult[]> {
  const collection = await collectionOf(store, quotes);
  const found = new Map<string, QuoteResult>();
  for (const filter of filtersOf(asked)) {
    let after: string | null | undefined;
    while (after !== null && found.size < wanted) {
      const page = await store.find<QuoteDocument>(collection, filter, {
        sort: [
          ['sourceId', 1],
          ['quote', 1],
        ],
        limit: Math.min(wanted, 200),
        ...(after === undefined ? {} : { after }),
      });
      for (const [id, result] of await resultsOf(store, page.items, asked)) found.set(id, result);
      after = page.next;
    }
  }
  return exactFirst([...found.values()]);
}

async function resultsOf(
  store: ReadStore,
  documents: readonly QuoteDocument[],
  asked: AskedWords,
): Promise<readonly (readonly [id: string, result: QuoteResult])[]> {
  const stand = await standing(
    store,
    documents.flatMap(({ statements }) => statements),
  );
  const nameOf = await namesOf(store, [...stand]);
  return documents.flatMap(({ id, sourceId, quote, statements, further }) => {
    const match = foundIn(quote, asked);
    const left = statements.filter((statement) => stand.has(statement));
    if (!match || (left.length === 0 && further === null)) return [];
    const records = new Map(left.map((one) => [`${nameKey(one)}/${one.postingId ?? ''}`, one]));
    const shown = [...records.values()].slice(0, mostRecords).map((one) => ({
      kind: one.kind,
      id: one.id,
      postingId: one.postingId,
      name: nameOf.get(nameKey(one))?.name ?? null,
    }));
    const count = left.length + (further?.count ?? 0);
    return [[id, { kind: 'quote', sourceId, quote, records: shown, statements: count, ...match }]];
  });
}

const nameKey = ({ kind, id }: QuotingStatement): string => `${kind}/${id}`;

async function namesOf(
  store: ReadStore,
  statements: readonly QuotingStatement[],
): Promise<ReadonlyMap<string, NameDocument>> {
  const ids = [...new Set(statements.map(nameKey))];
  return store.getMany<NameDocument>(await collectionOf(store, names), ids);
}
