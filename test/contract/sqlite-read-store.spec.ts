import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { openSqliteReadStore, tryHold } from '@legation/read-models';
import { readStoreContract } from './read-store.contract.js';
import { collection, indexes, keep } from './read-store-under-test.js';
import type { ReadStoreUnderTest } from './read-store-under-test.js';

function newSqliteReadStore(): ReadStoreUnderTest {
  const folder = mkdtempSync(join(tmpdir(), 'legation-read-'));
  const path = join(folder, 'read.db');
  return {
    openWriter: async () => openSqliteReadStore({ path, access: 'write' }),
    openReader: async () => openSqliteReadStore({ path, access: 'read' }),
    lose: async () => rmSync(path),
    remove: async () => rmSync(folder, { recursive: true, force: true }),
  };
}

readStoreContract('sqlite', newSqliteReadStore);

describe('the file of the read models', () => {
  let folder: string;
  let path: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'legation-read-'));
    path = join(folder, 'data', 'read.db');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const written = async (documents = 1): Promise<void> => {
    const store = openSqliteReadStore({ path, access: 'write' });
    await store.prepare(collection, indexes);
    await keep(
      store,
      Array.from({ length: documents }, (_, index) => ({ id: `d${index}`, a: index, text: 'x'.repeat(500) })),
    );
    await store.close();
  };
  const collectionsIn = async (access: 'read' | 'write' = 'write'): Promise<number> => {
    const store = openSqliteReadStore({ path, access });
    const { length } = await store.states();
    await store.close();
    return length;
  };

  it('and those beside it are for their owner alone', async () => {
    const store = openSqliteReadStore({ path, access: 'write' });
    await store.prepare(collection, indexes);
    const modes = readdirSync(join(folder, 'data')).map((name) => [
      name,
      statSync(join(folder, 'data', name)).mode & 0o777,
    ]);
    expect(modes).toEqual([
      ['read.db', 0o600],
      ['read.db-shm', 0o600],
      ['read.db-wal', 0o600],
    ]);
    await store.close();
  });

  it('is made anew when it was written by another version', async () => {
    await written();
    const database = new DatabaseSync(path);
    database.exec('PRAGMA user_version = 99');
    database.close();
    expect(() => openSqliteReadStore({ path, access: 'read' })).toThrow('version 99');
    expect(await collectionsIn()).toBe(0);
  });

  it.each([
    ['cut short', (): void => truncateSync(path, 10_000)],
    ['overwritten behind its header', (): void => overwrite(path, 100)],
  ])('is made anew when it was %s', async (_, damage) => {
    await written(500);
    damage();
    const answers = async (): Promise<string> => {
      const store = openSqliteReadStore({ path, access: 'write' });
      const read = async () =>
        (await store.states()).length === 0 ? 'empty' : store.find(collection, {}, { limit: 1_000 });
      const answer = await read().catch((error: unknown) => (error as { code: string }).code);
      await store.close();
      return typeof answer === 'string' ? answer : 'documents';
    };
    // damage in a corner is met by whoever reads there; the start after that finds a new file
    expect(['empty', 'READ_STORE_UNAVAILABLE']).toContain(await answers());
    expect(await answers()).toBe('empty');
  });

  it('is built by the next start when it was deleted with its write-ahead log left behind', async () => {
    const store = openSqliteReadStore({ path, access: 'write' });
    await store.prepare(collection, indexes);
    rmSync(path);
    expect(existsSync(`${path}-wal`)).toBe(true);
    expect(await collectionsIn()).toBe(0);
    await store.close();
  });

  it('is set aside, never deleted, when it is no database', async () => {
    await written();
    for (const text of ['my letters, first part '.repeat(100), 'and the second '.repeat(100)]) {
      writeFileSync(path, text);
      expect(await collectionsIn()).toBe(0);
    }
    expect(readFileSync(`${path}.set-aside-1`, 'utf8')).toMatch('my letters');
    expect(readFileSync(`${path}.set-aside-2`, 'utf8')).toMatch('the second');
  });

  it('is not touched when it is the database of another program', async () => {
    await written();
    rmSync(path);
    const database = new DatabaseSync(path);
    database.exec('CREATE TABLE letters (text); INSERT INTO letters VALUES (1)');
    database.close();
    const before = readFileSync(path);
    for (const access of ['write', 'read'] as const)
      expect(() => openSqliteReadStore({ path, access })).toThrow('is a database of another program');
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  it('is read beside a projector, but not written', async () => {
    expect(() => openSqliteReadStore({ path, access: 'read' })).toThrow('there are no read models');
    await written();
    const reader = openSqliteReadStore({ path, access: 'read' });
    await expect(keep(reader, [{ id: 'x' }])).rejects.toMatchObject({ code: 'READ_STORE_UNAVAILABLE' });
    await reader.close();
  });

  it('is read in a folder that cannot be written', async () => {
    await written();
    chmodSync(join(folder, 'data'), 0o500);
    expect(await collectionsIn('read')).toBe(1);
    chmodSync(join(folder, 'data'), 0o700);
  });

  it('is projected into by one at a time', () => {
    const lock = join(folder, 'data', 'read.lock');
    const first = tryHold(lock);
    expect(tryHold(lock)).toBeNull();
    first?.release();
    const second = tryHold(lock);
    expect(second).not.toBeNull();
    second?.release();
  });
});

function overwrite(path: string, from: number): void {
  const bytes = readFileSync(path);
  bytes.fill(0xa5, from);
  writeFileSync(path, bytes);
}
