import { fork } from 'node:child_process';
import { once } from 'node:events';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openSqliteEventStore } from '@legation/event-store';
import { appendHistory } from './history.js';
import { runBeside } from './program.js';
import { inTurns } from './rounds.js';
import type { Bench, Row } from './row.js';

const program = join(dirname(fileURLToPath(import.meta.url)), 'push-loop.js');

/** Row 12: what order, a durable position and reading the log cost beside a loop that only signs and posts. */
export const webhooks: Row = {
  name: 'webhooks',
  async run({ quick, rounds, scratch }: Bench) {
    const log = `${scratch.fresh('push')}/log.db`;
    const events = openSqliteEventStore({ path: log, access: 'write' });
    await appendHistory(events, {
      missions: quick ? 120 : 220,
      officials: 500,
      postingsEach: 8,
      from: 1,
      yearsEach: 3,
    });
    await events.close();
    const receiver = fork(program, ['receiver'], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    try {
      const [{ port }] = (await once(receiver, 'message')) as [{ port: number }];
      const rateOf = async (kind: string): Promise<number> =>
        Number((await runBeside('push-loop.js', kind, log, `http://127.0.0.1:${port}/hook`)).output);
      const named = {
        what: 'webhook deliveries to a local receiver',
        baseline: 'a bare loop that signs, same HTTP client and concurrency',
        unit: 'deliveries/s',
        limit: { atLeast: 0.7 },
      };
      return [
        await inTurns(
          rounds,
          named,
          () => rateOf('legation'),
          () => rateOf('bare'),
        ),
      ];
    } finally {
      receiver.kill('SIGKILL');
    }
  },
};
