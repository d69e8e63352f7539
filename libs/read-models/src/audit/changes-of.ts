import type { EventStore, RecordedEvent } from '@legation/event-store';
import { isKnown } from '../told.js';
import { changesIn } from './changes.js';
import type { Change } from './changes.js';

const readsAtOnce = 16;

/**
 * What each of these events changed, by its id. Only the streams of missions are read: elsewhere an event says itself what it changes.
 * @param knownAt folds what was known then; null is everything
 */
export async function changesOf(
  log: EventStore,
  events: readonly RecordedEvent[],
  knownAt: string | null = null,
): Promise<ReadonlyMap<string, readonly Change[]>> {
  const asked = new Set(events.map(({ id }) => id));
  const found = new Map<string, readonly Change[]>();
  const note = (stream: readonly RecordedEvent[]): void => {
    const changes = changesIn(stream);
    stream.forEach(({ id }, at) => asked.has(id) && found.set(id, changes[at] ?? []));
  };
  const missions = new Set<string>();
  for (const event of events) {
    if (event.stream.startsWith('mission-')) missions.add(event.stream);
    else note([event]);
  }
  for (const streams of inGroups([...missions], readsAtOnce)) {
    const read = await Promise.all(streams.map((stream) => log.readStream(stream)));
    for (const stream of read) note(stream.filter(({ metadata }) => isKnown(metadata, knownAt)));
  }
  return found;
}

function inGroups<Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, at) => items.slice(at * size, (at + 1) * size));
}
