import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { ferretIsBuilt, noFerret } from '../servers/mongodb/mongo-server.js';
import { describeIf } from '../skip.js';
import { Fleet } from './fleet.js';
import type { Running } from './fleet.js';
import { Receiver } from './receiver.js';

const embassy = (name: string) => ({ name, kind: 'embassy', receivingStates: [name] });
/** Longer than a lease, by which projectors and those who deliver share their work. */
const pastLeaseMs = 13_000;

/** Always our own servers: no spec kills one that somebody else runs. */
describeIf(ferretIsBuilt, noFerret)('a register in servers, by processes of their own', () => {
  let fleet: Fleet;
  beforeEach(async () => {
    fleet = await Fleet.start();
  }, 30_000);
  afterEach(() => fleet.stop(), 30_000);

  const registerOfficials = async (url: string, names: readonly string[]): Promise<void> => {
    for (const name of names)
      expect((await fleet.post(url, `/v1/officials/${name}/register-official`, { name })).status).toBe(201);
  };
  /** Asks for more and more until it is told to stop; returns how many were taken. */
  const writing = (url: string, officials: readonly string[]): { stop(): Promise<number> } => {
    let going = true;
    const each = officials.map(async (name) => {
      let count = 0;
      for (; going; await wait(10)) {
        const variant = { name: `${name} ${count}`, kind: 'alias' };
        const { status } = await fleet.post(url, `/v1/officials/${name}/add-name-variant`, variant);
        expect(status).toBe(201);
        count += 1;
      }
      return count;
    });
    return {
      async stop() {
        going = false;
        return (await Promise.all(each)).reduce((sum, count) => sum + count, 0);
      },
    };
  };
  const officials = Array.from({ length: 6 }, (_, n) => `official-${n}`);

  it('has documents like a fresh rebuild when projectors began at once, one was killed and one slept past its lease', async () => {
    const api = await fleet.startApi();
    await registerOfficials(api.url, officials);
    const [killed, paused] = [fleet.startProjector(), fleet.startProjector()] as [Running, Running];
    await fleet.untilCaughtUp(api.url);

    const work = writing(api.url, officials);
    await wait(1_500);
    await killed.signal('SIGKILL');
    await wait(500);
    paused.child.kill('SIGSTOP');
    const successor = fleet.startProjector();
    await wait(pastLeaseMs);
    paused.child.kill('SIGCONT');
    await wait(1_500);
    const taken = await work.stop();
    expect(taken).toBeGreaterThan(100);
    await fleet.untilCaughtUp(api.url);

    const { found, rebuilt, tree } = await fleet.compared();
    expect(found).toEqual(rebuilt);
    expect(tree).toEqual([]);
    expect([paused, successor].map(({ child }) => child.exitCode)).toEqual([null, null]);
    expect([await paused.signal('SIGTERM'), await successor.signal('SIGTERM')]).toEqual([0, 0]);
  }, 120_000);

  it('takes commands while MongoDB is away for a minute, says so to who asks, and catches up by itself', async () => {
    const api = await fleet.startApi();
    fleet.startProjector();
    const chair = { postingId: 'p-1', officialId: 'hieu', title: 'Đại sứ', on: '2023-01-01' };
    await registerOfficials(api.url, ['hieu']);
    for (const id of ['vn-japan', 'vn-korea', 'vn-laos']) {
      await fleet.post(api.url, `/v1/missions/${id}/open-mission`, embassy(id));
      await fleet.post(api.url, `/v1/missions/${id}/appoint-ambassador`, { ...chair, postingId: `${id}-1` });
    }
    const start = (id: string) =>
      fleet.post(api.url, `/v1/missions/${id}/start-term`, {
        postingId: `${id}-1`,
        on: '2023-05-01',
        basis: 'arrival',
      });
    expect((await start('vn-japan')).status).toBe(201);
    await fleet.untilCaughtUp(api.url);
    const held = await start('vn-laos');
    expect([held.status, held.body.code]).toEqual([422, 'SECOND_RESIDENT_CHAIR']);

    await fleet.mongo.kill();
    const awaySince = performance.now();
    const question = await fleet.get(api.url, '/v1/missions/vn-japan/holders');
    expect([question.status, question.body.code]).toEqual([503, 'READ_STORE_UNAVAILABLE']);
    expect(Number(question.headers.get('retry-after'))).toBeGreaterThan(0);
    const webhooks = await fleet.get(api.url, '/v1/webhooks');
    expect([webhooks.status, webhooks.body.code, webhooks.headers.get('retry-after')]).toEqual([
      503,
      'WEBHOOKS_UNAVAILABLE',
      '2',
    ]);
    expect((await fleet.get(api.url, '/health/live')).status).toBe(200);
    // the rule of one residence asks the read models: without them the command is taken, and shows afterwards
    expect((await start('vn-korea')).status).toBe(201);
    const late = await fleet.startApi(); // starts all the same
    await registerOfficials(late.url, ['late']);
    while (performance.now() - awaySince < 60_000) {
      await registerOfficials(api.url, [`away-${Math.round(performance.now())}`]);
      await wait(500);
    }
    await fleet.mongo.restart();
    await fleet.untilCaughtUp(api.url);

    const { items } = (await fleet.get(api.url, '/v1/anomalies')).body;
    expect(items).toContainEqual(
      expect.objectContaining({ kind: 'secondResidence', postingIds: ['vn-japan-1', 'vn-korea-1'] }),
    );
    const { found, rebuilt, tree } = await fleet.compared();
    expect(found).toEqual(rebuilt);
    expect(tree).toEqual([]);
  }, 180_000);

  it('delivers to webhooks from one API at a time, whichever took the order, when one is killed and one sleeps', async () => {
    const receiver = await Receiver.start();
    try {
      const [one, other] = [await fleet.startApi(), await fleet.startApi()];
      await registerOfficials(one.url, officials);
      expect((await fleet.post(one.url, '/v1/webhooks', { url: receiver.url, after: '0' })).status).toBe(201);
      expect((await fleet.get(other.url, '/v1/webhooks')).body.items).toHaveLength(1);
      await receiver.until(() => receiver.taken.length >= officials.length);

      // whoever delivers sleeps past its lease: the other goes on, and the one that wakes sends nothing
      const work = writing(other.url, officials.slice(0, 3));
      await wait(500);
      one.child.kill('SIGSTOP');
      await wait(pastLeaseMs);
      one.child.kill('SIGCONT');
      await wait(2_000);
      const taken = await work.stop();
      const total = officials.length + taken;
      const unique = (): number => new Set(receiver.seen.map(({ headers }) => headers['webhook-id'])).size;
      await receiver.until(() => unique() === total, 40_000);

      await other.signal('SIGKILL');
      await registerOfficials(one.url, ['late']);
      await receiver.until(() => unique() === total + 1, 40_000);

      const next = new Map<string, number>();
      let again = 0;
      for (const { event } of receiver.seen) {
        const expected = next.get(event.subject) ?? 0;
        expect([event.subject, event.revision <= expected]).toEqual([event.subject, true]); // again, or the next: never ahead
        if (event.revision === expected) next.set(event.subject, expected + 1);
        else again += 1;
      }
      expect(again).toBeLessThan(total / 2); // what was under way, and not everything twice
    } finally {
      await receiver.stop();
    }
  }, 120_000);

  it('tells what all APIs refused, whichever is asked, also of while MongoDB was away', async () => {
    const one = await fleet.startApi();
    const other = await fleet.startApi(fleet.environment, join(fleet.desk.folder, 'other'));
    await registerOfficials(one.url, officials);
    fleet.startProjector();
    await fleet.untilCaughtUp(one.url);
    const refuse = async (url: string, mission: string): Promise<void> => {
      const { status } = await fleet.post(url, `/v1/missions/${mission}/close-mission`, { on: '2023-01-01' });
      expect(status).toBe(404);
    };
    const denied = (url: string) => fleet.get(url, '/v1/audit/denied');
    const bothTell = async (...streams: readonly string[]): Promise<void> => {
      for (const { url } of [one, other])
        for (const end = performance.now() + 30_000; ; await wait(100)) {
          const { body } = await denied(url);
          const told = body.items?.map(({ stream }: { stream: string }) => stream);
          if (JSON.stringify(told) === JSON.stringify(streams)) break;
          if (performance.now() > end) throw new Error(`${url} tells ${JSON.stringify(body)}`);
        }
    };
    await refuse(one.url, 'first');
    await refuse(other.url, 'second');
    await bothTell('mission-second', 'mission-first');

    await fleet.mongo.kill();
    await refuse(one.url, 'third');
    await refuse(other.url, 'fourth');
    expect(await denied(one.url)).toMatchObject({ status: 503, body: { code: 'READ_STORE_UNAVAILABLE' } });
    await fleet.mongo.restart();
    await bothTell('mission-fourth', 'mission-third', 'mission-second', 'mission-first');
  }, 90_000);

  it('is refused the read models of another log, which go on unharmed', async () => {
    const api = await fleet.startApi();
    const projector = fleet.startProjector();
    await registerOfficials(api.url, officials);
    await fleet.untilCaughtUp(api.url);

    const files = { ...fleet.environment, LEGATION_EVENT_STORE: 'sqlite', LEGATION_DATA_DIR: fleet.desk.dataDir };
    const strange = await fleet.startApi(files);
    expect((await fleet.post(strange.url, '/v1/officials/z/register-official', { name: 'Z' })).status).toBe(201);
    const stranger = fleet.startProjector(files);
    while (!stranger.log().includes('belong to another log')) await wait(50);
    const refusal = expect.stringMatching(/belong to another log.*`legation projections rebuild`/) as string;
    const question = await fleet.get(strange.url, '/v1/officials/official-1');
    expect([question.status, question.body]).toEqual([
      503,
      expect.objectContaining({ code: 'READ_STORE_UNAVAILABLE', detail: refusal }),
    ]);
    const ready = await fleet.get(strange.url, '/health/ready');
    expect([ready.status, ready.body]).toEqual([503, expect.objectContaining({ projectorFailure: refusal })]);
    const checkpoint = await fetch(`${strange.url}/log/checkpoint`);
    expect([checkpoint.status, await checkpoint.text()]).toEqual([503, refusal]);
    expect(stranger.child.exitCode).toBeNull();

    await registerOfficials(api.url, ['after']);
    await fleet.untilCaughtUp(api.url);
    expect((await fleet.get(api.url, '/v1/officials/after')).status).toBe(200);
    expect(projector.log()).not.toContain('rebuilding');
    const { found, rebuilt } = await fleet.compared();
    expect(found).toEqual(rebuilt);
  }, 60_000);
});
