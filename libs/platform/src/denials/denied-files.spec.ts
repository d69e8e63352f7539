import { appendFileSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DeniedFiles } from './denied-files.js';
import type { Denial } from './denials.port.js';
import { FileDenials } from './file-denials.js';

const denial = (second: number): Denial => ({
  at: `2026-01-01T00:00:${String(second).padStart(2, '0')}.000Z`,
  actor: 'clerk',
  type: 'StartTerm',
  stream: 'mission-vn-japan',
  commandId: `c${second}`,
  code: 'CHAIR_OCCUPIED',
  field: 'on',
});

describe('the files of refused commands', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'legation-denied-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('are for the eyes of their owner alone', async () => {
    const before = process.umask(0);
    try {
      await new DeniedFiles(join(folder, 'data')).append([denial(1)]);
      expect(statSync(join(folder, 'data', 'denied.ndjson')).mode & 0o777).toBe(0o600);
      expect(statSync(join(folder, 'data')).mode & 0o777).toBe(0o700);
    } finally {
      process.umask(before);
    }
  });

  it('are read past a line that a crash cut short', async () => {
    const files = new DeniedFiles(folder);
    await files.append([denial(1)]);
    appendFileSync(join(folder, 'denied.ndjson'), '{"at":"2026\n');
    await files.append([denial(2)]);
    expect(await files.latest({ limit: 10 })).toEqual([denial(1), denial(2)]);
  });

  it('cannot fill a disk: there are two, each of so many bytes at the most', async () => {
    const files = new DeniedFiles(folder, 1_000);
    for (let second = 0; second < 60; second += 1) await files.append([denial(second)]);
    expect(readdirSync(folder).toSorted()).toEqual(['denied.1.ndjson', 'denied.ndjson']);
    for (const name of readdirSync(folder)) expect(statSync(join(folder, name)).size).toBeLessThanOrEqual(1_000);
    expect(await files.latest({ limit: 1 })).toEqual([denial(59)]);
  });

  it('are read also while they are being moved, and then no more is added to them', async () => {
    const files = new DeniedFiles(folder);
    await files.append([denial(1)]);
    files.beginMoving();
    await files.append([denial(2)]);
    expect(await files.latest({ limit: 10 })).toEqual([denial(1), denial(2)]);
    const [name = ''] = files.moving();
    const moved: Denial[] = [];
    for await (const each of files.linesOf(name)) moved.push(each);
    expect(moved).toEqual([denial(1)]);
    files.remove(name);
    expect(readdirSync(folder)).toEqual(['denied.ndjson']);
  });

  it('that cannot be written are told of, and the next line is tried', async () => {
    const blocked = join(folder, 'file');
    writeFileSync(blocked, '');
    const denials = new FileDenials(new DeniedFiles(join(blocked, 'data')));
    const lost: Error[] = [];
    denials.add(denial(1), (error) => lost.push(error));
    await denials.close();
    denials.add(denial(2), (error) => lost.push(error));
    await denials.close();
    expect(lost).toHaveLength(2);
  });
});
