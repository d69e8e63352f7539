import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { describeIf, itUnless } from '../skip.js';
import { Desk, plainEnvironment, program, readLines } from './cli-under-test.js';
import { needsLogFile, storesOf } from './pairs/stores-under-test.js';

const hasTerminal = process.platform === 'linux' && spawnSync('script', ['-qec', 'true', '/dev/null']).status === 0;

interface Sent {
  readonly id: string;
  /** The status of the answer, or the system's word for why there was none. */
  readonly outcome: number | string;
  readonly code: string | null;
}

/** Sends one command, and reads its answer to the end. */
function register(url: string, id: string, agent: Agent): Promise<Sent> {
  return new Promise((resolve) => {
    const body = JSON.stringify({ name: `Người thứ ${id}` });
    const headers = {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
      'idempotency-key': id,
    };
    const post = request(
      `${url}/v1/officials/${id}/register-official`,
      { method: 'POST', headers, agent },
      (answer) => {
        let text = '';
        answer.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
        answer.on('end', () => {
          const { code = null } = JSON.parse(text) as { code?: string };
          resolve({ id, outcome: answer.statusCode ?? 0, code });
        });
        answer.on('error', (error) => resolve({ id, outcome: `cut off: ${error.message}`, code: null }));
      },
    );
    post.on('error', (error: NodeJS.ErrnoException) =>
      resolve({ id, outcome: error.code ?? error.message, code: null }),
    );
    post.end(body);
  });
}

describe('legation serve', () => {
  const desk = new Desk();
  afterAll(() => desk.clear());

  const ended = async (child: ChildProcess): Promise<readonly [number | null, NodeJS.Signals | null]> =>
    (await once(child, 'exit')) as [number | null, NodeJS.Signals | null];

  describe.each(['SIGTERM', 'SIGINT'] as const)('that is told to stop by %s while commands arrive', (signal) => {
    const sent: Sent[] = [];
    let exit: readonly [number | null, NodeJS.Signals | null];

    beforeAll(async () => {
      const { url, child } = await desk.serve();
      const agent = new Agent({ keepAlive: true });
      let stopped = false;
      const sender = async (lane: number): Promise<void> => {
        for (let n = 0; !stopped; n += 1) {
          const one = await register(url, `${signal.toLowerCase()}-${lane}-${n}`, agent);
          sent.push(one);
          if (one.outcome !== 201) break; // the server is going; what comes now is told by what it says
        }
      };
      const senders = Array.from({ length: 16 }, (_, lane) => sender(lane));
      while (sent.length < 300) await wait(5);
      const over = ended(child);
      child.kill(signal);
      exit = await over;
      stopped = true;
      await Promise.all(senders);
      agent.destroy();
    }, 60_000);

    it('ends well', () => {
      expect(exit).toEqual([0, null]);
    });

    it('answers every command that it took, and says of the others that it is stopping', () => {
      const others = sent.filter(({ outcome }) => outcome !== 201);
      expect(others.length).toBeGreaterThan(0);
      expect(others.filter(({ outcome, code }) => outcome !== 'ECONNREFUSED' && code !== 'STOPPING')).toEqual([]);
    });

    it('has every acknowledged command in the log once, and none of the others', async () => {
      const { out } = await desk.run(['export']);
      const exported = readLines(desk.file('exported.ndjson', out)) as readonly {
        stream: string;
        metadata: { commandId: string };
      }[];
      const recorded = exported
        .map(({ metadata }) => metadata.commandId)
        .filter((id) => id.startsWith(signal.toLowerCase()));
      const acknowledged = sent.filter(({ outcome }) => outcome === 201).map(({ id }) => id);
      expect(recorded.toSorted()).toEqual(acknowledged.toSorted());
    });
  });

  itUnless(needsLogFile)(
    'is the only one in its folder, and the next one starts at once when it has stopped',
    async () => {
      const { child } = await desk.serve();
      const second = await desk.run(['serve', '--port', '0']);
      expect([second.code, second.out]).toEqual([1, '']);
      expect(second.err).toMatch(
        /log\.db is open for writing by process \d+, since .*; stop it, or send commands through it/,
      );
      const over = ended(child);
      child.kill('SIGTERM');
      await over;
      const { url, child: next } = await desk.serve();
      expect((await fetch(`${url}/health/ready`)).status).toBe(200);
      next.kill('SIGTERM');
      expect(await ended(next)).toEqual([0, null]);
    },
  );

  describeIf(hasTerminal, 'needs the program `script` of Linux, which gives a terminal')('at a terminal', () => {
    it('greets a person in three lines, and stops on Ctrl-C', async () => {
      // `exec`: a shell that stayed between would tell its own end by Ctrl-C, not the program's
      const command = ['exec', process.execPath, program, '--data-dir', desk.dataDir, 'serve', '--port', '0'].join(' ');
      const terminal = spawn('script', ['-qec', command, '/dev/null'], {
        stdio: ['pipe', 'pipe', 'inherit'],
        env: { ...plainEnvironment(), ...storesOf(desk.dataDir) },
      });
      let shown = '';
      terminal.stdout.setEncoding('utf8').on('data', (text: string) => {
        shown += text;
        if (text.includes('Ctrl-C')) terminal.stdin.write('\u0003');
      });
      expect(await ended(terminal)).toEqual([0, null]);
      expect(shown.replace('^C', '').trim().split('\r\n')).toEqual([
        expect.stringMatching(/^The register in .*data is served at http:\/\/127\.0\.0\.1:\d+$/),
        expect.stringMatching(/^What can be asked and told: http:.*\/docs$/),
        'Ctrl-C stops it.',
      ]);
    });
  });
});
