import { MongoClient } from 'mongodb';
import { openMongoReadStore } from '@legation/read-models';
import { mongoServer, noMongo, startMongo } from '../servers/mongodb/mongo-under-test.js';
import type { MongoUnderTest } from '../servers/mongodb/mongo-under-test.js';
import { describeIf } from '../skip.js';
import { readStoreContract } from './read-store.contract.js';
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

  readStoreContract('mongodb', newMongoReadStore, mongoServer === 'FerretDB' ? unlikeFerret : {});
});
