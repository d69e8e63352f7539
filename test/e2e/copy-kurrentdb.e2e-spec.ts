import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { openKurrentEventStore, openSqliteEventStore } from '@legation/event-store';
import { newEvents } from '../contract/log-under-test.js';
import { realKurrentUrl } from '../servers/kurrentdb/kurrent-under-test.js';
import { startKurrentServer } from '../servers/kurrentdb/start-kurrent-server.js';
import type { KurrentServer } from '../servers/kurrentdb/start-kurrent-server.js';
import { describeIf } from '../skip.js';
import { Desk, root } from './cli-under-test.js';

interface Copied {
  readonly found: number;
  readonly written: number;
  readonly events: number;
  readonly streams: number;
  readonly digest: string;
  readonly whole: boolean;
}

describeIf(!realKurrentUrl, 'a copy wants a database that holds no register yet, and a server that may be killed')(
  'legation copy and KurrentDB',
  () => {
    const desk = new Desk();
    const large = join(desk.folder, 'large');
    let whole: Copied;
    const servers: KurrentServer[] = [];

    async function serverIn(name: string, port = 0): Promise<KurrentServer> {
      const server = await startKurrentServer({ dataDir: join(desk.folder, name), port });
      servers.push(server);
      return server;
    }

    const eventsIn = async (server: KurrentServer): Promise<number> => {
      const store = await openKurrentEventStore({ connectionString: server.url, access: 'read' });
      const { events } = await store.readStored({ limit: 10_000 });
      await store.close();
      return events.length;
    };

    const arrived = async (server: KurrentServer, least: number): Promise<void> => {
      while ((await eventsIn(server)) < least) await wait(20);
    };

    const copied = async (from: string, to: string): Promise<Copied> => desk.ask(['copy', '--from', from, '--to', to]);

    beforeAll(async () => {
      expect((await desk.run(['import', join(root, 'data/vietnam')])).code).toBe(0);
      const log = openSqliteEventStore({ path: join(large, 'log.db'), access: 'write' });
      const last = new Map<string, bigint>();
      for (let at = 0; at < 2_500; at += 1) {
        const stream = `batch-${at % 97}`;
        const count = 1 + (at % 3);
        const pending = log.append(stream, newEvents(count, `${at}-`), last.get(stream) ?? 'noStream');
        last.set(stream, (last.get(stream) ?? -1n) + BigInt(count));
        if (at % 500 === 0) await pending;
      }
      await log.close();
      whole = await copied(large, join(desk.folder, 'unbroken'));
    }, 60_000);

    afterAll(async () => {
      for (const server of servers) await server.stop();
      await desk.clear();
    });

    it('moves a register there and back, with everything as it was written', async () => {
      const server = await serverIn('there');
      const there = await copied(desk.dataDir, server.url);
      expect(there).toMatchObject({ found: 0, whole: true });
      const back = join(desk.folder, 'back');
      expect(await copied(server.url, back)).toEqual({ ...there, from: expect.any(String), to: back });
      const [one, other] = [await desk.run(['export']), await desk.run(['export'], back)];
      expect(other.out).toBe(one.out);
      expect(await copied(desk.dataDir, server.url)).toMatchObject({ written: 0, digest: there.digest });
    }, 60_000);

    it('refuses a database with another register, and writes nothing to it', async () => {
      const server = await serverIn('there-too');
      await copied(desk.dataDir, server.url);
      const before = await eventsIn(server);
      const { code, err } = await desk.run(['copy', '--from', large, '--to', server.url]);
      expect([code, err.split(':')[0]]).toEqual([1, 'TARGET_DIFFERS']);
      expect(await eventsIn(server)).toBe(before);
    }, 60_000);

    it('goes on where it was killed', async () => {
      const server = await serverIn('killed');
      const child = desk.start(['copy', '--from', large, '--to', server.url]);
      const over = once(child, 'exit');
      await arrived(server, 500);
      expect(child.exitCode).toBeNull();
      child.kill('SIGKILL');
      await over;
      const resumed = await copied(large, server.url);
      expect(resumed.found).toBeGreaterThanOrEqual(500);
      expect(resumed).toMatchObject({ events: whole.events, streams: whole.streams, digest: whole.digest });
    }, 60_000);

    it('waits for a server that is killed in the middle, and loses and doubles nothing', async () => {
      const first = await serverIn('restarted');
      const child = desk.start(['copy', '--from', large, '--to', first.url, '--json']);
      let out = '';
      child.stdout?.on('data', (chunk) => (out += String(chunk)));
      const over = once(child, 'close');
      await arrived(first, 500);
      expect(child.exitCode).toBeNull();
      await first.kill();
      await wait(300);
      const again = await serverIn('restarted', first.port);
      const [code] = (await over) as [number | null];
      expect([code, JSON.parse(out)]).toMatchObject([0, { events: whole.events, digest: whole.digest, whole: true }]);
      expect(await eventsIn(again)).toBe(whole.events);
    }, 60_000);
  },
);
