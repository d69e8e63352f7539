import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { appendFileSync, mkdtempSync, readFileSync, rmSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { jsonEvent, KurrentDBClient, streamNameFilter } from '@kurrent/kurrentdb-client';
import type { AllStreamSubscription, AppendToStreamOptions, JSONEventData } from '@kurrent/kurrentdb-client';
import { describeIf } from '../../skip.js';
import { startProxy } from '../proxy.js';
import type { Fault } from './faults.js';
import { realKurrentUrl } from './kurrent-under-test.js';
import { openKurrentServer } from './open-kurrent-server.js';
import { startKurrentServer } from './start-kurrent-server.js';
import type { KurrentServer } from './start-kurrent-server.js';

let streams = 0;
const newStream = (): string => `s-${(streams += 1)}`;
const event = (id: string = randomUUID()): JSONEventData => jsonEvent({ id, type: 'Tested', data: { id } });
const several = (count: number): JSONEventData[] => Array.from({ length: count }, () => event());

async function failure(asked: Promise<unknown>): Promise<Error & { code?: number; type?: string }> {
  try {
    await asked;
  } catch (error) {
    return error as Error;
  }
  throw new Error('It succeeded.');
}

async function count(reading: AsyncIterable<unknown>): Promise<number> {
  let events = 0;
  for await (const _ of reading) events += 1;
  return events;
}

/** What a subscription says until it has been quiet for a while. */
async function heardFrom(subscription: AllStreamSubscription, quietMs = 250): Promise<string[]> {
  const heard: string[] = [];
  let last = Date.now();
  const hear = (what: string): void => {
    heard.push(what);
    last = Date.now();
  };
  subscription.on('confirmation', () => hear('confirmation'));
  subscription.on('data', ({ event: one }) => hear(String(one?.revision)));
  subscription.on('caughtUp', () => hear('caughtUp'));
  subscription.on('fellBehind', () => hear('fellBehind'));
  subscription.on('error', (error) => hear(error.constructor.name));
  subscription.on('end', () => hear('end'));
  subscription.on('close', () => hear('close'));
  while (Date.now() - last < quietMs) await sleep(20);
  return [...heard];
}

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
  ): Promise<{ error: string; stand: number }> {
    const stream = newStream();
    const events = several(2);
    const append = (): Promise<unknown> =>
      client.appendToStream(stream, events, { streamState: 'no_stream', deadline: 500, ...options });
    await client.appendToStream(newStream(), event(), options); // connected, and with the features known
    await server.faults([{ on: 'append', stream, ...fault }]);
    const { constructor } = await failure(append());
    const other = KurrentDBClient.connectionString(server.url);
    const stand = await count(other.readStream(stream)).catch(() => 0);
    await expect(
      KurrentDBClient.connectionString(server.url).appendToStream(stream, events, { streamState: 'no_stream' }),
    ).resolves.toMatchObject({
      success: true,
      nextExpectedRevision: 1n,
    });
    return { error: constructor.name, stand };
  }

  it('loses the connection before or after an append, and the same append again is then right', async () => {
    for (const options of [{}, { credentials: { username: 'admin', password: 'changeit' } }]) {
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
    const heard = heardFrom(subscription, 700);
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

  it('is killed: what was in flight is unknown, what came later fails plainly, and a restart makes the client whole', async () => {
    const dataDir = join(folder, 'killed');
    let victim = await startKurrentServer({ dataDir });
    const lasting = KurrentDBClient.connectionString(victim.url);
    const stream = newStream();
    const first = several(2);
    const acknowledged = await lasting.appendToStream(stream, first, { streamState: 'no_stream' });
    expect(await count(lasting.readStream(stream))).toBe(2);
    const loose = event();
    await lasting.appendToStream(stream, loose, { streamState: 'any' });
    const subscription = lasting.subscribeToAll({ filter: streamNameFilter({ prefixes: [stream] }) });
    const heard = heardFrom(subscription, 700);
    await once(subscription, 'caughtUp');
    await victim.faults([{ on: 'append', does: 'hang' }]);
    const inFlight = failure(lasting.appendToStream(stream, event(), { streamState: 2n }));
    await sleep(50);
    await victim.kill();
    expect(await inFlight).toMatchObject({ type: 'unavailable', code: 14 });
    const later = await failure(lasting.appendToStream(stream, event(), { streamState: 2n }));
    expect([later.constructor.name, later.code, later.type]).toEqual(['Error', 14, undefined]);
    expect(await failure(count(lasting.readStream(stream)))).toMatchObject({ type: 'unavailable' });
    expect(await heard).toEqual(['confirmation', '0', '1', '2', 'caughtUp', 'UnavailableError']);

    victim = await startKurrentServer({ dataDir, port: victim.port });
    expect(await lasting.appendToStream(stream, first, { streamState: 'no_stream' })).toEqual(acknowledged);
    expect(await count(lasting.readStream(stream))).toBe(3);
    await lasting.appendToStream(stream, loose, { streamState: 'any' }); // forgotten with the process
    expect(await count(lasting.readStream(stream))).toBe(4);
    await lasting.dispose();
    await victim.stop();
  });

  it('shows that a client whose first read finds no server never reads again, and has to be made anew', async () => {
    const dataDir = join(folder, 'late');
    const { port, url, kill } = await startKurrentServer({ dataDir });
    await kill();
    const early = KurrentDBClient.connectionString(url);
    const stream = newStream();
    expect(await failure(count(early.readStream(stream)))).toMatchObject({ type: 'unavailable' });
    const back = await startKurrentServer({ dataDir, port });
    await early.appendToStream(stream, event());
    expect(await failure(count(early.readStream(stream)))).toMatchObject({ type: 'unavailable' });
    const anew = KurrentDBClient.connectionString(url);
    expect(await count(anew.readStream(stream))).toBe(1);
    await Promise.all([early.dispose(), anew.dispose()]);
    await back.stop();
  });

  it('dies by itself before or after an append', async () => {
    for (const [applied, stand] of [
      [false, 2],
      [true, 4],
    ] as const) {
      const dataDir = join(folder, `dies-${applied}`);
      const victim = await startKurrentServer({ dataDir, faults: [{ on: 'append', does: 'die', applied, skip: 1 }] });
      const stream = newStream();
      const writer = KurrentDBClient.connectionString(victim.url);
      await writer.appendToStream(stream, several(2));
      expect(await failure(writer.appendToStream(stream, several(2)))).toMatchObject({ code: 14 });
      const again = await startKurrentServer({ dataDir, port: victim.port });
      expect(await count(writer.readStream(stream))).toBe(stand);
      await writer.dispose();
      await again.stop();
    }
  });

  it('forgets, on its start, an append of which only a part reached the file', async () => {
    const dataDir = join(folder, 'torn');
    const stream = newStream();
    const write = async (events: number): Promise<number> => {
      const open = await openKurrentServer({ dataDir });
      const writer = KurrentDBClient.connectionString(open.url);
      if (events > 0) await writer.appendToStream(stream, several(events));
      const stand = await count(writer.readStream(stream));
      await writer.dispose();
      await open.close();
      return stand;
    };
    const log = join(dataDir, 'log');
    expect(await write(2)).toBe(2);
    const whole = readFileSync(log).length;
    expect(await write(3)).toBe(5);
    truncateSync(log, readFileSync(log).length - 10);
    expect(readFileSync(log).length).toBeGreaterThan(whole);
    expect(await write(0)).toBe(2);
    appendFileSync(log, Buffer.alloc(100, 7));
    expect(await write(1)).toBe(3);
  });

  it('dies with the process that started it, however that one dies', async () => {
    const here = (file: string): string => JSON.stringify(new URL(file, import.meta.url).href);
    const program = `const { startKurrentServer } = await import(${here('./start-kurrent-server.ts')});
      const { pid } = await startKurrentServer({ dataDir: ${JSON.stringify(join(folder, 'orphan'))} });
      console.log(pid);`;
    const loader = new URL('../typescript.mjs', import.meta.url).href;
    const parent = spawn(process.execPath, ['--import', loader, '--input-type=module', '-e', program], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [line] = (await once(parent.stdout, 'data')) as [Buffer];
    const pid = Number(line);
    parent.kill('SIGKILL');
    await once(parent, 'exit');
    await expect(gone(pid)).resolves.toBe(true);
  });

  it('runs by hand too, until its standard input ends', async () => {
    const main = new URL('./main.ts', import.meta.url).pathname;
    const loader = new URL('../typescript.mjs', import.meta.url).href;
    const options = JSON.stringify({ dataDir: join(folder, 'by-hand') });
    const child = spawn(process.execPath, ['--import', loader, main, options], { stdio: ['pipe', 'pipe', 'inherit'] });
    const [line] = (await once(child.stdout, 'data')) as [Buffer];
    const { url } = JSON.parse(String(line)) as { url: string };
    const other = KurrentDBClient.connectionString(url);
    await other.appendToStream(newStream(), event());
    await other.dispose();
    child.stdin.end();
    expect(await once(child, 'exit')).toEqual([0, null]);
  });

  it('gives a subscriber that comes from a longer log nothing from before its position', async () => {
    const dataDir = join(folder, 'shorter');
    const shorter = await openKurrentServer({ dataDir });
    const reader = KurrentDBClient.connectionString(shorter.url);
    await reader.appendToStream('known', event());
    const beyond = { commit: 3_000n, prepare: 3_000n };
    const heard = heardFrom(reader.subscribeToAll({ fromPosition: beyond }), 500);
    await sleep(100);
    await reader.appendToStream('known', event(), { streamState: 0n });
    expect(await heard).toEqual(['confirmation', 'caughtUp']);
    await reader.dispose();
    await shorter.close();
  });

  it('knows no appends over several streams, as 23.10 does not', async () => {
    const name = newStream();
    const several = client.multiStreamAppend([{ streamName: name, expectedState: 'any', events: [event()] }]);
    expect(await failure(several)).toMatchObject({
      type: 'unsupported',
      minimumVersion: '25.1',
    });
    const record = { streamName: name, record: event() };
    expect(await failure(client.appendRecords([record]))).toMatchObject({
      type: 'unsupported',
      minimumVersion: '26.1',
    });
  });

  it('is found by gossip', async () => {
    const discovering = KurrentDBClient.connectionString(`kurrentdb+discover://127.0.0.1:${server.port}?tls=false`);
    const stream = newStream();
    await discovering.appendToStream(stream, event());
    expect(await count(discovering.readStream(stream))).toBe(1);
    await discovering.dispose();
  });
});

/** Whether a process ends within a few seconds. */
async function gone(pid: number): Promise<boolean> {
  for (let tries = 0; tries < 100; tries += 1) {
    try {
      process.kill(pid, 0);
    } catch {
      return true;
    }
    await sleep(50);
  }
  return false;
}
