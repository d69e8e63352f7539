import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Desk, root } from './cli-under-test.js';

const folder = join(root, 'examples/subscriber');
const mission = { on: '2000', kind: 'embassy', receivingStates: ['X'] };

describe('the example of a subscriber', () => {
  const desk = new Desk();
  const running: ChildProcess[] = [];
  let said: string[] = [];
  afterAll(async () => {
    for (const child of running) child.kill('SIGKILL');
    await desk.clear();
  });

  const follow = (url: string): ChildProcess => {
    const child = spawn(process.execPath, [join(folder, 'subscriber.mjs'), url, 'table.json'], { cwd: desk.folder });
    running.push(child);
    child.stdout.on('data', (chunk: Buffer) => said.push(...String(chunk).trim().split('\n')));
    return child;
  };
  const end = async (child: ChildProcess, signal: NodeJS.Signals): Promise<void> => {
    const over = once(child, 'exit');
    child.kill(signal);
    await over;
  };
  const says = async (table: object): Promise<void> => {
    const end = performance.now() + 15_000;
    while (said.at(-1) !== JSON.stringify(table)) {
      if (performance.now() > end) throw new Error(`it said ${said.at(-1)}, and not ${JSON.stringify(table)}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };

  it('stands in its page in full, in fewer than 60 lines', () => {
    const program = readFileSync(join(folder, 'subscriber.mjs'), 'utf8');
    expect(program.split('\n').length).toBeLessThan(60);
    expect(readFileSync(join(folder, 'README.md'), 'utf8')).toContain(`\`\`\`js\n${program}\`\`\``);
  });

  it('keeps its table over restarts of both sides', async () => {
    let { url, child: register } = await desk.serve();
    const { port } = new URL(url);
    let keys = 0;
    const post = async (path: string, body: object): Promise<void> => {
      const headers = { 'content-type': 'application/json', 'idempotency-key': `k-${(keys += 1)}` };
      const answer = await fetch(`${url}/v1/${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
      if (answer.status !== 201) throw new Error(await answer.text());
    };
    const appoint = async (where: string, postingId: string, officialId: string, on: string): Promise<void> => {
      await post(`missions/${where}/appoint-ambassador`, {
        postingId,
        officialId,
        title: 'Đại sứ',
        on,
        accreditations: [],
      });
      await post(`missions/${where}/start-term`, { postingId, on, basis: 'arrival' });
    };
    await post('officials/lan/register-official', { name: 'Lan' });
    await post('officials/minh/register-official', { name: 'Minh' });
    for (const where of ['m', 'n']) await post(`missions/${where}/open-mission`, { ...mission, name: where });
    await appoint('m', 'p-1', 'lan', '2001');
    const subscriber = follow(url);
    await says([['mission-m', 'Lan']]);

    await end(register, 'SIGKILL');
    ({ url, child: register } = await desk.serve({}, Number(port)));
    await appoint('n', 'p-2', 'minh', '2002');
    await says([
      ['mission-m', 'Lan'],
      ['mission-n', 'Minh'],
    ]);

    await end(subscriber, 'SIGKILL');
    await post('missions/m/end-term', { postingId: 'p-1', on: '2004', cause: 'recalled' });
    await end(register, 'SIGTERM');
    said = [];
    follow(url);
    await desk.serve({}, Number(port));
    await says([['mission-n', 'Minh']]);
    expect(said).toHaveLength(1); // nothing of the past was taken twice
  }, 120_000);
});
