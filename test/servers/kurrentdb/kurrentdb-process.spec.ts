import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, mkdtempSync, readFileSync, rmSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { KurrentDBClient, streamNameFilter } from '@kurrent/kurrentdb-client';
import { describeIf } from '../../skip.js';
import { count, event, failure, heardFrom, newStream, several } from './by-client.js';
import { realKurrentUrl } from './kurrent-under-test.js';
import { openKurrentServer } from './open-kurrent-server.js';
import { startKurrentServer } from './start-kurrent-server.js';

describeIf(!realKurrentUrl, 'KURRENTDB_URL names a real server, which is not to be killed')(
  'a KurrentDB server of ours',
  () => {
    let folder: string;
    beforeAll(() => {
      folder = mkdtempSync(join(tmpdir(), 'legation-kurrentdb-'));
    });
    afterAll(() => rmSync(folder, { recursive: true, force: true }));

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
      const heard = heardFrom(subscription, 1_000);
      await once(subscription, 'caughtUp');
      await victim.faults([{ on: 'append', does: 'hang' }]);
      const inFlight = failure(lasting.appendToStream(stream, event(), { streamState: 2n }));
      await sleep(50);
      await victim.kill();
      expect(await inFlight).toMatchObject({ type: 'unavailable', code: 14 });
      const later = await failure(lasting.appendToStream(stream, event(), { streamState: 2n }));
      expect([later.name, later.code, later.type]).toEqual(['Error', 14, undefined]);
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
      const child = spawn(process.execPath, ['--import', loader, main, options], {
        stdio: ['pipe', 'pipe', 'inherit'],
      });
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
      const server = await openKurrentServer({ dataDir: join(folder, 'plain') });
      const client = KurrentDBClient.connectionString(server.url);
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
      await client.dispose();
      await server.close();
    });

    it('is found by gossip', async () => {
      const server = await openKurrentServer({ dataDir: join(folder, 'found') });
      const discovering = KurrentDBClient.connectionString(`kurrentdb+discover://127.0.0.1:${server.port}?tls=false`);
      const stream = newStream();
      await discovering.appendToStream(stream, event());
      expect(await count(discovering.readStream(stream))).toBe(1);
      await discovering.dispose();
      await server.close();
    });
  },
);

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
