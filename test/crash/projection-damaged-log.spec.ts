import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { openSqliteEventStore } from '@legation/event-store';
import { ProjectionRunner, openSqliteReadStore } from '@legation/read-models';
import type { Projection, ReadDocument } from '@legation/read-models';
import { DatabaseSync } from '@photostructure/sqlite';
import { newEvents } from '../contract/log-under-test.js';

interface Counted extends ReadDocument {
  readonly events: number;
}
const counted = (name: string): Projection => ({
  name,
  version: 1,
  types: ['PostingAddedToBatch'],
  indexes: [],
  documentIds: ({ stream }) => [stream],
  apply: (document, _, id): Counted => ({ id, events: ((document as Counted | null)?.events ?? 0) + 1 }),
});

describe('projections over a log that is damaged', () => {
  let folder: string;
  let path: string;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'legation-damaged-'));
    path = join(folder, 'log.db');
    const log = openSqliteEventStore({ path, access: 'write' });
    await log.append('batch-a', newEvents(100), 'noStream');
    await log.close();
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const setData = (position: number, from: string, to: string): void => {
    const database = new DatabaseSync(path);
    database.exec('DROP TRIGGER events_are_never_changed');
    database.prepare('UPDATE events SET data = replace(data, ?, ?) WHERE position = ?').run(from, to, position);
    database.exec(
      `CREATE TRIGGER events_are_never_changed BEFORE UPDATE ON events BEGIN SELECT RAISE(ABORT, 'no'); END`,
    );
    database.close();
  };

  it('stop at the damaged event with everything before it, and go on once the log is mended', async () => {
    setData(31, 'm30', 'x30');
    const log = openSqliteEventStore({ path, access: 'read' });
    const store = openSqliteReadStore({ path: ':memory:', access: 'write' });
    const both = [counted('one'), counted('other')];
    await new ProjectionRunner(log, store, both).catchUp();
    const stopped = {
      position: 31n,
      stream: 'batch-a',
      reason: expect.stringMatching(/^position 31 \(batch-a, revision 30\)/),
    };
    expect(await store.states()).toMatchObject([
      { projection: 'one', checkpoint: { position: 30n }, stopped },
      { projection: 'other', checkpoint: { position: 30n }, stopped },
    ]);
    await log.close();

    setData(31, 'x30', 'm30');
    const mended = openSqliteEventStore({ path, access: 'read' });
    await new ProjectionRunner(mended, store, both).catchUp();
    expect(await store.states()).toMatchObject([
      { checkpoint: { position: 100n }, stopped: null },
      { checkpoint: { position: 100n }, stopped: null },
    ]);
    const { items } = await store.find({ projection: 'one', version: 1 }, {}, { limit: 10 });
    expect(items).toEqual([{ id: 'batch-a', events: 100 }]);
    await Promise.all([mended.close(), store.close()]);
  });

  it('stop without turning in circles when they follow it', async () => {
    setData(31, 'm30', 'x30');
    const log = openSqliteEventStore({ path, access: 'read' });
    const store = openSqliteReadStore({ path: ':memory:', access: 'write' });
    const abort = new AbortController();
    const [before, began] = [process.cpuUsage(), performance.now()];
    const running = new ProjectionRunner(log, store, [counted('one')]).run({ signal: abort.signal });
    await pause(1_000);
    abort.abort();
    await running;
    const worked = process.cpuUsage(before).user / 1_000;
    expect(worked / (performance.now() - began)).toBeLessThan(0.5);
    expect(await store.states()).toMatchObject([{ stopped: { position: 31n } }]);
    await Promise.all([log.close(), store.close()]);
  });
});
