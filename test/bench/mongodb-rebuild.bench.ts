import { MongoClient } from 'mongodb';
import type { AnyBulkWriteOperation } from 'mongodb';
import { openSqliteEventStore } from '@legation/event-store';
import type { EventStore } from '@legation/event-store';
import { openMongoReadStore, openSqliteReadStore, postings, ProjectionRunner } from '@legation/read-models';
import type { Projection, Put, ReadStore } from '@legation/read-models';
import { appendHistory } from './history.js';
import { mongoServer } from './mongo-server.js';
import type { MongoServer } from './mongo-server.js';
import { inTurns, secondsOf } from './rounds.js';
import type { Bench, Row } from './row.js';

const named = {
  what: 'documents into MongoDB, rebuild of the headships model',
  unit: 'documents/s',
  limit: { atLeast: 0.7 },
};
const projection = postings as unknown as Projection;

/** What reading the log, folding it, and guarding each document by its position cost beside writing the documents alone. */
export const mongodbRebuild: Row = {
  name: 'mongodb-rebuild',
  async run(bench: Bench) {
    const server = await mongoServer(bench);
    if (!server) return [{ kind: 'skipped', what: named.what, reason: 'no MONGODB_URL, and FerretDB is not built' }];
    const log = openSqliteEventStore({ path: bench.scratch.fresh('log.db'), access: 'write' });
    const missions = bench.quick ? 200 : 1_000;
    await appendHistory(log, { missions, officials: 4_096, postingsEach: 20, from: 1900, yearsEach: 3 });
    const pages = await pagesOf(log);
    const documents = pages.reduce((sum, page) => sum + page.length, 0);
    const subject = async (): Promise<number> => documents / (await rebuilt(log, server));
    const baseline = async (): Promise<number> => documents / (await written(pages, server));
    const told = {
      ...named,
      baseline: `the driver's bulkWrite of the same documents in the same pages (${server.kind})`,
    };
    const result = await inTurns(bench.rounds, told, subject, baseline);
    await log.close();
    await server.stop();
    return [result];
  },
};

async function rebuilt(log: EventStore, server: MongoServer): Promise<number> {
  const store = await openMongoReadStore({ connectionString: server.freshUrl(), access: 'write' });
  const collection = { projection: projection.name, version: projection.version };
  await store.prepare(collection, projection.indexes);
  const seconds = await secondsOf(() => new ProjectionRunner(log, store, [projection]).catchUp());
  await store.close();
  return seconds;
}

/** The documents of each page, as the runner hands them to its store. */
async function pagesOf(log: EventStore): Promise<readonly (readonly Put[])[]> {
  const pages: (readonly Put[])[] = [];
  const store = openSqliteReadStore({ path: ':memory:', access: 'write' });
  const listening = Object.assign(Object.create(store) as ReadStore, {
    commit: (...commit: Parameters<ReadStore['commit']>) => {
      pages.push(commit[1]);
      return store.commit(...commit);
    },
  });
  await new ProjectionRunner(log, listening, [projection]).catchUp();
  await store.close();
  return pages;
}

async function written(pages: readonly (readonly Put[])[], server: MongoServer): Promise<number> {
  const client = await MongoClient.connect(server.freshUrl(), { writeConcern: { w: 'majority' } });
  const collection = client.db().collection<Kept>('postings');
  for (const index of projection.indexes) {
    const fields = 'elements' in index ? [index.elements] : index.fields;
    await collection.createIndex(Object.fromEntries(fields.map((field) => [field, 1])));
  }
  const seconds = await secondsOf(async () => {
    for (const page of pages) {
      const operations = page.map(operationOf);
      await collection.bulkWrite(operations, { ordered: false });
    }
  });
  await client.close();
  return seconds;
}

type Kept = { readonly _id: string };

function operationOf({ id, document, isNew }: Put): AnyBulkWriteOperation<Kept> {
  if (document === null) return { deleteOne: { filter: { _id: id } } };
  const kept = { ...document, _id: id };
  return isNew ? { insertOne: { document: kept } } : { replaceOne: { filter: { _id: id }, replacement: kept } };
}
