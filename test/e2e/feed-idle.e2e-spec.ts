import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Desk, root } from './cli-under-test.js';

const clients = 10_000;

/** Kilobytes of memory that a process holds. */
const residentKb = (pid: number): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);

describe('ten thousand clients of the live feed', () => {
  const desk = new Desk();
  afterAll(() => desk.clear());

  it('cost little memory each while nothing happens, and hear of an event within a second or so', async () => {
    const { url, child } = await desk.serve();
    const post = (id: string): Promise<Response> =>
      fetch(`${url}/v1/officials/${id}/register-official`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': id },
        body: JSON.stringify({ name: id }),
      });
    await post('before');
    const before = residentKb(child.pid ?? 0);
    const crowd = spawn(process.execPath, [
      join(root, 'test/e2e/idle-clients.mjs'),
      `${url}/v1/events/stream?after=head`,
      String(clients),
    ]);
    try {
      const lines = createInterface({ input: crowd.stdout })[Symbol.asyncIterator]();
      expect(JSON.parse((await lines.next()).value)).toEqual({ open: clients });
      const each = (residentKb(child.pid ?? 0) - before) / clients;
      expect(each).toBeLessThan(40);
      expect(await (await fetch(`${url}/metrics`)).text()).toContain(`legation_sse_clients ${clients}`);
      const begun = performance.now();
      expect((await post('after')).status).toBe(201);
      expect(JSON.parse((await lines.next()).value)).toEqual({ told: clients });
      expect(performance.now() - begun).toBeLessThan(5_000); // a second on a machine of its own
      expect((await fetch(`${url}/health/ready`)).status).toBe(200);
    } finally {
      crowd.stdin.end();
    }
  }, 120_000);
});
