import { mkdirSync } from 'node:fs';
import { dirname, resolve as absolute } from 'node:path';
import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import { categoryOf, encode } from '../codec.js';
import { EventIdReused, EventStoreError, StoreBusy, StoreUnavailable } from '../errors.js';
import type {
  AppendResult,
  EventStore,
  ExpectedRevision,
  LogFilter,
  LogPage,
  NewEvent,
  Position,
  ReadAllOptions,
  RecordedEvent,
  Revision,
  StoredEvent,
  SubscribeOptions,
  SubscriptionMessage,
} from '../event-store.port.js';
import { translated } from './driver-errors.js';
import { GroupCommit } from './group-commit.js';
import type { StoredForm } from './group-commit.js';
import { closeAfterWriting, logInMemory, openForReading, openForWriting, unavailable } from './log-file.js';
import { LogReader } from './log-reader.js';
import { follow, GrowthSignal } from './subscription.js';
import { lockHolder, takeFileLock } from './writer-lock.js';
import type { FileLock } from './writer-lock.js';

/** The largest event, as stored JSON in UTF-8: data and metadata together. */
export const largestEvent = 256 * 1024;

/** Events at the end of the log that are checked when it is opened. */
const checkedTail = 64;

export interface SqliteEventStoreOptions {
  /** The log's file, such as `log.db`; `:memory:` is a log that ends with the process. */
  readonly path: string;
  /** `write` takes the log for this process alone; `read` never writes, and works beside a writer. */
  readonly access: 'write' | 'read';
  /** Called when appends of this store were written; for readers in other threads. */
  readonly onGrowth?: () => void;
  /** Takes a function that says the log has grown: a reader in the writer's own process need not wait until it looks again. */
  readonly growth?: (grew: () => void) => void;
}

/**
 * Opens the log in one SQLite file. Appends are durable when they return; concurrent ones share a commit.
 * @throws StoreBusy when another process writes
 * @throws StoreUnavailable when the file cannot be opened, or (reading) is not there
 * @throws DamagedEvent when the end of the log is not what was written
 * @throws EventStoreError NOT_A_LOG, STORE_IS_NEWER
 */
export function openSqliteEventStore({ path, access, onGrowth, growth }: SqliteEventStoreOptions): EventStore {
  if (path === ':memory:') return new SqliteEventStore(path, logInMemory(), 'write', null, onGrowth);
  const file = absolute(path);
  const lock = access === 'write' ? takeWriterLock(file) : null;
  let store: SqliteEventStore | null = null;
  try {
    store = new SqliteEventStore(file, lock ? openForWriting(file) : openForReading(file), access, lock, onGrowth);
    store.checkTail();
    growth?.(store.grew);
    return store;
  } catch (error) {
    store?.abandon();
    lock?.release();
    throw translated(file, error);
  }
}

function takeWriterLock(file: string): FileLock {
  const lockFile = `${file.replace(/\.db$/, '')}.lock`;
  let lock: FileLock | null;
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    lock = takeFileLock(lockFile);
  } catch (error) {
    throw unavailable(lockFile, error);
  }
  if (!lock) throw new StoreBusy(file, lockHolder(lockFile));
  return lock;
}

class SqliteEventStore implements EventStore {
  private readonly reader: LogReader;
  private readonly commits: GroupCommit | null;
  private readonly growth: GrowthSignal;
  private open = true;
  private seenVersion: number | null = null;

  constructor(
    private readonly path: string,
    private readonly database: DatabaseSyncInstance,
    access: 'write' | 'read',
    private readonly lock: FileLock | null,
    onGrowth: () => void = () => undefined,
  ) {
    this.reader = new LogReader(database);
    this.growth = access === 'write' ? new GrowthSignal() : new GrowthSignal(() => this.grewElsewhere());
    const onWritten = (): void => {
      this.growth.grew();
      onGrowth();
    };
    this.commits = access === 'write' ? new GroupCommit(path, database, lock !== null, onWritten) : null;
  }

  readonly grew = (): void => this.growth.grew();

  async append(stream: string, events: readonly NewEvent[], expected: ExpectedRevision): Promise<AppendResult> {
    return this.write(stream, events, expected, ({ id, event, metadata }) => ({
      id,
      ...encode(stream, event),
      metadata: JSON.stringify(metadata),
    }));
  }

  async appendStored(stream: string, events: readonly StoredForm[], expected: ExpectedRevision): Promise<AppendResult> {
    return this.write(stream, events, expected, (event) => event);
  }

  async readStream(
    stream: string,
    options: { from?: Revision; limit?: number } = {},
  ): Promise<readonly RecordedEvent[]> {
    return this.reading(() => this.reader.readStream(stream, options.from ?? 0n, options.limit ?? Infinity));
  }

  async readAll(options: ReadAllOptions): Promise<LogPage> {
    assertLimit(options.limit);
    return this.reading(() => this.reader.readAll(options));
  }

  async readStored(options: Omit<ReadAllOptions, keyof LogFilter>): Promise<LogPage<StoredEvent>> {
    assertLimit(options.limit);
    return this.reading(() => this.reader.readStored(options));
  }

  async readAt(position: Position): Promise<RecordedEvent | null> {
    return this.reading(() => this.reader.readAt(position));
  }

  subscribe(options: SubscribeOptions): AsyncIterable<SubscriptionMessage> {
    return follow(options, (page) => this.readAll(page), this.growth);
  }

  async reaches(position: Position): Promise<boolean> {
    return this.reading(() => position <= this.reader.end());
  }

  async head(): Promise<{ position: Position; recordedAt: string } | null> {
    return this.reading(() => this.reader.head());
  }

  async close(): Promise<void> {
    if (!this.open) return;
    this.commits?.flush();
    this.abandon();
    this.lock?.release();
    this.growth.grew(); // wakes subscriptions, which then find the log closed
  }

  checkTail(): void {
    this.reader.checkTail(checkedTail);
  }

  abandon(): void {
    this.open = false;
    if (this.lock) closeAfterWriting(this.database);
    else this.database.close();
  }

  private async write<Event extends { readonly id: string }>(
    stream: string,
    events: readonly Event[],
    expected: ExpectedRevision,
    formOf: (event: Event) => StoredForm,
  ): Promise<AppendResult> {
    const { commits } = this;
    this.assertOpen();
    if (!commits) throw new StoreUnavailable(`${this.path} is open for reading only`);
    const stored = storedForms(stream, events, formOf);
    return new Promise((resolve, reject) => commits.add({ stream, events: stored, expected, resolve, reject }));
  }

  private reading<Result>(read: () => Result): Result {
    this.assertOpen();
    try {
      return read();
    } catch (error) {
      throw translated(this.path, error);
    }
  }

  private assertOpen(): void {
    if (!this.open) throw new StoreUnavailable(`${this.path} is closed`);
  }

  private grewElsewhere(): boolean {
    if (!this.open) return true;
    const { data_version: version } = this.database.prepare('PRAGMA data_version').get() as { data_version: number };
    const grew = version !== this.seenVersion;
    this.seenVersion = version;
    return grew;
  }
}

function storedForms<Event extends { readonly id: string }>(
  stream: string,
  events: readonly Event[],
  formOf: (event: Event) => StoredForm,
): readonly StoredForm[] {
  if (categoryOf(stream) === null || !streamName.test(stream)) {
    throw new EventStoreError(
      'INVALID_STREAM_NAME',
      `${JSON.stringify(stream)} is not the name of a stream: <category>-<id>`,
    );
  }
  if (events.length === 0) throw new RangeError(`${stream}: an append holds at least one event`);
  const ids = new Set<string>();
  return events.map((event) => {
    if (ids.has(event.id)) throw new EventIdReused(stream, event.id);
    ids.add(event.id);
    const form = formOf(event);
    const bytes = Buffer.byteLength(form.data) + Buffer.byteLength(form.metadata);
    if (bytes > largestEvent) {
      throw new EventStoreError(
        'EVENT_TOO_LARGE',
        `${stream}: ${form.type} has ${bytes} bytes; an event may have ${largestEvent}`,
      );
    }
    return form;
  });
}

function assertLimit(limit: number): void {
  if (!Number.isInteger(limit) || limit < 1 || limit > 10_000)
    throw new RangeError(`limit must be 1 to 10,000, not ${limit}`);
}

/** No control characters and no lone surrogates, at most 250 characters in all. */
const streamName = /^[^\p{Cc}\p{Cs}]{1,250}$/u;
