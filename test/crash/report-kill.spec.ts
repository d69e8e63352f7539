import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Desk } from '../e2e/cli-under-test.js';

describe('a process that folds the log for a report, and is killed', () => {
  const desk = new Desk();
  const temporary = join(desk.folder, 'tmp');
  const here = { TMPDIR: temporary };
  // as of an earlier position, so that the log is folded into a scratch store
  const report = ['report', 'heads', '--on', '2024-01-01', '--position', '2900'];
  const scratch = (): readonly string[] => readdirSync(temporary).filter((name) => name.startsWith('legation-report-'));

  beforeAll(async () => {
    mkdirSync(temporary);
    const officials = Array.from({ length: 3_000 }, (_, n) => ({
      id: `c${n}`,
      target: `o${n}`,
      type: 'RegisterOfficial',
      data: { name: `Bà ${n}` },
    }));
    await desk.ask(['import', desk.lines('officials.ndjson', officials)]);
  }, 60_000);
  afterAll(() => desk.clear());

  /** @returns the folder that it left */
  async function killMidway(): Promise<string> {
    for (let tries = 0; tries < 10; tries += 1) {
      const child = desk.start(report, desk.dataDir, here);
      const over = once(child, 'exit');
      while (child.exitCode === null && !scratch().some((name) => existsSync(join(temporary, name, 'read.db'))))
        await pause(2);
      child.kill('SIGKILL');
      await over;
      const [left] = scratch();
      if (left !== undefined) return left;
    }
    throw new Error('it was always done before it could be killed');
  }

  it('leaves a folder behind, which the next report removes, and none of a process that runs', async () => {
    const left = await killMidway();
    const running = desk.start(report, desk.dataDir, here);
    const over = once(running, 'exit');
    while (running.exitCode === null && (scratch().length === 0 || scratch().includes(left))) await pause(2);
    running.kill('SIGSTOP'); // it lives, and does nothing
    const inUse = scratch();
    expect(inUse).not.toContain(left);
    expect((await desk.run(report, desk.dataDir, here)).code).toBe(0);
    expect(scratch()).toEqual(inUse);
    running.kill('SIGCONT');
    expect(await over).toEqual([0, null]);
    expect(scratch()).toEqual([]);
  });

  it('leaves a folder behind, which the next start of the server removes', async () => {
    await killMidway();
    await desk.serve(here);
    for (const end = Date.now() + 20_000; scratch().length > 0 && Date.now() < end;) await pause(20);
    expect(scratch()).toEqual([]);
  });
});
