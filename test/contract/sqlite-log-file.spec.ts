import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqliteEventStore, verifyLog } from '@legation/event-store';
import type { EventStore, LogProblem } from '@legation/event-store';
import { DatabaseSync } from '@photostructure/sqlite';
import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import { codes, newEvent, newEvents, readOn } from './log-under-test.js';

describe('the log in one SQLite file', () => {
  let folder: string;
  let path: string;
  const opened: EventStore[] = [];

  const open = (access: 'write' | 'read', at = path): EventStore => {
    const store = openSqliteEventStore({ path: at, access });
    opened.push(store);
    return store;
  };
  const closeAll = async (): Promise<void> => {
    for (const store of opened.splice(0)) await store.close();
  };
  const mode = (name: string): string => (statSync(name).mode & 0o777).toString(8);
  /** The connection under the port: what a specification of the file has to look at. */
  const connectionOf = (store: EventStore): DatabaseSyncInstance =>
    (store as unknown as { database: DatabaseSyncInstance }).database;
  const pragma = (store: EventStore, name: string): unknown =>
    Object.values(connectionOf(store).prepare(`PRAGMA ${name}`).get() as object)[0];
  const codeOf = (opening: () => unknown): string => {
    try {
      opening();
    } catch (error) {
      return (error as { code: string }).code;
    }
    return 'opened';
  };
  const problemsOf = async (file: string): Promise<LogProblem[]> => {
    const problems: LogProblem[] = [];
    for await (const found of verifyLog(file)) if (found.kind === 'problem') problems.push(found);
    return problems;
  };
  /** A closed log of `count` events in streams of ten. */
  const written = async (count: number, text = 'm'): Promise<void> => {
    const store = open('write');
    const streams = Array.from({ length: count / 10 }, (_, n) =>
      store.append(`batch-${n}`, newEvents(10, `${text}${n}-`), 'noStream'),
    );
    await Promise.all(streams);
    await closeAll();
  };
  /** Overwrites what stands for the first occurrence of `text`, behind SQLite's back. */
  const overwrite = (text: string, by: string): void => {
    const bytes = readFileSync(path);
    const at = bytes.indexOf(text);
    expect(at).toBeGreaterThan(0);
    bytes.write(by, at);
    writeFileSync(path, bytes);
  };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'legation-log-'));
    path = join(folder, 'data', 'log.db');
  });
  afterEach(async () => {
    await closeAll();
    rmSync(folder, { recursive: true, force: true });
  });

  describe('durability', () => {
    it('waits for the disk at each commit: journal_mode wal, synchronous FULL, read back after a write', async () => {
      const store = open('write');
      await store.append('batch-a', newEvents(1), 'noStream');
      expect([pragma(store, 'journal_mode'), pragma(store, 'synchronous')]).toEqual(['wal', 2]);
    });

    it('does not acknowledge an append when the commit would not have waited', async () => {
      const store = open('write');
      connectionOf(store).exec('PRAGMA synchronous = NORMAL');
      await expect(store.append('batch-a', newEvents(1), 'noStream')).rejects.toMatchObject({
        code: 'APPEND_OUTCOME_UNKNOWN',
      });
    });

    it('writes concurrent appends in one transaction, each checked on its own', async () => {
      const store = open('write');
      const watcher = new DatabaseSync(path, { readOnly: true });
      const version = (): unknown =>
        (watcher.prepare('PRAGMA data_version').get() as { data_version: number }).data_version;
      const sizes = new Set<number>();
      const before = version();
      const appends = Array.from({ length: 64 }, (_, n) =>
        store.append(`batch-${n}`, newEvents(1), n % 8 === 7 ? 3n : 'noStream').finally(() => {
          sizes.add((watcher.prepare('SELECT count(*) AS n FROM events').get() as { n: number }).n);
        }),
      );
      const outcomes = await codes(appends);

      expect(outcomes.filter((code) => code === 'ok')).toHaveLength(56);
      expect(outcomes.filter((code) => code === 'WRONG_EXPECTED_REVISION')).toHaveLength(8);
      expect(sizes).toEqual(new Set([56])); // nobody saw a part of them
      expect(version()).not.toBe(before);
      watcher.close();
    });

    it('bounds the write-ahead log', async () => {
      const store = open('write');
      for (let n = 0; n < 30; n += 1) {
        await Promise.all(
          Array.from({ length: 20 }, (_, at) =>
            store.append(`batch-${n}-${at}`, [newEvent('x'.repeat(50_000))], 'noStream'),
          ),
        );
      }
      expect(statSync(`${path}-wal`).size).toBeLessThan(20 * 1024 * 1024);
    });
  });

  describe('a full disk', () => {
    it('refuses appends as unavailable, serves reads, and takes appends again once there is space', async () => {
      const store = open('write');
      await store.append('batch-a', newEvents(1), 'noStream');
      connectionOf(store).exec('PRAGMA max_page_count = 20');
      const big = (n: number): Promise<unknown> =>
        store.append(`batch-big${n}`, [newEvent('x'.repeat(100_000))], 'noStream');

      expect(new Set(await codes([big(1), big(2), store.append('batch-a', newEvents(1), 0n)]))).toEqual(
        new Set(['STORE_UNAVAILABLE']),
      );
      expect(await readOn(store)).toHaveLength(1);

      connectionOf(store).exec('PRAGMA max_page_count = 1000000');
      expect(await codes([big(1), big(2), store.append('batch-a', newEvents(1), 0n)])).toEqual(['ok', 'ok', 'ok']);
      expect((await readOn(store)).map(({ revision }) => revision)).toEqual([0n, 0n, 0n, 1n]);
      await closeAll();
      expect(await problemsOf(path)).toEqual([]);
    });
  });

  describe('the one writer', () => {
    it('keeps a second writer out, in this process and in another, and names the holder', async () => {
      open('write');
      expect(() => open('write')).toThrow(new RegExp(`process ${process.pid}, since 2`));

      const child = spawnSync(process.execPath, [join(import.meta.dirname, '../crash/open-log.mjs'), path], {
        encoding: 'utf8',
      });
      expect(child.stdout).toMatch(`STORE_BUSY`);
      expect(child.stdout).toMatch(`process ${process.pid}, since 2`);
    });

    it('lets the next writer in after a close, and after a kill', async () => {
      open('write');
      await closeAll();
      open('write');
      await closeAll();

      const child = spawn(process.execPath, [join(import.meta.dirname, '../crash/open-log.mjs'), path, 'stay'], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      const [said] = (await once(child.stdout, 'data')) as [Buffer];
      expect(String(said)).toBe('opened\n');
      expect(codeOf(() => open('write'))).toBe('STORE_BUSY');
      child.kill('SIGKILL');
      await once(child, 'exit');
      expect(codeOf(() => open('write'))).toBe('opened');
    });

    it('lets readers in beside it, who cannot append', async () => {
      const writer = open('write');
      const reader = open('read');
      await writer.append('batch-a', newEvents(1), 'noStream');
      expect(await readOn(reader)).toHaveLength(1);
      await expect(reader.append('batch-a', newEvents(1), 0n)).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
    });
  });

  describe('files', () => {
    it('are for their owner alone', async () => {
      const store = open('write');
      await store.append('batch-a', newEvents(1), 'noStream');
      expect(mode(join(folder, 'data'))).toBe('700');
      for (const name of readdirSync(join(folder, 'data')))
        expect([name, mode(join(folder, 'data', name))]).toEqual([name, expect.stringMatching(/^6[04][04]$/)]);
      expect([mode(path), mode(`${path}-wal`)]).toEqual(['600', '600']);
    });

    it('that are not there are not made by a reader', () => {
      expect(codeOf(() => open('read'))).toBe('STORE_UNAVAILABLE');
      expect(readdirSync(folder)).toEqual([]);
    });

    it('of a newer Legation are left alone', async () => {
      await written(10);
      const file = new DatabaseSync(path);
      file.exec('PRAGMA user_version = 99');
      file.close();
      const before = readFileSync(path);
      expect([codeOf(() => open('write')), codeOf(() => open('read'))]).toEqual(['STORE_IS_NEWER', 'STORE_IS_NEWER']);
      expect(readFileSync(path).equals(before)).toBe(true);
    });

    it('of other programs, and those that are no database, are left alone', async () => {
      await written(10);
      const foreign = join(folder, 'foreign.db');
      const file = new DatabaseSync(foreign);
      file.exec('CREATE TABLE events (x)');
      file.close();
      const letter = join(folder, 'letter.db');
      writeFileSync(letter, 'Thưa đồng chí,\n'.repeat(500));
      const before = [readFileSync(foreign), readFileSync(letter)];
      for (const name of [foreign, letter]) {
        expect([codeOf(() => open('write', name)), codeOf(() => open('read', name))]).toEqual([
          'NOT_A_LOG',
          'NOT_A_LOG',
        ]);
      }
      expect([readFileSync(foreign), readFileSync(letter)]).toEqual(before);
    });

    it('can be read where nothing may be written', async () => {
      await written(20);
      chmodSync(path, 0o400);
      chmodSync(join(folder, 'data'), 0o500);
      const owner = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {}; // root may write anywhere
      if (owner.uid !== undefined) for (const name of [folder, join(folder, 'data'), path]) chmodSync(name, 0o555);
      const child = spawnSync(process.execPath, [join(import.meta.dirname, '../crash/open-log.mjs'), path, 'read'], {
        encoding: 'utf8',
        ...owner,
      });
      const refused = spawnSync(process.execPath, [join(import.meta.dirname, '../crash/open-log.mjs'), path], {
        encoding: 'utf8',
        ...owner,
      });
      chmodSync(join(folder, 'data'), 0o700);
      expect([child.stdout, child.stderr]).toEqual(['20 events\n', '']);
      expect(refused.stdout).toMatch('STORE_UNAVAILABLE');
    });
  });

  describe('damage', () => {
    it('to an event stops the reading there, before it is served', async () => {
      await written(200);
      overwrite('m7-3"', 'X7-3"');

      const store = open('read'); // the end of the log is sound
      const first = await store.readAll({ limit: 1_000 });
      expect(first.events).toHaveLength(73);
      expect(first.atHead).toBe(false);
      const damaged = { code: 'DAMAGED_EVENT', position: 74n, stream: 'batch-7', revision: 3n };
      await expect(store.readAll({ limit: 1_000, after: first.reached as bigint })).rejects.toMatchObject(damaged);
      await expect(store.readStream('batch-7')).rejects.toMatchObject(damaged);
      expect(await store.readStream('batch-8')).toHaveLength(10);
    });

    it('is named by verify, all of it', async () => {
      await written(200);
      overwrite('m3-3"', 'X3-3"');
      overwrite('m7-3"', 'X7-3"');
      expect(await problemsOf(path)).toMatchObject([
        { code: 'EVENT_DAMAGED', position: 34n, stream: 'batch-3', revision: 3n },
        { code: 'EVENT_DAMAGED', position: 74n, stream: 'batch-7', revision: 3n },
      ]);
    });

    it('to the last events keeps the log from being opened', async () => {
      await written(200);
      overwrite('m19-3"', 'X19-3"');
      expect([codeOf(() => open('write')), codeOf(() => open('read'))]).toEqual(['DAMAGED_EVENT', 'DAMAGED_EVENT']);
      expect(await problemsOf(path)).toMatchObject([{ code: 'EVENT_DAMAGED', position: 194n }]);
    });

    it('to whole pages is named event by event, and the rest is still read', async () => {
      await written(2_000);
      const bytes = readFileSync(path);
      const at = Math.floor(bytes.indexOf('m50-5"') / 4_096) * 4_096;
      bytes.fill(0xff, at, at + 4_096);
      writeFileSync(path, bytes);

      const problems = await problemsOf(path);
      const lost = problems.filter(({ code }) => code === 'EVENT_UNREADABLE' || code === 'EVENT_MISSING');
      expect(lost).toContainEqual(expect.objectContaining({ position: 506n, stream: 'batch-50', revision: 5n }));
      expect(lost.length).toBeLessThan(50);
      expect(problems).toContainEqual(expect.objectContaining({ code: 'FILE_DAMAGED' }));
      expect(problems.some(({ code }) => code === 'REVISION_GAP')).toBe(false);

      const store = open('read');
      const served = await readOn(store).catch((error: unknown) => error);
      expect(served).toMatchObject({ code: 'DAMAGED_EVENT', position: (lost[0] as LogProblem).position });
    });

    it('by a cut is told at the start, and by verify', async () => {
      await written(2_000);
      const whole = statSync(path).size;
      for (const size of [whole - 4_096, Math.floor(whole / 2), 5_000]) {
        const cut = join(folder, `cut-${size}.db`);
        copyFileSync(path, cut);
        truncateSync(cut, size);
        expect([codeOf(() => open('write', cut)), codeOf(() => open('read', cut))]).toEqual([
          'DAMAGED_EVENT',
          'DAMAGED_EVENT',
        ]);
        expect((await problemsOf(cut)).length).toBeGreaterThan(0);
      }
    });

    it('by a cut to nothing is not taken for a new log', async () => {
      await written(10);
      truncateSync(path, 0);
      expect([codeOf(() => open('write')), codeOf(() => open('read'))]).toEqual(['DAMAGED_EVENT', 'DAMAGED_EVENT']);
      expect(await problemsOf(path)).toMatchObject([{ code: 'FILE_DAMAGED' }]);
    });

    it('to a checksum, also one that was only cut short, is damage to its event', async () => {
      await written(30);
      const file = new DatabaseSync(path);
      file.exec(`
        DROP TRIGGER events_are_never_changed;
        UPDATE events SET checksum = substr(checksum, 1, 15) WHERE position = 3;
        UPDATE events SET checksum = CAST(checksum || x'00' AS BLOB) WHERE position = 12;
        UPDATE events SET checksum = x'' WHERE position = 17;
      `);
      file.close();
      const damaged = (await problemsOf(path)).filter(({ code }) => code === 'EVENT_DAMAGED');
      expect(damaged.map(({ position }) => position)).toEqual([3n, 12n, 17n]);
    });

    it('by hand, through SQL, is refused by the file or found by verify', async () => {
      await written(30);
      const file = new DatabaseSync(path);
      expect(() => file.exec(`UPDATE events SET type = 'x' WHERE position = 3`)).toThrow(/only grows/);
      expect(() => file.exec('DELETE FROM events WHERE position = 3')).toThrow(/only grows/);
      file.exec('DROP TRIGGER events_are_never_removed; DELETE FROM events WHERE position IN (3, 12)');
      file.close();

      expect((await problemsOf(path)).map(({ code, position }) => [code, position])).toEqual([
        ['FILE_DAMAGED', null],
        ['EVENT_MISSING', 3n],
        ['REVISION_GAP', 4n],
        ['EVENT_MISSING', 12n],
        ['REVISION_GAP', 13n],
      ]);
    });
  });
});
