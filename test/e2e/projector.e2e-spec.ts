import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { Desk, plainEnvironment, root } from './cli-under-test.js';

const program = join(root, 'apps/projector/dist/main.js');

interface Running {
  readonly child: ChildProcess;
  readonly ended: Promise<number | null>;
  errors(): string;
}

function startProjector(variables: Readonly<Record<string, string>>): Running {
  const child = spawn(process.execPath, [program], { env: { ...plainEnvironment(), ...variables } });
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
  const ended = once(child, 'close').then(([code]) => code as number | null);
  return { child, ended, errors: () => errors };
}

describe('the projector beside the API', () => {
  const desk = new Desk();
  afterAll(() => desk.clear());

  it('refuses read models in a file that serve keeps, and says what to do', async () => {
    const { child } = await desk.serve();
    const projector = startProjector({ LEGATION_DATA_DIR: desk.dataDir });
    expect(await projector.ended).toBe(1);
    expect(projector.errors()).toMatch(
      /^READ_STORE_UNAVAILABLE: the read models in .*data are kept by another process, such as `legation serve`/,
    );
    const over = once(child, 'exit');
    child.kill('SIGTERM');
    await over;
  });

  it('keeps them where nobody else does, and stops when it is told to', async () => {
    const projector = startProjector({ LEGATION_DATA_DIR: desk.dataDir });
    while (!projector.errors().includes('projector.started') && projector.child.exitCode === null)
      await new Promise((resolve) => setTimeout(resolve, 20));
    projector.child.kill('SIGTERM');
    expect([await projector.ended, projector.errors()]).toEqual([0, expect.stringContaining('projector.stopped')]);
  });

  it('does not start without a log, or with a setting that is none; the password stays out of sight', async () => {
    const [none, wrong] = [
      startProjector({ LEGATION_DATA_DIR: join(desk.folder, 'nothing') }),
      startProjector({ LEGATION_READ_STORE: 'mysql://anna:s3cret@db.example' }),
    ];
    expect([await none.ended, none.errors()]).toEqual([1, expect.stringContaining('there is no log at')]);
    expect([await wrong.ended, wrong.errors()]).toEqual([
      2,
      expect.stringMatching(/^INVALID_CONFIG: LEGATION_READ_STORE/),
    ]);
    expect(wrong.errors()).not.toContain('s3cret');
  });
});
