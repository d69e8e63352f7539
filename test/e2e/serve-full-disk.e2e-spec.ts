import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describeIf } from '../skip.js';
import { Desk, plainEnvironment, program } from './cli-under-test.js';

// A small disk of its own, in a mount namespace that ends with the process: nothing is left behind.
const smallDisk = (size: string, folder: string, command: readonly string[]): readonly string[] => [
  '--map-root-user',
  '--mount',
  'sh',
  '-c',
  'mount -t tmpfs -o size="$1" small-disk "$2" && shift 2 && exec "$@"',
  'sh',
  size,
  folder,
  ...command,
];
const hasSmallDisks =
  process.platform === 'linux' && spawnSync('unshare', smallDisk('1m', '/tmp', ['true'])).status === 0;

interface Told {
  readonly status: number;
  readonly type: string | null;
  readonly retryAfter: string | null;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- specs read what the wire says
  readonly body: any;
}

describeIf(
  hasSmallDisks,
  'only Linux, where this user may mount in a namespace of its own, gives a disk that is small',
)('legation serve on a full disk', () => {
  const desk = new Desk();
  let child: ChildProcess;
  let url: string;
  let filler: string;

  const tell = async (path: string, init: RequestInit = {}): Promise<Told> => {
    const answer = await fetch(url + path, init);
    const [type, retryAfter] = ['content-type', 'retry-after'].map((name) => answer.headers.get(name));
    return { status: answer.status, type: type ?? null, retryAfter: retryAfter ?? null, body: await answer.json() };
  };
  const post = (id: string, key = id): Promise<Told> =>
    tell(`/v1/officials/${id}/register-official`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': key },
      body: JSON.stringify({ name: `Name of ${id}`, source: { id: 'S1', quote: 'x'.repeat(5_000) } }),
    });

  beforeAll(async () => {
    const args = [process.execPath, program, '--data-dir', join(desk.folder, 'data'), 'serve', '--port', '0'];
    child = spawn('unshare', smallDisk('8m', desk.folder, args), {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...plainEnvironment(), LEGATION_LOG_LEVEL: 'silent' },
    });
    filler = `/proc/${child.pid}/root${desk.folder}/filler`;
    for await (const chunk of child.stdout ?? []) {
      url = /http:\/\/[\d.:]+/.exec(String(chunk))?.[0] ?? '';
      if (url) break;
    }
  });
  afterAll(async () => {
    if (child.exitCode === null) {
      const over = once(child, 'exit');
      child.kill('SIGKILL');
      await over;
    }
    await desk.clear();
  });

  let refused = '';

  it('refuses commands with a problem that says so, and that it is safe to repeat', async () => {
    const { status, body } = await post('before');
    expect(status).toBe(201);
    expect((await tell(`/v1/officials/before?atLeast=${body.position}`)).status).toBe(200); // else the disk is full before it is projected
    fill(filler);
    let last: Told | undefined;
    for (let n = 0; last?.status !== 507 && n < 500; n += 1) last = await post((refused = `full-${n}`));
    expect(last).toMatchObject({ status: 507, type: 'application/problem+json; charset=utf-8', retryAfter: '2' });
    expect(last?.body.code).toBe('STORE_UNAVAILABLE');
    expect(last?.body.detail).toContain('no space left; nothing was written');
    expect(last?.body.detail).toContain('nothing is lost by sending it again with the same Idempotency-Key');
  });

  it('goes on answering questions', async () => {
    expect(await tell('/v1/officials/before')).toMatchObject({ status: 200, body: { official: { id: 'before' } } });
    expect(await tell(`/v1/officials/${refused}`)).toMatchObject({ status: 404 });
    expect(await tell('/health/live')).toMatchObject({ status: 200 });
  });

  it('takes the same command again when there is space, and its questions see it', async () => {
    rmSync(filler);
    const again = await post(refused);
    expect(again).toMatchObject({ status: 201, body: { events: 1, revision: 0 } });
    let seen = await tell(`/v1/officials/${refused}?atLeast=${again.body.position}`);
    for (let tries = 0; seen.status !== 200 && tries < 5; tries += 1) {
      await wait(500);
      seen = await tell(`/v1/officials/${refused}?atLeast=${again.body.position}`);
    }
    expect(seen).toMatchObject({ status: 200, body: { official: { name: `Name of ${refused}` } } });
    expect(await tell('/health/ready')).toMatchObject({ status: 200, body: { ready: true } });
  });

  it('stops as ever', async () => {
    const over = once(child, 'exit');
    child.kill('SIGTERM');
    expect(await over).toEqual([0, null]);
  });
});

/** Writes until the disk takes no more. */
function fill(path: string): void {
  const file = openSync(path, 'w');
  try {
    for (const size of [65_536, 1]) {
      try {
        for (;;) writeSync(file, Buffer.alloc(size));
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
      }
    }
  } finally {
    closeSync(file);
  }
}
