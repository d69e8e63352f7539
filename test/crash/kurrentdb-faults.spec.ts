import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openKurrentEventStore, StoreUnavailable } from '@legation/event-store';
import type { EventStore, KurrentEventStore, KurrentEventStoreOptions, RecordedEvent } from '@legation/event-store';
import { ProjectionRunner, projections } from '@legation/read-models';
import { documentsIn, readStoreInMemory } from '../../libs/read-models/src/spec-projections.js';
import { newEvent, newEvents, readOn } from '../contract/log-under-test.js';
import type { Fault } from '../servers/kurrentdb/faults.js';
import { startKurrentServer } from '../servers/kurrentdb/start-kurrent-server.js';
import type { KurrentServer } from '../servers/kurrentdb/start-kurrent-server.js';
import { startProxy } from '../servers/proxy.js';
import type { Proxy } from '../servers/proxy.js';

/** Always our own server: no spec tells a real one to misbehave. */
let server: KurrentServer;
let dataDir: string;
let store: KurrentEventStore;

const open = (options: Partial<KurrentEventStoreOptions> = {}): Promise<KurrentEventStore> =>
  openKurrentEventStore({ connectionString: server.url, access: 'write', attemptMs: 500, appendMs: 3_000, ...options });

async function restart(): Promise<void> {
  server = await startKurrentServer({ dataDir, port: server.port });
}

beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'legation-faults-'));
  server = await startKurrentServer({ dataDir });
  store = await open();
});
afterEach(async () => {
  await store.close();
  await server.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

describe('an append to KurrentDB', () => {
  it.each<[string, Fault]>([
    ['the connection is lost before it is written', { on: 'append', does: 'drop' }],
    ['the connection is lost after it is written', { on: 'append', does: 'drop', applied: true }],
    ['the answer never comes', { on: 'append', does: 'hang' }],
    ['the answer never comes though it is written', { on: 'append', does: 'hang', applied: true }],
    ['the server says that it was too late', { on: 'append', does: 'deadline', applied: true }],
    ['the server is not ready', { on: 'append', does: 'unavailable', times: 3 }],
    ['the server shuts down', { on: 'append', does: 'cancel', applied: true }],
    ['another node is the leader', { on: 'append', does: 'not-leader' }],
    ['the server says of this append alone that it is not ready', { on: 'append', does: 'not-ready', times: 3 }],
    ['the server knows of no leader', { on: 'append', does: 'no-leader', times: 3 }],
    ["the server's clock is an hour ahead", { on: 'append', does: 'ahead', ms: 3_600_000, times: 'always' }],
  ])('is written once when %s', async (_, fault) => {
    const first = await store.append('batch-a', newEvents(1), 'noStream');
    await server.faults([fault]);
    const events = newEvents(3);
    const result = await store.append('batch-a', events, first.revision);
    expect(result).toMatchObject({ revision: 3n, repeated: false });
    expect((await store.readStream('batch-a', { from: 1n })).map(({ id }) => id)).toEqual(events.map(({ id }) => id));
    expect((await store.append('batch-a', newEvents(1), 3n)).revision).toBe(4n);
  });

  it('is of unknown outcome when the server stays silent, and told so in time; the same ids then tell', async () => {
    await server.faults([{ on: 'append', does: 'hang', applied: true, times: 'always' }]);
    const events = newEvents(2);
    const began = performance.now();
    await expect(store.append('batch-a', events, 'noStream')).rejects.toMatchObject({ code: 'APPEND_OUTCOME_UNKNOWN' });
    expect(performance.now() - began).toBeLessThan(9_000);
    await server.faults([]);
    expect(await store.append('batch-a', events, 'noStream')).toMatchObject({ revision: 1n });
    expect(await store.readStream('batch-a')).toHaveLength(2);
  });

  it('is of unknown outcome when the node that took it leads no more: all that share a call are told so', async () => {
    await server.faults([{ on: 'append', does: 'not-leader', applied: true, times: 'always' }]);
    const events = newEvents(2);
    await expect(store.append('batch-a', events, 'noStream')).rejects.toMatchObject({ code: 'APPEND_OUTCOME_UNKNOWN' });
    await server.faults([]);
    expect(await store.append('batch-a', events, 'noStream')).toMatchObject({ revision: 1n });
  });

  it('says that nothing was written when a server is never ready', async () => {
    await server.faults([{ on: 'append', does: 'not-ready', times: 'always' }]);
    await expect(store.append('batch-a', newEvents(1), 'noStream')).rejects.toMatchObject({
      code: 'STORE_UNAVAILABLE',
      message: expect.stringContaining('nothing was written') as string,
    });
  });

  it('is too large for a server with a limit of its own for one event', async () => {
    await server.faults([{ on: 'append', does: 'event-too-large' }]);
    await expect(store.append('batch-a', newEvents(1), 'noStream')).rejects.toMatchObject({ code: 'EVENT_TOO_LARGE' });
  });

  it('is refused when others wrote first while its own outcome was unknown', async () => {
    await server.faults([{ on: 'append', does: 'hang' }]);
    const rival = await open();
    const appending = store.append('batch-a', newEvents(1), 'noStream');
    await sleep(100);
    await rival.append('batch-a', newEvents(1), 'noStream');
    await rival.close();
    await expect(appending).rejects.toMatchObject({ code: 'WRONG_EXPECTED_REVISION', actual: 0n });
  });

  it('says that nothing was written when there is no server, and goes on when there is one again', async () => {
    await server.kill();
    await sleep(50);
    await expect(store.append('batch-a', newEvents(1), 'noStream')).rejects.toMatchObject({
      code: expect.stringMatching(/STORE_UNAVAILABLE|APPEND_OUTCOME_UNKNOWN/) as string,
    });
    await expect(store.append('batch-a', newEvents(1), 'noStream')).rejects.toMatchObject({
      code: 'STORE_UNAVAILABLE',
      message: expect.stringContaining('nothing was written') as string,
    });
    await restart();
    expect((await store.append('batch-a', newEvents(1), 'noStream')).revision).toBe(0n);
  });

  it('is there exactly once if it was acknowledged, and wholly or not at all if not, however often the server is killed', async () => {
    const acknowledged = new Map<string, string[]>();
    const asked = new Map<string, string[][]>();
    let going = true;
    const write = async (stream: string): Promise<void> => {
      let expected: bigint | 'noStream' = 'noStream';
      while (going) {
        const events = newEvents(3);
        const ids = events.map(({ id }) => id);
        asked.set(stream, [...(asked.get(stream) ?? []), ids]);
        try {
          expected = (await store.append(stream, events, expected)).revision;
          acknowledged.set(stream, [...(acknowledged.get(stream) ?? []), ...ids]);
        } catch (error) {
          expect((error as { code?: string }).code).toMatch(/APPEND_OUTCOME_UNKNOWN|STORE_UNAVAILABLE/);
          return;
        }
      }
    };
    const writing = Array.from({ length: 16 }, (_, n) => write(`batch-${n}`));
    while (acknowledged.size < 16) await sleep(20); // each has been heard once; on a busy machine that takes its time
    for (let kills = 0; kills < 4; kills += 1) {
      await sleep(300);
      await server.kill();
      await restart();
    }
    await sleep(300);
    going = false;
    await Promise.all(writing);
    for (const [stream, ids] of acknowledged) {
      const stands = (await store.readStream(stream)).map(({ id }) => id);
      expect(stands.slice(0, ids.length)).toEqual(ids);
      const rest = stands.slice(ids.length);
      if (rest.length > 0) expect(asked.get(stream)?.at(-1)).toEqual(rest);
    }
  });

  it('harms no other when 200 wait for a server that is killed', async () => {
    const unhandled: unknown[] = [];
    const note = (reason: unknown): void => void unhandled.push(reason);
    process.on('unhandledRejection', note);
    await server.faults([{ on: 'append', does: 'hang', times: 'always' }]);
    const big = 'x'.repeat(100_000);
    const appends = Array.from({ length: 200 }, (_, n) => store.append(`batch-${n}`, [newEvent(big)], 'noStream'));
    const settled = Promise.allSettled(appends);
    await sleep(100);
    await server.kill();
    const outcomes = await settled;
    await sleep(100);
    process.off('unhandledRejection', note);
    expect(unhandled).toEqual([]);
    expect(new Set(outcomes.map(({ status }) => status))).toEqual(new Set(['rejected']));
    await restart();
    expect((await store.append('batch-a', newEvents(1), 'noStream')).revision).toBe(0n);
  });
});

describe('a node that leads no more', () => {
  it('is asked for nothing that the leader may know better', async () => {
    const leaderDir = mkdtempSync(join(tmpdir(), 'legation-leader-'));
    const leader = await startKurrentServer({ dataDir: leaderDir });
    const elsewhere = await open({ connectionString: leader.url });
    await store.append('batch-a', newEvents(1), 'noStream'); // what was there before it lost the lead
    await elsewhere.append('batch-a', newEvents(3), 'noStream');
    const events = (await elsewhere.readStream('batch-a')).map(({ id }) => id);
    const to = {
      does: 'not-leader',
      ofLeader: true,
      times: 'always',
      leader: { host: '127.0.0.1', port: leader.port },
    };
    await server.faults((['read', 'subscribe'] as const).map((on) => ({ on, ...to }) as Fault));

    expect((await store.readStream('batch-a')).map(({ id }) => id)).toEqual(events);
    expect((await store.head())?.position).toBe((await elsewhere.head())?.position);
    expect((await readOn(store)).map(({ id }) => id)).toEqual(events);
    expect((await follow(store, 3, true)).map(({ id }) => id)).toEqual(events);
    expect((await store.readAt((await store.readStream('batch-a'))[1]?.position ?? 0n))?.id).toBe(events[1]);
    await elsewhere.close();
    await leader.stop();
    rmSync(leaderDir, { recursive: true, force: true });
  });
});

describe.each(['21.10', '23.10', '26.1'] as const)('a server like %s', (like) => {
  beforeEach(async () => {
    await server.stop();
    server = await startKurrentServer({ dataDir, port: server.port, like });
  });

  it('tells where the events of a stream stand, and where those stand that are repeated', async () => {
    const events = newEvents(3);
    await store.append('batch-1', newEvents(1), 'noStream');
    await store.append('batch-12', newEvents(2), 'noStream');
    const written = await store.append('batch-1', events, 0n);
    const read = await store.readStream('batch-1', { from: 1n });
    const inLog = (await readOn(store)).filter(({ stream, revision }) => stream === 'batch-1' && revision > 0n);
    expect(read).toEqual(inLog);
    expect(read.at(-1)?.position).toBe(written.position);
    const fresh = await open();
    expect(await fresh.append('batch-1', events, 0n)).toMatchObject({ position: written.position, repeated: true });
    await fresh.close();
    const another = await open(); // expects to be further than it is
    expect(await another.append('batch-1', events, 1n)).toMatchObject({ position: written.position, repeated: true });
    expect(await another.append('batch-1', newEvents(1), 3n)).toMatchObject({ revision: 4n, repeated: false });
    await another.close();
  });

  it('loses nothing for those who go on from a checkpoint behind which something was written', async () => {
    await store.append('batch-a', newEvents(1), 'noStream');
    const [end, patient] = [new AbortController(), await open({ watchMs: 200 })];
    const seen: bigint[] = [];
    let written = 0n;
    const signal = AbortSignal.any([end.signal, AbortSignal.timeout(20_000)]);
    for await (const message of patient.subscribe({ signal })) {
      if (message.kind === 'event') seen.push(message.event.revision);
      if (seen.length === 10) end.abort();
      else if (message.kind === 'caughtUp' || (message.kind === 'event' && message.event.revision === written)) {
        await sleep(50); // the server's checkpoint comes behind the event
        await server.dropConnections();
        written += 1n;
        await store.append('batch-a', newEvents(1), written - 1n);
      }
    }
    expect(seen).toEqual(Array.from({ length: 10 }, (_, n) => BigInt(n)));
    await patient.close();
  });

  it('loses no event for those who were told of its place before it came', async () => {
    await store.append('batch-a', newEvents(1), 'noStream');
    await server.faults([{ on: 'subscribe', does: 'early-checkpoint', times: 'always' }]);
    const following = follow(store, 6, true, AbortSignal.timeout(20_000));
    for (let written = 0n; written < 5n; written += 1n) {
      await sleep(150);
      await store.append('batch-a', newEvents(1), written);
    }
    expect((await following).map(({ revision }) => revision)).toEqual([0n, 1n, 2n, 3n, 4n, 5n]);
  });

  it('answers from a place that it never handed out, as from any other', async () => {
    await store.append('batch-a', newEvents(3), 'noStream');
    const all = await readOn(store);
    const between = (all[0]?.position ?? 0n) + 10n;
    expect((await readOn(store, { after: between })).map(({ id }) => id)).toEqual(all.slice(1).map(({ id }) => id));
    expect(await store.readAt(between | 1n)).toBeNull();
  });
});

describe('a subscription to KurrentDB', () => {
  it('loses nothing, doubles nothing and keeps the order over 500 forced reconnects', async () => {
    const count = 1_500;
    for (let written = 0; written < count; written += 100)
      await store.append('batch-a', newEvents(100), written === 0 ? 'noStream' : BigInt(written - 1));
    await server.faults([{ on: 'subscribe', does: 'drop', after: 3, times: 500 }]);
    const impatient = await open({ watchMs: 200 });
    const events = await follow(impatient, count);
    expect(events.map(({ revision }) => revision)).toEqual(Array.from({ length: count }, (_, n) => BigInt(n)));
    expect(impatient.counts.reconnects).toBeGreaterThan(300);
    await impatient.close();
  }, 60_000);

  it.each<[string, Fault]>([
    ['ends without a word', { on: 'subscribe', does: 'end', after: 2, times: 3 }],
    ['falls silent', { on: 'subscribe', does: 'hang', after: 2, times: 2 }],
    ['is never answered', { on: 'subscribe', does: 'hang', times: 2 }],
    ['is cancelled', { on: 'subscribe', does: 'cancel', after: 1, times: 3 }],
    ['is refused by a server that is not ready', { on: 'subscribe', does: 'unavailable', times: 3 }],
    ['falls behind', { on: 'subscribe', does: 'fall-behind', after: 2 }],
    ['never hears that it caught up, as from old servers', { on: 'subscribe', does: 'no-caught-up', times: 'always' }],
  ])('goes on when it %s', async (_, fault) => {
    const impatient = await open({ watchMs: 200 });
    await store.append('batch-a', newEvents(10), 'noStream');
    await server.faults([fault]);
    const following = follow(impatient, 15, true);
    await sleep(300);
    await store.append('batch-a', newEvents(5), 9n);
    const events = await following;
    expect(events.map(({ revision }) => revision)).toEqual(Array.from({ length: 15 }, (_, n) => BigInt(n)));
    await impatient.close();
  });

  it('sees everything once, in order, while the server is killed and restarted', async () => {
    const impatient = await open({ watchMs: 200, appendMs: 10_000 });
    const total = 300;
    const following = follow(impatient, total);
    const killing = (async () => {
      for (let kills = 0; kills < 4; kills += 1) {
        await sleep(200);
        await server.kill();
        await restart();
      }
    })();
    for (let written = 0; written < total; written += 1) {
      await impatient.append('batch-a', newEvents(1), written === 0 ? 'noStream' : BigInt(written - 1));
      await sleep(2);
    }
    await killing;
    expect((await following).map(({ revision }) => revision)).toEqual(
      Array.from({ length: total }, (_, n) => BigInt(n)),
    );
    await impatient.close();
  }, 60_000);
});

describe('a rebuild from KurrentDB', () => {
  it('ends like any other, however often the server is killed and restarted meanwhile', async () => {
    const patient = await open({ appendMs: 10_000 });
    for (let stream = 0; stream < 30; stream += 1) await patient.append(`batch-${stream}`, newEvents(100), 'noStream');
    const [rebuilt, fresh] = [readStoreInMemory(), readStoreInMemory()];
    let killed = 0;
    const killing = (async () => {
      for (; killed < 4; killed += 1) {
        await server.kill();
        await restart();
        await sleep(300);
      }
    })();
    /** As a projector does: a log that is away is tried again. */
    const goingOn = (work: () => Promise<unknown>): Promise<unknown> =>
      work().catch((error: unknown) => {
        if (!(error instanceof StoreUnavailable)) throw error;
        return goingOn(() => runner.catchUp());
      });
    const runner = new ProjectionRunner(patient, rebuilt, projections, { pageSize: 100 });
    await goingOn(() => runner.catchUp());
    while (killed < 4) await goingOn(() => runner.rebuild('days'));
    await killing;
    await new ProjectionRunner(patient, fresh, projections).catchUp();
    const days = JSON.stringify(await documentsIn(fresh, projections));
    expect(days).toContain('2026-');
    expect(JSON.stringify(await documentsIn(rebuilt, projections))).toBe(days);
    await rebuilt.close();
    await fresh.close();
    await patient.close();
  }, 120_000);
});

describe('a network that swallows what passes', () => {
  let proxy: Proxy;
  let through: KurrentEventStore;
  beforeEach(async () => {
    proxy = await startProxy({ targetPort: server.port });
    through = await open({ connectionString: `kurrentdb://127.0.0.1:${proxy.port}?tls=false`, watchMs: 200 });
  });
  afterEach(async () => {
    await through.close();
    await proxy.close();
  });

  it('is noticed by each call in its own time, and forgotten when another connection works', async () => {
    await through.append('batch-a', newEvents(1), 'noStream');
    proxy.spoil({ up: { blackHole: true }, down: { blackHole: true } });
    const began = performance.now();
    const lost = newEvents(1);
    await expect(through.append('batch-a', lost, 0n)).rejects.toMatchObject({ code: 'APPEND_OUTCOME_UNKNOWN' });
    expect(performance.now() - began).toBeLessThan(9_000);
    proxy.heal();
    expect((await through.append('batch-a', lost, 0n)).revision).toBe(1n);
    expect(await through.readStream('batch-a')).toHaveLength(2);
  });

  it('costs a subscription no event', async () => {
    await store.append('batch-a', newEvents(5), 'noStream');
    const following = follow(through, 10);
    await sleep(200);
    proxy.spoil({ up: { blackHole: true }, down: { blackHole: true } });
    await store.append('batch-a', newEvents(5), 4n);
    await sleep(100);
    proxy.reset();
    proxy.heal();
    expect((await following).map(({ revision }) => revision)).toEqual(Array.from({ length: 10 }, (_, n) => BigInt(n)));
  });
});

describe('pages of KurrentDB', () => {
  it.each<[string, Fault]>([
    ['the connection is lost', { on: 'subscribe', does: 'drop', after: 7, times: 5 }],
    ['the server ends them without a word', { on: 'subscribe', does: 'end', after: 7, times: 5 }],
    ['the server never says that this is all', { on: 'subscribe', does: 'no-caught-up', times: 'always' }],
  ])('are whole when %s', async (_, fault) => {
    await store.append('batch-a', newEvents(50), 'noStream');
    await server.faults([fault]);
    const fresh = await open();
    for (const limit of [1, 9, 100]) {
      expect((await readOn(fresh, { limit })).map(({ revision }) => revision)).toEqual(
        Array.from({ length: 50 }, (_, n) => BigInt(n)),
      );
    }
    expect(await readOn(fresh, { types: ['BatchClosed'] })).toEqual([]);
    await fresh.close();
  });

  it('fail in time when the server stays silent', async () => {
    const hasty = await open({ readMs: 600, attemptMs: 300 });
    await store.append('batch-a', newEvents(1), 'noStream');
    await server.faults([
      { on: 'subscribe', does: 'hang', times: 'always' },
      { on: 'read', does: 'hang', times: 'always' },
    ]);
    const began = performance.now();
    await expect(hasty.readAll({ limit: 10 })).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
    await expect(hasty.readStream('batch-a')).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
    await expect(hasty.head()).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
    expect(performance.now() - began).toBeLessThan(20_000);
    await hasty.close();
  });
});

describe('the head of a log in which others wrote for long', () => {
  it('is waited for as long as the server answers meanwhile', async () => {
    const { position } = await store.append('batch-a', newEvents(1), 'noStream');
    await server.faults([{ on: 'read', does: 'delay', filtered: true, ms: 2_500, times: 'always' }]);
    const hasty = await open({ readMs: 1_000, attemptMs: 300 });
    expect((await hasty.head())?.position).toBe(position);
    await hasty.close();
  });

  it('is looked for anew for those who ask while it is looked for: they may know of more', async () => {
    const first = await store.append('batch-a', newEvents(1), 'noStream');
    await server.faults([{ on: 'read', does: 'delay', filtered: true, after: 0, ms: 300 }]);
    const earlier = store.head();
    await sleep(100);
    const { position } = await store.append('batch-a', newEvents(1), 0n);
    const heads = await Promise.all([store.head(), store.head()]);
    expect(heads.map((head) => head?.position)).toEqual([position, position]);
    expect((await earlier)?.position).toBe(first.position);
  });

  it('is not waited for when the server has fallen silent', async () => {
    await store.append('batch-a', newEvents(1), 'noStream');
    const hasty = await open({ readMs: 1_000, attemptMs: 300 });
    await server.faults([{ on: 'read', does: 'hang', times: 'always' }]);
    const began = performance.now();
    await expect(hasty.head()).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
    expect(performance.now() - began).toBeLessThan(20_000);
    await hasty.close();
  });
});

async function follow(
  log: EventStore,
  count: number,
  untilCaughtUp = false,
  late = new AbortController().signal,
): Promise<RecordedEvent[]> {
  const end = new AbortController();
  const events: RecordedEvent[] = [];
  let caughtUp = !untilCaughtUp;
  for await (const message of log.subscribe({ signal: AbortSignal.any([end.signal, late]) })) {
    if (message.kind === 'event') events.push(message.event);
    if (message.kind === 'caughtUp') caughtUp = true;
    if (events.length >= count && caughtUp) end.abort();
  }
  return events;
}
