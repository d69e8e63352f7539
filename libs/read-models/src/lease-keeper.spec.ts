import { setTimeout as pause } from 'node:timers/promises';
import type { EventStore } from '@legation/event-store';
import { ProjectionRunner } from './projection-runner.js';
import type { RunnerNotice } from './projection-runner.js';
import type { Projection } from './projection.js';
import type { ReadStore } from './read-store.port.js';
import { both, documentsIn, readStoreInMemory, smallLog, suspended, tell, words } from './spec-projections.js';

/** Five projections over one log, so that two runners cannot share them evenly. */
const five: readonly Projection[] = [...both, ...[3, 4, 5].map((n) => ({ ...words, name: `words${n}` }) as Projection)];
/** Longer than a busy machine may leave a runner without its turn: a lease that runs out is rightly taken over. */
const ttlMs = 1_000;

describe('runners that share one store', () => {
  let log: EventStore;
  let store: ReadStore;
  let abort: AbortController;
  let running: Promise<void>[];
  const notices: RunnerNotice[] = [];
  beforeEach(async () => {
    log = await smallLog([['a', suspended('x')]]);
    store = readStoreInMemory();
    abort = new AbortController();
    running = [];
    notices.length = 0;
  });
  afterEach(async () => {
    abort.abort();
    await Promise.allSettled(running);
    await Promise.all([log.close(), store.close()]);
  });

  const runnerOf = (holder: string, on = store, projections = five) =>
    new ProjectionRunner(log, on, projections, {
      leases: { holder, ttlMs },
      onNotice: (notice) => notices.push(notice),
    });
  const start = (holder: string, signal = abort.signal): ProjectionRunner => {
    const runner = runnerOf(holder);
    running.push(runner.run({ signal }));
    return runner;
  };
  /** How many projections each of these holds, or can have. */
  const sharedBy = async (...holders: readonly string[]): Promise<Record<string, number>> => {
    const shares: Record<string, number> = {};
    for (const holder of holders) {
      let held = 0;
      for (const { name } of five) held += Number(await holds(name, holder));
      shares[holder] = held;
    }
    return shares;
  };
  /** Under its own name a holder renews what it holds, and takes what is free. */
  const holds = async (name: string, holder: string): Promise<boolean> =>
    (await store.lease(name, holder, ttlMs)) !== null;
  /** Looks seldom: to look is to take what is free, and between two looks the runners settle. */
  const until = async (holds: () => Promise<boolean>): Promise<void> => {
    for (let tries = 0; tries < 10; tries += 1) {
      await pause(2 * ttlMs);
      if (await holds()) return;
    }
    throw new Error('it did not come to this');
  };
  const same = async () => {
    const fresh = readStoreInMemory();
    await new ProjectionRunner(log, fresh, five).catchUp();
    expect(await documentsIn(store, five)).toEqual(await documentsIn(fresh, five));
    await fresh.close();
  };

  it('project what they hold, alone all of it', async () => {
    const runner = runnerOf('one');
    expect(await runner.catchUp()).toMatchObject({ position: 1n, documents: 5 });
    expect(await sharedBy('one')).toEqual({ one: 5 });
    await runner.release();
    expect(await sharedBy('other')).toEqual({ other: 5 });
  });

  it('spread the projections evenly, also when one comes later, and lose no event meanwhile', async () => {
    await start('one').waitFor(1n, 30_000);
    const two = start('two');
    for (let round = 0; round < 30; round += 1) {
      await tell(log, 'ab'[round % 2] ?? 'a', suspended(`r${round} x`));
      await pause(10);
    }
    const last = await tell(log, 'a', suspended('last'));
    expect(await two.waitFor(last, 30_000)).toBe(true);
    await same();
    await until(async () => {
      const shares = await sharedBy('one', 'two');
      return shares['one'] === 3 && shares['two'] === 2;
    });
    expect(notices.filter(({ kind }) => kind === 'lost' || kind === 'stopped')).toEqual([]);
  }, 30_000);

  it('take over what one of them dropped, and go on where it stood', async () => {
    const alone = new AbortController();
    start('one', alone.signal);
    const two = start('two');
    expect(await two.waitFor(1n, 30_000)).toBe(true);
    alone.abort();
    expect(await two.waitFor(await tell(log, 'b', suspended('y')), 30_000)).toBe(true);
    await same();
  });

  it('come to what one of them was begun to be built anew by the other', async () => {
    const two = start('two');
    expect(await two.waitFor(1n, 30_000)).toBe(true);
    const one = runnerOf('one');
    for (const { name } of five) await one.rebuild(name);
    await one.release();
    await same();
    expect(notices.filter(({ kind }) => kind === 'rebuilding')).toHaveLength(5);
  });

  it('go on with the others when one was taken from them, and stop nothing', async () => {
    const one = runnerOf('one');
    await one.catchUp();
    // paused for longer than its lease: somebody else has it by then
    expect(await store.lease('words', 'two', ttlMs)).toBeNull();
    const slow = Object.assign(Object.create(store) as ReadStore, {
      lease: (name: string, holder: string, ms: number) =>
        name === 'words' ? Promise.resolve({ projection: name, holder, token: 1 }) : store.lease(name, holder, ms),
    });
    await one.release();
    const paused = runnerOf('paused', slow);
    await store.lease('words', 'two', 60_000);
    await tell(log, 'b', suspended('y'));
    await paused.catchUp();
    expect(notices).toContainEqual({ kind: 'lost', projection: 'words', because: expect.stringMatching('lease 1') });
    const at = Object.fromEntries(
      (await store.states()).map(({ projection, checkpoint }) => [projection, checkpoint?.position]),
    );
    expect(at).toEqual({ suspensions: 2n, words: 1n, words3: 2n, words4: 2n, words5: 2n });
    await paused.release();
  });
});
