import type { AnyBulkWriteOperation, Collection, Filter } from 'mongodb';
import type { Position } from '@legation/event-store';
import { documentFault } from '../document-rules.js';
import type { Loaded, Put, ReadDocument } from '../read-store.port.js';
import { duplicatesIn } from './driver-errors.js';
import { decoded, encoded } from './positions.js';

/** How a document is kept: whole, apart from what the store needs. A removed one leaves its position behind. */
export interface StoredDocument {
  readonly _id: string;
  /** Of the event that made it so. */
  readonly p: string;
  readonly d?: ReadDocument;
  readonly gone?: true;
}

export type StoredDocuments = Collection<StoredDocument>;

/** Documents that are there and fulfil all of these. */
export const presentAnd = (conditions: readonly Filter<StoredDocument>[]): Filter<StoredDocument> =>
  ({ $and: [...conditions, { gone: null }] }) as unknown as Filter<StoredDocument>;

/** @throws TypeError for a document that would not come back as it is */
export function storedOf({ id, document, position }: Put, to: Position): StoredDocument {
  const p = encoded(position ?? to);
  if (document === null) return { _id: id, p, gone: true };
  const fault = documentFault(id, document, []);
  if (fault !== null) throw new TypeError(fault);
  return { _id: id, p, d: document };
}

const byId = (ids: readonly string[]) => ({ _id: ids.length === 1 ? (ids[0] ?? '') : { $in: [...ids] } });

export async function documentsById(
  documents: StoredDocuments,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ReadDocument>> {
  return (await loadedFrom(documents, ids, null)).documents;
}

/**
 * What is folded on: only what most of the members have. A document that is ahead of the checkpoint is left alone, and one that only the
 * primary has goes with it.
 */
export async function loadedFrom(
  documents: StoredDocuments,
  ids: readonly string[],
  from: Position | null,
): Promise<Loaded> {
  const found = new Map<string, ReadDocument>();
  const ahead = new Map<string, Position>();
  if (ids.length === 0) return { documents: found, ahead };
  const checkpoint = from === null ? '' : encoded(from);
  for await (const { _id, p, d } of documents.find(byId(ids), { batchSize: ids.length + 1 })) {
    if (d) found.set(_id, d);
    if (p > checkpoint) ahead.set(_id, decoded(p));
  }
  return { documents: found, ahead };
}

/** Documents to a bulk, at first, at least and at most: a page of the usual size is one. */
const bulk = { first: 1_000, least: 25, most: 10_000 } as const;
/** What a bulk may take, in milliseconds: well below the patience of one call. */
const bulkMs = 2_000;

/** Writes pages in bulks that the server, be it slow, finishes in time. */
export class Writing {
  private size: number = bulk.first;

  /** Writes each document unless one is there that is as far or further: whoever wrote that folded the same events. */
  async writeAll(
    documents: StoredDocuments,
    all: readonly { readonly stored: StoredDocument; readonly isNew: boolean }[],
  ): Promise<void> {
    const writes = all.map(({ stored, isNew }): Write => ({ stored, how: isNew ? 'insert' : 'replace' }));
    for (let from = 0; from < writes.length;) {
      const some = writes.slice(from, from + this.size);
      const began = performance.now();
      try {
        await writeBulk(documents, some);
      } catch (error) {
        this.fit(some.length / 4); // it may have been too much
        throw error;
      }
      const took = performance.now() - began;
      if (took > bulkMs) this.fit((some.length * bulkMs) / took);
      else if (some.length === this.size) this.fit(this.size * 2);
      from += some.length;
    }
  }

  private fit(size: number): void {
    this.size = Math.round(Math.min(bulk.most, Math.max(bulk.least, size)));
  }
}

/** One bulk, unless somebody else writes the same documents at this moment. */
async function writeBulk(documents: StoredDocuments, all: readonly Write[]): Promise<void> {
  let writes = all;
  while (writes.length > 0) {
    try {
      await documents.bulkWrite(writes.map(operationOf), { ordered: false });
      return;
    } catch (error) {
      const duplicates = duplicatesIn(error);
      if (!duplicates) throw error;
      // what stands behind the first of them may not have been tried; what is tried twice stays as it is
      writes = writes.flatMap((write, place) => {
        if (!duplicates.includes(place)) return place < Math.min(...duplicates) ? [] : [again(write)];
        const next = write.how === 'insert' ? 'replace' : write.how === 'replace' ? 'replace again' : null;
        return next ? [{ ...write, how: next }] : [];
      });
    }
  }
}

interface Write {
  readonly stored: StoredDocument;
  /**
   * An insert that finds a document replaces it if that is behind. A replacement that finds none makes one: when that meets
   * a document, it is one that is further, or one that was made a moment ago; so it is tried once more.
   */
  readonly how: 'insert' | 'replace' | 'replace again';
}

/** One that may have been written by now: it is replaced by itself. */
const again = (write: Write): Write => (write.how === 'insert' ? { ...write, how: 'replace' } : write);

function operationOf({ stored, how }: Write): AnyBulkWriteOperation<StoredDocument> {
  if (how === 'insert') return { insertOne: { document: stored } };
  const filter = { _id: stored._id, p: { $lt: stored.p } };
  return { replaceOne: { filter, replacement: stored, upsert: true } };
}
