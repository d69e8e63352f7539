import type { Position } from '@legation/event-store';

/** A value that documents can hold and filters can compare. */
export type Scalar = string | number | boolean | null;

/** Plain JSON with a string `id`. Arrays hold scalars or objects, never arrays. */
export interface ReadDocument {
  readonly id: string;
}

/**
 * A typed subset of MongoDB's filter language; conditions on several fields all hold.
 * On an array field, each operator holds when one element fulfils it, and `$ne` when none equals. Absent fields equal null.
 * A field is a path such as `place.city`, which leads through arrays of objects too. Text compares by code points, numbers only with
 * numbers and text only with text. A condition that is undefined is not asked for.
 */
export interface Filter {
  readonly [field: string]: Condition | readonly Filter[] | undefined;
  readonly $and?: readonly Filter[];
  readonly $or?: readonly Filter[];
}

export type Condition =
  | Scalar
  | {
      readonly $eq?: Scalar;
      readonly $ne?: Scalar;
      readonly $in?: readonly Scalar[];
      readonly $gt?: string | number;
      readonly $gte?: string | number;
      readonly $lt?: string | number;
      readonly $lte?: string | number;
      /** The text, or an element of the array, begins with this. */
      readonly $prefix?: string;
    };

/**
 * Ascending 1, descending -1; ties are broken by `id`, ascending, so that paging is stable. The fields hold scalars:
 * null (or nothing) comes first, then numbers, text, false and true.
 */
export type Sort = readonly (readonly [field: string, direction: 1 | -1])[];

export interface FindOptions {
  readonly sort?: Sort;
  /** 1 to 1,000. */
  readonly limit: number;
  /** What an earlier page gave as `next`, with the same filter and sort. @throws InvalidCursor */
  readonly after?: string;
}

export interface FoundPage<Document> {
  readonly items: readonly Document[];
  /** Cursor of the next page; null at the end. */
  readonly next: string | null;
}

/**
 * An index over scalar fields in this order, or over the elements of one array field.
 * No document may hold an array or an object at a scalar one: the runner stops a projection that makes one.
 */
export type Index = { readonly fields: readonly string[] } | { readonly elements: string };

export interface CollectionName {
  readonly projection: string;
  readonly version: number;
}

/** How far a projection has come. */
export interface Checkpoint {
  readonly position: Position;
  /** Record time of the event at `position`. */
  readonly recordedAt: string;
}

export interface Put {
  readonly id: string;
  /** Null removes the document. */
  readonly document: ReadDocument | null;
}

/** Why a projection stopped, and where; it stays stopped until rebuilt or until a program that can read the event runs. */
export interface Stopped {
  readonly position: Position;
  readonly stream: string;
  readonly reason: string;
}

export interface ProjectionState {
  readonly projection: string;
  readonly version: number;
  readonly checkpoint: Checkpoint | null;
  readonly active: boolean;
  readonly stopped: Stopped | null;
  readonly documents: number;
}

/**
 * Keeps documents in collections, one collection for each projection and version. May be deleted at any time: the log brings it back.
 * Every method throws ReadStoreUnavailable when the store cannot be read or written, and for a collection that was never prepared.
 * Each adapter passes test/contract/read-store.contract.ts.
 */
export interface ReadStore {
  /** Makes the collection when it is missing, and fits its indexes to these. */
  prepare(collection: CollectionName, indexes: readonly Index[]): Promise<void>;

  /**
   * Writes documents and checkpoint in one step: after a crash either all of it is there or none.
   * @throws StaleCheckpoint when the stored checkpoint is not `from` (another writer came first); nothing is written
   */
  commit(
    collection: CollectionName,
    puts: readonly Put[],
    step: { readonly from: Position | null; readonly to: Checkpoint },
  ): Promise<void>;

  /** Documents by id; absent ones are absent from the map. */
  getMany<Document extends ReadDocument>(
    collection: CollectionName,
    ids: readonly string[],
  ): Promise<ReadonlyMap<string, Document>>;

  /** @throws InvalidCursor, InvalidQuestion for a limit; TypeError for a filter that is not of the language */
  find<Document extends ReadDocument>(
    collection: CollectionName,
    filter: Filter,
    options: FindOptions,
  ): Promise<FoundPage<Document>>;

  count(collection: CollectionName, filter: Filter): Promise<number>;

  /** The version that questions are answered from; null when the projection was never switched on. */
  activeVersion(projection: string): Promise<number | null>;

  /** Switches questions over to this version, and drops the others of the projection. */
  activate(collection: CollectionName): Promise<void>;

  /** Empties a collection and forgets its checkpoint and its stop. It stays switched on if it was. */
  reset(collection: CollectionName): Promise<void>;

  checkpoint(collection: CollectionName): Promise<Checkpoint | null>;

  /** Remembers that the projection stopped; null clears it. */
  stop(collection: CollectionName, stopped: Stopped | null): Promise<void>;

  states(): Promise<readonly ProjectionState[]>;

  /**
   * The log that this store was built from (its first event's id); set by the first runner.
   * A store that belongs to another log is rebuilt, never read.
   */
  logId(): Promise<string | null>;
  setLogId(id: string): Promise<void>;

  close(): Promise<void>;
}
