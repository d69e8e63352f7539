import { setTimeout as pause } from 'node:timers/promises';
import { MongoClient } from 'mongodb';
import { openSqliteEventStore } from '@legation/event-store';
import type { EventStore, StoredEvent } from '@legation/event-store';
import { ProjectionRunner, ReadStoreUnavailable, openMongoReadStore } from '@legation/read-models';
import type { CollectionName, Projection, Put, ReadStore, RunnerNotice, Step } from '@legation/read-models';
import {
  both,
  documentsIn,
  readStoreInMemory,
  smallLog,
  suspended,
  tell,
  words,
} from '../../libs/read-models/src/spec-projections.js';
import { ferretIsBuilt, noFerret, startMongoServer } from '../servers/mongodb/mongo-server.js';
import type { MongoServer } from '../servers/mongodb/mongo-server.js';
import { startProxy } from '../servers/proxy.js';
import type { Proxy } from '../servers/proxy.js';
import { describeIf } from '../skip.js';

/** Always our own server: no spec kills one that somebody else runs. */
describeIf(ferretIsBuilt, noFerret)('with a MongoDB that fails', () => {
  let server: MongoServer;
  let proxy: Proxy;
  let log: EventStore;
  let database = 0;
  let url: string;
  const closing: (() => Promise<unknown>)[] = [];
  beforeAll(async () => {
    server = await startMongoServer();
    proxy = await startProxy({ targetPort: Number(new URL(server.url).port) });
  });
  beforeEach(async () => {
    database += 1;
    url = `mongodb://127.0.0.1:${proxy.port}/faults${database}`;
    log = await smallLog([['a', suspended('x')]]);
  });
  afterEach(async () => {
    proxy.heal();
    for (const close of closing.splice(0).reverse()) await close();
    await log.close();
  });
  afterAll(async () => {
    await proxy.close();
    await server.stop();
  });

  const open = async (options: { access?: 'write' | 'read'; graceMs?: number; clock?: () => number } = {}) => {
    const store = await openMongoReadStore({ connectionString: url, access: 'write', ...options });
    closing.push(() => store.close());
    return store;
  };
  const notices: RunnerNotice[] = [];
  const runnerOf = (store: ReadStore, holder?: string, projections: readonly Projection[] = both) =>
    new ProjectionRunner(log, store, projections, {
      ...(holder === undefined ? {} : { leases: { holder, ttlMs: 300 } }),
      onNotice: (notice) => notices.push(notice),
    });
  /** Follows the log as a program does: again and again when the store was away. */
  const follow = (runner: ProjectionRunner): void => {
    const abort = new AbortController();
    const running = (async () => {
      while (!abort.signal.aborted) {
        await runner.run({ signal: abort.signal }).catch((error: unknown) => {
          if (!(error instanceof ReadStoreUnavailable)) throw error;
        });
        await pause(50);
      }
    })();
    closing.push(async () => {
      abort.abort();
      await running;
    });
  };
  const direct = async <Result>(work: (client: MongoClient) => Promise<Result>): Promise<Result> => {
    const client = await MongoClient.connect(`${server.url}faults${database}`);
    try {
      return await work(client);
    } finally {
      await client.close();
    }
  };
  const expectFresh = async (store: ReadStore): Promise<void> => {
    const fresh = readStoreInMemory();
    await new ProjectionRunner(log, fresh, both).catchUp();
    expect(await documentsIn(store)).toEqual(await documentsIn(fresh));
    await fresh.close();
  };
  const refusal = async (question: Promise<unknown>): Promise<{ readonly error: unknown; readonly ms: number }> => {
    const began = performance.now();
    const error = await question.then(
      () => 'an answer',
      (thrown: unknown) => thrown,
    );
    return { error, ms: performance.now() - began };
  };

  it('appends go on while it is away, questions are refused in time, and the projector catches up by itself', async () => {
    const store = await open();
    const runner = runnerOf(store, 'one');
    follow(runner);
    expect(await runner.waitFor(1n, 30_000)).toBe(true);
    await server.kill();
    for (let n = 0; n < 20; n += 1) await tell(log, 'ab'[n % 2] ?? 'a', suspended(`away ${n}`));
    const { error, ms } = await refusal(store.find({ projection: 'words', version: 1 }, {}, { limit: 1 }));
    expect(error).toMatchObject({ code: 'READ_STORE_UNAVAILABLE' });
    expect(ms).toBeLessThan(20_000);
    await server.restart();
    const last = await tell(log, 'a', suspended('back'));
    const deadline = performance.now() + 30_000;
    while (!(await runner.waitFor(last, 500).catch(() => false))) {
      if (performance.now() > deadline) throw new Error('the projector did not catch up');
    }
    await expectFresh(store);
  }, 60_000);

  it('questions are refused within five seconds when it takes every byte and answers none', async () => {
    const store = await open();
    await runnerOf(store).catchUp();
    proxy.spoil({ up: { blackHole: true } });
    const { error, ms } = await refusal(store.states());
    expect(error).toMatchObject({ code: 'READ_STORE_UNAVAILABLE' });
    expect(String(error)).toContain(`127.0.0.1:${proxy.port}/faults`);
    expect(ms).toBeLessThan(20_000);
    proxy.heal();
    proxy.reset();
    expect(await store.states()).toHaveLength(2);
  }, 60_000);

  it('a page is given up in seconds when it takes every byte and answers none, and is none too large for one that is slow', async () => {
    const store = await open();
    const thousand = { projection: 'thousand', version: 1 };
    await store.prepare(thousand, []);
    const page = (uses: string): readonly Put[] =>
      Array.from({ length: 1_000 }, (_, n) => ({ id: `d${n}`, document: { id: `d${n}`, uses }, isNew: uses === '1' }));
    const to = (position: bigint) => ({ position, recordedAt: '2026-01-01T00:00:00.000Z' });
    await store.commit(thousand, page('1'), { from: null, to: to(1n), more: 1_000 });
    // a server that is slow enough needs more than one call may take: the page is tried again in smaller bulks
    const replaced = async (): Promise<void> =>
      store.commit(thousand, page('2'), { from: 1n, to: to(2n), more: 0 }).catch((error: unknown) => {
        if (!(error instanceof ReadStoreUnavailable)) throw error;
        return replaced();
      });
    await replaced();
    expect(await store.count(thousand, { uses: '2' })).toBe(1_000);
    proxy.spoil({ up: { blackHole: true } });
    const { error, ms } = await refusal(store.commit(thousand, page('3'), { from: 2n, to: to(3n), more: 0 }));
    expect(error).toMatchObject({ code: 'READ_STORE_UNAVAILABLE' });
    expect(ms).toBeLessThan(40_000);
    proxy.heal();
    proxy.reset();
    await refusal(store.states()); // meets a connection that was cut
    expect(await store.count(thousand, { uses: '2' })).toBe(1_000);
  }, 120_000);

  it('a connection that is reset at any byte of a page loses nothing and doubles nothing', async () => {
    const store = await open();
    for (let n = 0; n < 30; n += 1) await tell(log, 'abc'[n % 3] ?? 'a', suspended(`r${n} x y`));
    const runner = runnerOf(store);
    let resets = 0;
    for (let bytes = 300; resets < 25; bytes += 700) {
      proxy.spoil(resets % 2 === 0 ? { up: { cutAfter: bytes } } : { down: { cutAfter: bytes } });
      await runner.catchUp().catch((error: unknown) => {
        if (!(error instanceof ReadStoreUnavailable)) throw error;
      });
      resets += 1;
      proxy.heal();
      await tell(log, 'a', suspended(`after ${resets}`));
    }
    await runner.catchUp();
    await expectFresh(store);
  }, 120_000);

  it('a page that was applied and whose reply was lost is passed over when it comes again', async () => {
    const store = await open();
    const runner = runnerOf(store);
    await runner.catchUp();
    await tell(log, 'b', suspended('y z'));
    const lost = Object.assign(Object.create(store) as ReadStore, {
      commit: async (collection: CollectionName, puts: readonly Put[], step: Step) => {
        await store.commit(collection, puts, step);
        throw new ReadStoreUnavailable('the reply was lost');
      },
    });
    await expect(runnerOf(lost).catchUp()).rejects.toThrow('the reply was lost');
    await runnerOf(store).catchUp();
    await expectFresh(store);
  });

  it('a projector that was paused past its lease and wakes up leaves everything to its successor', async () => {
    const [mine, theirs] = [await open(), await open()];
    let wake = (): void => undefined;
    let asleep = (): void => undefined;
    const sleeping = new Promise<void>((resolve) => (asleep = resolve));
    const woken = new Promise<void>((resolve) => (wake = resolve));
    const paused = Object.assign(Object.create(mine) as ReadStore, {
      async lease(projection: string, holder: string, ttlMs: number) {
        if (asleepNow) await woken;
        return mine.lease(projection, holder, ttlMs);
      },
      async commit(collection: CollectionName, puts: readonly Put[], step: Step) {
        asleepNow = true;
        asleep();
        await woken;
        return mine.commit(collection, puts, step);
      },
    });
    let asleepNow = false;
    const first = runnerOf(paused, 'paused');
    const catchingUp = first.catchUp();
    await sleeping;
    const successor = runnerOf(theirs, 'successor');
    follow(successor);
    const last = await tell(log, 'b', suspended('y'));
    expect(await successor.waitFor(last, 30_000)).toBe(true);
    notices.length = 0;
    wake();
    await catchingUp;
    expect(notices).toContainEqual({
      kind: 'lost',
      projection: 'words',
      because: expect.stringMatching(/lease 1|expected/),
    });
    await first.release();
    expect(await successor.waitFor(await tell(log, 'c', suspended('z x')), 30_000)).toBe(true);
    await expectFresh(theirs);
  }, 60_000);

  it('two projectors that start at once on an empty store build it once', async () => {
    for (let n = 0; n < 20; n += 1) await tell(log, 'abc'[n % 3] ?? 'a', suspended(`r${n} x`));
    const runners = [runnerOf(await open(), 'one'), runnerOf(await open(), 'two')];
    for (const runner of runners) follow(runner);
    const last = await tell(log, 'a', suspended('last'));
    for (const runner of runners) expect(await runner.waitFor(last, 30_000)).toBe(true);
    const store = await open();
    await expectFresh(store);
    expect((await store.states()).map(({ active, stopped }) => [active, stopped])).toEqual([
      [true, null],
      [true, null],
    ]);
  }, 60_000);

  describe('that holds the read models of another log', () => {
    const all = async () =>
      direct(async (client) => {
        const names = (await client.db().listCollections({}, { nameOnly: true }).toArray())
          .map(({ name }) => name)
          .sort();
        return Promise.all(names.map(async (name) => [name, await client.db().collection(name).find().toArray()]));
      });
    const mine = async (told: Parameters<typeof smallLog>[0]): Promise<EventStore> => {
      const own = await smallLog(told);
      closing.push(() => own.close());
      return own;
    };
    const built = async (): Promise<void> => {
      const owner = runnerOf(await open(), 'owner');
      await owner.catchUp();
      await owner.release();
    };
    const strangeRunner = (strange: EventStore, store: ReadStore) =>
      new ProjectionRunner(strange, store, both, {
        leases: { holder: 'stranger', ttlMs: 300 },
        onNotice: (notice) => notices.push(notice),
      });

    it('a projector refuses to touch them, says so, and takes them only when it is told to', async () => {
      await built();
      const before = await all();
      const strange = await mine([['z', suspended('other')]]);
      const store = await open();
      const stranger = strangeRunner(strange, store);
      for (const work of [() => stranger.catchUp(), () => stranger.rebuild('words'), () => stranger.requireThisLog()]) {
        await expect(work()).rejects.toMatchObject({
          code: 'READ_STORE_UNAVAILABLE',
          message: expect.stringMatching(/belong to another log.*`legation projections rebuild`/) as string,
        });
      }
      expect(await all()).toEqual(before);

      await stranger.startAgain();
      await stranger.catchUp();
      expect(await documentsIn(store)).toMatchObject({ words: ['{"id":"other","uses":"z"}'] });
      await stranger.release();
      await expect(runnerOf(await open(), 'owner').catchUp()).rejects.toThrow('belong to another log');
    });

    it('so it does where a checkpoint lies beyond the end of the log, or the log went on otherwise', async () => {
      await tell(log, 'a', suspended('y'));
      const [first, second] = (await log.readStored({ limit: 2 })).events as [StoredEvent, StoredEvent];
      await built();
      const before = await all();
      const copy = openSqliteEventStore({ path: ':memory:', access: 'write' });
      closing.push(() => copy.close());
      await copy.appendStored(first.stream, [first], 'noStream');
      const restored = strangeRunner(copy, await open());
      await expect(restored.catchUp()).rejects.toThrow('its checkpoint lies beyond the end of the log');
      const otherwise = second.metadata.replaceAll(/(T00:00:0)2/g, '$19');
      await copy.appendStored(second.stream, [{ ...second, metadata: otherwise }], 0n);
      await expect(restored.catchUp()).rejects.toThrow('the log has another past than when it was built');
      expect(await all()).toEqual(before);
    });
  });

  it('an index that somebody dropped is made again, and told', async () => {
    const store = await open();
    await runnerOf(store).catchUp();
    const indexes = (): Promise<number> =>
      direct(async (client) => (await client.db().collection('words.v1.1').indexes()).length);
    expect(await indexes()).toBe(2);
    await direct((client) => client.db().collection('words.v1.1').dropIndexes());
    expect(await indexes()).toBe(1);
    notices.length = 0;
    await runnerOf(await open()).catchUp();
    expect(notices).toEqual([{ kind: 'indexed', projection: 'words', index: { fields: ['uses'] } }]);
    expect(await indexes()).toBe(2);
  });

  describe('where programs of two versions meet', () => {
    const second = {
      ...words,
      version: 2,
      apply: (_: unknown, __: unknown, id: string) => ({ id, uses: 'second' }),
    } as Projection;
    const collections = () =>
      direct(async (client) =>
        (await client.db().listCollections({}, { nameOnly: true }).toArray())
          .map(({ name }) => name)
          .filter((name) => name.startsWith('words'))
          .sort(),
      );
    const find = async (store: ReadStore, version: number) =>
      (await store.find({ projection: 'words', version }, {}, { limit: 10 })).items.map((each) => JSON.stringify(each));

    it('the replaced version is readable for a time of grace, and then dropped', async () => {
      let now = 1_000_000;
      const store = await open({ graceMs: 60_000, clock: () => now });
      await runnerOf(store, undefined, [words as Projection]).catchUp();
      await runnerOf(store, undefined, [second]).catchUp();
      expect((await store.states()).map(({ version, active }) => [version, active])).toEqual([[2, true]]);
      expect(await find(store, 1)).toEqual(['{"id":"x","uses":"a"}']);
      now += 59_000;
      await store.activate({ projection: 'words', version: 2 });
      expect(await collections()).toEqual(['words.v1.1', 'words.v2.2']);
      now += 1_000;
      await store.activate({ projection: 'words', version: 2 });
      expect(await collections()).toEqual(['words.v2.2']);
      await expect(find(store, 1)).rejects.toMatchObject({ code: 'READ_STORE_UNAVAILABLE' });
    });

    it('an older program answers from its own version, and leaves that of the newer one as it was', async () => {
      let now = 1_000_000;
      const store = await open({ graceMs: 0, clock: () => now });
      await runnerOf(store, undefined, [second]).catchUp();
      await tell(log, 'b', suspended('y'));
      await runnerOf(store, undefined, [words as Projection]).catchUp();
      now += 1;
      expect(await store.activeVersion('words')).toBe(1);
      expect(await find(store, 1)).toEqual(['{"id":"x","uses":"a"}', '{"id":"y","uses":"b"}']);
      expect(await find(store, 2)).toEqual(['{"id":"x","uses":"second"}']);
      await runnerOf(store, undefined, [second]).catchUp();
      expect([await store.activeVersion('words'), await find(store, 2)]).toEqual([
        2,
        ['{"id":"x","uses":"second"}', '{"id":"y","uses":"second"}'],
      ]);
    });

    it('what a projector writes into a collection that was begun again is swept away', async () => {
      const store = await open({ graceMs: 0 });
      await runnerOf(store, undefined, [words as Projection]).catchUp();
      await store.reset({ projection: 'words', version: 1 });
      await direct((client) => client.db().collection<{ _id: string }>('words.v1.1').insertOne({ _id: 'late' }));
      await direct((client) => client.db().collection<{ _id: string }>('letters').insertOne({ _id: 'somebody else' }));
      await runnerOf(store, undefined, [words as Projection]).catchUp();
      await store.activate({ projection: 'words', version: 1 });
      expect(await collections()).toEqual(['words.v1.2']);
      expect(await direct((client) => client.db().collection('letters').countDocuments())).toBe(1);
      expect(await find(store, 1)).toEqual(['{"id":"x","uses":"a"}']);
    });
  });
});
