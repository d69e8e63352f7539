import type { CollectionName, Index, ReadDocument, ReadStore } from '@legation/read-models';

/** One read store that an adapter keeps for one spec, and ways to it. */
export interface ReadStoreUnderTest {
  /** The connection that projects. Opening it again after `close()` is a restart. */
  openWriter(): Promise<ReadStore>;
  /** Another connection, as another process would have it. */
  openReader(): Promise<ReadStore>;
  /** Loses everything that was kept, as when the file is deleted; every connection is closed by then. */
  lose(): Promise<void>;
  /** Removes what is left; every connection is closed by then. */
  remove(): Promise<void>;
}

/** In what a server is known to differ from what the contract asks; each difference is a skipped spec with its reason. */
export interface Unlike {
  /** Runs of a property, where the server is too slow for 150. */
  readonly runs?: number;
  /** Why null is not found on a path through an array as MongoDB finds it. */
  readonly nullInArrays?: string;
}

export type Fields = Readonly<Record<string, unknown>>;

/** Documents without a shape of their own. */
export type AnyDocument = ReadDocument & Fields;

export const collection: CollectionName = { projection: 'postings', version: 1 };

/** The indexes that the contract asks for; `free` and `list` have none. */
export const indexes: readonly Index[] = [
  { fields: ['a', 'b'] },
  { fields: ['nested.c'] },
  { elements: 'tags' },
  { elements: 'rows.k' },
];

export const at = (position: bigint) => ({
  position,
  recordedAt: `2026-01-01T00:00:${String(position % 60n).padStart(2, '0')}.000Z`,
});

/** Writes documents in one step, on from wherever the checkpoint is. */
export async function keep(store: ReadStore, documents: readonly AnyDocument[], name = collection): Promise<void> {
  const from = (await store.checkpoint(name))?.position ?? null;
  const puts = documents.map((document) => ({ id: document.id, document }));
  await store.commit(name, puts, { from, to: at((from ?? 0n) + 1n) });
}
