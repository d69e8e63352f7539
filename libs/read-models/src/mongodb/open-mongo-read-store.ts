import type { ReadStore } from '../read-store.port.js';

export interface MongoReadStoreOptions {
  /** `mongodb://` or `mongodb+srv://`. The path names the database, `legation` where there is none: one register to a database. */
  readonly connectionString: string;
  /** `read` never writes, and works beside any number of projectors. */
  readonly access: 'write' | 'read';
  /** How long a version that was replaced stays readable for programs that still ask it; ten minutes when absent. */
  readonly graceMs?: number;
  /** Milliseconds since 1970; for specs. */
  readonly clock?: () => number;
}

/**
 * Opens the read models in a database of MongoDB 6 or later. Connects with the first question: a server that is away is met then,
 * within three seconds.
 * @throws ReadStoreUnavailable when the connection string is none
 */
export async function openMongoReadStore(options: MongoReadStoreOptions): Promise<ReadStore> {
  const { newMongoReadStore } = await import('./mongo-read-store.js'); // the driver is loaded only where it is used
  return newMongoReadStore(options);
}
