import { appendFileSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Denials } from './denials.js';
import type { Denial } from './denials.js';

const denial = (second: number, over: Partial<Denial> = {}): Denial => ({
  at: `2026-01-01T00:00:${String(second).padStart(2, '0')}.000Z`,
  actor: 'clerk',
  type: 'StartTerm',
  stream: 'mission-vn-japan',
  commandId: `c${second}`,
  code: 'CHAIR_OCCUPIED',
  field: 'on',
  ...over,
});

describe('the trace of refused commands', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'legation-denied-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('outlives the process, for the eyes of its owner alone', async () => {
    const denials = new Denials(join(folder, 'data'));
    denials.add(denial(1));
    denials.add(denial(2));
    await denials.close();
    expect(await new Denials(join(folder, 'data')).latest({ limit: 10 })).toEqual([denial(2), denial(1)]);
    expect(statSync(join(folder, 'data', 'denied.ndjson')).mode & 0o777).toBe(0o600);
  });

  it('is asked by actor, code and span, the latest first', async () => {
    const denials = new Denials(folder);
    for (let second = 0; second < 9; second += 1)
      denials.add(denial(second, second % 2 === 0 ? { actor: 'an' } : { code: 'INVALID_DATE' }));
    const seconds = async (question: object) =>
      (await denials.latest({ limit: 3, ...question })).map(({ commandId }) => commandId);
    expect(await seconds({})).toEqual(['c8', 'c7', 'c6']);
    expect(await seconds({ actor: 'an' })).toEqual(['c8', 'c6', 'c4']);
    expect(await seconds({ code: 'INVALID_DATE', to: denial(7).at })).toEqual(['c5', 'c3', 'c1']);
    expect(await seconds({ from: denial(8).at })).toEqual(['c8']);
  });

  it('passes over a line that a crash cut short, and goes on behind it', async () => {
    const first = new Denials(folder);
    first.add(denial(1));
    await first.close();
    appendFileSync(join(folder, 'denied.ndjson'), '{"at":"2026\n');
    const second = new Denials(folder);
    second.add(denial(2));
    expect(await second.latest({ limit: 10 })).toEqual([denial(2), denial(1)]);
  });

  it('cannot fill a disk: beyond two files the oldest are forgotten', async () => {
    const denials = new Denials(folder, 1_000);
    for (let second = 0; second < 60; second += 1) {
      denials.add(denial(second));
      await denials.close();
    }
    expect(readdirSync(folder).toSorted()).toEqual(['denied.1.ndjson', 'denied.ndjson']);
    for (const name of readdirSync(folder)) expect(statSync(join(folder, name)).size).toBeLessThanOrEqual(1_000);
    expect((await denials.latest({ limit: 1 }))[0]).toEqual(denial(59));
  });

  it('tells what could not be written, and takes the next one', async () => {
    const blocked = join(folder, 'file');
    writeFileSync(blocked, '');
    const denials = new Denials(join(blocked, 'data'));
    const lost: Error[] = [];
    denials.add(denial(1), (error) => lost.push(error));
    await denials.close();
    denials.add(denial(2), (error) => lost.push(error));
    await denials.close();
    expect(lost).toHaveLength(2);
  });
});
