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

/** How far a collection has come, and in which making of it. */
export interface Standing {
  readonly position: Position | null;
  /** Another one after each `reset`: documents of two makings say nothing of one another, though both may have come to the same place. */
  readonly making: number;
}

export interface Put {
  readonly id: string;
  /** Null removes the document. */
  readonly document: ReadDocument | null;
  /** Of the last event that changed it; where it is absent, the position that the step goes to. */
  readonly position?: Position;
  /** Whether there was no document under this id when the page was loaded; absent where the caller does not know. */
  readonly isNew?: boolean;
}

/** A move of a checkpoint. */
export interface Step {
  readonly from: Position | null;
  readonly to: Checkpoint;
  /** Of the lease under which this is written; without one, nobody else may be projecting. */
  readonly token?: number;
  /** How many documents more there are afterwards; where the caller does not know, the store counts them. */
  readonly more?: number;
}

/** What a page of the log is folded onto. */
export interface Loaded {
  /** Absent ones are absent. */
  readonly documents: ReadonlyMap<string, ReadDocument>;
  /**
   * Documents, removed ones too, that already hold the events up to this position, which lies after the checkpoint:
   * a projector ended between documents and checkpoint. Always empty where a commit is one transaction.
   */
  readonly ahead: ReadonlyMap<string, Position>;
}

/** The right to project one projection. Every new holder is given a greater token. */
export interface Lease {
  readonly projection: string;
  readonly holder: string;
  readonly token: number;
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
 * Those that take a token throw StaleCheckpoint, and change nothing, when a later one was given for the projection.
 * Each adapter passes test/contract/read-store.contract.ts.
 */
export interface ReadStore {
  /**
   * Makes the collection when it is missing, and fits its indexes to these.
   * @returns the indexes that it should have had and did not: somebody dropped them, and they were made again
   */
  prepare(collection: CollectionName, indexes: readonly Index[]): Promise<readonly Index[]>;

  /**
   * Writes documents and then the checkpoint. After a crash either all of it is there, or `load` tells which documents are ahead;
   * once the projection has caught up, the documents are those of a fresh rebuild.
   * @throws StaleCheckpoint when the stored checkpoint is not `from` (another writer came first); nothing is written, or
   *   nothing that the log does not bring the other writer to write as well
   */
  commit(collection: CollectionName, puts: readonly Put[], step: Step): Promise<void>;

  /** Documents to fold events onto that come after `from`, the own checkpoint. */
  load(collection: CollectionName, ids: readonly string[], from: Position | null): Promise<Loaded>;

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

  /** Switches questions over to this version, and drops the others of the projection, at once or after a time of grace. */
  activate(collection: CollectionName, token?: number): Promise<void>;

  /** Empties a collection and forgets its checkpoint and its stop. It stays switched on if it was. */
  reset(collection: CollectionName, token?: number): Promise<void>;

  checkpoint(collection: CollectionName): Promise<Checkpoint | null>;

  /** Null for a collection that was never prepared. */
  standing(collection: CollectionName): Promise<Standing | null>;

  /** Remembers that the projection stopped; null clears it. */
  stop(collection: CollectionName, stopped: Stopped | null, token?: number): Promise<void>;

  /** Read at each look of those who wait for a position: counts no documents one by one. */
  states(): Promise<readonly ProjectionState[]>;

  /**
   * Takes the right to project, keeps it for `ttlMs` more, or takes it over from a holder that let it expire: one that this process
   * has seen unrenewed for as long as that holder asked for, by its own monotonic clock. Clocks of machines are never compared.
   * @param holder of this run of this process alone: one that is started again takes another name
   * @returns null while another holds it
   */
  lease(projection: string, holder: string, ttlMs: number): Promise<Lease | null>;

  /** Gives the right back, for others to take at once. Does nothing when it was taken over. */
  release(lease: Lease): Promise<void>;

  /**
   * Tells that this holder is at work for `ttlMs` more; 0 says that it leaves.
   * @returns every holder at work, this one too, in one order for all
   */
  attend(holder: string, ttlMs: number): Promise<readonly string[]>;

  /**
   * The log that this store was built from (its first event's id); set by the first runner.
   * A store that belongs to another log is rebuilt, never read.
   */
  logId(): Promise<string | null>;
  setLogId(id: string): Promise<void>;

  close(): Promise<void>;
}
