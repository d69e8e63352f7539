import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { KurrentDBClient, streamNameFilter } from '@kurrent/kurrentdb-client';
import type { AppendToStreamOptions } from '@kurrent/kurrentdb-client';
import { describeIf } from '../../skip.js';
import { startProxy } from '../proxy.js';
import { count, credentials, event, failure, heardFrom, newStream, several } from './by-client.js';
import type { Fault } from './faults.js';
import { realKurrentUrl } from './kurrent-under-test.js';
import { openKurrentServer } from './open-kurrent-server.js';
import { startKurrentServer } from './start-kurrent-server.js';
import type { KurrentServer } from './start-kurrent-server.js';

const ours = describeIf(!realKurrentUrl, 'KURRENTDB_URL names a real server, which is not to be told to misbehave');

ours('a KurrentDB server told to misbehave', () => {
  let folder: string;
  let server: KurrentServer;
  let client: KurrentDBClient;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'legation-kurrentdb-'));
    server = await startKurrentServer({ dataDir: join(folder, 'main') });
  });
  beforeEach(async () => {
    await server.faults([]);
    client = KurrentDBClient.connectionString(server.url);
  });
  afterEach(() => client.dispose());
  afterAll(async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  /** The append's error, how many of its two events stand afterwards, and what the same append answers then. */
  async function struck(
    fault: Omit<Fault, 'on'>,
    options: AppendToStreamOptions = {},
  ): Promise<{ error: unknown; stand: number }> {
    const stream = newStream();
    const events = several(2);
    const append = (): Promise<unknown> =>
      client.appendToStream(stream, events, { streamState: 'no_stream', deadline: 500, ...options });
    await client.appendToStream(newStream(), event(), options); // connected, and with the features known
    await server.faults([{ on: 'append', stream, ...fault }]);
    const { name } = await failure(append());
    const other = KurrentDBClient.connectionString(server.url);
    const stand = await count(other.readStream(stream)).catch(() => 0);
    await expect(
      KurrentDBClient.connectionString(server.url).appendToStream(stream, events, { streamState: 'no_stream' }),
    ).resolves.toMatchObject({
      success: true,
      nextExpectedRevision: 1n,
    });
    return { error: name, stand };
  }

  it('loses the connection before or after an append, and the same append again is then right', async () => {
    for (const options of [{}, { credentials }]) {
      expect(await struck({ does: 'drop' }, options)).toEqual({ error: 'UnavailableError', stand: 0 });
      expect(await struck({ does: 'drop', applied: true }, options)).toEqual({ error: 'UnavailableError', stand: 2 });
    }
  });

  it('answers an append as unavailable, late, cancelled or not the leader', async () => {
    expect(await struck({ does: 'unavailable' })).toEqual({ error: 'UnavailableError', stand: 0 });
    expect(await struck({ does: 'unavailable', applied: true })).toEqual({ error: 'UnavailableError', stand: 2 });
    expect(await struck({ does: 'deadline' })).toEqual({ error: 'DeadlineExceededError', stand: 0 });
    expect(await struck({ does: 'deadline', applied: true })).toEqual({ error: 'DeadlineExceededError', stand: 2 });
    expect(await struck({ does: 'cancel' })).toEqual({ error: 'CancelledError', stand: 0 });
    expect(await struck({ does: 'not-leader' })).toEqual({ error: 'NotLeaderError', stand: 0 });
  });

  it('names the leader, to which the client then goes', async () => {
    const leader = await openKurrentServer({ dataDir: join(folder, 'leader') });
    const stream = newStream();
    await server.faults([{ on: 'append', does: 'not-leader', leader: { host: '127.0.0.1', port: leader.port } }]);
    const error = await failure(client.appendToStream(stream, event()));
    expect(error).toMatchObject({ type: 'not-leader', leader: { address: '127.0.0.1', port: leader.port } });
    await client.appendToStream(stream, event());
    const there = KurrentDBClient.connectionString(leader.url);
    expect(await count(there.readStream(stream))).toBe(1);
    await there.dispose();
    await client.dispose();
    await leader.close();
  });

  it('keeps an append waiting, for a while or for ever, written or not', async () => {
    const stream = newStream();
    await server.faults([{ on: 'append', does: 'delay', ms: 200 }]);
    const started = Date.now();
    await client.appendToStream(stream, event());
    expect(Date.now() - started).toBeGreaterThanOrEqual(190);
    await server.faults([{ on: 'append', does: 'hang', applied: true, skip: 1 }]);
    await client.appendToStream(stream, event());
    const hanging = client.appendToStream(stream, event(), { deadline: 100 }).catch(() => 'ended');
    expect(await Promise.race([hanging, sleep(400, 'hangs')])).toBe('hangs'); // the client's batches have no deadline of their own
    expect(await count(client.readStream(stream))).toBe(3);
    await server.dropConnections();
    expect(await hanging).toBe('ended');
  });

  it('fails a read, at once or after some events, or hangs, or gives more than was asked for', async () => {
    const stream = newStream();
    await client.appendToStream(stream, several(40));
    const read = (): Promise<number> => count(client.readStream(stream, { maxCount: 10 }));
    await server.faults([
      { on: 'read', does: 'unavailable' },
      { on: 'read', does: 'drop', after: 3 },
      { on: 'read', does: 'deadline' },
      { on: 'read', does: 'oversized' },
      { on: 'read', does: 'delay', ms: 100 },
      { on: 'read', does: 'hang', after: 5 },
    ]);
    expect(await failure(read())).toMatchObject({ type: 'unavailable' });
    await failure(read());
    await failure(read());
    expect(await read()).toBe(40);
    expect(await read()).toBe(10);
    const hanging = read().catch(() => 0);
    expect(await Promise.race([hanging, sleep(300, 'hangs')])).toBe('hangs');
    await server.dropConnections();
  });

  it('sends a reader to the leader', async () => {
    const leader = await startKurrentServer({ dataDir: join(folder, 'read-leader') });
    const stream = newStream();
    const there = KurrentDBClient.connectionString(leader.url);
    await there.appendToStream(stream, several(3));
    await server.faults([{ on: 'read', does: 'not-leader', leader: { host: '127.0.0.1', port: leader.port } }]);
    expect(await failure(count(client.readStream(stream)))).toMatchObject({ type: 'not-leader' });
    await there.dispose();
    await leader.stop();
  });

  it('works through a proxy that passes single bytes, and is not heard through one that swallows them', async () => {
    const proxy = await startProxy({ targetPort: server.port });
    const through = KurrentDBClient.connectionString(`kurrentdb://127.0.0.1:${proxy.port}?tls=false`);
    const stream = newStream();
    proxy.spoil({ up: { oneByte: true }, down: { oneByte: true } });
    await through.appendToStream(stream, several(3));
    expect(await count(through.readStream(stream))).toBe(3);
    const filter = streamNameFilter({ prefixes: [stream] });
    const subscription = through.subscribeToAll({ filter });
    const heard = heardFrom(subscription, 1_000);
    await once(subscription, 'caughtUp');
    proxy.spoil({ down: { blackHole: true } });
    const answer = through.appendToStream(stream, event(), { deadline: 100 }).catch(() => 'ended');
    expect(await Promise.race([answer, sleep(400, 'hangs')])).toBe('hangs'); // written, and the deadline passed
    expect(await count(client.readStream(stream))).toBe(4);
    expect(await heard).toEqual(['confirmation', '0', '1', '2', 'caughtUp']);
    proxy.reset();
    expect(await answer).toBe('ended');
    proxy.heal();
    await through.appendToStream(stream, event());
    await through.dispose();
    await proxy.close();
  });

  it('breaks a subscription with an error, an end, or nothing at all', async () => {
    const stream = newStream();
    await client.appendToStream(stream, several(4));
    const filter = (): { filter: ReturnType<typeof streamNameFilter> } => ({
      filter: streamNameFilter({ prefixes: [stream] }),
    });
    const heard = async (fault: Omit<Fault, 'on'>): Promise<string[]> => {
      await server.faults([{ on: 'subscribe', ...fault }]);
      const other = KurrentDBClient.connectionString(server.url);
      const what = await heardFrom(other.subscribeToAll(filter()));
      await other.dispose();
      return what;
    };
    expect(await heard({ does: 'drop', after: 2 })).toEqual(['confirmation', '0', '1', 'UnavailableError']);
    expect(await heard({ does: 'unavailable' })).toEqual(['UnavailableError']);
    expect(await heard({ does: 'cancel', after: 1 })).toEqual(['confirmation', '0', 'CancelledError']);
    expect(await heard({ does: 'hang', after: 1 })).toEqual(['confirmation', '0']);
    expect(await heard({ does: 'end', after: 1 })).toEqual(['confirmation', '0', 'end', 'close']);
    expect(await heard({ does: 'no-caught-up' })).toEqual(['confirmation', '0', '1', '2', '3']);
  });

  it('falls behind and catches up again, without losing or repeating an event', async () => {
    const stream = newStream();
    await client.appendToStream(stream, several(3));
    await server.faults([{ on: 'subscribe', does: 'fall-behind', after: 1 }]);
    const filter = streamNameFilter({ prefixes: [stream] });
    const heard = heardFrom(client.subscribeToAll({ filter }), 500);
    await sleep(200);
    await client.appendToStream(stream, several(2), { streamState: 2n });
    expect(await heard).toEqual(['confirmation', '0', 'fellBehind', '1', '2', 'caughtUp', '3', '4']);
  });
});
