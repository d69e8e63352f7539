import { eventTypes } from '@legation/domain';
import type { Position } from '@legation/event-store';
import { collectionOf } from '../collections.js';
import type { Projection } from '../projection.js';
import type { ReadDocument, ReadStore } from '../read-store.port.js';

/** The last event of a stream. */
export interface StreamEndDocument extends ReadDocument {
  readonly revision: number;
  readonly position: number;
}

/** Where each stream ends: what somebody has seen who asks about it, and changes it only if nobody else did meanwhile. */
export const streamEnds: Projection<StreamEndDocument> = {
  name: 'stream-ends',
  version: 1,
  types: eventTypes,
  indexes: [],
  documentIds: ({ stream }) => [stream],
  apply: (_document, { revision, position }, id) => ({ id, revision: Number(revision), position: Number(position) }),
};

/**
 * The revision of a stream that an answer has seen at least which is asked for after this.
 * @param seen the position that every answer has seen
 * @returns null for a stream that there is not, or whose end an answer may not have seen yet
 */
export async function revisionSeen(store: ReadStore, stream: string, seen: Position): Promise<number | null> {
  const found = await store.getMany<StreamEndDocument>(await collectionOf(store, streamEnds), [stream]);
  const end = found.get(stream);
  return end && BigInt(end.position) <= seen ? end.revision : null;
}
