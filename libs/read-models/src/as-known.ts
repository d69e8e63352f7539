import type { ReadDocument, ReadStore } from './read-store.port.js';

/** The read models as they were known at an instant, made by `storeAsKnown`. */
export interface StoreAsKnown extends ReadStore {
  readonly knownAt: string;
  /** The store that it is answered from. */
  readonly ofNow: ReadStore;
  /**
   * The first instant after `knownAt` at which a document of now was known, and was so; null where there is none, as what was known of
   * it before was taken back.
   */
  knownFrom<Document extends ReadDocument>(
    projection: { readonly name: string },
    document: Document,
    isSo?: (document: Document) => boolean,
  ): Promise<string | null>;
  /** A document of now as it was when it came to be known, first after `knownAt`; null where it was not, or was taken back. */
  asNextKnown<Document extends ReadDocument>(
    projection: { readonly name: string },
    document: Document,
  ): Promise<Document | null>;
}

export const isAsKnown = (store: ReadStore): store is StoreAsKnown => 'knownAt' in store;
