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
import { all, caught, credentials, event, failure, headOf, newStream, positionOf, several } from './by-client.js';
import { kurrentUnderTest } from './kurrent-under-test.js';
import type { KurrentUnderTest } from './kurrent-under-test.js';

describe('a read of the KurrentDB server', () => {
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
    expect((await headOf(client)).commit).toBeGreaterThanOrEqual(position?.commit ?? 0n);
    const first = await all(client.readAll({ fromPosition: START, maxCount: 1 }));
    expect(first).toHaveLength(1);
  });

  it('of $all filters', async () => {
    const stream = newStream();
    await client.appendToStream(stream, [event(), jsonEvent({ type: `T-${stream}`, data: {} })]);
    const byName = await all(client.readAll({ filter: streamNameFilter({ prefixes: [stream] }) }));
    expect(byName.map((one) => one.event?.type)).toEqual(['Tested', `T-${stream}`]);
    const byType = await all(client.readAll({ filter: eventTypeFilter({ regex: `^T-${stream}$` }) }));
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
    const { commit } = await headOf(client);
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
    const events = await caught(client, { filter: streamNameFilter({ prefixes: [stream] }) });
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
