import { hash } from 'node:crypto';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import { Desk } from './cli-under-test.js';

interface Row {
  position: bigint;
  stream: string;
  revision: bigint;
  id: string;
  type: string;
  schema_version: bigint;
  data: string;
  metadata: string;
}

interface Verdict {
  readonly problems: readonly { readonly code: string; readonly position: number | null; readonly message: string }[];
}

/** As the log writes it: whoever can write the file can do the same. */
function checksumOf(row: Row): Buffer {
  const { position, revision, schema_version, stream, id, type, data, metadata } = row;
  const lengths = `${stream.length}:${id.length}:${type.length}:${data.length}`;
  const text = `${position}:${revision}:${schema_version}:${lengths}:${stream}${id}${type}${data}${metadata}`;
  return hash('sha256', text, 'buffer').subarray(0, 16);
}

/** Somebody who may write the file, and knows the program: every checksum fits again, and the triggers are back. */
function tamper(dataDir: string, change: (rows: Row[]) => Row[]): void {
  const database: DatabaseSyncInstance = new DatabaseSync(join(dataDir, 'log.db'));
  const triggers = database.prepare(`SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'`).all() as {
    name: string;
    sql: string;
  }[];
  for (const { name } of triggers) database.exec(`DROP TRIGGER ${name}`);
  const select = database.prepare('SELECT * FROM events ORDER BY position');
  select.setReadBigInts(true);
  const rows = change(select.all() as unknown as Row[]);
  database.exec('BEGIN; DELETE FROM events');
  const insert = database.prepare('INSERT INTO events VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)');
  rows.forEach((row, at) => {
    const placed = { ...row, position: BigInt(at + 1) };
    const { position, stream, revision, id, type, schema_version, data, metadata } = placed;
    insert.run(position, stream, revision, id, type, schema_version, data, metadata, checksumOf(placed));
  });
  database.exec('COMMIT');
  for (const { sql } of triggers) database.exec(sql);
  database.close();
}

const register = (n: number, name = `Bà ${n}`) => ({
  id: `c${n}`,
  target: `o${n}`,
  type: 'RegisterOfficial',
  data: { name },
});

describe('somebody who can write the file of the log', () => {
  const desk = new Desk();
  const [checkpoint, keys] = [join(desk.folder, '2026-11.checkpoint'), join(desk.folder, 'log.pub')];
  const forged = join(desk.folder, 'forged');
  afterAll(() => desk.clear());

  beforeAll(async () => {
    const first = Array.from({ length: 600 }, (_, n) => register(n));
    const more = Array.from({ length: 20 }, (_, n) => register(600 + n));
    await desk.run(['import', desk.lines('first.ndjson', first)]);
    await desk.run(['audit', 'checkpoint', '--out', checkpoint]);
    await desk.run(['import', desk.lines('more.ndjson', more)]);
    const { out } = await desk.run(['audit', 'keys']);
    writeFileSync(keys, out);
  });
  beforeEach(() => {
    rmSync(forged, { recursive: true, force: true });
    cpSync(desk.dataDir, forged, { recursive: true });
  });

  const verify = async (...args: readonly string[]) => {
    const { code, out, err } = await desk.run(['verify', ...args, '--json'], forged);
    if (out === '') throw new Error(err);
    return { code, codes: [...new Set((JSON.parse(out) as Verdict).problems.map((problem) => problem.code))] };
  };
  /** All that would still speak against them in the folder itself. */
  const cleanUp = (): void => {
    for (const name of ['read.db', 'tree.db', 'log.checkpoint']) rmSync(join(forged, name), { force: true });
  };

  it('is not suspected while nothing was done', async () => {
    expect(await verify('--checkpoint', checkpoint)).toEqual({ code: 0, codes: [] });
  });

  const swap = (rows: Row[], one: number, other: number): Row[] => {
    const [a, b] = [rows[one] as Row, rows[other] as Row];
    const result = [...rows];
    result[one] = { ...b, metadata: a.metadata };
    result[other] = { ...a, metadata: b.metadata };
    return result;
  };

  it.each<[string, (rows: Row[]) => Row[]]>([
    ['changes an event', (rows) => rows.map((row) => ({ ...row, data: row.data.replace('Bà 300', 'Ông 300') }))],
    [
      'changes who recorded it',
      (rows) =>
        rows.map((row, at) =>
          at === 7 ? { ...row, metadata: row.metadata.replace('"actor":"cli"', '"actor":"me"') } : row,
        ),
    ],
    ['removes an event, and closes the gap', (rows) => rows.filter((_, at) => at !== 300)],
    ['exchanges two events', (rows) => swap(rows, 100, 101)],
    ['cuts the log', (rows) => rows.slice(0, 590)],
    ['appends, and cuts it off in favour of other events', (rows) => [...rows.slice(0, 599), ...rows.slice(600)]],
    [
      'puts an event in between',
      (rows) => [
        ...rows.slice(0, 300),
        { ...(rows[619] as Row), metadata: (rows[300] as Row).metadata },
        ...rows.slice(300, 619),
      ],
    ],
  ])('and %s, is caught by a checkpoint that was kept elsewhere', async (_, change) => {
    tamper(forged, change);
    cleanUp();
    expect(await verify()).toEqual({ code: 0, codes: [] }); // no trace is left in the folder
    expect(await verify('--checkpoint', checkpoint)).toEqual({ code: 4, codes: ['CHECKPOINT_CONTRADICTED'] });
    const { code, err } = await desk.run(['audit', 'consistency', '--from', checkpoint], forged);
    expect([code, err]).toEqual([4, expect.stringMatching(/^CHECKPOINT_CONTRADICTED: /)]);
  });

  it('and leaves the tree, is caught by it, with the place of the event', async () => {
    tamper(forged, (rows) =>
      rows.map((row, at) => (at === 299 ? { ...row, data: row.data.replace('Bà', 'Ông') } : row)),
    );
    for (const name of ['read.db', 'log.checkpoint']) rmSync(join(forged, name), { force: true });
    const { code, out } = await desk.run(['verify', '--json'], forged);
    const { problems } = JSON.parse(out) as Verdict;
    expect([code, problems]).toEqual([
      4,
      expect.arrayContaining([
        expect.objectContaining({
          code: 'TREE_DIFFERS',
          position: 300,
          message: expect.stringMatching(/^event 300, then [0-9a-f-]{36}, is not what it was/) as string,
        }),
      ]),
    ]);
  });

  it('is caught by the last checkpoint that was signed in the folder, and nothing more is signed', async () => {
    await desk.run(['audit', 'checkpoint'], forged);
    tamper(forged, (rows) => rows.slice(0, 610));
    for (const name of ['read.db', 'tree.db']) rmSync(join(forged, name), { force: true });
    expect(await verify()).toEqual({ code: 4, codes: ['CHECKPOINT_CONTRADICTED'] });
    const { code, err } = await desk.run(['audit', 'checkpoint'], forged);
    expect([code, err]).toEqual([
      4,
      expect.stringMatching(/^LOG_FORKED: a checkpoint of 620 events was signed, and 610/),
    ]);
  });

  it('does not get by with the checkpoint of another log, or with one that was changed', async () => {
    const other = join(desk.folder, 'other');
    await desk.run(['import', desk.lines('other.ndjson', [register(1)])], other);
    const { out } = await desk.run(['audit', 'checkpoint'], other);
    expect(await verify('--checkpoint', desk.file('other.checkpoint', out))).toEqual({
      code: 4,
      codes: ['CHECKPOINT_UNSIGNED'],
    });
    const fewer = readFileSync(checkpoint, 'utf8').replace('\n600\n', '\n599\n');
    expect(await verify('--checkpoint', desk.file('fewer.checkpoint', fewer))).toEqual({
      code: 4,
      codes: ['CHECKPOINT_UNSIGNED'],
    });
    expect((await desk.run(['audit', 'consistency', '--from', desk.file('o.checkpoint', out)], forged)).code).toBe(4);
    expect((await desk.run(['verify', '--checkpoint', 'nowhere'], forged)).code).toBe(1);
  });

  it('does not get a changed event past a bundle that was given out before', async () => {
    const { items } = await desk.ask<{ items: { id: string }[] }>(['events', '--limit', '3']);
    const bundle = join(desk.folder, 'third.bundle');
    await desk.run(['audit', 'prove', '--event', items[2]?.id ?? '', '--out', bundle]);
    const nowhere = join(desk.folder, 'no-register-here');
    const sound = await desk.run(['audit', 'verify-bundle', bundle, '--key', keys], nowhere);
    expect([sound.code, sound.out.split('\n')[0]]).toEqual([0, expect.stringMatching(/is number 3 of the 620 events/)]);
    const changed = desk.file('changed.bundle', readFileSync(bundle, 'utf8').replace('Bà 2', 'Bà 3'));
    expect(await desk.run(['audit', 'verify-bundle', changed, '--key', keys], nowhere)).toMatchObject({
      code: 4,
      err: expect.stringMatching(/^EVENT_NOT_PROVEN: /) as string,
    });
    expect((await desk.run(['audit', 'verify-bundle', bundle, '--key', 'no key'], nowhere)).code).toBe(2);
  });

  it('finds old checkpoints still verifiable after the key was rotated', async () => {
    expect((await desk.run(['audit', 'rotate-key'], forged)).code).toBe(0);
    expect(await verify('--checkpoint', checkpoint)).toEqual({ code: 0, codes: [] });
    expect((await desk.run(['audit', 'consistency', '--from', checkpoint], forged)).code).toBe(0);
    const { out } = await desk.run(['audit', 'checkpoint'], forged);
    const old = readFileSync(keys, 'utf8').trim();
    expect(await desk.ask<{ items: { key: string }[] }>(['audit', 'keys'], forged)).toMatchObject({
      items: [{ key: old }, { handover: expect.stringContaining('legation key handover') as string }],
    });
    expect(await verify('--checkpoint', desk.file('new.checkpoint', out))).toEqual({ code: 0, codes: [] });
  });
});
