import { StoreUnavailable } from '../errors.js';
import type { EventStore } from '../event-store.port.js';
import { forDriver, nameOf } from './connection-string.js';
import type { KurrentCounts } from './kurrent-event-store.js';

export interface KurrentEventStoreOptions {
  /** `kurrentdb://…` or `kurrentdb+discover://…` (`esdb…` too). It may hold a password: it is never logged, nor part of an error. */
  readonly connectionString: string;
  /** `read` never writes. Several processes may write: the expected revisions keep them apart. */
  readonly access: 'write' | 'read';
  /** Stands before the name of each stream, where several registers share a database; none by default. */
  readonly streamPrefix?: string;
  /** How long an append may take with its repeats, in milliseconds; default 10,000. After it the outcome is told as unknown. */
  readonly appendMs?: number;
  /** How long one attempt of a call may take, in milliseconds; default 3,000. */
  readonly attemptMs?: number;
  /** How long a read may take with its repeats, in milliseconds; default 10,000. */
  readonly readMs?: number;
  /** After this silence a subscription is compared with the head of the log, in milliseconds; default 5,000. */
  readonly watchMs?: number;
}

/** The log in KurrentDB, with counts of what it passed over and took up again. */
export interface KurrentEventStore extends EventStore {
  readonly counts: KurrentCounts;
}

/**
 * Opens the log in a KurrentDB or EventStoreDB (21.10 and later). The driver is loaded here, by those who use it.
 * @throws StoreUnavailable when the connection string cannot be read, or the server cannot be reached within `readMs`
 */
export async function openKurrentEventStore(options: KurrentEventStoreOptions): Promise<KurrentEventStore> {
  const { connectionString, access, streamPrefix = '' } = options;
  const { appendMs = 10_000, attemptMs = 3_000, readMs = 10_000, watchMs = 5_000 } = options;
  const { KurrentStore } = await import('./kurrent-event-store.js');
  const name = nameOf(connectionString);
  let store: InstanceType<typeof KurrentStore>;
  try {
    store = new KurrentStore({
      connectionString: forDriver(connectionString, name),
      name,
      access,
      streamPrefix,
      deadlines: { appendMs, attemptMs, readMs },
      watchMs,
    });
  } catch (error) {
    if (error instanceof StoreUnavailable) throw error;
    // The driver's own message quotes the connection string.
    throw new StoreUnavailable(`${name}: the connection string is not one that the driver understands`, {
      name: (error as Error).name,
    });
  }
  try {
    await store.start();
    return store;
  } catch (error) {
    await store.close();
    throw error;
  }
}
