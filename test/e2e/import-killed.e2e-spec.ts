import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Desk, smallRegister } from './cli-under-test.js';
import { untilLogHolds } from './growing-log.js';
import { bearsThousands } from './pairs/stores-under-test.js';

const desk = new Desk();
afterAll(() => desk.clear());

const { mission, person, posting } = smallRegister;
const [missions, postingsEach] = bearsThousands ? [40, 50] : [8, 20];
const folder = join(desk.folder, 'register');

/** Missions with many heads each, one after the other, and their predecessors' last days. */
function writeRegister(): void {
  mkdirSync(folder);
  const write = (name: string, records: readonly object[]) =>
    writeFileSync(join(folder, name), records.map((record) => `${JSON.stringify(record)}\n`).join(''));
  const all = Array.from({ length: missions }, (_, index) => `mission-${index}`);
  write(
    'missions.ndjson',
    all.map((id) => mission(id)),
  );
  write(
    'persons.ndjson',
    all.flatMap((id) => Array.from({ length: postingsEach }, (_, n) => person(`${id}-head-${n}`))),
  );
  const year = (n: number) => String(1900 + n * 2);
  write(
    'postings.ndjson',
    all.flatMap((id) =>
      Array.from({ length: postingsEach }, (_, n) =>
        posting(`${id}-p${n}`, id, `${id}-head-${n}`, {
          appointedOn: `${year(n)}-01-01`,
          credentialsPresentedOn: `${year(n)}-02`,
          endedOn: `${year(n + 1)}-01-15`,
        }),
      ),
    ),
  );
}

interface Exported {
  readonly stream: string;
  readonly revision: number;
  readonly id: string;
  readonly type: string;
  readonly data: object;
  readonly metadata: Readonly<Record<string, unknown>>;
}

/** What the log says, by stream: without positions and times, which no two runs share. */
async function logOf(dataDir: string): Promise<ReadonlyMap<string, readonly unknown[]>> {
  const { out } = await desk.run(['export'], dataDir);
  const streams = new Map<string, unknown[]>();
  for (const line of out.split('\n').filter((each) => each !== '')) {
    const { stream, revision, id, type, data, metadata } = JSON.parse(line) as Exported;
    const { recordedAt: _recorded, knownFrom: _known, ...kept } = metadata;
    const stated = { revision, id, type, data, metadata: kept };
    streams.set(stream, [...(streams.get(stream) ?? []), stated]);
  }
  return streams;
}

describe('an import that is killed', () => {
  const whole = join(desk.folder, 'whole');
  const killed = join(desk.folder, 'killed');
  let all: number;

  beforeAll(async () => {
    writeRegister();
    all = (await desk.ask<{ events: number }>(['import', folder], whole)).events;
  }, 60_000);

  it('goes on where it was, adds nothing twice, and ends as if it had never been killed', async () => {
    let kills = 0;
    for (const events of [all / 40, all / 8, all / 3]) {
      const child = desk.start(['import', folder], killed);
      const over = once(child, 'exit');
      if (await untilLogHolds(events, killed, child)) kills += 1;
      child.kill('SIGKILL');
      await over;
    }
    expect(kills).toBeGreaterThan(1);
    const { code, out } = await desk.run(['import', folder, '--json'], killed);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ read: missions + missions * postingsEach * 2, quarantined: {} });
    expect(await logOf(killed)).toEqual(await logOf(whole));
    expect(await desk.ask<{ problems: readonly unknown[] }>(['verify'], killed)).toMatchObject({ problems: [] });
  }, 240_000);

  it('adds no event the second time', async () => {
    expect(await desk.ask(['import', folder], killed)).toMatchObject({ events: 0, overridden: {} });
  }, 60_000);

  it('stops cleanly when it is asked to, says how to go on, and goes on', async () => {
    const stopped = join(desk.folder, 'stopped');
    const child = desk.start(['import', folder], stopped);
    let err = '';
    child.stderr?.on('data', (chunk) => (err += String(chunk)));
    expect(await untilLogHolds(all / 20, stopped, child)).toBe(true);
    child.kill('SIGINT');
    const [code] = (await once(child, 'close')) as [number | null];
    expect(code).toBe(130);
    expect(err).toContain('run the same import again to go on');
    expect((await desk.run(['import', folder], stopped)).code).toBe(0);
    expect(await logOf(stopped)).toEqual(await logOf(whole));
  }, 120_000);
});
