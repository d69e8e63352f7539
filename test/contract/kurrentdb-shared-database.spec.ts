import { randomUUID } from 'node:crypto';
import { jsonEvent, binaryEvent, KurrentDBClient } from '@kurrent/kurrentdb-client';
import { openKurrentEventStore } from '@legation/event-store';
import type { EventStore, KurrentEventStore, SubscriptionMessage } from '@legation/event-store';
import { batches, collectionOf, openSqliteReadStore, ProjectionRunner } from '@legation/read-models';
import type { RunnerNotice } from '@legation/read-models';
import { requireWithin } from '@legation/subscribers';
import { kurrentServer, newKurrentLog, stopKurrentServer } from './kurrentdb-log.js';
import { metadata, newEvent, newEvents, readOn } from './log-under-test.js';

let url: string;
let other: KurrentDBClient;
beforeAll(async () => {
  ({ url } = await kurrentServer());
  other = KurrentDBClient.connectionString(url);
});
afterAll(async () => {
  await other.dispose();
  await stopKurrentServer();
});

describe('a KurrentDB that the register shares with others', () => {
  let streamPrefix: string;
  let store: KurrentEventStore;
  beforeEach(async () => {
    streamPrefix = `spec-${randomUUID()}-`;
    store = await openKurrentEventStore({ connectionString: url, access: 'write', streamPrefix });
  });
  afterEach(() => store.close());

  const foreign = (stream: string, count = 1) =>
    other.appendToStream(
      stream,
      Array.from({ length: count }, () => jsonEvent({ type: 'Weather', data: { sun: true } })),
    );
  /** A place that the store tells of when a long way was passed over, behind the last event of the register. */
  const placeBehind = async (): Promise<bigint> => {
    const end = new AbortController();
    let place = 0n;
    for await (const message of store.subscribe({ signal: end.signal })) {
      if (message.kind === 'caughtUp')
        void foreign(`weather-${streamPrefix}`, 600).then(() => foreign(`weather-${streamPrefix}`, 600));
      if (message.kind !== 'checkpoint') continue;
      place = message.position;
      end.abort();
    }
    return place;
  };
  const inDatabase = (stream: string): string => streamPrefix + stream;

  it('passes over the streams of others, before, between and after its own', async () => {
    await foreign(`weather-${streamPrefix}`, 40);
    await store.append('batch-a', newEvents(2), 'noStream');
    await foreign(`${streamPrefix}weather-1`, 40);
    await store.append('batch-a', newEvents(2), 1n);
    const { position } = await store.append('batch-b', newEvents(1), 'noStream');
    await foreign(`weather-${streamPrefix}`, 40);

    expect(await readOn(store)).toHaveLength(5);
    expect((await store.head())?.position).toBe(position);
    expect(await told(store, 5)).toHaveLength(5);
  });

  it('says that it caught up, and how far a long way without an event of its own goes', async () => {
    await store.append('batch-a', newEvents(1), 'noStream');
    const end = new AbortController();
    const seen: SubscriptionMessage[] = [];
    for await (const message of store.subscribe({ signal: end.signal })) {
      seen.push(message);
      if (message.kind === 'caughtUp')
        void foreign(`weather-${streamPrefix}`, 600).then(() => foreign(`weather-${streamPrefix}`, 600));
      if (message.kind === 'checkpoint') end.abort();
    }
    expect(seen.map(({ kind }) => kind)).toEqual(['event', 'caughtUp', 'checkpoint']);
    const checkpoint = seen[2]?.kind === 'checkpoint' ? seen[2].position : 0n;
    expect(checkpoint).toBeGreaterThan((await store.head())?.position ?? 0n);
    const { position } = await store.append('batch-a', newEvents(1), 0n);
    expect(position).toBeGreaterThan(checkpoint);
    const rest = await told(store, 1, checkpoint);
    expect(rest.map((event) => event.position)).toEqual([position]);
  });

  it('is the same log for those who were told of a place behind its last event, and another one far beyond its end', async () => {
    await store.append('batch-a', newEvents(1), 'noStream');
    const place = await placeBehind();
    expect(place).toBeGreaterThan((await store.head())?.position ?? 0n);
    await expect(requireWithin(store, place)).resolves.toBeUndefined();
    await expect(requireWithin(store, place + 2n ** 40n)).rejects.toThrow('this is not the log');
  });

  it('leaves read models that were brought to a place behind its last event as they are, at the next start', async () => {
    await store.append('batch-a', newEvents(1), 'noStream');
    const readStore = openSqliteReadStore({ path: ':memory:', access: 'write' });
    const notices: RunnerNotice[] = [];
    const runner = () => new ProjectionRunner(store, readStore, [batches], { onNotice: (each) => notices.push(each) });
    await runner().catchUp();
    const collection = await collectionOf(readStore, batches);
    const from = (await readStore.checkpoint(collection)) ?? { position: 0n, recordedAt: '' };
    await readStore.commit(collection, [], { from: from.position, to: { ...from, position: await placeBehind() } });
    notices.length = 0;
    await runner().catchUp();
    expect(notices).toEqual([]);
    await readStore.close();
  });

  it('passes over links into its streams, and counts them', async () => {
    await store.append('batch-a', newEvents(1), 'noStream');
    await other.appendToStream(
      inDatabase('batch-a'),
      binaryEvent({ type: '$>', data: Buffer.from(`0@${inDatabase('batch-a')}`) }),
    );
    await store.append('batch-a', newEvents(1), 1n);
    expect((await readOn(store)).map(({ revision }) => revision)).toEqual([0n, 2n]);
    expect(store.counts.links).toBeGreaterThan(0);
  });

  it('reads a truncated stream from where it begins, and a deleted one as empty', async () => {
    await store.append('batch-a', newEvents(5), 'noStream');
    await other.setStreamMetadata(inDatabase('batch-a'), { truncateBefore: 3 });
    expect((await store.readStream('batch-a')).map(({ revision }) => revision)).toEqual([3n, 4n]);
    await store.append('batch-a', newEvents(1), 4n);

    await store.append('batch-b', newEvents(2), 'noStream');
    await other.deleteStream(inDatabase('batch-b'));
    expect(await store.readStream('batch-b')).toEqual([]);

    await store.append('batch-c', newEvents(2), 'noStream');
    await other.tombstoneStream(inDatabase('batch-c'));
    expect(await store.readStream('batch-c')).toEqual([]);
    await expect(store.append('batch-c', newEvents(1), 'noStream')).rejects.toMatchObject({
      code: 'STORE_UNAVAILABLE',
    });
    await store.append('batch-d', newEvents(1), 'noStream');
    expect((await told(store, 1, undefined, ['batch-d'])).map(({ stream }) => stream)).toEqual(['batch-d']);
  });

  it('does not guess where events stand that are repeated and were cut away since', async () => {
    const events = newEvents(3);
    await store.append('batch-a', events, 'noStream');
    await store.append('batch-a', newEvents(1), 2n);
    await other.setStreamMetadata(inDatabase('batch-a'), { truncateBefore: 3 });
    const elsewhere = await openKurrentEventStore({ connectionString: url, access: 'write', streamPrefix });
    await expect(elsewhere.append('batch-a', events, 'noStream')).rejects.toMatchObject({
      code: 'STORE_UNAVAILABLE',
      message: expect.stringContaining('batch-a: revision 2 stands there and cannot be read') as string,
    });
    await elsewhere.close();
    expect(await store.readStream('batch-a')).toHaveLength(1);
  });

  it.each([
    ['has no metadata', { data: { missionId: 'm', postingId: 'p' } }],
    ['has metadata of another program', { data: { missionId: 'm', postingId: 'p' }, metadata: { traceId: 'x' } }],
    ['has no JSON object for data', { data: ['m'], metadata: { schemaVersion: 1, ...metadata() } }],
  ])('stops at an event in its own stream that %s, and serves what comes before', async (_, damaged) => {
    await store.append('batch-a', newEvents(2), 'noStream');
    await other.appendToStream(inDatabase('batch-a'), jsonEvent({ type: 'PostingAddedToBatch', ...damaged }));
    await store.append('batch-b', newEvents(1), 'noStream');

    const { events, reached, atHead } = await store.readAll({ limit: 10 });
    expect(events).toHaveLength(2);
    expect(atHead).toBe(false);
    const failure = { code: 'DAMAGED_EVENT', stream: 'batch-a', revision: 2n };
    await expect(store.readAll({ limit: 10, after: reached as bigint })).rejects.toMatchObject(failure);
    await expect(store.readStream('batch-a')).rejects.toMatchObject(failure);
    await expect(told(store, 3)).rejects.toMatchObject(failure);
    // whoever wants none of its type goes on
    expect(await readOn(store, { types: ['BatchClosed'] })).toEqual([]);
  });

  it('answers from a position that the server never handed out, as from any other', async () => {
    await store.append('batch-a', newEvents(3), 'noStream');
    const all = await store.readStream('batch-a');
    const [first, second] = all.map(({ position }) => position) as [bigint, bigint];
    const between = first + 10n;
    expect(between).toBeLessThan(second);
    expect((await readOn(store, { after: between })).map(({ id }) => id)).toEqual(all.slice(1).map(({ id }) => id));
    expect((await told(store, 2, between)).map(({ id }) => id)).toEqual(all.slice(1).map(({ id }) => id));
    expect(await store.readAt(between | 1n)).toBeNull();
    expect(await store.readAt(between & ~1n)).toBeNull();
  });

  it('keeps JSON byte for byte that the driver would have written otherwise', async () => {
    const plain = JSON.stringify(metadata());
    const stored = [
      { data: '{ "missionId": "m",  "postingId": "\\u0070" }', metadata: plain },
      { data: '{"missionId":"m","postingId":"p","2":1.0,"1":12345678901234567890}', metadata: plain },
      { data: '{"missionId":"m","postingId":"p"}', metadata: ` ${plain}` },
      { data: '{"missionId":"m","postingId":"p"}', metadata: JSON.stringify({ ...metadata(), schemaVersion: 9 }) },
      { data: '{"missionId":"m","postingId":"p"}', metadata: JSON.stringify({ ...metadata(), asWritten: 'x' }) },
    ].map((text) => ({ id: randomUUID(), type: 'PostingAddedToBatch', schemaVersion: 1, ...text }));
    await store.appendStored('batch-a', stored, 'noStream');
    const { events } = await store.readStored({ limit: 10 });
    expect(
      events.map(({ id, type, schemaVersion, data, metadata: kept }) => ({
        id,
        type,
        schemaVersion,
        data,
        metadata: kept,
      })),
    ).toEqual(stored);
    expect((await store.readStream('batch-a')).map(({ event }) => event.data)).toMatchObject(
      stored.map(() => ({ missionId: 'm', postingId: 'p' })),
    );
  });

  it('shows data as JSON to other programs, with the schema version in the metadata', async () => {
    const event = newEvent('Nguyễn');
    await store.append('batch-a', [event], 'noStream');
    for await (const { event: record } of other.readStream(inDatabase('batch-a'))) {
      expect(record).toMatchObject({
        id: event.id,
        type: 'PostingAddedToBatch',
        isJson: true,
        data: { missionId: 'Nguyễn', postingId: 'p' },
        metadata: { schemaVersion: 1, ...event.metadata },
      });
    }
  });

  it('says how much an append may hold, and what to do', async () => {
    const many = Array.from({ length: 6 }, () => newEvent('x'.repeat(200_000)));
    await expect(store.append('batch-a', many, 'noStream')).rejects.toMatchObject({
      code: 'EVENT_TOO_LARGE',
      message: expect.stringMatching(/1048576.*several commands/) as string,
    });
    await store.append('batch-a', many.slice(0, 5), 'noStream');
    expect(await store.readStream('batch-a')).toHaveLength(5);
  });

  it('refuses an id that is no UUID in lower case: the server would give back another', async () => {
    for (const id of ['x', randomUUID().toUpperCase()]) {
      await expect(store.append('batch-a', [{ ...newEvent(), id }], 'noStream')).rejects.toThrow(RangeError);
    }
  });

  it('gives the first result to ids that stand there, whatever revision is expected', async () => {
    const events = newEvents(2);
    const first = await store.append('batch-a', events, 'noStream');
    await store.append('batch-a', newEvents(3), 1n);
    expect(await store.append('batch-a', events, 4n)).toEqual({ ...first, repeated: true });

    const second = newEvents(2);
    const elsewhere = await openKurrentEventStore({ connectionString: url, access: 'write', streamPrefix });
    const theirs = await elsewhere.append('batch-a', second, 4n);
    await elsewhere.append('batch-a', newEvents(1), 6n);
    await elsewhere.close();
    expect(await store.append('batch-a', second, 3n)).toEqual({ ...theirs, repeated: true });
    await expect(store.append('batch-a', [...second, newEvent()], 4n)).rejects.toMatchObject({
      code: 'EVENT_ID_REUSED',
    });
  });

  it('takes only one of two processes that write to one stream at the same time', async () => {
    const elsewhere = await openKurrentEventStore({ connectionString: url, access: 'write', streamPrefix });
    await store.append('batch-a', newEvents(1), 'noStream');
    let conflicts = 0;
    const write = async (through: EventStore): Promise<void> => {
      for (let written = 0; written < 25;) {
        const last = (await through.readStream('batch-a')).at(-1)?.revision as bigint;
        try {
          await through.append('batch-a', newEvents(1), last);
          written += 1;
        } catch (error) {
          expect(error).toMatchObject({ code: 'WRONG_EXPECTED_REVISION', expected: last });
          conflicts += 1;
        }
      }
    };
    await Promise.all([write(store), write(elsewhere)]);
    await elsewhere.close();
    expect((await store.readStream('batch-a')).map(({ revision }) => revision)).toEqual(
      Array.from({ length: 51 }, (_, n) => BigInt(n)),
    );
    expect(conflicts).toBeGreaterThan(0);
  });

  it('writes nothing where it is open for reading', async () => {
    const reader = await newKurrentLog().openReader();
    await expect(reader.append('batch-a', newEvents(1), 'noStream')).rejects.toMatchObject({
      code: 'STORE_UNAVAILABLE',
    });
    await reader.close();
  });
});

it('names the server, never the password', async () => {
  const opening = openKurrentEventStore({
    connectionString: 'kurrentdb://admin:secret@127.0.0.1:9?tls=false',
    access: 'read',
    readMs: 300,
  });
  await expect(opening).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
  await expect(opening).rejects.not.toThrow('secret');
  await expect(opening).rejects.toThrow('kurrentdb://127.0.0.1:9');
  const wrong = openKurrentEventStore({
    connectionString: 'kurrentdb://admin:secret@:x:y',
    access: 'read',
    readMs: 300,
  });
  await expect(wrong).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
  await expect(wrong).rejects.not.toThrow('secret');
});

/** The first events that a subscription tells of. */
async function told(store: EventStore, count: number, after?: bigint, streams?: readonly string[]) {
  const end = new AbortController();
  const events = [];
  for await (const message of store.subscribe({ ...(after === undefined ? {} : { after }), signal: end.signal })) {
    if (message.kind === 'event' && (!streams || streams.includes(message.event.stream))) events.push(message.event);
    if (events.length >= count) end.abort();
  }
  return events;
}
