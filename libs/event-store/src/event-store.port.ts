import type { Overridden, RegisterEvent } from '@legation/domain';

/** 0-based and gapless within one stream. */
export type Revision = bigint;

/** Place in the whole log: opaque, only compared; strictly increasing, not contiguous. */
export type Position = bigint;

/** `noStream` says that the stream must not exist yet; a revision says which event must be its last. */
export type ExpectedRevision = 'noStream' | Revision;

/** What is known of the fact's origin: an article, a decision, a register, and the words relied upon. */
export interface Source {
  readonly id: string;
  readonly quote: string | null;
}

/** How the main date of a command was read: the words of the source, and why, where something was inferred. */
export interface Dating {
  readonly asWritten: string | null;
  readonly inferred: string | null;
}

/** Kept beside each event for ever. All instants are UTC, ISO 8601 with milliseconds. */
export interface EventMetadata {
  readonly commandId: string;
  /** Digest of the command's content: tells a repeat from another command under the same id. */
  readonly fingerprint: string;
  readonly correlationId: string;
  readonly causationId: string | null;
  readonly actor: string;
  /** The register's clock. Never goes back along a stream, nor along a log that one process writes; of several, each has its own. */
  readonly recordedAt: string;
  /** When the source first said so; equals `recordedAt` unless a record history was imported. Never after it. */
  readonly knownFrom: string;
  readonly source: Source | null;
  readonly dating: Dating | null;
  readonly overridden: Overridden | null;
}

/** An event to append, in its stored form. `id` is a UUID, in lower case. */
export interface NewEvent<Event = RegisterEvent> {
  readonly id: string;
  readonly event: Event;
  readonly metadata: EventMetadata;
}

/** An event as it stands in the log, lifted to the shape of today. */
export interface RecordedEvent<Event = RegisterEvent> {
  readonly id: string;
  readonly stream: string;
  readonly revision: Revision;
  readonly position: Position;
  readonly event: Event;
  readonly metadata: EventMetadata;
}

/** An event as it was written, in the version of its day: what copies and proofs are made of. */
export interface StoredEvent {
  readonly id: string;
  readonly stream: string;
  readonly revision: Revision;
  readonly position: Position;
  readonly type: string;
  /** 1 for the first shape of a type, and 1 more for each change of it since. */
  readonly schemaVersion: number;
  /** JSON text, byte for byte as it was written. */
  readonly data: string;
  /** JSON text, byte for byte as it was written. */
  readonly metadata: string;
}

export interface AppendResult {
  /** Revision of the last event of the append. */
  readonly revision: Revision;
  /** Position of the last event of the append. */
  readonly position: Position;
  /** One position for each event of the append; null where the store tells only the last one's, and the others would have to be read. */
  readonly positions: readonly Position[] | null;
  /** True when the ids stood there already: nothing was written now, and what stands there may say something else. */
  readonly repeated: boolean;
}

export interface LogFilter {
  readonly categories?: readonly string[];
  readonly types?: readonly string[];
}

export interface ReadAllOptions extends LogFilter {
  /** Only events after this position; absent: from the beginning. */
  readonly after?: Position;
  /** At most this many events, 1 to 10,000. */
  readonly limit: number;
}

export interface LogPage<Event = RecordedEvent> {
  readonly events: readonly Event[];
  /** Read on from here; covers events that the filter passed over. Null when nothing at all stands after `after`. */
  readonly reached: Position | null;
  /** True when the page ends at what was the head when it was read. */
  readonly atHead: boolean;
}

export interface SubscribeOptions extends LogFilter {
  readonly after?: Position;
  readonly signal: AbortSignal;
}

export type SubscriptionMessage =
  | { readonly kind: 'event'; readonly event: RecordedEvent }
  /** Everything up to this position was delivered or passed over; safe as a checkpoint. */
  | { readonly kind: 'checkpoint'; readonly position: Position }
  | { readonly kind: 'caughtUp'; readonly position: Position | null };

/**
 * The log: the only truth. Each adapter passes test/contract/event-store.contract.ts.
 */
export interface EventStore {
  /**
   * Appends events to one stream, all or none, and returns once they are durable.
   * The same event ids again, in the same stream and order, return the first result and write nothing, also after later events;
   * what they say now is not looked at. An id that stands in another stream is refused: by SQLite always, by KurrentDB as far as this
   * process remembers (`verifyStore` names what slips through between processes).
   * @param expected revision of the last event read, or 'noStream' if these must be the first
   * @throws WrongExpectedRevision when another writer came first; nothing is written
   * @throws EventIdReused when an id stands elsewhere in the log, or only some of the ids stand there
   * @throws AppendOutcomeUnknown when it cannot be told whether the events were written; repeat with the same ids
   * @throws StoreUnavailable when nothing was written and nothing can be (disk full, folder read-only, store closed)
   */
  append(stream: string, events: readonly NewEvent[], expected: ExpectedRevision): Promise<AppendResult>;

  /** Events of one stream in order from `from` (0 when absent), at most `limit`; an absent stream is empty. @throws DamagedEvent */
  readStream(
    stream: string,
    options?: { readonly from?: Revision; readonly limit?: number },
  ): Promise<readonly RecordedEvent[]>;

  /** One page of the whole log in position order. @throws DamagedEvent at the first event that is not what was written */
  readAll(options: ReadAllOptions): Promise<LogPage>;

  /** The event at exactly this position; null when none of ours stands there. @throws DamagedEvent */
  readAt(position: Position): Promise<RecordedEvent | null>;

  /** One page of the whole log as it was written, also where this program does not know the type or its version. @throws DamagedEvent */
  readStored(options: Omit<ReadAllOptions, keyof LogFilter>): Promise<LogPage<StoredEvent>>;

  /**
   * Appends events as another log holds them: what `readStored` gave, one stream's in its order.
   * @throws as `append`
   */
  appendStored(
    stream: string,
    events: readonly Omit<StoredEvent, 'stream' | 'revision' | 'position'>[],
    expected: ExpectedRevision,
  ): Promise<AppendResult>;

  /** Follows the log from `after` for ever, in position order; says when it caught up. Ends when the signal aborts. */
  subscribe(options: SubscribeOptions): AsyncIterable<SubscriptionMessage>;

  /**
   * Whether the log goes as far as this position, which may be one behind its last event: of a page or a checkpoint that covers what
   * was passed over. False means that it was another log that told it, or that this one was cut since.
   */
  reaches(position: Position): Promise<boolean>;

  /** Position and record time of the last event; null when the log is empty. */
  head(): Promise<{ readonly position: Position; readonly recordedAt: string } | null>;

  close(): Promise<void>;
}
