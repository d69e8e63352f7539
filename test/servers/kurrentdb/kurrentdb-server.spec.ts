import { randomUUID } from 'node:crypto';
import { binaryEvent, jsonEvent, KurrentDBClient } from '@kurrent/kurrentdb-client';
import type { AppendResult, JSONEventData } from '@kurrent/kurrentdb-client';
import { all, credentials, event, failure, newStream, positionOf, several } from './by-client.js';
import { kurrentUnderTest } from './kurrent-under-test.js';
import type { KurrentUnderTest } from './kurrent-under-test.js';

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
});
