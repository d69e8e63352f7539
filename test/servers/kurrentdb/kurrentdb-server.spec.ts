import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  BACKWARDS,
  binaryEvent,
  END,
  eventTypeFilter,
  jsonEvent,
  KurrentDBClient,
  START,
  streamNameFilter,
} from '@kurrent/kurrentdb-client';
import type {
  AllStreamResolvedEvent,
  AppendResult,
  JSONEventData,
  Position,
  ResolvedEvent,
} from '@kurrent/kurrentdb-client';
import { kurrentUnderTest } from './kurrent-under-test.js';
import type { KurrentUnderTest } from './kurrent-under-test.js';

const run = randomUUID().slice(0, 8); // a real server keeps what earlier runs wrote
let streams = 0;
const newStream = (): string => `t${run}-${(streams += 1)}x`; // so that none is the prefix of another
const credentials = { username: 'admin', password: 'changeit' };

const event = (data: object = {}, id: string = randomUUID()): JSONEventData =>
  jsonEvent({ id, type: 'Tested', data: { ...data }, metadata: { recordedAt: '2026-01-01' } });
const several = (count: number): JSONEventData[] => Array.from({ length: count }, (_, n) => event({ n }));

async function failure(asked: Promise<unknown>): Promise<Record<string, unknown>> {
  try {
    await asked;
  } catch (error) {
    const { name, constructor } = error as Error;
    return {
      ...(error as object),
      name: constructor.name === 'Error' ? name : constructor.name,
      message: String((error as Error).message),
    };
  }
  throw new Error('It succeeded.');
}

async function all<Read>(reading: AsyncIterable<Read>): Promise<Read[]> {
  const events: Read[] = [];
  for await (const one of reading) events.push(one);
  return events;
}

const positionOf = (resolved: ResolvedEvent | AllStreamResolvedEvent | undefined): Position => {
  const position = resolved?.event?.position;
  if (!position) throw new Error('An event without a position.');
  return position;
};

describe('the server of the KurrentDB suites, by the official client', () => {
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

  const head = async (): Promise<Position> =>
    positionOf((await all(client.readAll({ direction: BACKWARDS, fromPosition: END, maxCount: 1 })))[0]);

  describe('an append', () => {
    it('answers the revision and position of the last event; each event has its own', async () => {
      const stream = newStream();
      const first = await client.appendToStream(stream, event(), { streamState: 'no_stream' });
      expect(first).toEqual({ success: true, nextExpectedRevision: 0n, position: first.position });
      const more = await client.appendToStream(stream, several(3), { streamState: 0n });
      expect(more.nextExpectedRevision).toBe(3n);
      const positions = (await all(client.readStream(stream))).map(positionOf);
      expect(positions[0]).toEqual(first.position);
      expect(positions[3]).toEqual(more.position);
      for (const [at, { commit, prepare }] of positions.entries()) {
        expect(commit).toBe(prepare);
        if (at > 0) expect(commit).toBeGreaterThan((positions[at - 1]?.commit ?? 0n) + 1n);
      }
    });

    it('refuses a wrong revision, naming both, with an empty message', async () => {
      const stream = newStream();
      await client.appendToStream(stream, several(2), { streamState: 'no_stream' });
      const wrong = {
        name: 'WrongExpectedVersionError',
        type: 'wrong-expected-version',
        streamName: stream,
        message: '',
      };
      for (const options of [{}, { credentials }]) {
        const refused = (streamState: 'no_stream' | bigint, to = stream): Promise<Record<string, unknown>> =>
          failure(client.appendToStream(to, event(), { streamState, ...options }));
        expect(await refused('no_stream')).toMatchObject({ ...wrong, expectedState: 'no_stream', actualState: 1n });
        expect(await refused(7n)).toMatchObject({ ...wrong, expectedState: 7n, actualState: 1n });
        expect(await refused(0n)).toMatchObject({ ...wrong, expectedState: 0n, actualState: 1n, code: undefined });
        const absent = newStream();
        expect(await refused(0n, absent)).toMatchObject({ expectedState: 0n, actualState: 'no_stream' });
        const missing = client.appendToStream(absent, event(), { streamState: 'stream_exists', ...options });
        expect(await failure(missing)).toMatchObject({ expectedState: 'stream_exists', actualState: 'no_stream' });
      }
    });

    it('lets one of twenty concurrent firsts through', async () => {
      const stream = newStream();
      const answers = await Promise.allSettled(
        several(20).map((one) => client.appendToStream(stream, one, { streamState: 'no_stream' })),
      );
      expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      const refused = answers.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason.type] : []));
      expect(refused).toEqual(Array.from({ length: 19 }, () => 'wrong-expected-version'));
    });

    it('answers a false next revision when it is not to throw', async () => {
      const quiet = KurrentDBClient.connectionString(
        `${server.url}${server.url.includes('?') ? '&' : '?'}throwOnAppendFailure=false`,
      );
      const stream = newStream();
      await client.appendToStream(stream, several(5), { streamState: 'no_stream' });
      const answer = await quiet.appendToStream(stream, event(), { streamState: 'no_stream' });
      expect(answer).toMatchObject({ success: false, nextExpectedRevision: 1n }); // it is at 4
      await quiet.dispose();
    });

    it('holds at most 1 MiB, all events together', async () => {
      const big = (size: number): JSONEventData => event({ text: 'x'.repeat(size) });
      const tooMuch = [big(400_000), big(400_000), big(400_000)];
      const refusal = {
        name: 'MaxAppendSizeExceededError',
        type: 'maximum-append-size-exceeded',
        maxAppendSize: 1_048_576,
      };
      const stream = newStream();
      expect(await failure(client.appendToStream(stream, tooMuch))).toMatchObject(refusal);
      const unary = await failure(client.appendToStream(stream, tooMuch, { credentials }));
      expect(unary).toMatchObject({ ...refusal, code: 3 });
      expect(unary.message).toContain('1048576');
      expect(await failure(all(client.readStream(stream)))).toMatchObject({ type: 'stream-not-found' });
      await client.appendToStream(stream, [big(400_000), big(400_000)]);
      expect(await all(client.readStream(stream))).toHaveLength(2);
    });

    it('refuses a bad id and a stream without a name as unknown', async () => {
      expect(await failure(client.appendToStream(newStream(), event({}, 'not-a-uuid')))).toMatchObject({
        type: 'unknown',
      });
      expect(await failure(client.appendToStream('', event()))).toMatchObject({ type: 'unknown' });
    });

    it('gives ids back in lower case, and bytes as they were', async () => {
      const stream = newStream();
      const id = randomUUID();
      await client.appendToStream(stream, event({ text: 'Đặng Đình Quý' }, id.toUpperCase()));
      const raw = binaryEvent({ type: 'Raw', data: Uint8Array.from([0, 255, 10]), metadata: Uint8Array.from([1, 2]) });
      await client.appendToStream(stream, raw);
      const [json, bytes] = await all(client.readStream(stream));
      expect(json?.event).toMatchObject({ id, type: 'Tested', isJson: true, data: { text: 'Đặng Đình Quý' } });
      expect(json?.event?.metadata).toEqual({ recordedAt: '2026-01-01' });
      expect(bytes?.event?.isJson).toBe(false);
      expect([...(bytes?.event?.data as Uint8Array)]).toEqual([0, 255, 10]);
      expect([...(bytes?.event?.metadata as Uint8Array)]).toEqual([1, 2]);
    });

    it('of nothing succeeds', async () => {
      expect(await client.appendToStream(newStream(), [], { streamState: 'no_stream' })).toMatchObject({
        success: true,
      });
    });

    it('that has one millisecond is late', async () => {
      const late = client.appendToStream(newStream(), event(), { deadline: 1 });
      expect(await failure(late)).toMatchObject({ name: 'DeadlineExceededError' });
    });
  });

  describe('the same event ids again', () => {
    const repeats = [{}, { credentials }];

    it('get the first answer with an explicit revision, also after later events', async () => {
      for (const options of repeats) {
        const stream = newStream();
        const [first, second] = [several(3), several(2)];
        const one = await client.appendToStream(stream, first, { streamState: 'no_stream', ...options });
        const again = (): Promise<AppendResult> =>
          client.appendToStream(stream, first, { streamState: 'no_stream', ...options });
        expect(await again()).toEqual(one);
        const two = await client.appendToStream(stream, second, { streamState: 2n, ...options });
        await client.appendToStream(newStream(), several(2));
        await client.appendToStream(stream, event(), { streamState: 4n, ...options });
        expect(await again()).toEqual(one);
        expect(await client.appendToStream(stream, second, { streamState: 2n, ...options })).toEqual(two);
        expect(await all(client.readStream(stream))).toHaveLength(6);
      }
    });

    it('get the answer of the prefix for a prefix', async () => {
      const stream = newStream();
      const events = several(3);
      await client.appendToStream(stream, events, { streamState: 'no_stream' });
      const answer = await client.appendToStream(stream, events.slice(0, 2), { streamState: 'no_stream' });
      const second = positionOf((await all(client.readStream(stream)))[1]);
      expect(answer).toEqual({ success: true, nextExpectedRevision: 1n, position: second });
    });

    it('are refused when longer, reordered, off by one or mixed with new ones', async () => {
      const stream = newStream();
      const events = several(3);
      const [a, b, c] = events as [JSONEventData, JSONEventData, JSONEventData];
      await client.appendToStream(stream, events, { streamState: 'no_stream' });
      for (const wrong of [[a, b, c, event()], [a, event()], [b, a, c], [b], [event(), b, c]]) {
        const again = client.appendToStream(stream, wrong, { streamState: 'no_stream' });
        expect(await failure(again)).toMatchObject({ type: 'wrong-expected-version', actualState: 2n });
      }
      expect(await all(client.readStream(stream))).toHaveLength(3);
    });

    it('with other data succeed, and the new data is ignored', async () => {
      const stream = newStream();
      const { id } = event();
      const first = await client.appendToStream(stream, event({ said: 'first' }, id), { streamState: 'no_stream' });
      const again = await client.appendToStream(stream, event({ said: 'second' }, id), { streamState: 'no_stream' });
      expect(again).toEqual(first);
      expect((await all(client.readStream(stream))).map((one) => one.event?.data)).toEqual([{ said: 'first' }]);
    });

    it('are written in another stream, and twice in one append', async () => {
      const one = event();
      const [here, there] = [newStream(), newStream()];
      await client.appendToStream(here, [one, one], { streamState: 'no_stream' });
      await client.appendToStream(there, one, { streamState: 'no_stream' });
      expect(await all(client.readStream(here))).toHaveLength(2);
      expect(await all(client.readStream(there))).toHaveLength(1);
    });

    it('with any revision are known only for a while: 130,000 events later they are written again', async () => {
      const [explicit, any, filler] = [newStream(), newStream(), newStream()];
      const one = event();
      const first = await client.appendToStream(explicit, one, { streamState: 'no_stream' });
      const loose = await client.appendToStream(any, one, { streamState: 'any' });
      expect(await client.appendToStream(any, one, { streamState: 'any' })).toEqual(loose);
      expect(await client.appendToStream(any, one, { streamState: 'stream_exists' })).toEqual(loose);
      expect(await all(client.readStream(any))).toHaveLength(1);
      const plenty = (): JSONEventData[] => Array.from({ length: 2_600 }, () => jsonEvent({ type: 'F', data: {} }));
      for (let round = 0; round < 50; round += 1) await client.appendToStream(filler, plenty());
      expect(await client.appendToStream(explicit, one, { streamState: 'no_stream' })).toEqual(first);
      await client.appendToStream(any, one, { streamState: 'any' });
      expect(await all(client.readStream(any))).toHaveLength(2);
    }, 120_000);
  });

  describe('a read', () => {
    it('tells an absent and a soft-deleted stream from a tombstoned one', async () => {
      const [absent, deleted, gone] = [newStream(), newStream(), newStream()];
      const notFound = { name: 'StreamNotFoundError', type: 'stream-not-found' };
      expect(await failure(all(client.readStream(absent)))).toMatchObject({ ...notFound, streamName: absent });
      await client.appendToStream(deleted, several(2));
      await client.deleteStream(deleted);
      expect(await failure(all(client.readStream(deleted)))).toMatchObject(notFound);
      await client.appendToStream(gone, several(2));
      await client.tombstoneStream(gone);
      expect(await failure(all(client.readStream(gone)))).toMatchObject({ name: 'StreamDeletedError' });
      const append = client.appendToStream(gone, event(), { streamState: 1n });
      expect(await failure(append)).toMatchObject({ type: 'stream-deleted', streamName: gone });
      const unary = client.appendToStream(gone, event(), { streamState: 1n, credentials });
      expect(await failure(unary)).toMatchObject({ type: 'stream-deleted', code: 9 });
    });

    it('begins a soft-deleted stream anew at the next revision', async () => {
      const stream = newStream();
      await client.appendToStream(stream, several(2), { streamState: 'no_stream' });
      expect(await failure(client.deleteStream(stream, { expectedRevision: 0n }))).toMatchObject({
        type: 'wrong-expected-version',
      });
      await client.deleteStream(stream, { expectedRevision: 1n });
      const anew = await client.appendToStream(stream, event({ anew: true }), { streamState: 'no_stream' });
      expect(anew.nextExpectedRevision).toBe(2n);
      expect((await all(client.readStream(stream))).map((one) => one.event?.revision)).toEqual([2n]);
    });

    it('is empty beyond the end, and goes both ways', async () => {
      const stream = newStream();
      await client.appendToStream(stream, several(4));
      expect(await all(client.readStream(stream, { fromRevision: 4n }))).toEqual([]);
      const revisions = async (options: Parameters<typeof client.readStream>[1]): Promise<unknown[]> =>
        (await all(client.readStream(stream, options))).map((one) => one.event?.revision);
      expect(await revisions({ fromRevision: 1n, maxCount: 2 })).toEqual([1n, 2n]);
      expect(await revisions({ direction: BACKWARDS, fromRevision: END, maxCount: 2 })).toEqual([3n, 2n]);
      expect(await revisions({ direction: BACKWARDS, fromRevision: 1n })).toEqual([1n, 0n]);
    });

    it('of no events fails on a stream and hangs on $all', async () => {
      const stream = newStream();
      await client.appendToStream(stream, event());
      await failure(all(client.readStream(stream, { maxCount: 0 })));
      const hanging = all(client.readAll({ maxCount: 0 })).catch(() => 'ended');
      expect(await Promise.race([hanging, sleep(300, 'hangs')])).toBe('hangs');
    });

    it('of $all includes the position that it begins at, in pages and backwards', async () => {
      const stream = newStream();
      const { position } = await client.appendToStream(stream, several(5));
      const from = positionOf((await all(client.readStream(stream)))[0]);
      const page = await all(client.readAll({ fromPosition: from, maxCount: 3 }));
      expect(positionOf(page[0])).toEqual(from);
      expect(page).toHaveLength(3);
      const next = await all(client.readAll({ fromPosition: positionOf(page[2]), maxCount: 3 }));
      expect(positionOf(next[0])).toEqual(positionOf(page[2]));
      expect(await head()).toEqual(position);
      const first = await all(client.readAll({ fromPosition: START, maxCount: 1 }));
      expect(first).toHaveLength(1);
    });

    it('of $all filters', async () => {
      const stream = newStream();
      await client.appendToStream(stream, [event(), jsonEvent({ type: `T${run}`, data: {} })]);
      const byName = await all(client.readAll({ filter: streamNameFilter({ prefixes: [stream] }) }));
      expect(byName.map((one) => one.event?.type)).toEqual(['Tested', `T${run}`]);
      const byType = await all(client.readAll({ filter: eventTypeFilter({ regex: `^T${run}$` }) }));
      expect(byType.map((one) => one.event?.revision)).toEqual([1n]);
    });

    it('of $all shows also what the server itself wrote, and what streams hide', async () => {
      const [deleted, gone] = [newStream(), newStream()];
      const from = (await client.appendToStream(deleted, event())).position;
      await client.deleteStream(deleted);
      await client.appendToStream(gone, event());
      await client.tombstoneStream(gone);
      const seen = await all(client.readAll({ fromPosition: from ?? START }));
      const ours = seen.filter((one) => [deleted, `$$${deleted}`, gone].includes(one.event?.streamId ?? ''));
      expect(ours.map((one) => [one.event?.streamId, one.event?.type])).toEqual([
        [deleted, 'Tested'],
        [`$$${deleted}`, '$metadata'],
        [gone, 'Tested'],
        [gone, '$streamDeleted'],
      ]);
    });

    it('from inside a record looks like a dead server', async () => {
      await client.appendToStream(newStream(), event());
      const { commit } = await head();
      const inside = { commit: commit - 1n, prepare: commit - 1n };
      expect(await failure(all(client.readAll({ fromPosition: inside, maxCount: 1 })))).toMatchObject({
        name: 'UnavailableError',
      });
      const nonsense = { commit: 1n, prepare: commit };
      expect(await failure(all(client.readAll({ fromPosition: nonsense, maxCount: 1 })))).toMatchObject({
        type: 'unavailable',
      });
    });

    it('cuts the time of creation to seconds, and a subscription does not', async () => {
      const stream = newStream();
      for (let tries = 0; tries < 3; tries += 1) await client.appendToStream(stream, event());
      const read = (await all(client.readStream(stream))).map((one) => one.event?.created.getMilliseconds());
      expect(read).toEqual([0, 0, 0]);
      const { events } = await caught(client, { filter: streamNameFilter({ prefixes: [stream] }) });
      expect(events.some((one) => one.event?.created.getMilliseconds() !== 0)).toBe(true);
    });

    it('leaves out what the metadata of the stream hides', async () => {
      const stream = newStream();
      await client.appendToStream(stream, several(5));
      const revisions = async (): Promise<unknown[]> =>
        (await all(client.readStream(stream))).map((one) => Number(one.event?.revision));
      await client.setStreamMetadata(stream, { maxCount: 2 });
      expect(await revisions()).toEqual([3, 4]);
      await client.setStreamMetadata(stream, { truncateBefore: 1 });
      expect(await revisions()).toEqual([1, 2, 3, 4]);
      const next = await client.appendToStream(stream, event(), { streamState: 4n });
      expect(next.nextExpectedRevision).toBe(5n);
      expect((await client.getStreamMetadata(stream)).metadata).toMatchObject({ truncateBefore: 1 });
    });

    it('follows links when asked to', async () => {
      const [target, links] = [newStream(), newStream()];
      await client.appendToStream(target, event({ the: 'target' }));
      const link = (to: string): ReturnType<typeof binaryEvent> => binaryEvent({ type: '$>', data: Buffer.from(to) });
      await client.appendToStream(links, [link(`0@${target}`), link(`7@${target}`)]);
      const [plain] = await all(client.readStream(links));
      expect(plain?.event?.type).toBe('$>');
      const [found, lost] = await all(client.readStream(links, { resolveLinkTos: true }));
      expect(found?.event).toMatchObject({ streamId: target, data: { the: 'target' } });
      expect(found?.link).toMatchObject({ streamId: links, revision: 0n });
      expect(lost?.event).toBeUndefined();
      expect(lost?.link).toMatchObject({ streamId: links, revision: 1n });
    });
  });

  describe('a subscription', () => {
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
      const { events } = await caught(client, { fromPosition: positionOf(second) });
      expect(events.map((one) => one.event?.revision)).toEqual([2n]);
    });

    it('marks checkpoints also where nothing matches, and resumes from each without loss or repetition', async () => {
      const [wanted, other] = [newStream(), newStream()];
      const from = await head();
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
      const revisions = whole.events.map((one) => one.event?.revision);
      expect(revisions).toEqual([0n, 1n, 2n, 3n, 4n, 5n, 6n, 7n, 8n]);
      expect(reached.length).toBeGreaterThan(20);
      expect(reached.some(({ at }) => at.prepare === 0n && at.commit > 0n)).toBe(true);
      for (const { at, seen: before } of [...reached]) {
        const rest = await caught(client, { fromPosition: at, filter: streamNameFilter({ prefixes: [wanted] }) });
        expect(rest.events.map((one) => one.event?.revision)).toEqual(revisions.slice(before));
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
      const { commit } = await head();
      const subscription = client.subscribeToAll({ fromPosition: { commit: commit - 1n, prepare: commit - 1n } });
      const error = await new Promise<Error>((resolve) => subscription.on('error', resolve).on('data', () => {}));
      expect(error.message).toContain('2 UNKNOWN');
      expect(error.constructor.name).toBe('UnknownError');
    });
  });
});

/** A subscription's events up to the moment when it says that it caught up. */
async function caught(
  client: KurrentDBClient,
  options: Parameters<KurrentDBClient['subscribeToAll']>[0],
  each: () => void = () => {},
): Promise<{ events: AllStreamResolvedEvent[] }> {
  const subscription = client.subscribeToAll(options);
  const events: AllStreamResolvedEvent[] = [];
  try {
    await new Promise<void>((resolve, reject) => {
      subscription.on('error', reject).on('caughtUp', () => resolve());
      subscription.on('data', (one) => {
        events.push(one);
        each();
      });
    });
  } finally {
    await subscription.unsubscribe();
  }
  return { events };
}
