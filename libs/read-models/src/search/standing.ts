import { batches } from '../batch/batches.projection.js';
import { collectionOf } from '../collections.js';
import type { Corrected, CorrectableProjection, Stated } from '../correctable.js';
import { directives } from '../directive/directives.projection.js';
import { meetings } from '../meeting/meetings.projection.js';
import { postingKey, postings } from '../mission/postings.projection.js';
import type { PostingDocument } from '../mission/postings.projection.js';
import { officials } from '../official/officials.projection.js';
import type { ReadDocument, ReadStore } from '../read-store.port.js';
import { sources } from '../source/sources.projection.js';
import type { QuotingStatement } from './quotes.projection.js';

const facts = {
  official: officials,
  batch: batches,
  meeting: meetings,
  directive: directives,
  source: sources,
} as unknown as {
  readonly [Kind in Exclude<QuotingStatement['kind'], 'mission'>]: CorrectableProjection<ReadDocument>;
};

/**
 * Those of the statements that were not taken back. The event that takes one back cites words of its own, so that it cannot find the
 * quote that it empties; the documents of the records know. Of a record that was taken back whole, nothing stands.
 */
export async function standing(
  store: ReadStore,
  statements: readonly QuotingStatement[],
): Promise<ReadonlySet<QuotingStatement>> {
  const told = new Set<string>();
  for (const [kind, projection] of Object.entries(facts)) {
    const ids = statements.filter((statement) => statement.kind === kind).map(({ id }) => id);
    const documents = await documentsOf<Corrected<ReadDocument>>(store, projection, ids);
    for (const id of documents.flatMap(({ stated }) => toldIn(stated))) told.add(id);
  }
  const keys = statements.flatMap(({ id, postingId }) => (postingId === null ? [] : [postingKey(id, postingId)]));
  const takenBack = new Set<string>();
  for (const { events } of await documentsOf<PostingDocument>(store, postings, keys))
    for (const id of takenBackIn(events)) takenBack.add(id);
  return new Set(
    statements.filter(({ kind, eventId }) => (kind === 'mission' ? !takenBack.has(eventId) : told.has(eventId))),
  );
}

/** The facts that stand, and what corrected or took back others. */
function toldIn(stated: readonly Stated[]): readonly string[] {
  return stated.flatMap(({ id, changes }) => [
    ...(changes.some(({ after }) => after === null) ? [] : [id]),
    ...changes.map(({ eventId }) => eventId),
  ]);
}

/** A posting is taken back whole, with everything that was said of it before, or one fact of it. */
function takenBackIn(events: PostingDocument['events']): readonly string[] {
  return events.flatMap(({ event }, at) => {
    if (event.type !== 'PostingRetracted') return [];
    if (event.data.fact !== null) return [event.data.retracts];
    return events.slice(0, at).map(({ id }) => id);
  });
}

async function documentsOf<Document extends ReadDocument>(
  store: ReadStore,
  projection: { readonly name: string; readonly version: number },
  ids: readonly string[],
): Promise<readonly Document[]> {
  if (ids.length === 0) return [];
  const found = await store.getMany<Document>(await collectionOf(store, projection), [...new Set(ids)]);
  return [...found.values()];
}
