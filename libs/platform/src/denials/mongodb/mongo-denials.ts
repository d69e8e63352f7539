import { openMongoDatabase } from '@legation/read-models';
import type { MongoDatabase } from '@legation/read-models';
import type { DeniedFiles, DeniedLine } from '../denied-files.js';
import type { Denial, Denials, DenialsQuestion } from '../denials.port.js';
import { DeniedNames, deniedIn, filterOf, makeIndexes, recordOf } from './denied-records.js';
import type { DeniedRecord } from './denied-records.js';

export interface MongoDenialsOptions {
  /** That of the read models. */
  readonly connectionString: string;
  /** Where lines stand while MongoDB is away, and what stood there before there was a MongoDB. */
  readonly files: DeniedFiles;
  /** `write` also moves what stands in the files to MongoDB. */
  readonly access: 'read' | 'write';
  /** Told why lines go to the files for now, and null once they have been moved. */
  readonly onTrouble?: (error: Error | null) => void;
  /** So many are kept, and a hundredth more. */
  readonly most?: number;
  /** How long MongoDB is left alone when it was away. */
  readonly pauseMs?: number;
}

/** As many as there may be, each is small: about 100 MB at the most. */
const keptDenials = 100_000;
/** What one write holds. */
const together = 500;

/**
 * Opens the trace that all servers of a register share. It is a database beside that of the read models, with `_denied` behind its name: what
 * stands in it cannot be built again.
 * @throws ReadStoreUnavailable when the connection string is none
 */
export async function openMongoDenials(options: MongoDenialsOptions): Promise<Denials> {
  return new MongoDenials(await openMongoDatabase(options.connectionString, '_denied'), options);
}

class MongoDenials implements Denials {
  private readonly files: DeniedFiles;
  private readonly names = new DeniedNames();
  private readonly most: number;
  private working: Promise<void> = Promise.resolve();
  private waiting: DeniedLine[] = [];
  /** Lines go to the files until those have been moved: at first, while MongoDB is away, and for a pause after it was. */
  private isAside: boolean;
  private inTrouble = false;
  private next: NodeJS.Timeout | null = null;
  private isClosed = false;
  private isIndexed = false;
  private sinceForgetting = Infinity;

  constructor(
    private readonly database: MongoDatabase,
    private readonly options: MongoDenialsOptions,
  ) {
    this.files = options.files;
    this.most = options.most ?? keptDenials;
    this.isAside = options.access === 'write' && this.files.hold();
    if (this.isAside) this.working = this.move();
  }

  add(denial: Denial, onLost: (error: Error) => void = () => undefined): void {
    this.waiting.push({ id: this.names.next(denial), ...denial });
    if (this.waiting.length > 1) return;
    this.working = this.working.then(() => this.write()).catch(onLost);
  }

  async latest(question: DenialsQuestion): Promise<readonly Denial[]> {
    await this.working;
    const stored = await this.database.ask((database) =>
      deniedIn(database)
        .find(filterOf(question), { sort: { _id: -1 }, limit: question.limit })
        .toArray(),
    );
    const aside = (await this.files.latest(question)).map(recordOf);
    const all = new Map([...stored, ...aside].map((record) => [record._id, record]));
    const latestFirst = [...all.values()].sort((a, b) => (a._id < b._id ? 1 : -1));
    return latestFirst.slice(0, question.limit).map(({ _id, ...denial }) => denial);
  }

  async close(): Promise<void> {
    this.isClosed = true;
    if (this.next) clearTimeout(this.next);
    await this.working;
    await this.database.close();
  }

  private async write(): Promise<void> {
    const lines = this.waiting;
    this.waiting = [];
    try {
      if (!this.isAside) return await this.store(lines.map(recordOf));
    } catch (error) {
      this.stepAside(error);
    }
    await this.files.append(lines);
  }

  private stepAside(error: unknown): void {
    this.isAside = true;
    if (!this.inTrouble) this.options.onTrouble?.(error instanceof Error ? error : new Error(String(error)));
    this.inTrouble = true;
    if (this.isClosed) return;
    this.next = setTimeout(() => {
      this.working = this.working.then(() => this.move());
    }, this.options.pauseMs ?? 5_000).unref();
  }

  /** Moves what stands in the files to MongoDB. A file is gone when all of it is there: who dies before moves it again, which adds nothing. */
  private async move(): Promise<void> {
    try {
      await this.database.ask((database) => database.command({ ping: 1 })); // before a file gets a name for moving
      await this.moveBegun();
      this.files.beginMoving();
      await this.moveBegun();
      this.isAside = false;
      if (this.inTrouble) this.options.onTrouble?.(null);
      this.inTrouble = false;
    } catch (error) {
      this.stepAside(error);
    }
  }

  private async moveBegun(): Promise<void> {
    for (const name of this.files.moving()) {
      let records: DeniedRecord[] = [];
      for await (const line of this.files.linesOf(name)) {
        records.push(recordOf(line));
        if (records.length < together) continue;
        await this.store(records);
        records = [];
      }
      await this.store(records);
      this.files.remove(name);
    }
  }

  private async store(records: readonly DeniedRecord[]): Promise<void> {
    await this.index();
    for (let from = 0; from < records.length; from += together) {
      const some = records.slice(from, from + together);
      const writes = some.map((record) => ({
        replaceOne: { filter: { _id: record._id }, replacement: record, upsert: true },
      }));
      await this.database.ask((database) => deniedIn(database).bulkWrite(writes, { ordered: false }));
    }
    await this.forgetOld(records.length);
  }

  private async index(): Promise<void> {
    if (this.isIndexed) return;
    try {
      await this.database.ask(makeIndexes);
    } catch {
      await this.database.ask(makeIndexes); // another server may make them at the same moment, at which FerretDB panics: then they are there
    }
    this.isIndexed = true;
  }

  private async forgetOld(added: number): Promise<void> {
    this.sinceForgetting += added;
    if (this.sinceForgetting < this.most / 100) return;
    await this.database.ask(async (database) => {
      const page = { sort: { _id: -1 }, skip: this.most, limit: 1, projection: { _id: 1 } } as const;
      const [tooOld] = await deniedIn(database).find({}, page).toArray();
      if (tooOld) await deniedIn(database).deleteMany({ _id: { $lte: tooOld._id } });
    });
    this.sinceForgetting = 0;
  }
}
