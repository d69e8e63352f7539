import { MongoClient } from 'mongodb';
import type { Db } from 'mongodb';
import { ReadStoreUnavailable } from '../errors.js';
import { translated } from './driver-errors.js';

/** Milliseconds. A question is answered or refused soon; a page of documents may take a while to be in most of the members. */
const patience = { select: 3_000, ask: 5_000, project: 30_000 } as const;

/** One database, by two pools of connections: those who project do not hold up those who ask. */
export class Connection {
  private readonly asking: MongoClient;
  private readonly projecting: MongoClient;
  private readonly database: string;
  /** For messages: hosts and database, without the credentials. */
  readonly place: string;
  private open = true;

  constructor(connectionString: string) {
    const [, hosts, database] =
      /^mongodb(?:\+srv)?:\/\/(?:[^@/]*@)?([^/?]+)(?:\/([^?]*))?/.exec(connectionString) ?? [];
    this.database = decodeURIComponent(database ?? '') || 'legation';
    this.place = `${hosts ?? '?'}/${this.database}`;
    try {
      [this.asking, this.projecting] = [
        clientOf(connectionString, patience.ask),
        clientOf(connectionString, patience.project),
      ];
    } catch (error) {
      throw translated(this.place, error);
    }
  }

  /** @throws ReadStoreUnavailable for whatever the driver throws */
  async ask<Result>(work: (database: Db) => Promise<Result>): Promise<Result> {
    return this.guarded(this.asking, work);
  }

  /** The same for work on a page of documents. */
  async project<Result>(work: (database: Db) => Promise<Result>): Promise<Result> {
    return this.guarded(this.projecting, work);
  }

  async close(): Promise<void> {
    this.open = false;
    await Promise.all([this.asking.close(), this.projecting.close()]);
  }

  private async guarded<Result>(client: MongoClient, work: (database: Db) => Promise<Result>): Promise<Result> {
    // a client that was closed would connect again
    if (!this.open) throw new ReadStoreUnavailable(`${this.place} is closed`);
    try {
      return await work(client.db(this.database));
    } catch (error) {
      throw translated(this.place, error);
    }
  }
}

function clientOf(connectionString: string, patienceMs: number): MongoClient {
  return new MongoClient(connectionString, {
    appName: 'legation',
    serverSelectionTimeoutMS: patience.select,
    connectTimeoutMS: patience.select,
    socketTimeoutMS: patienceMs,
    writeConcern: { w: 'majority', wtimeoutMS: patienceMs },
    readPreference: 'primary',
  });
}
