import type { Db } from 'mongodb';

/** A database on the server of the read models. */
export interface MongoDatabase {
  /** Answers within seconds. @throws ReadStoreUnavailable for whatever the driver throws; errors of this register's own pass through */
  ask<Result>(work: (database: Db) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}

/**
 * Opens the database beside that of the read models, for what may not be dropped with them. Connects with the first question.
 * @param beside added to the name of the database that the connection string names
 * @throws ReadStoreUnavailable when the connection string is none
 */
export async function openMongoDatabase(connectionString: string, beside: string): Promise<MongoDatabase> {
  const { Connection } = await import('./connection.js'); // the driver is loaded only where it is used
  return new Connection(connectionString, beside);
}
