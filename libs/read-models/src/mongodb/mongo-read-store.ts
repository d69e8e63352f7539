import type { CollectionOptions, Db, Filter as MongoFilter } from 'mongodb';
import { InvalidQuestion, ReadStoreUnavailable, StaleCheckpoint } from '../errors.js';
import { cursorAt, questionDigest } from '../page-cursor.js';
import type {
  Checkpoint,
  CollectionName,
  Filter,
  FindOptions,
  FoundPage,
  Index,
  Lease,
  Loaded,
  ProjectionState,
  Put,
  ReadDocument,
  ReadStore,
  Standing,
  Step,
  Stopped,
} from '../read-store.port.js';
import { Connection } from './connection.js';
import { filterToMongo } from './filter-to-mongo.js';
import { fitIndexes } from './indexes.js';
import { Leases } from './leases.js';
import { MadeHere } from './made-here.js';
import type { MongoReadStoreOptions } from './options.js';
import { afterCursor, assertScalars, sortInMongo, totalOrder } from './page-order.js';
import { decoded, encoded } from './positions.js';
import {
  assertLatest,
  changeVersion,
  checkpointOf,
  collectionNameOf,
  ensureRecord,
  keyOf,
  nameOf,
  newVersion,
  recordsIn,
  requireVersion,
  statesOf,
} from './registry.js';
import type { ProjectionRecord, VersionRecord } from './registry.js';
import { dropRetired, switchedTo } from './retired-collections.js';
import { documentsById, loadedFrom, presentAnd, storedOf, Writing } from './stored-documents.js';
import type { StoredDocuments } from './stored-documents.js';

const defaultGraceMs = 600_000;
/** Between two looks for what was replaced long ago. */
const sweepMs = 60_000;

interface FactRecord {
  readonly _id: string;
  readonly value: string;
}

export const newMongoReadStore = (options: MongoReadStoreOptions): ReadStore => new MongoReadStore(options);

class MongoReadStore implements ReadStore {
  private readonly connection: Connection;
  private readonly leases = new Leases();
  private readonly madeHere = new MadeHere();
  private readonly writing = new Writing();
  private readonly writable: boolean;
  private readonly graceMs: number;
  private readonly clock: () => number;
  private sweptAt = performance.now();

  constructor({ connectionString, access, graceMs = defaultGraceMs, clock = Date.now }: MongoReadStoreOptions) {
    this.connection = new Connection(connectionString);
    this.writable = access === 'write';
    this.graceMs = graceMs;
    this.clock = clock;
  }

  async prepare(collection: CollectionName, indexes: readonly Index[]): Promise<readonly Index[]> {
    return this.projecting(async (database) => {
      const version = await this.made(database, collection);
      const missing = await fitIndexes(documentsOf(database, collection, version), indexes);
      const before = new Set((JSON.parse(version.indexes) as Index[]).map((index) => JSON.stringify(index)));
      await this.remember(database, collection, version, { indexes: JSON.stringify(indexes), retired: null });
      return missing.filter((index) => before.has(JSON.stringify(index)));
    });
  }

  async commit(collection: CollectionName, puts: readonly Put[], { from, to, token, more }: Step): Promise<void> {
    const writes = puts.map((put) => ({ stored: storedOf(put, to.position), isNew: put.isNew === true }));
    await this.projecting(async (database) => {
      const { record, version } = await requireVersion(database, collection);
      assertLatest(collection, token, record);
      assertAt(collection, version, from);
      const documents = documentsOf(database, collection, version);
      try {
        await this.writing.writeAll(documents, writes);
        const set = this.at(collection, {
          position: encoded(to.position),
          recordedAt: to.recordedAt,
          documents: more === undefined ? await documents.countDocuments(presentAnd([])) : version.documents + more,
        });
        const also = this.at(collection, { position: version.position ?? null }) as MongoFilter<ProjectionRecord>;
        if (!(await changeVersion(database, collection, version.generation, { token, also, set })))
          throw await this.whyStale(database, collection, from, token);
      } catch (error) {
        this.madeHere.forget(documents.collectionName);
        throw error;
      }
      this.madeHere.wrote(
        documents.collectionName,
        to.position,
        puts.map(({ id }) => id),
      );
    });
  }

  async load(collection: CollectionName, ids: readonly string[], from: Checkpoint['position'] | null): Promise<Loaded> {
    return this.connection.project(async (database) => {
      const { version } = await requireVersion(database, collection);
      const documents = documentsOf(database, collection, version, { readConcern: 'majority' });
      const name = documents.collectionName;
      if (from === null && (await documents.findOne({}, { projection: { _id: 1 } })) === null)
        this.madeHere.begin(name);
      return loadedFrom(documents, this.madeHere.mayExist(name, from, ids), from);
    });
  }

  async getMany<Document extends ReadDocument>(
    collection: CollectionName,
    ids: readonly string[],
  ): Promise<ReadonlyMap<string, Document>> {
    const found = await this.asking(collection, (documents) => documentsById(documents, ids));
    return found as ReadonlyMap<string, Document>;
  }

  async find<Document extends ReadDocument>(
    collection: CollectionName,
    filter: Filter,
    { sort = [], limit, after }: FindOptions,
  ): Promise<FoundPage<Document>> {
    if (!Number.isInteger(limit) || limit < 1 || limit > 1_000)
      throw new InvalidQuestion('limit', 'a page holds 1 to 1,000');
    const question = questionDigest(collection.projection, filter, sort);
    const order = totalOrder(sort);
    const asked = [filterToMongo(filter), ...(after === undefined ? [] : [afterCursor(after, order, question)])];
    const options = { sort: sortInMongo(order), limit: limit + 1, batchSize: limit + 2 };
    const found = await this.asking(collection, (documents, { indexes }) => {
      assertScalars(order, JSON.parse(indexes) as readonly Index[]);
      return documents.find(presentAnd(asked), options).toArray();
    });
    const items = found.slice(0, limit).map(({ d }) => d as unknown as Document);
    const last = items.at(-1);
    const fields = order.map(([field]) => field);
    return { items, next: last && found.length > limit ? cursorAt(last, fields, question) : null };
  }

  async count(collection: CollectionName, filter: Filter): Promise<number> {
    const asked = presentAnd([filterToMongo(filter)]);
    return this.asking(collection, (documents) => documents.countDocuments(asked));
  }

  async activeVersion(projection: string): Promise<number | null> {
    const record = await this.connection.ask((database) => recordsIn(database).findOne({ _id: projection }));
    return record?.active ?? null;
  }

  async activate(collection: CollectionName, token?: number): Promise<void> {
    await this.projecting(async (database) => {
      await this.change(database, collection, token, (_, record) =>
        switchedTo(record, collection.version, this.clock()),
      );
      await dropRetired(database, this.clock(), this.graceMs);
    });
  }

  /** The next collection takes the place of this one: whoever still writes into it writes nowhere. */
  async reset(collection: CollectionName, token?: number): Promise<void> {
    await this.projecting(async (database) => {
      const [before, next] = await this.change(database, collection, token, (version, { generations }) => ({
        generations: generations + 1,
        [`versions.${keyOf(collection.version)}`]: { ...newVersion(generations + 1), retired: version.retired ?? null },
      }));
      const indexes = JSON.parse(before.indexes) as readonly Index[];
      await fitIndexes(documentsOf(database, collection, next), indexes);
      await this.remember(database, collection, next, { indexes: before.indexes });
      await database.dropCollection(collectionNameOf(collection, before.generation));
    });
  }

  async checkpoint(collection: CollectionName): Promise<Checkpoint | null> {
    const record = await this.connection.ask((database) => recordsIn(database).findOne({ _id: collection.projection }));
    const version = record?.versions[keyOf(collection.version)];
    return version ? checkpointOf(version) : null;
  }

  async standing(collection: CollectionName): Promise<Standing | null> {
    const record = await this.connection.ask((database) => recordsIn(database).findOne({ _id: collection.projection }));
    const version = record?.versions[keyOf(collection.version)];
    return version ? { position: checkpointOf(version)?.position ?? null, making: version.generation } : null;
  }

  async stop(collection: CollectionName, stopped: Stopped | null, token?: number): Promise<void> {
    const kept = stopped && { ...stopped, position: encoded(stopped.position) };
    await this.projecting((database) =>
      this.change(database, collection, token, () => this.at(collection, { stopped: kept })),
    );
  }

  async states(): Promise<readonly ProjectionState[]> {
    const records = await this.connection.ask((database) => recordsIn(database).find().toArray());
    return records.sort((a, b) => (a._id < b._id ? -1 : 1)).flatMap(statesOf);
  }

  async lease(projection: string, holder: string, ttlMs: number): Promise<Lease | null> {
    this.assertWritable();
    const lease = await this.connection.ask((database) => this.leases.take(database, projection, holder, ttlMs));
    if (performance.now() - this.sweptAt >= sweepMs) {
      this.sweptAt = performance.now();
      await this.projecting((database) => dropRetired(database, this.clock(), this.graceMs));
    }
    return lease;
  }

  async release(lease: Lease): Promise<void> {
    this.assertWritable();
    await this.connection.ask((database) => this.leases.giveBack(database, lease));
  }

  async attend(holder: string, ttlMs: number): Promise<readonly string[]> {
    this.assertWritable();
    return this.connection.ask((database) => this.leases.attend(database, holder, ttlMs));
  }

  async logId(): Promise<string | null> {
    const fact = await this.connection.ask((database) => factsIn(database).findOne({ _id: 'log' }));
    return fact?.value ?? null;
  }

  async setLogId(id: string): Promise<void> {
    await this.projecting((database) =>
      factsIn(database).updateOne({ _id: 'log' }, { $set: { value: id } }, { upsert: true }),
    );
  }

  async close(): Promise<void> {
    await this.connection.close();
  }

  /** Somebody else changed the record between our look at it and our change. */
  private async whyStale(
    database: Db,
    collection: CollectionName,
    from: Checkpoint['position'] | null,
    token: number | undefined,
  ): Promise<StaleCheckpoint> {
    const { record, version } = await requireVersion(database, collection);
    assertLatest(collection, token, record);
    assertAt(collection, version, from);
    return new StaleCheckpoint(nameOf(collection), 'it was begun again');
  }

  /** The version's record, made where it is missing: named before its collection is. */
  private async made(database: Db, collection: CollectionName): Promise<VersionRecord> {
    const at = `versions.${keyOf(collection.version)}`;
    for (;;) {
      const { versions, generations } = await ensureRecord(database, collection.projection);
      const found = versions[keyOf(collection.version)];
      if (found) return found;
      await recordsIn(database).updateOne(
        { _id: collection.projection, generations, [at]: null } as MongoFilter<ProjectionRecord>,
        { $set: { generations: generations + 1, [at]: newVersion(generations + 1) } },
      );
    }
  }

  /** Changes the record on from how it is now, however often somebody else changes it meanwhile. Gives the version before and after. */
  private async change(
    database: Db,
    collection: CollectionName,
    token: number | undefined,
    changes: (version: VersionRecord, record: ProjectionRecord) => Record<string, unknown>,
  ): Promise<readonly [before: VersionRecord, after: VersionRecord]> {
    for (;;) {
      const { record, version } = await requireVersion(database, collection);
      assertLatest(collection, token, record);
      const set = changes(version, record);
      const also = { generations: record.generations };
      if (await changeVersion(database, collection, version.generation, { token, also, set }))
        return [version, (await requireVersion(database, collection)).version];
    }
  }

  private async remember(
    database: Db,
    collection: CollectionName,
    { generation }: VersionRecord,
    fields: Partial<VersionRecord>,
  ): Promise<void> {
    await changeVersion(database, collection, generation, { token: undefined, set: this.at(collection, fields) });
  }

  /** The fields of a version's record, as a filter or a change names them. */
  private at({ version }: CollectionName, fields: Partial<VersionRecord>): Record<string, unknown> {
    return Object.fromEntries(
      Object.entries(fields).map(([field, value]) => [`versions.${keyOf(version)}.${field}`, value]),
    );
  }

  private async asking<Result>(
    collection: CollectionName,
    work: (documents: StoredDocuments, version: VersionRecord) => Promise<Result>,
  ): Promise<Result> {
    return this.connection.ask(async (database) => {
      const { version } = await requireVersion(database, collection);
      return work(documentsOf(database, collection, version), version);
    });
  }

  private async projecting<Result>(work: (database: Db) => Promise<Result>): Promise<Result> {
    this.assertWritable();
    return this.connection.project(work);
  }

  private assertWritable(): void {
    if (!this.writable) throw new ReadStoreUnavailable(`${this.connection.place} is open for reading only`);
  }
}

const factsIn = (database: Db) => database.collection<FactRecord>('facts');

const documentsOf = (
  database: Db,
  collection: CollectionName,
  { generation }: VersionRecord,
  options: CollectionOptions = {},
): StoredDocuments => database.collection(collectionNameOf(collection, generation), options);

function assertAt(collection: CollectionName, { position }: VersionRecord, from: Checkpoint['position'] | null): void {
  const found = position === undefined || position === null ? null : decoded(position);
  if (found !== from) throw StaleCheckpoint.moved(nameOf(collection), from, found);
}
