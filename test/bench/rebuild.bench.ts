import { openSqliteEventStore } from '@legation/event-store';
import type { EventStore } from '@legation/event-store';
import { openSqliteReadStore, postings, ProjectionRunner } from '@legation/read-models';
import type { Projection } from '@legation/read-models';
import { appendHistory } from './history.js';
import { inTurns, secondsOf } from './rounds.js';
import type { Bench, Row } from './row.js';

const pageSize = 2_000;

/** Row 4: what folding and writing costs beside reading. `readAll` parses the JSON of data and metadata of every event that it gives. */
export const rebuild: Row = {
  name: 'rebuild',
  async run({ quick, rounds, scratch }: Bench) {
    const path = scratch.fresh('log.db');
    const log = openSqliteEventStore({ path, access: 'write' });
    const events = await appendHistory(log, {
      missions: quick ? 200 : 1_000,
      officials: 4_096,
      postingsEach: 20,
      from: 1900,
      yearsEach: 3,
    });

    const subject = async (): Promise<number> => {
      const readStore = openSqliteReadStore({ path: scratch.fresh('read.db'), access: 'write' });
      const runner = new ProjectionRunner(log, readStore, [postings as unknown as Projection]);
      const seconds = await secondsOf(() => runner.catchUp());
      await readStore.close();
      return events / seconds;
    };
    const baseline = async (): Promise<number> => events / (await secondsOf(() => readThrough(log)));
    const named = {
      what: 'rebuild of the headships model',
      baseline: 'reading the log and parsing the JSON of each event',
      unit: 'events/s',
      limit: { atLeast: 0.3 },
    };
    const result = await inTurns(rounds, named, subject, baseline);
    await log.close();
    return [result];
  },
};

async function readThrough(log: EventStore): Promise<void> {
  for (let after = 0n, atHead = false; !atHead;) {
    const page = await log.readAll({ after, limit: pageSize });
    after = page.reached ?? after;
    ({ atHead } = page);
  }
}
