import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Desk } from '../e2e/cli-under-test.js';
import { describeIf } from '../skip.js';

// What the register proves, checked by implementations that are not ours: see docs/guides/verify-without-legation.md.

const folder = join(dirname(fileURLToPath(import.meta.url)), 'log-tree');
const program = join(folder, 'dist', 'outside');
const go = (...args: readonly string[]) =>
  spawnSync('go', args, { cwd: folder, encoding: 'utf8', env: { ...process.env, GOTOOLCHAIN: 'local' } });

/** Go keeps what it has built: only the first time takes a while. @returns why the program is not there */
function build(): string | null {
  const { status, stdout } = go('env', 'GOVERSION');
  const [, minor] = /^go1\.(\d+)/.exec(stdout ?? '') ?? [];
  if (status !== 0 || minor === undefined) return 'no Go toolchain is installed';
  if (Number(minor) < 24) return `Go 1.24 or later is needed, and ${stdout.trim()} is installed`;
  const built = go('build', '-trimpath', '-buildvcs=false', '-o', program, '.');
  return built.status === 0 ? null : `its build failed: ${built.stderr.trim().split('\n').at(-1)}`;
}

const missing = build();
const outside = (...args: readonly string[]): string => {
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : stderr.trim();
};

describeIf(missing === null, missing ?? '')('an implementation that is not ours', () => {
  const desk = new Desk();
  const [keys, checkpoint, bundle] = ['log.pub', 'kept.checkpoint', 'event.bundle'].map((name) =>
    join(desk.folder, name),
  ) as [string, string, string];
  let origin: string;
  afterAll(() => desk.clear());

  beforeAll(async () => {
    const line = (n: number) => ({
      id: `c${n}`,
      target: `o${n}`,
      type: 'RegisterOfficial',
      data: { name: `Đặng "${n}" \\ 🇻🇳` },
    });
    await desk.run([
      'import',
      desk.lines(
        'commands.ndjson',
        Array.from({ length: 700 }, (_, n) => line(n)),
      ),
    ]);
    desk.file('log.pub', (await desk.run(['audit', 'keys'])).out);
    await desk.run(['audit', 'checkpoint', '--out', checkpoint]);
    const { items } = await desk.ask<{ items: { id: string }[] }>(['events', '--after', '400', '--limit', '1']);
    await desk.run(['audit', 'prove', '--event', items[0]?.id ?? '', '--out', bundle]);
    origin = readFileSync(checkpoint, 'utf8').split('\n')[0] ?? '';
  });

  it('verifies a checkpoint', () => {
    expect(outside('checkpoint', keys, checkpoint)).toBe(`${origin} vouches for 700 events`);
    const changed = desk.file('changed.checkpoint', readFileSync(checkpoint, 'utf8').replace('\n700\n', '\n701\n'));
    expect(outside('checkpoint', keys, changed)).toMatch(/^NOT VERIFIED: /);
  });

  it('verifies a bundle, and not one that was changed', () => {
    expect(outside('bundle', keys, bundle)).toBe(`number 401 of the 700 events of ${origin}`);
    const changed = desk.file('changed.bundle', readFileSync(bundle, 'utf8').replace('Đặng', 'Đăng'));
    expect(outside('bundle', keys, changed)).toMatch(/^NOT VERIFIED: /);
  });

  it('reads the whole log from a running server by its tiles, and finds an earlier checkpoint continued', async () => {
    const { url, child } = await desk.serve();
    for (let n = 0; n < 60; n += 1) {
      const response = await fetch(`${url}/v1/officials/new-${n}/register-official`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': `new-${n}` },
        body: JSON.stringify({ name: `Bà ${n}` }),
      });
      expect(response.status).toBe(201);
    }
    for (let tries = 0, size = ''; size !== '760' && tries < 200; tries += 1) {
      await pause(20);
      size = (await (await fetch(`${url}/log/checkpoint`)).text()).split('\n')[1] ?? '';
    }
    expect(outside('log', keys, url, checkpoint)).toBe(
      `760 entries are those of the checkpoint of ${origin}\nthey begin with the 700 of ${checkpoint}`,
    );
    child.kill('SIGTERM');
  });
});
