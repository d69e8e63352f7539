import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Desk, root } from './cli-under-test.js';

const clients = 10_000;

/** Kilobytes of memory that a process holds. */
const residentKb = (pid: number): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);

/** Milliseconds of processor time that a process has had: what it did, however busy the machine is with other things. */
function workedMs(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) * 10; // user and system, in hundredths of a second
}

describe('ten thousand clients of the live feed', () => {
  const desk = new Desk();
  afterAll(() => desk.clear());

  it('cost at most 20 KB of memory each while nothing happens, and hear of an event for less than half of the work of joining', async () => {
    const { url, child } = await desk.serve();
    const post = (id: string): Promise<Response> =>
      fetch(`${url}/v1/officials/${id}/register-official`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': id },
        body: JSON.stringify({ name: id }),
      });
    await post('before');
    const pid = child.pid ?? 0;
    const [before, begun] = [residentKb(pid), workedMs(pid)];
    const crowd = spawn(process.execPath, [
      join(root, 'test/e2e/idle-clients.mjs'),
      `${url}/v1/events/stream?after=head`,
      String(clients),
    ]);
    try {
      const lines = createInterface({ input: crowd.stdout })[Symbol.asyncIterator]();
      expect(JSON.parse((await lines.next()).value)).toEqual({ open: clients });
      expect((residentKb(pid) - before) / clients).toBeLessThan(20);
      expect(await (await fetch(`${url}/metrics`)).text()).toContain(`legation_sse_clients ${clients}`);
      const joined = workedMs(pid);
      expect((await post('after')).status).toBe(201);
      expect(JSON.parse((await lines.next()).value)).toEqual({ told: clients });
      expect((workedMs(pid) - joined) / (joined - begun)).toBeLessThan(0.5);
      expect((await fetch(`${url}/health/ready`)).status).toBe(200);
    } finally {
      crowd.stdin.end();
    }
  }, 120_000);
});
