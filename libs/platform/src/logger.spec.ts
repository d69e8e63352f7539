import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Says one line of each level, and shows when they were in the file and how often the disk was waited for. */
const program = `
  import fs from 'node:fs';
  import { createLogger } from '@legation/platform';
  let waits = 0;
  const fsyncSync = fs.fsyncSync;
  fs.fsyncSync = (fd) => { waits += 1; fsyncSync(fd); };
  const lines = () => fs.readFileSync('/proc/self/fd/2', 'utf8').split('\\n').length - 1;
  const log = createLogger('info');
  const seen = [];
  log.debug('quiet'); log.info('one', { stream: 'batch-a' });
  seen.push(lines());
  log.warn('two'); seen.push(lines());
  log.error('three', { error: new Error('full') }); seen.push(lines());
  log.info('four');
  await new Promise((resolve) => setTimeout(resolve, 300));
  seen.push(lines());
  console.log(JSON.stringify({ seen, waits }));
  log.info('last words');
`;

describe('the log of the program', () => {
  const folder = mkdtempSync(join(tmpdir(), 'legation-logger-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('has warnings and errors at once, the rest in a moment, all of it at the end, and never waits for the disk', () => {
    const path = join(folder, 'log');
    const file = openSync(path, 'w', 0o600);
    const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
      stdio: ['ignore', 'pipe', file],
      encoding: 'utf8',
    });
    closeSync(file);
    expect(JSON.parse(stdout)).toEqual({ seen: [0, 2, 3, 4], waits: 0 });
    const lines = readFileSync(path, 'utf8').trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line) as object)).toMatchObject([
      { level: 'info', event: 'one', stream: 'batch-a' },
      { level: 'warn', event: 'two' },
      { level: 'error', event: 'three', error: { message: 'full' } },
      { level: 'info', event: 'four' },
      { level: 'info', event: 'last words' },
    ]);
  });
});
