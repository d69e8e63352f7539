import { randomUUID } from 'node:crypto';
import type { RegisterEvent } from '@legation/domain';
import { openSqliteEventStore } from '@legation/event-store';
import type { EventStore } from '@legation/event-store';
import { VirtualTime } from '../spec-time.js';
import { openSqliteSubscriberStore } from '../sqlite/sqlite-subscriber-store.js';
import { Deliveries } from './deliveries.js';
import type { DeliveryNotice } from './delivery.js';
import type { SubscriberStore } from './subscriber-store.port.js';
import { Webhooks } from './webhooks.js';

const second = 1_000;
const hour = 3_600 * second;
const day = 24 * hour;
const taken = { taken: true, status: 200, reason: '', retryAfterMs: 0 };
const refused = { taken: false, status: 500, reason: 'answered 500', retryAfterMs: 0 };

describe('deliveries', () => {
  let time: VirtualTime;
  let events: EventStore;
  let store: SubscriberStore;
  let webhooks: Webhooks;
  let running: Deliveries | null = null;
  let sent: string[];
  let tried: string[];
  let notices: DeliveryNotice[];
  let answer: (label: string) => typeof taken | Promise<typeof taken>;
  const revisions = new Map<string, bigint>();

  const sender = {
    check: () => undefined,
    post: async (_url: string, _headers: object, body: string) => {
      const { subject, revision } = JSON.parse(body) as { subject: string; revision: number };
      const label = `${subject.replace('official-', '')}${revision}`;
      tried.push(label);
      const given = await answer(label);
      if (given.taken) sent.push(label);
      return given;
    },
  };
  const append = async (...streams: string[]): Promise<void> => {
    for (const name of streams) {
      const at = new Date(time.now()).toISOString();
      const commandId = randomUUID();
      const metadata = {
        commandId,
        fingerprint: '',
        correlationId: commandId,
        causationId: null,
        actor: 'spec',
        recordedAt: at,
        knownFrom: at,
        source: null,
        dating: null,
        overridden: null,
      };
      const event: RegisterEvent = { type: 'RankConferred', data: { rank: 'x', on: '2020', note: null } } as never;
      const last = revisions.get(name);
      await events.append(`official-${name}`, [{ id: randomUUID(), event, metadata }], last ?? 'noStream');
      revisions.set(name, (last ?? -1n) + 1n);
    }
  };
  const start = (lookEveryMs = 6 * hour): void => {
    running = new Deliveries({
      lookEveryMs,
      events,
      store,
      post: sender.post,
      time,
      onNotice: (notice) => notices.push(notice),
    });
    running.start();
  };
  const stop = async (): Promise<void> => {
    const ending = running?.end(0);
    running = null;
    await time.pass(1);
    await ending;
  };
  const create = async (): Promise<string> => (await webhooks.create({ url: 'https://example.org/', after: 0n })).id;

  beforeEach(() => {
    time = new VirtualTime();
    revisions.clear();
    [sent, tried, notices] = [[], [], []];
    answer = () => taken;
    events = openSqliteEventStore({ path: ':memory:', access: 'write' });
    store = openSqliteSubscriberStore({ path: ':memory:' });
    webhooks = new Webhooks({ events, store, sender, time, onChange: () => running?.look() });
  });
  afterEach(async () => {
    await stop();
    await store.close();
    await events.close();
  });

  it('give a receiver that was down for a day everything, in the order of each stream', async () => {
    await create();
    start();
    answer = () => refused;
    for (let count = 0; count < 24; count += 1) {
      await append('a', 'b', `c${count}-`);
      await time.pass(hour);
    }
    const asked = tried.length;
    expect(asked).toBeLessThan(60); // a receiver that is down is left alone
    answer = () => taken;
    await time.pass(2 * hour);
    expect(sent).toHaveLength(72);
    for (const name of ['a', 'b']) {
      const own = sent.filter((label) => label.startsWith(name));
      expect(own).toEqual(Array.from({ length: 24 }, (_, revision) => `${name}${revision}`));
    }
    expect((await webhooks.list())[0]).toMatchObject({ position: 72, retrying: 0, parked: 0 });
  });

  it('park a stream whose event was tried for three days, and go on with all others', async () => {
    const id = await create();
    start();
    answer = (label) => (label === 'a1' ? refused : taken);
    await append('a', 'a', 'a', 'b');
    await time.pass(3 * day - hour);
    expect((await webhooks.held(id))[0]).toMatchObject({ stream: 'official-a', state: 'retrying', revision: 1 });
    await time.pass(3 * hour);
    await append('a', 'b');
    await time.pass(day);
    expect(sent).toEqual(['a0', 'b0', 'b1']);
    const [parked] = await webhooks.held(id);
    expect(parked).toMatchObject({
      stream: 'official-a',
      state: 'parked',
      type: 'RankConferred',
      revision: 1,
      reason: 'answered 500',
    });
    expect(notices.filter(({ kind }) => kind === 'parked')).toHaveLength(1);
    expect((await webhooks.show(id)).position).toBe(6);
    const before = tried.length;
    await time.pass(day);
    expect(tried).toHaveLength(before);

    await webhooks.skip(id, 'official-a');
    await time.pass(second);
    expect(sent).toEqual(['a0', 'b0', 'b1', 'a2', 'a3']);
    expect(await webhooks.held(id)).toEqual([]);
  });

  it('try a parked stream again when a person asks for it, by name or all', async () => {
    const id = await create();
    start();
    answer = (label) => (label === 'b0' ? taken : refused);
    await append('a', 'b');
    await time.pass(4 * day);
    await expect(webhooks.retry(id, 'official-b')).rejects.toThrow('no event of official-b is parked');
    answer = () => taken;
    await webhooks.retry(id, 'official-a');
    await time.pass(second);
    expect(sent).toEqual(['b0', 'a0']);
    await webhooks.retry(id, null);
  });

  it('know after a restart what was taken, what waits and what is parked', async () => {
    const id = await create();
    start();
    answer = (label) => (label.startsWith('a') || label.startsWith('c') ? refused : taken);
    await append('a');
    await time.pass(4 * day);
    await append('a', 'b', 'c');
    await time.pass(10 * second);
    await stop();
    await append('a', 'b', 'c');
    answer = () => taken;
    [sent, tried] = [[], []];
    start();
    await time.pass(10 * second);
    expect(sent.toSorted()).toEqual(['b1', 'c0', 'c1']);
    expect(await webhooks.held(id)).toMatchObject([{ stream: 'official-a', state: 'parked', revision: 0 }]);
    await webhooks.retry(id, null);
    await time.pass(second);
    expect(sent.slice(3)).toEqual(['a0', 'a1', 'a2']);
  });

  it('bear a clock that jumps: three days are counted by none that can be set', async () => {
    const id = await create();
    start();
    answer = () => refused;
    await append('a');
    await time.pass(day);
    time.wall += 10 * day;
    await time.pass(second);
    expect((await webhooks.held(id))[0]?.state).toBe('retrying');
    time.wall -= 30 * day;
    await time.pass(day);
    expect((await webhooks.held(id))[0]?.state).toBe('retrying');
    answer = () => taken;
    await time.pass(2 * hour);
    expect(sent).toEqual(['a0']);
  });

  it('sign by the secret of the moment of each attempt, also where it was rotated in mid flight', async () => {
    const id = await create();
    const signatures: number[] = [];
    const post = sender.post;
    sender.post = (url, headers, body) => {
      signatures.push((headers as Record<string, string>)['webhook-signature']?.split(' ').length ?? 0);
      return post(url, headers, body);
    };
    start();
    let release: () => void = () => undefined;
    answer = () => new Promise((resolve) => (release = () => resolve(taken)));
    await append('a', 'a');
    await time.pass(1);
    await webhooks.rotate(id, hour);
    await time.pass(1);
    answer = () => taken;
    release();
    await time.pass(3 * second);
    await append('a');
    await time.pass(second);
    sender.post = post;
    expect(sent).toEqual(['a0', 'a1', 'a2']);
    expect(signatures).toEqual([1, 2, 2]);
  });

  it('hold the rest of the log back where too many streams wait, and lose none of it', async () => {
    await create();
    start();
    answer = () => refused;
    const names = Array.from({ length: 400 }, (_, index) => `s${index}-`);
    await append(...names);
    await time.pass(hour);
    answer = () => taken;
    await time.pass(3 * hour);
    expect(new Set(sent).size).toBe(400);
  });

  it('are made by one process at a time; another takes over where it does not go on', async () => {
    await create();
    start(second);
    await time.pass(second);
    const other = new Deliveries({ events, store, post: sender.post, time });
    other.start();
    await time.pass(5 * second);
    expect([running?.delivers, other.delivers]).toEqual([true, false]);
    await stop();
    await append('a');
    await time.pass(2 * second);
    expect(other.delivers).toBe(true);
    expect(sent).toEqual(['a0']);
    const ending = other.end(0);
    await time.pass(1);
    await ending;
  });

  it('are sent no more by a process that was paused past its lease, from the moment it wakes', async () => {
    await create();
    start(second);
    await time.pass(second);
    const waiting: (() => void)[] = [];
    answer = () => new Promise((resolve) => waiting.push(() => resolve(taken)));
    await append('a', 'a', 'b');
    await time.pass(1);
    expect(tried).toEqual(['a0', 'b0']);
    time.pause(60 * second);
    await store.lease('another', 0);
    answer = () => taken;
    for (const release of waiting) release();
    await time.pass(0);
    expect(tried).toEqual(['a0', 'b0']);
    await time.pass(5 * second);
    expect([running?.delivers, tried]).toEqual([false, ['a0', 'b0']]);
  });

  it('are sent no more when the store of webhooks is away for longer than the lease; that is told once', async () => {
    await create();
    start(second);
    await time.pass(second);
    const { lease } = store;
    store.lease = () => Promise.reject(new Error('no server'));
    await time.pass(8 * second);
    await append('a');
    await time.pass(second);
    expect(sent).toEqual(['a0']);
    await time.pass(5 * second);
    await append('a');
    await time.pass(second);
    expect(tried).toEqual(['a0']);
    expect(notices.filter(({ kind }) => kind === 'stuck').map(({ reason }) => reason)).toEqual(['no server']);
    store.lease = lease;
    await time.pass(2 * second);
    expect(sent).toEqual(['a0', 'a1']);
  });
});
