import type { EventStore, RecordedEvent } from '@legation/event-store';
import { collectionOf } from '../collections.js';
import { postingKey, postings } from '../mission/postings.projection.js';
import type { PostingDocument } from '../mission/postings.projection.js';
import type { ReadStore } from '../read-store.port.js';
import { idOf, isKnown } from '../told.js';
import { changesIn } from './changes.js';
import type { Change } from './changes.js';

const readsAtOnce = 16;

/**
 * What each of these events changed, by its id. What stood there before is told by the posting's document; for a mission's own life, and
 * for what no document has yet, by the stream. Elsewhere an event says itself what it changes.
 * @param knownAt folds what was known then; null is everything
 */
export async function changesOf(
  log: EventStore,
  store: ReadStore,
  events: readonly RecordedEvent[],
  knownAt: string | null = null,
): Promise<ReadonlyMap<string, readonly Change[]>> {
  const asked = new Set(events.map(({ id }) => id));
  const found = new Map<string, readonly Change[]>();
  const note = (stream: readonly Pick<RecordedEvent, 'id' | 'stream' | 'event'>[]): void => {
    const changes = changesIn(stream);
    stream.forEach(({ id }, at) => asked.has(id) && found.set(id, changes[at] ?? []));
  };
  const ofMissions = events.filter(({ stream }) => stream.startsWith('mission-'));
  for (const event of events) if (!event.stream.startsWith('mission-')) note([event]);
  const keys = ofMissions.flatMap(({ stream, event: { data } }) =>
    'postingId' in data ? [postingKey(idOf({ stream }), data.postingId)] : [],
  );
  const documents = await store.getMany<PostingDocument>(await collectionOf(store, postings), [...new Set(keys)]);
  for (const { missionId, events: told } of documents.values()) {
    const known = told.filter((each) => isKnown(each, knownAt));
    note(known.map(({ id, event }) => ({ id, event, stream: `mission-${missionId}` })));
  }
  const ends = new Map<string, number>();
  for (const { id, stream, revision } of ofMissions)
    if (!found.has(id)) ends.set(stream, Math.max(ends.get(stream) ?? 0, Number(revision) + 1));
  for (const streams of inGroups([...ends], readsAtOnce)) {
    const beginnings = await Promise.all(streams.map(([stream, limit]) => log.readStream(stream, { limit })));
    for (const stream of beginnings) note(stream.filter(({ metadata }) => isKnown(metadata, knownAt)));
  }
  return found;
}

function inGroups<Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, at) => items.slice(at * size, (at + 1) * size));
}
