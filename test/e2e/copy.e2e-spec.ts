import { once } from 'node:events';
import { cpSync, existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { openSqliteEventStore } from '@legation/event-store';
import { newEvents } from '../contract/log-under-test.js';
import { Desk, root } from './cli-under-test.js';

const desk = new Desk();
const copy = join(desk.folder, 'copy');
afterAll(() => desk.clear());

interface Copied {
  readonly found: number;
  readonly written: number;
  readonly events: number;
  readonly digest: string;
}

const exported = async (dataDir: string): Promise<string> => (await desk.run(['export'], dataDir)).out;

describe('legation copy', () => {
  beforeAll(async () => {
    expect((await desk.run(['import', join(root, 'data/vietnam')])).code).toBe(0);
  }, 60_000);

  it('moves a register with ids, order, times and positions, and answers the same questions', async () => {
    const ran = await desk.run(['--lang', 'vi', 'copy', '--from', desk.dataDir, '--to', copy]);
    expect(ran).toMatchObject({ code: 0, err: '' });
    expect(ran.out).toContain('Hai nhật ký giống nhau từng sự kiện một.');
    expect(await exported(copy)).toBe(await exported(desk.dataDir));
    const question = ['holders', '--mission', 'vn-japan', '--on', '2023-07-20'];
    expect(await desk.ask(question, copy)).toEqual(await desk.ask(question));
    expect(await desk.ask(['verify'], copy)).toMatchObject({ problems: [] });
  });

  it('copies beside a running serve, and again what came later', async () => {
    const { url, child } = await desk.serve();
    const before = await desk.ask<Copied>(['copy', '--from', desk.dataDir, '--to', copy]);
    expect(before).toMatchObject({ written: 0, whole: true });
    const news = desk.lines('news.ndjson', [
      { id: 'c1', target: 'toan', type: 'RegisterOfficial', data: { name: 'Đinh Toàn Thắng' } },
    ]);
    expect((await desk.run(['import', news, '--url', url])).code).toBe(0);
    const after = await desk.ask<Copied>(['copy', '--from', desk.dataDir, '--to', copy]);
    expect(after).toMatchObject({ found: before.events, written: 1, whole: true });
    child.kill('SIGTERM');
    await once(child, 'exit');
  });

  it('goes back the same way', async () => {
    const back = join(desk.folder, 'back');
    const there = await desk.ask<Copied>(['copy', '--from', desk.dataDir, '--to', copy]);
    expect(await desk.ask<Copied>(['copy', '--from', join(copy, 'log.db'), '--to', back])).toMatchObject({
      digest: there.digest,
    });
    expect(await exported(back)).toBe(await exported(desk.dataDir));
  });

  it('refuses a target that went on by itself, and one that holds another register', async () => {
    const gone = join(desk.folder, 'gone');
    cpSync(copy, gone, { recursive: true });
    const news = desk.lines('own.ndjson', [{ id: 'c2', target: 'x', type: 'RegisterOfficial', data: { name: 'X' } }]);
    expect((await desk.run(['import', news], gone)).code).toBe(0);
    const ran = await desk.run(['copy', '--from', copy, '--to', gone]);
    expect(ran.code).toBe(1);
    expect(ran.err).toMatch(
      /^TARGET_DIFFERS: after \d+ equal events, the source ends and the target goes on with official-x@0/,
    );

    const other = join(desk.folder, 'other');
    expect((await desk.run(['import', news], other)).code).toBe(0);
    const held = await exported(other);
    const refused = await desk.run(['copy', '--from', copy, '--to', other, '--json']);
    expect(refused.code).toBe(1);
    expect(JSON.parse(refused.err)).toMatchObject({ code: 'TARGET_DIFFERS' });
    expect(await exported(other)).toBe(held);
  });

  it('says what is wrong with the command line, and with the stores', async () => {
    const from = ['--from', desk.dataDir];
    expect(await desk.run(['copy', ...from])).toMatchObject({ code: 2 });
    expect(await desk.run(['copy', ...from, '--to', `${desk.dataDir}/log.db`])).toMatchObject({ code: 2 });
    const strange = await desk.run(['copy', ...from, '--to', 'ftp://user:secret@host/x']);
    expect(strange).toMatchObject({ code: 2, out: '' });
    expect(strange.err).not.toContain('secret');
    expect(await desk.run(['copy', '--from', join(desk.folder, 'nowhere'), '--to', copy])).toMatchObject({ code: 3 });
  });
});

describe('a copy that is killed', () => {
  const [large, killed] = [join(desk.folder, 'large'), join(desk.folder, 'killed')];

  beforeAll(async () => {
    const log = openSqliteEventStore({ path: join(large, 'log.db'), access: 'write' });
    const last = new Map<string, bigint>();
    for (let at = 0; at < 12_000; at += 1) {
      const stream = `batch-${at % 97}`;
      const pending = log.append(stream, newEvents(1 + (at % 4), `${at}-`), last.get(stream) ?? 'noStream');
      last.set(stream, (last.get(stream) ?? -1n) + BigInt(1 + (at % 4)));
      if (at % 500 === 0) await pending;
    }
    await log.close();
  }, 60_000);

  it('goes on where the target stands, and ends as if it had never been killed', async () => {
    const whole = await desk.ask<Copied>(['copy', '--from', large, '--to', join(desk.folder, 'unbroken')]);
    let kills = 0;
    for (const size of [100_000, 1_500_000, 3_000_000]) {
      const child = desk.start(['copy', '--from', large, '--to', killed]);
      const over = once(child, 'exit');
      const wal = join(killed, 'log.db-wal');
      while (child.exitCode === null && !(existsSync(wal) && statSync(wal).size > size)) await wait(1);
      if (child.exitCode === null) kills += 1;
      child.kill('SIGKILL');
      await over;
    }
    expect(kills).toBeGreaterThan(0);
    const resumed = await desk.ask<Copied>(['copy', '--from', large, '--to', killed]);
    expect(resumed.found).toBeGreaterThan(0);
    expect(resumed).toMatchObject({ events: 30_000, digest: whole.digest });
    expect(resumed.found + resumed.written).toBe(resumed.events);
  }, 120_000);
});
