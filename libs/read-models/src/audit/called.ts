import { batches } from '../batch/batches.projection.js';
import { collectionOf } from '../collections.js';
import { directives } from '../directive/directives.projection.js';
import { meetings } from '../meeting/meetings.projection.js';
import { missions } from '../mission/missions.projection.js';
import { officials } from '../official/officials.projection.js';
import type { ReadDocument, ReadStore } from '../read-store.port.js';
import { sources } from '../source/sources.projection.js';
import { idOf } from '../told.js';

const projections = {
  mission: missions,
  official: officials,
  batch: batches,
  meeting: meetings,
  directive: directives,
  source: sources,
};

interface Called extends ReadDocument {
  readonly name?: string;
  readonly title?: string | null;
  readonly citedAs?: string;
}

/**
 * What the things are called that streams are about, by stream; one of which no read model knows yet is absent.
 * @param store as known at the moment that is asked about
 */
export async function calledIn(store: ReadStore, streams: Iterable<string>): Promise<ReadonlyMap<string, string>> {
  const all = [...new Set(streams)];
  const called = new Map<string, string>();
  for (const [category, projection] of Object.entries(projections)) {
    const ids = all.flatMap((stream) => (stream.startsWith(`${category}-`) ? [idOf({ stream })] : []));
    if (ids.length === 0) continue;
    for (const [id, { name, title, citedAs }] of await store.getMany<Called>(
      await collectionOf(store, projection),
      ids,
    )) {
      const text = name ?? title ?? citedAs;
      if (text !== undefined) called.set(`${category}-${id}`, text);
    }
  }
  return called;
}
