import type { RegisterEvent } from '@legation/domain';
import type { RecordedEvent } from '@legation/event-store';
import { shownOf } from './correctable.js';
import type { CorrectableProjection } from './correctable.js';
import type { Projection } from './projection.js';
import type { ReadDocument } from './read-store.port.js';
import { told } from './told.js';
import type { Told } from './told.js';

/** A short log for specs: event `e<n>` is known from second n of 2026, and rests on the words `words <n>` of source `S`. */
export function logOf(
  ...lines: readonly (readonly [stream: string, event: RegisterEvent])[]
): readonly RecordedEvent[] {
  const revisions = new Map<string, bigint>();
  return lines.map(([stream, event], at) => {
    const revision = revisions.get(stream) ?? 0n;
    revisions.set(stream, revision + 1n);
    const instant = `2026-01-01T00:00:${String(at).padStart(2, '0')}.000Z`;
    const metadata = {
      commandId: `c${at}`,
      fingerprint: '',
      correlationId: `c${at}`,
      causationId: null,
      actor: 'spec',
      recordedAt: instant,
      knownFrom: instant,
      source: { id: 'S', quote: `words ${at}` },
      dating: null,
      overridden: null,
    };
    return { id: `e${at}`, stream, revision, position: BigInt(at + 1), event, metadata };
  });
}

/** What the documents say of event `e<n>`. */
export function toldBy(log: readonly RecordedEvent[], at: number): Told {
  const recorded = log[at];
  if (!recorded) throw new Error(`The log has no event e${at}`);
  return told(recorded);
}

/** The documents of a projection after the log, by id. */
export function documentsOf<Document extends ReadDocument>(
  projection: Projection<Document>,
  log: readonly RecordedEvent[],
): ReadonlyMap<string, Document> {
  const documents = new Map<string, Document>();
  for (const recorded of log) {
    if (!projection.types.includes(recorded.event.type)) continue;
    for (const id of projection.documentIds(recorded)) {
      const document = projection.apply(documents.get(id) ?? null, recorded, id);
      if (document) documents.set(id, document);
      else documents.delete(id);
    }
  }
  return documents;
}

/** The documents as questions show them, without the facts that they keep. */
export function shownIn<Document extends ReadDocument>(
  projection: CorrectableProjection<Document>,
  log: readonly RecordedEvent[],
): ReadonlyMap<string, Document> {
  return new Map([...documentsOf(projection, log)].map(([id, document]) => [id, shownOf<Document>(document)]));
}
