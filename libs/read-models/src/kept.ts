import { isAsKnown } from './as-known.js';
import { collectionOf } from './collections.js';
import type { Projection } from './projection.js';
import type { ReadStore } from './read-store.port.js';

interface Options<Value> {
  /** What it is made of: when one of these has moved on, it is made anew. */
  readonly from: readonly Pick<Projection, 'name' | 'version'>[];
  /** How many are kept of each store, under different keys; the least recently asked for make room. */
  readonly atMost: number;
  /** What is heavier than `heaviest` is given and not kept. */
  readonly weight: (value: Value) => number;
  readonly heaviest: number;
}

interface Entry<Value> {
  readonly standing: string;
  readonly value: Promise<Value>;
}

/** What is made of whole collections, kept in memory for as long as these stand where they stood. */
export class Kept<Value> {
  private readonly stores = new WeakMap<ReadStore, Map<string, Entry<Value>>>();

  constructor(private readonly options: Options<Value>) {}

  /**
   * What was made under the key, or what `make` makes of the collections as they stand; those who ask meanwhile share it. A store as it
   * was known at a moment is made for each question: it is kept with the store of now, under the key and the moment.
   */
  async of(asked: ReadStore, name: string, make: () => Promise<Value>): Promise<Value> {
    const { atMost, weight, heaviest } = this.options;
    const [store, key] = isAsKnown(asked) ? [asked.ofNow, `${name} at ${asked.knownAt}`] : [asked, name];
    const entries = this.stores.get(store) ?? new Map<string, Entry<Value>>();
    this.stores.set(store, entries);
    const standing = await this.standing(store);
    const known = entries.get(key);
    const entry = known?.standing === standing ? known : { standing, value: make() };
    entries.delete(key);
    entries.set(key, entry);
    const [oldest] = entries.keys();
    if (entries.size > atMost && oldest !== undefined) entries.delete(oldest);
    const drop = (): void => {
      if (entries.get(key) === entry) entries.delete(key);
    };
    try {
      const value = await entry.value;
      if (entry !== known && (weight(value) > heaviest || (await this.standing(store)) !== standing)) drop();
      return value;
    } catch (error) {
      drop();
      throw error;
    }
  }

  private async standing(store: ReadStore): Promise<string> {
    const places: string[] = [];
    for (const projection of this.options.from) {
      const collection = await collectionOf(store, projection);
      const checkpoint = await store.checkpoint(collection);
      places.push(`${collection.version}@${String(checkpoint?.position ?? null)}`);
    }
    return places.join(' ');
  }
}
