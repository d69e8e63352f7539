import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

describe('processes that make scratch folders at the same time, and remove those of dead ones', () => {
  const within = mkdtempSync(join(tmpdir(), 'legation-spec-'));
  afterAll(() => rmSync(within, { recursive: true }));

  it('leave one another alone', async () => {
    const workers = Array.from({ length: 4 }, () =>
      spawn(process.execPath, [join(import.meta.dirname, 'work-in-scratch.mjs'), within, '150'], {
        stdio: ['ignore', 'ignore', 'inherit'],
      }),
    );
    const codes = await Promise.all(workers.map(async (worker) => (await once(worker, 'exit'))[0] as number));
    expect([codes, readdirSync(within)]).toEqual([[0, 0, 0, 0], []]);
  });
});
