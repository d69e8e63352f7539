import type { ReadStore } from './read-store.port.js';

/** The read models as they were known at an instant, made by `storeAsKnown`. */
export interface StoreAsKnown extends ReadStore {
  readonly knownAt: string;
  /** The store that it is answered from. */
  readonly ofNow: ReadStore;
}

export const isAsKnown = (store: ReadStore): store is StoreAsKnown => 'knownAt' in store;
