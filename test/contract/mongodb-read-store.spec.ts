import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { BSON, MongoClient } from 'mongodb';
import { openMongoReadStore } from '@legation/read-models';
import { documentFault } from '../../libs/read-models/src/document-rules.js';
import { mongoServer, noMongo, startMongo } from '../servers/mongodb/mongo-under-test.js';
import type { MongoUnderTest } from '../servers/mongodb/mongo-under-test.js';
import { describeIf } from '../skip.js';
import { readStoreContract } from './read-store.contract.js';
import { collection, keep } from './read-store-under-test.js';
import type { ReadStoreUnderTest, Unlike } from './read-store-under-test.js';

/** See docs/adr/0017. */
const unlikeFerret: Unlike = {
  runs: 40,
  nullInArrays:
    'FerretDB 1.24 finds null at list.k in {list: []} and {list: ["text"]}, and none in {list: [{k: 1}, {}]}',
};

describeIf(mongoServer !== null, noMongo)(`on ${mongoServer}`, () => {
  let server: MongoUnderTest;
  beforeAll(async () => {
    server = await startMongo();
  });
  afterAll(() => server.stop());

  const newMongoReadStore = (): ReadStoreUnderTest => {
    const connectionString = server.freshUrl();
    const drop = async (): Promise<void> => {
      const client = await MongoClient.connect(connectionString);
      await client.db().dropDatabase();
      await client.close();
    };
    return {
      openWriter: () => openMongoReadStore({ connectionString, access: 'write' }),
      openReader: () => openMongoReadStore({ connectionString, access: 'read' }),
      lose: drop,
      remove: drop,
    };
  };

  it('makes an index anew that somebody made otherwise over the same fields', async () => {
    const connectionString = server.freshUrl();
    const store = await openMongoReadStore({ connectionString, access: 'write' });
    const client = await MongoClient.connect(connectionString);
    await store.prepare(collection, [{ fields: ['a'] }]);
    await keep(store, [{ id: 'x', a: 1 }]);
    const documents = client.db().collection('postings.v1.1');
    const name = (await documents.indexes()).find((index) => index.name !== '_id_')?.name ?? '';
    await documents.dropIndex(name);
    await documents.createIndex({ 'd.a': 1, _id: 1 }, { name: 'other', unique: true });
    expect(await store.prepare(collection, [{ fields: ['a'] }])).toEqual([{ fields: ['a'] }]);
    expect((await documents.indexes()).map((index) => index.name).sort()).toEqual(['_id_', name]);
    await client.db().dropDatabase();
    await client.close();
    await store.close();
  });

  it('folds only on what most of the members have: what the primary alone has may go with it', async () => {
    const url = new URL(server.freshUrl());
    const { hostname, port } = url;
    const sent: Buffer[] = [];
    const listener = createServer((from) => {
      const to = connect(Number(port || 27_017), hostname);
      from.on('data', (bytes) => sent.push(Buffer.from(bytes))).pipe(to);
      to.pipe(from);
      for (const socket of [from, to]) socket.on('error', () => undefined);
    }).listen(0, '127.0.0.1');
    await once(listener, 'listening');
    url.host = `127.0.0.1:${(listener.address() as AddressInfo).port}`;
    url.searchParams.set('directConnection', 'true');
    const store = await openMongoReadStore({ connectionString: url.href, access: 'write' });
    await store.prepare(collection, []);
    await keep(store, [{ id: 'x', a: 1 }]);
    sent.length = 0;
    await store.load(collection, ['x'], 1n);
    expect(Buffer.concat(sent).includes('readConcern')).toBe(true);
    expect(Buffer.concat(sent).includes('majority')).toBe(true);
    await store.close();
    listener.close();
  });

  it('reckons the size of a document as the driver does', () => {
    const rows = Array.from({ length: 120_000 }, (_, n) => ({
      k: n % 3 ? n : n / 7,
      t: `đ${'x'.repeat(n % 300)}`,
      z: null,
    }));
    const document = { id: 'x', rows, yes: true, '\u6c49': [1, 2.5, 'a', false, -3_000_000_000] };
    expect(documentFault('x', document, [])).toContain(` ${BSON.calculateObjectSize(document)} bytes`);
  });

  readStoreContract('mongodb', newMongoReadStore, mongoServer === 'FerretDB' ? unlikeFerret : {});
});
