import { setTimeout as sleep } from 'node:timers/promises';
import { KurrentDBClient, streamNameFilter } from '@kurrent/kurrentdb-client';
import type { Position } from '@kurrent/kurrentdb-client';
import { all, caught, event, headOf, newStream, positionOf, several } from './by-client.js';
import { kurrentUnderTest } from './kurrent-under-test.js';
import type { KurrentUnderTest } from './kurrent-under-test.js';

describe('a subscription of the KurrentDB server', () => {
  let server: KurrentUnderTest;
  let client: KurrentDBClient;
  beforeAll(async () => {
    server = await kurrentUnderTest();
    client = KurrentDBClient.connectionString(server.url);
  });
  afterAll(async () => {
    await client?.dispose();
    await server?.stop();
  });

  it('says that it is confirmed, gives events, says that it caught up (and nothing more), and goes on', async () => {
    const stream = newStream();
    await client.appendToStream(stream, several(2));
    const heard: unknown[] = [];
    const subscription = client.subscribeToAll({ filter: streamNameFilter({ prefixes: [stream] }) });
    const level = new Promise<void>((resolve) => {
      subscription.on('confirmation', () => heard.push('confirmation'));
      subscription.on('caughtUp', (info) => resolve(void heard.push(info)));
    });
    const third = new Promise<void>((resolve) => {
      subscription.on('data', ({ event: one }) => {
        heard.push(one?.revision);
        if (one?.revision === 2n) resolve();
      });
    });
    await level;
    await client.appendToStream(stream, event());
    await third;
    expect(heard).toEqual(['confirmation', 0n, 1n, {}, 2n]);
    await subscription.unsubscribe();
  });

  it('begins after its position, not at it', async () => {
    const stream = newStream();
    await client.appendToStream(stream, several(3));
    const [, second] = await all(client.readStream(stream));
    const events = await caught(client, { fromPosition: positionOf(second) });
    const ours = events.filter((one) => one.event?.streamId === stream); // a real server may have other writers
    expect(ours.map((one) => one.event?.revision)).toEqual([2n]);
  });

  it('marks checkpoints also where nothing matches, and resumes from each without loss or repetition', async () => {
    const [wanted, other] = [newStream(), newStream()];
    const from = await headOf(client);
    for (let round = 0; round < 10; round += 1) {
      await client.appendToStream(wanted, several(round % 3));
      await client.appendToStream(other, several(7));
    }
    const reached: { at: Position; seen: number }[] = [];
    let seen = 0;
    const filter = (each = 1): ReturnType<typeof streamNameFilter> =>
      streamNameFilter({
        prefixes: [`${wanted}`],
        maxSearchWindow: 2,
        checkpointInterval: each,
        checkpointReached: async (_, at) => void reached.push({ at, seen }),
      });
    const whole = await caught(client, { fromPosition: from, filter: filter() }, () => (seen += 1));
    const revisions = whole.map((one) => one.event?.revision);
    expect(revisions).toEqual([0n, 1n, 2n, 3n, 4n, 5n, 6n, 7n, 8n]);
    expect(reached.length).toBeGreaterThan(20);
    expect(reached.some(({ at }) => at.prepare === 0n && at.commit > 0n)).toBe(true);
    for (const { at, seen: before } of [...reached]) {
      const rest = await caught(client, { fromPosition: at, filter: streamNameFilter({ prefixes: [wanted] }) });
      expect(rest.map((one) => one.event?.revision)).toEqual(revisions.slice(before));
    }
  });

  it('gives a slow consumer every event in order', async () => {
    const stream = newStream();
    const filter = streamNameFilter({ prefixes: [stream] });
    const subscription = client.subscribeToAll({ filter });
    const seen: number[] = [];
    const writing = (async (): Promise<void> => {
      for (let batch = 0; batch < 20; batch += 1) await client.appendToStream(stream, several(100));
    })();
    for await (const one of subscription) {
      seen.push(Number(one.event?.revision));
      if (seen.length % 100 === 0) await sleep(10);
      if (seen.length === 2_000) break;
    }
    await subscription.unsubscribe();
    await writing;
    expect(seen).toEqual(Array.from({ length: 2_000 }, (_, revision) => revision));
  });

  it('to one stream begins after its revision', async () => {
    const stream = newStream();
    await client.appendToStream(stream, several(3));
    const subscription = client.subscribeToStream(stream, { fromRevision: 0n });
    const revisions: unknown[] = [];
    await new Promise<void>((resolve) => {
      subscription.on('data', (one) => revisions.push(one.event?.revision)).on('caughtUp', () => resolve());
    });
    expect(revisions).toEqual([1n, 2n]);
    await subscription.unsubscribe();
  });

  it('from inside a record fails as unknown', async () => {
    await client.appendToStream(newStream(), event());
    const { commit } = await headOf(client);
    const subscription = client.subscribeToAll({ fromPosition: { commit: commit - 1n, prepare: commit - 1n } });
    const error = await new Promise<Error>((resolve) => subscription.on('error', resolve).on('data', () => {}));
    expect(error.message).toContain('2 UNKNOWN');
    expect(error.constructor.name).toBe('UnknownError');
  });
});
