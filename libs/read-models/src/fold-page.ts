import type { Position, RecordedEvent } from '@legation/event-store';
import { documentFault } from './document-rules.js';
import type { Projection } from './projection.js';
import type { Loaded, Put, ReadDocument } from './read-store.port.js';

/** What a page of the log makes of a projection's documents: each touched document once. */
export interface FoldedPage {
  readonly puts: readonly Put[];
  /** How many documents the page made, replaced or removed. */
  readonly changed: number;
  /** How many documents there are more; undefined when some were ahead of the checkpoint. */
  readonly more: number | undefined;
  /** The event that cannot be folded; `puts` hold everything before it. */
  readonly failed: { readonly event: RecordedEvent; readonly reason: string } | null;
}

/** A document as the page leaves it. */
interface Folded {
  readonly document: ReadDocument | null;
  /** Of the last event that changed it. */
  readonly position: Position;
}

/**
 * Folds the events that the projection wants. Reads each touched document once, writes nothing, and never throws for a fold's fault.
 * A document that is ahead of the checkpoint is left alone until the events reach what it holds.
 */
export async function foldPage(
  projection: Projection,
  events: readonly RecordedEvent[],
  load: (ids: readonly string[]) => Promise<Loaded>,
): Promise<FoldedPage> {
  const types: ReadonlySet<string> = new Set(projection.types);
  const { steps, failed: unplaced } = place(
    projection,
    events.filter(({ event }) => types.has(event.type)),
  );
  const loaded = await load([...new Set(steps.flatMap(({ ids }) => ids))]);
  const folded = fold(projection, steps, loaded);
  const good = faultIn(projection, folded.documents) === null;
  // Only a page with a fault is folded again, looking at the documents after each event, to find where it came in.
  const { documents, failed } = good ? folded : fold(projection, steps, loaded, true);
  return { ...changes(documents, loaded), failed: failed ?? unplaced };
}

interface Step {
  readonly event: RecordedEvent;
  readonly ids: readonly string[];
}

type Failed = FoldedPage['failed'];

function place(
  projection: Projection,
  events: readonly RecordedEvent[],
): { readonly steps: readonly Step[]; readonly failed: Failed } {
  const steps: Step[] = [];
  for (const event of events) {
    try {
      steps.push({ event, ids: [...new Set(projection.documentIds(event))] });
    } catch (error) {
      return { steps, failed: { event, reason: reasonOf(error) } };
    }
  }
  return { steps, failed: null };
}

type Documents = ReadonlyMap<string, Folded>;

function fold(
  projection: Projection,
  steps: readonly Step[],
  { documents: loaded, ahead }: Loaded,
  checked = false,
): { readonly documents: Documents; readonly failed: Failed } {
  const documents = new Map<string, Folded>();
  for (const { event, ids } of steps) {
    const after = new Map<string, Folded>();
    try {
      for (const id of ids) {
        const held = ahead.size === 0 ? undefined : ahead.get(id);
        if (held !== undefined && event.position <= held) continue;
        const known = documents.get(id);
        const before = known ? known.document : (loaded.get(id) ?? null);
        const document = projection.apply(before, event, id) ?? null;
        if (document !== before) after.set(id, { document, position: event.position });
      }
    } catch (error) {
      return { documents, failed: { event, reason: reasonOf(error) } };
    }
    const fault = checked ? faultIn(projection, after) : null;
    if (fault !== null) return { documents, failed: { event, reason: fault } };
    for (const [id, document] of after) documents.set(id, document);
  }
  return { documents, failed: null };
}

function faultIn(projection: Projection, documents: Documents): string | null {
  for (const [id, { document }] of documents) {
    const fault = document === null ? null : documentFault(id, document, projection.indexes);
    if (fault !== null) return fault;
  }
  return null;
}

/**
 * In the order of ids, so that equal pages write equal files. One that came and went within the page is removed too: whoever
 * folded only the first half of it may have written it.
 */
function changes(documents: Documents, { documents: loaded, ahead }: Loaded): Omit<FoldedPage, 'failed'> {
  const puts: Put[] = [];
  let [more, changed] = [0, 0];
  for (const [id, { document, position }] of documents) {
    const isNew = !loaded.has(id);
    puts.push(ahead.size === 0 ? { id, document, position, isNew } : { id, document, position });
    more += Number(document !== null) - Number(!isNew);
    changed += Number(document !== null || !isNew);
  }
  return { puts: puts.sort((a, b) => (a.id < b.id ? -1 : 1)), changed, more: ahead.size === 0 ? more : undefined };
}

function reasonOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'message' in error ? String(error.message) : String(error);
}
