import { MongoClient } from 'mongodb';
import { openMongoSubscriberStore } from '@legation/subscribers';
import { mongoServer, noMongo, startMongo } from '../servers/mongodb/mongo-under-test.js';
import type { MongoUnderTest } from '../servers/mongodb/mongo-under-test.js';
import { describeIf } from '../skip.js';
import { subscriberStoreContract } from './subscriber-store.contract.js';

const spec = {
  url: 'https://example.org/hook',
  description: null,
  filter: {},
  state: 'active',
  pausedBecause: null,
  secrets: [],
  createdAt: '2026-11-23T00:00:00.000Z',
} as const;

describeIf(mongoServer !== null, noMongo)(`on ${mongoServer}`, () => {
  let server: MongoUnderTest;
  beforeAll(async () => {
    server = await startMongo();
  });
  afterAll(() => server.stop());

  subscriberStoreContract('MongoDB', async () => {
    const connectionString = server.freshUrl();
    return { open: () => openMongoSubscriberStore({ connectionString }), remove: async () => undefined };
  });

  it('keeps webhooks apart from the read models, which may be dropped at any time', async () => {
    const connectionString = server.freshUrl();
    const store = await openMongoSubscriberStore({ connectionString });
    await store.create({ ...spec, id: 'wh-a' }, 7n);
    const client = await MongoClient.connect(connectionString);
    await client.db().dropDatabase();
    await client.close();
    expect((await store.list()).map(({ webhook, position }) => [webhook.id, position])).toEqual([['wh-a', 7n]]);
    await store.close();
  });
});

describe('a store of webhooks in a MongoDB that is away', () => {
  it('says so within seconds, to whatever it is asked, and not who it would have been', async () => {
    const connectionString = 'mongodb://anna:s3cret@127.0.0.1:9/legation';
    const store = await openMongoSubscriberStore({ connectionString });
    const began = performance.now();
    const asked = [
      store.list(),
      store.get('wh-a'),
      store.lease('spec', 1_000),
      store.create({ ...spec, id: 'x' }, null),
    ];
    for (const outcome of await Promise.allSettled(asked)) {
      expect(outcome).toMatchObject({ reason: { code: 'WEBHOOKS_UNAVAILABLE' } });
      expect(String((outcome as PromiseRejectedResult).reason)).toMatch(
        /127\.0\.0\.1:9\/legation_webhooks: (?!.*s3cret)/,
      );
    }
    expect(performance.now() - began).toBeLessThan(5_500);
    await store.close();
  });

  it('is none where the connection string is none', async () => {
    await expect(openMongoSubscriberStore({ connectionString: 'mongodb://a b:port/' })).rejects.toMatchObject({
      code: 'WEBHOOKS_UNAVAILABLE',
    });
  });
});
