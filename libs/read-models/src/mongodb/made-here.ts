import type { Position } from '@legation/event-store';

/** Beyond so many ids of one collection the server is asked after all: they are kept in memory. */
const mostIds = 500_000;

/**
 * The ids of collections that this process found empty and has filled from the first event on: what is not among them does not
 * exist, and need not be asked for. Whatever a projector that lost its lease wrote there meanwhile follows from the same events.
 */
export class MadeHere {
  private readonly collections = new Map<string, { readonly ids: Set<string>; at: Position | null }>();

  /** To be called when the collection is empty and has no checkpoint. */
  begin(collection: string): void {
    this.collections.set(collection, { ids: new Set(), at: null });
  }

  /** Those of the ids that there may be documents of. */
  mayExist(collection: string, at: Position | null, ids: readonly string[]): readonly string[] {
    const made = this.collections.get(collection);
    if (made === undefined) return ids;
    if (made.at === at) return ids.filter((id) => made.ids.has(id));
    this.collections.delete(collection); // somebody else went on with it
    return ids;
  }

  wrote(collection: string, to: Position, ids: Iterable<string>): void {
    const made = this.collections.get(collection);
    if (made === undefined) return;
    for (const id of ids) made.ids.add(id);
    made.at = to;
    if (made.ids.size > mostIds) this.collections.delete(collection);
  }

  /** To be called when it is not known what was written. */
  forget(collection: string): void {
    this.collections.delete(collection);
  }
}
