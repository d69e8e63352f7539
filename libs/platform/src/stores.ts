import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { openKurrentEventStore, openSqliteEventStore } from '@legation/event-store';
import type { EventStore, SqliteEventStoreOptions } from '@legation/event-store';
import { openMongoReadStore, openSqliteReadStore } from '@legation/read-models';
import type { LeaseOptions, ReadStore, SqliteReadStoreOptions } from '@legation/read-models';
import { openMongoSubscriberStore, openSqliteSubscriberStore } from '@legation/subscribers';
import type { SubscriberStore } from '@legation/subscribers';
import type { Config, StoreAddress } from './config.js';
import { ConnectionString } from './connection-string.js';

/** Which stores a register is made of. */
export interface Stores {
  readonly dataDir: string;
  readonly eventStore: StoreAddress;
  readonly readStore: StoreAddress;
}

/** The stores that the configuration names; the file stores of a folder where it names a folder alone. */
export const storesOf = ({
  dataDir,
  eventStore = 'sqlite',
  readStore = 'sqlite',
}: Pick<Config, 'dataDir'> & Partial<Stores>): Stores => ({ dataDir, eventStore, readStore });

type LogOptions = Omit<SqliteEventStoreOptions, 'path'>;

/** Opens the log. @throws EventStoreError as the adapter's own opening */
export async function openEventStore({ dataDir, eventStore }: Stores, options: LogOptions): Promise<EventStore> {
  if (eventStore === 'sqlite') return openSqliteEventStore({ path: join(dataDir, 'log.db'), ...options });
  return openKurrentEventStore({ connectionString: eventStore.reveal(), access: options.access });
}

type DocumentOptions = Omit<SqliteReadStoreOptions, 'path'>;

/** Opens the read models. @throws ReadStoreUnavailable */
export const openReadStore = (stores: Stores, options: DocumentOptions): Promise<ReadStore> =>
  openDocuments(stores, 'read.db', options);

/** Opens the place of the log's Merkle tree, apart from the read models, so that neither waits for the other. @throws ReadStoreUnavailable */
export const openTreeStore = (stores: Stores, options: DocumentOptions): Promise<ReadStore> =>
  openDocuments(stores, 'tree.db', options);

async function openDocuments(
  { dataDir, readStore }: Stores,
  file: string,
  options: DocumentOptions,
): Promise<ReadStore> {
  if (readStore === 'sqlite') return openSqliteReadStore({ path: join(dataDir, file), ...options });
  return openMongoReadStore({ connectionString: readStore.reveal(), access: options.access });
}

/** Opens the store of webhooks: several processes share it where they share the read models. @throws WebhooksUnavailable */
export async function openSubscriberStore({
  dataDir,
  readStore,
}: Pick<Stores, 'dataDir' | 'readStore'>): Promise<SubscriberStore> {
  if (readStore === 'sqlite') return openSqliteSubscriberStore({ path: join(dataDir, 'deliveries.db') });
  return openMongoSubscriberStore({ connectionString: readStore.reveal() });
}

/** The register of a configuration: its stores, and who keeps its read models. */
export type RegisterPlace = Pick<Config, 'dataDir' | 'eventStore' | 'readStore' | 'projector'>;

/** A projector that was silent for so long loses its projections to the others. */
export const leaseMs = 10_000;

/** How this run shares the projections with other processes; undefined where one process alone keeps the read models. */
export function leasesIn({ readStore }: Stores): { readonly leases?: LeaseOptions } {
  if (readStore === 'sqlite') return {};
  return { leases: { holder: `${hostname()}:${process.pid}:${randomUUID()}`, ttlMs: leaseMs } };
}

/** A store's address in plain text, for the thread that opens it too; `addressOf` reads it. */
export const textOf = (address: StoreAddress): string => (address === 'sqlite' ? address : address.reveal());

export const addressOf = (text: string): StoreAddress => (text === 'sqlite' ? text : new ConnectionString(text));
