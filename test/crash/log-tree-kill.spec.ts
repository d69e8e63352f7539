import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { openSqliteEventStore } from '@legation/event-store';
import type { EventStore } from '@legation/event-store';
import { checkTree, LogTree, LogTreeKeeper, openSqliteReadStore, treeCollection } from '@legation/read-models';
import type { ReadDocument, ReadStore } from '@legation/read-models';
import { newEvent } from '../contract/log-under-test.js';

const program = join(dirname(fileURLToPath(import.meta.url)), 'keep-tree.mjs');
const rounds = 15;

describe('a process that keeps the tree of the log, and is killed', () => {
  let folder: string;
  let log: EventStore;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'legation-tree-'));
    log = openSqliteEventStore({ path: join(folder, 'log.db'), access: 'write' });
    const event = { type: 'MissionSuspended', data: { on: '2026-01-01', reason: 'lũ lụt' } } as const;
    const missions = Array.from({ length: 30 }, (_, mission) =>
      log.append(
        `mission-m${mission}`,
        Array.from({ length: 100 }, () => newEvent('', event)),
        'noStream',
      ),
    );
    await Promise.all(missions);
  });
  afterAll(async () => {
    await log.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('leaves tiles that agree with the log up to its checkpoint, and goes on to the same tree', async () => {
    const sizes = new Set<number>();
    for (let round = 0; round < rounds; round += 1) {
      await keepAndKill(folder, Math.random() * 150);
      const store = openSqliteReadStore({ path: join(folder, 'tree.db'), access: 'read' });
      const tree = new LogTree(log, store);
      const size = await tree.size();
      sizes.add(size);
      const { roots, differences } = await checkTree(log, store, [size], () => undefined);
      expect([differences, (await tree.tree(size)).root]).toEqual([[], roots.get(size)]);
      const checkpoint = await store.checkpoint(treeCollection);
      expect(Number(checkpoint?.position ?? 0n)).toBe(size); // positions of this log have no gaps
      await store.close();
    }
    expect(sizes.size).toBeGreaterThan(3); // it was killed at different places

    const [killed, fresh] = [join(folder, 'tree.db'), ':memory:'].map((path) =>
      openSqliteReadStore({ path, access: 'write' }),
    ) as [ReadStore, ReadStore];
    for (const store of [killed, fresh]) await new LogTreeKeeper(log, store).catchUp();
    expect(await documentsOf(killed)).toEqual(await documentsOf(fresh));
    for (const store of [killed, fresh]) await store.close();
  }, 60_000);
});

async function keepAndKill(folder: string, afterMs: number): Promise<void> {
  const child = spawn(process.execPath, [program, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  await once(child.stdout, 'data');
  await pause(afterMs);
  child.kill('SIGKILL');
  await ended;
}

async function documentsOf(store: ReadStore): Promise<readonly string[]> {
  const { items } = await store.find<ReadDocument>(treeCollection, {}, { limit: 1_000 });
  return items.map((document) => JSON.stringify(document));
}
