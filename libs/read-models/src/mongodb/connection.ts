import { MongoClient } from 'mongodb';
import type { Db } from 'mongodb';
import { ReadStoreUnavailable } from '../errors.js';
import { translated } from './driver-errors.js';

/** Milliseconds. A question is answered or refused soon; what is written may take a while to be in most of the members. */
const patience = { connect: 3_000, ask: 5_000, write: 10_000 } as const;

/** One database, by two pools of connections: those who project do not hold up those who ask. */
export class Connection {
  private readonly asking: Pool;
  private readonly projecting: Pool;
  private readonly database: string;
  /** For messages: hosts and database, without the credentials. */
  readonly place: string;
  private open = true;

  /**
   * @param beside added to the name of the database, for what is kept apart from the read models
   * @throws ReadStoreUnavailable when the connection string is none
   */
  constructor(connectionString: string, beside = '') {
    const [, hosts, database] =
      /^mongodb(?:\+srv)?:\/\/(?:[^@/]*@)?([^/?]+)(?:\/([^?]*))?/.exec(connectionString) ?? [];
    this.database = (decodeURIComponent(database ?? '') || 'legation') + beside;
    this.place = `${hosts ?? '?'}/${this.database}`;
    try {
      this.asking = new Pool(connectionString, patience.ask);
      this.projecting = new Pool(connectionString, patience.write);
    } catch (error) {
      throw translated(this.place, error);
    }
  }

  /** @throws ReadStoreUnavailable for whatever the driver throws, and when there is no answer in time */
  async ask<Result>(work: (database: Db) => Promise<Result>): Promise<Result> {
    return this.guarded(work, (calls) => this.asking.useInTime(calls));
  }

  /** The same for work on a page of documents: of many calls, each of which is given its time. */
  async project<Result>(work: (database: Db) => Promise<Result>): Promise<Result> {
    return this.guarded(work, (calls) => this.projecting.use(calls));
  }

  async close(): Promise<void> {
    this.open = false;
    await Promise.all([this.asking.close(), this.projecting.close()]);
  }

  private async guarded<Result>(
    work: (database: Db) => Promise<Result>,
    use: (calls: (client: MongoClient) => Promise<Result>) => Promise<Result>,
  ): Promise<Result> {
    if (!this.open) throw new ReadStoreUnavailable(`${this.place} is closed`); // the driver would connect again
    try {
      return await use((client) => work(client.db(this.database)));
    } catch (error) {
      throw translated(this.place, error);
    }
  }
}

class Pool {
  private readonly client: MongoClient;
  private connected: Promise<unknown> | null = null;

  constructor(
    connectionString: string,
    private readonly patienceMs: number,
  ) {
    this.client = new MongoClient(connectionString, {
      appName: 'legation',
      serverSelectionTimeoutMS: patience.connect,
      connectTimeoutMS: patience.connect,
      socketTimeoutMS: patienceMs,
      waitQueueTimeoutMS: patienceMs,
      writeConcern: { w: 'majority', wtimeoutMS: patienceMs },
      readPreference: 'primary',
    });
  }

  async use<Result>(work: (client: MongoClient) => Promise<Result>): Promise<Result> {
    await this.connect();
    return work(this.client);
  }

  /** Also ends the wait for what the driver tries twice. What is under way then ends by itself, and is heard by nobody. */
  async useInTime<Result>(work: (client: MongoClient) => Promise<Result>): Promise<Result> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      const refuse = (): void => reject(new Error(`no answer within ${this.patienceMs / 1_000} seconds`));
      timer = setTimeout(refuse, this.patienceMs);
    });
    try {
      return await Promise.race([this.use(work), late]);
    } finally {
      clearTimeout(timer);
    }
  }

  async close(): Promise<void> {
    await this.client.close();
  }

  /** A client that could not connect the first time stays closed until it is told to connect again; from then on it looks after itself. */
  private connect(): Promise<unknown> {
    this.connected ??= this.client.connect().catch((error: unknown) => {
      this.connected = null;
      throw error;
    });
    return this.connected;
  }
}
