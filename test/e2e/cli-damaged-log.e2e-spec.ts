import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { DatabaseSync } from '@photostructure/sqlite';
import { Desk } from './cli-under-test.js';

const register = (target: string) => ({ id: target, target, type: 'RegisterOfficial', data: { name: `Bà ${target}` } });

/** One letter of the second event is another one, and the read models are gone. */
function damage(dataDir: string): void {
  const database = new DatabaseSync(join(dataDir, 'log.db'));
  database.exec('DROP TRIGGER events_are_never_changed');
  database.exec(`UPDATE events SET data = replace(data, 'Bà', 'Ba') WHERE position = 2`);
  database.exec(`CREATE TRIGGER events_are_never_changed BEFORE UPDATE ON events BEGIN SELECT RAISE(ABORT, 'no'); END`);
  database.close();
  const made = /^(read|tree)\./;
  for (const name of readdirSync(dataDir).filter((each) => made.test(each))) rmSync(join(dataDir, name));
}

describe('a register whose log is damaged in the middle, with its read models lost', () => {
  const desk = new Desk();
  afterAll(() => desk.clear());

  it('answers no question from the part before the damage, and says where it is', async () => {
    // long enough that the start, which checks the tail of the log, does not come to the damage
    const ids = Array.from({ length: 1_500 }, (_, index) => `o${index}`);
    await desk.run(['import', desk.lines('commands.ndjson', ids.map(register))]);
    expect((await desk.run(['career', '--official', 'o1499'])).code).toBe(0);
    damage(desk.dataDir);
    for (const question of [
      ['career', '--official', 'a'],
      ['career', '--official', 'z'],
      ['projections', 'rebuild'],
    ]) {
      const { code, err } = await desk.run(question);
      expect([code, err]).toEqual([4, expect.stringMatching(/position 2 \(official-o1, revision 0\)/)]);
    }
    expect((await desk.run(['projections', 'status'])).out).toContain('STOPPED 2');
  });

  it('is not ready to be asked over HTTP', async () => {
    const { url } = await desk.serve();
    await waitFor(async () => (await fetch(`${url}/health/ready`)).status === 503);
    const asked = await fetch(`${url}/v1/officials/o0/career`);
    expect([asked.status, asked.headers.get('retry-after'), await asked.json()]).toMatchObject([
      503,
      '1',
      { code: 'NOT_YET' },
    ]);
    const treeStopped = async (): Promise<unknown> => {
      const { items } = (await (await fetch(`${url}/v1/projections`)).json()) as {
        readonly items: readonly { readonly projection: string; readonly stopped: unknown }[];
      };
      return items.find(({ projection }) => projection === 'log-tree')?.stopped;
    };
    await waitFor(async () => Boolean(await treeStopped()));
    expect(await treeStopped()).toMatchObject({ position: 2, stream: 'official-o1' });
  });
});

async function waitFor(isSo: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    if (await isSo()) return;
    await pause(50);
  }
  throw new Error('it never was so');
}
