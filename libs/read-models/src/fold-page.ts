import type { RecordedEvent } from '@legation/event-store';
import { documentFault } from './document-rules.js';
import type { Projection } from './projection.js';
import type { Put, ReadDocument } from './read-store.port.js';

/** What a page of the log makes of a projection's documents: each touched document once. */
export interface FoldedPage {
  readonly puts: readonly Put[];
  /** The event that cannot be folded; `puts` hold everything before it. */
  readonly failed: { readonly event: RecordedEvent; readonly reason: string } | null;
}

type Documents = ReadonlyMap<string, ReadDocument | null>;
type Load = (ids: readonly string[]) => Promise<ReadonlyMap<string, ReadDocument>>;

/** Folds the events that the projection wants. Reads each touched document once, writes nothing, and never throws for a fold's fault. */
export async function foldPage(
  projection: Projection,
  events: readonly RecordedEvent[],
  load: Load,
): Promise<FoldedPage> {
  const types: ReadonlySet<string> = new Set(projection.types);
  const { steps, failed: unplaced } = place(
    projection,
    events.filter(({ event }) => types.has(event.type)),
  );
  const loaded = await load([...new Set(steps.flatMap(({ ids }) => ids))]);
  const folded = fold(projection, steps, loaded);
  const good = faultIn(projection, folded.documents, loaded) === null;
  // Only a page with a fault is folded again, looking at the documents after each event, to find where it came in.
  const { documents, failed } = good ? folded : fold(projection, steps, loaded, true);
  return { puts: changes(documents, loaded), failed: failed ?? unplaced };
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

function fold(
  projection: Projection,
  steps: readonly Step[],
  loaded: Documents,
  checked = false,
): { readonly documents: Documents; readonly failed: Failed } {
  const documents = new Map<string, ReadDocument | null>();
  for (const { event, ids } of steps) {
    const after = new Map<string, ReadDocument | null>();
    try {
      for (const id of ids)
        after.set(id, projection.apply(documents.get(id) ?? before(documents, loaded, id), event, id) ?? null);
    } catch (error) {
      return { documents, failed: { event, reason: reasonOf(error) } };
    }
    const fault = checked ? faultIn(projection, after, loaded) : null;
    if (fault !== null) return { documents, failed: { event, reason: fault } };
    for (const [id, document] of after) documents.set(id, document);
  }
  return { documents, failed: null };
}

/** Null when an earlier event of the page removed it, or it was never there. */
function before(documents: Documents, loaded: Documents, id: string): ReadDocument | null {
  return documents.has(id) ? null : (loaded.get(id) ?? null);
}

function faultIn(projection: Projection, documents: Documents, loaded: Documents): string | null {
  for (const [id, document] of documents) {
    if (document === null || document === loaded.get(id)) continue;
    const fault = documentFault(id, document, projection.indexes);
    if (fault !== null) return fault;
  }
  return null;
}

/** In the order of ids, so that equal pages write equal files. */
function changes(documents: Documents, loaded: Documents): readonly Put[] {
  const changed = Array.from(documents, ([id, document]) => ({ id, document })).filter(
    ({ id, document }) => document !== (loaded.get(id) ?? null),
  );
  return changed.sort((a, b) => (a.id < b.id ? -1 : 1));
}

function reasonOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'message' in error ? String(error.message) : String(error);
}
