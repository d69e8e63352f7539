import type { ReadStore } from '../read-store.port.js';
import type { MongoReadStoreOptions } from './options.js';

/**
 * Opens the read models in a database of MongoDB 6 or later. Connects with the first question: a server that is away is met then,
 * within three seconds.
 * @throws ReadStoreUnavailable when the connection string is none
 */
export async function openMongoReadStore(options: MongoReadStoreOptions): Promise<ReadStore> {
  const { newMongoReadStore } = await import('./mongo-read-store.js'); // the driver is loaded only where it is used
  return newMongoReadStore(options);
}
