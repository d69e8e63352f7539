import { EventStoreError, logPages } from '@legation/event-store';
import type { EventStore, Position } from '@legation/event-store';
import { collectionOf, findAll } from './collections.js';
import type { Projection } from './projection.js';
import type { ReadDocument, ReadStore } from './read-store.port.js';
import { compare } from './order.js';
import { unhurried } from './unhurried.js';

const logs = new WeakMap<ReadStore, EventStore>();

/** Names the log that a store is kept from: what is held of it in memory is then brought up by the events since, not read anew. */
export function keptFrom(store: ReadStore, log: EventStore): void {
  logs.set(store, log);
}

/** Of one document what is held of it. */
interface Item {
  /** The document's id. */
  readonly key: string;
}

interface Options<Document extends ReadDocument, Held extends Item> {
  readonly projection: Projection<Document>;
  readonly hold: (document: Document) => Held;
  readonly groupOf: (held: Held) => string;
  /** A larger collection is given and not kept. */
  readonly most: number;
  /** After more events than this the collection is read as a whole, which is no slower by then; 5,000 when absent. */
  readonly mostEvents?: number;
}

interface Reflection<Held> {
  readonly version: number;
  readonly making: number | null;
  readonly position: Position | null;
  readonly groups: ReadonlyMap<string, readonly Held[]>;
  readonly groupOf: ReadonlyMap<string, string>;
}

/**
 * What is needed of every document of a collection, kept in memory in groups, in the order of the ids. When the collection has moved on,
 * only the documents that the log's new events touch are read again; a group in which nothing did stays the very same array, so that
 * whatever was made of it can be kept by it. A collection that was made again is read as a whole, also where it came to the same place.
 */
export class Mirror<Document extends ReadDocument, Held extends Item> {
  private readonly stores = new WeakMap<ReadStore, Promise<Reflection<Held> | null>>();

  constructor(private readonly options: Options<Document, Held>) {}

  /** Those who ask at the same time wait for one another, and share what they find. */
  async groups(store: ReadStore): Promise<ReadonlyMap<string, readonly Held[]>> {
    const before = this.stores.get(store) ?? Promise.resolve(null);
    const now = before.then((known) => this.broughtUp(store, known));
    const kept = now.catch(() => null);
    this.stores.set(store, kept);
    const { groups, groupOf } = await now;
    if (groupOf.size > this.options.most && this.stores.get(store) === kept) this.stores.delete(store);
    return groups;
  }

  private async broughtUp(store: ReadStore, known: Reflection<Held> | null): Promise<Reflection<Held>> {
    const { projection } = this.options;
    const collection = await collectionOf(store, projection);
    const { position = null, making = null } = (await store.standing(collection)) ?? {};
    const standing = { version: collection.version, making, position };
    const isSame = known?.version === standing.version && known.making === making;
    if (isSame && known.position === position) return known;
    const touched = isSame ? await this.touched(store, known.position, position) : null;
    if (!known || !touched) return this.whole(store, standing);
    return this.renewed(known, touched, await store.getMany<Document>(collection, touched), standing);
  }

  /** Ids of the documents that the events of a stretch of the log touch; null where that cannot be told, or is too much. */
  private async touched(
    store: ReadStore,
    after: Position | null,
    until: Position | null,
  ): Promise<readonly string[] | null> {
    const { projection, mostEvents = 5_000 } = this.options;
    const { types, documentIds } = projection;
    const log = logs.get(store);
    if (!log || after === null || until === null || until < after) return null;
    const ids = new Set<string>();
    let events = 0;
    try {
      for await (const page of logPages((asked) => log.readAll({ ...asked, types }), { after, limit: 500 })) {
        for (const recorded of page) {
          if (recorded.position > until) return [...ids];
          for (const id of documentIds(recorded)) ids.add(id);
        }
        events += page.length;
        if (events > mostEvents) return null;
      }
    } catch (error) {
      if (error instanceof EventStoreError) return null; // it is damaged or away: the collection tells everything, too
      throw error;
    }
    return [...ids];
  }

  private async whole(
    store: ReadStore,
    standing: Pick<Reflection<Held>, 'version' | 'making' | 'position'>,
  ): Promise<Reflection<Held>> {
    const groups = new Map<string, Held[]>();
    const groupOf = new Map<string, string>();
    for await (const document of unhurried(findAll(store, this.options.projection, {}))) {
      const held = this.options.hold(document);
      const name = this.options.groupOf(held);
      groupOf.set(held.key, name);
      const group = groups.get(name);
      if (group) group.push(held);
      else groups.set(name, [held]);
    }
    return { ...standing, groups, groupOf };
  }

  private renewed(
    known: Reflection<Held>,
    touched: readonly string[],
    documents: ReadonlyMap<string, Document>,
    standing: Pick<Reflection<Held>, 'version' | 'making' | 'position'>,
  ): Reflection<Held> {
    if (touched.length === 0) return { ...known, ...standing };
    const groups = new Map<string, readonly Held[]>(known.groups);
    const groupOf = new Map(known.groupOf);
    for (const id of touched) {
      const name = groupOf.get(id);
      if (name !== undefined)
        groups.set(
          name,
          (groups.get(name) ?? []).filter(({ key }) => key !== id),
        );
      groupOf.delete(id);
      const document = documents.get(id);
      if (!document) continue;
      const held = this.options.hold(document);
      const now = this.options.groupOf(held);
      groupOf.set(id, now);
      groups.set(
        now,
        [...(groups.get(now) ?? []), held].toSorted((a, b) => compare(a.key, b.key)),
      );
    }
    for (const [name, group] of groups) if (group.length === 0) groups.delete(name);
    return { ...standing, groups: new Map([...groups].toSorted(byFirstKey)), groupOf };
  }
}

function byFirstKey<Held extends Item>(
  [, a]: readonly [string, readonly Held[]],
  [, b]: readonly [string, readonly Held[]],
): number {
  return compare(a[0]?.key ?? '', b[0]?.key ?? '');
}
