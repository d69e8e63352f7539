import { MongoClient } from 'mongodb';
import { openMongoSubscriberStore } from '@legation/subscribers';
import type { SubscriberStore } from '@legation/subscribers';
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

  describe('where a process died in the midst of what was asked under a key', () => {
    let client: MongoClient;
    let store: SubscriberStore;
    const collection = (name: string) =>
      client
        .db(`${client.db().databaseName}_webhooks`)
        .collection<{ readonly _id: string; readonly [field: string]: unknown }>(name);
    const answers = () => collection('answers');
    const webhooks = () => collection('webhooks');
    const answered = (key: string, webhook: string) => ({
      key,
      fingerprint: '5e',
      webhook,
      answer: '{}',
      secret: null,
    });
    /** As a process leaves it that died right after it had claimed the key. */
    const claimed = async (key: string, webhook: string, makes: boolean) => {
      const { key: _id, ...answer } = answered(key, webhook);
      await answers().insertOne({ _id, made: 1, attempt: 'of the dead', state: 'claimed', makes, ...answer });
    };
    beforeEach(async () => {
      const connectionString = server.freshUrl();
      client = await MongoClient.connect(connectionString);
      store = await openMongoSubscriberStore({ connectionString });
      await store.create({ ...spec, id: 'wh-a' }, null);
    });
    afterEach(async () => {
      await store.close();
      await client.close();
    });

    it('before a webhook was changed: it is done for who asks again, and never by the first, should it live', async () => {
      await claimed('move', 'wh-a', false);
      const seen = await webhooks().findOne({ _id: 'wh-a' });
      expect(await store.answered('move')).toBeNull();
      await store.create({ ...spec, id: 'wh-b' }, null);
      await store.change('wh-b', 1, { position: 4n }, answered('move', 'wh-b'));
      const late = { _id: 'wh-a', made: seen?.made, changes: seen?.changes };
      expect((await webhooks().updateOne(late, { $set: { position: '9' } })).matchedCount).toBe(0);
      expect(await store.answered('move')).toEqual(answered('move', 'wh-b'));
      expect((await store.get('wh-a')).position).toBeNull();
    });

    it('before a webhook was made: it is made for who asks again, and never by the first, should it live', async () => {
      await claimed('make', 'wh-dead', true);
      expect(await store.answered('make')).toBeNull();
      await store.create({ ...spec, id: 'wh-b' }, null, answered('make', 'wh-b'));
      await expect(webhooks().insertOne({ _id: 'wh-dead' })).rejects.toThrow(/duplicate key/);
      expect(await store.answered('make')).toEqual(answered('make', 'wh-b'));
      expect((await store.list()).map(({ webhook }) => webhook.id)).toEqual(['wh-a', 'wh-b']);
      await expect(store.get('wh-dead')).rejects.toMatchObject({ code: 'WEBHOOK_NOT_FOUND' });
    });

    it.each(['a webhook was changed', 'a webhook was made'])(
      'after %s: it is an answer, whatever becomes of the webhook',
      async (done) => {
        const isMade = done.endsWith('made');
        const id = isMade ? 'wh-b' : 'wh-a';
        if (isMade) await store.create({ ...spec, id }, null, answered('first', id));
        else await store.change(id, 1, { position: 4n }, answered('first', id));
        const dies = () => answers().updateOne({ _id: 'first' }, { $set: { state: 'claimed' } });
        await dies();
        expect(await store.answered('first')).toEqual(answered('first', id));
        await expect(store.change('wh-a', isMade ? 1 : 2, {}, answered('first', 'wh-a'))).rejects.toMatchObject({
          code: 'SUPERSEDED',
        });
        await dies();
        await store.change(id, isMade ? 1 : 2, { position: 5n }, answered('second', id));
        expect(await store.answered('first')).toEqual(answered('first', id));
        await answers().updateOne({ _id: 'second' }, { $set: { state: 'claimed' } });
        await store.delete(id);
        expect(await store.answered('second')).toEqual(answered('second', id));
      },
    );
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
    expect(performance.now() - began).toBeLessThan(20_000);
    await store.close();
  });

  it('is none where the connection string is none', async () => {
    await expect(openMongoSubscriberStore({ connectionString: 'mongodb://a b:port/' })).rejects.toMatchObject({
      code: 'WEBHOOKS_UNAVAILABLE',
    });
  });
});
