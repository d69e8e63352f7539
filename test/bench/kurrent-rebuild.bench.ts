import { randomUUID } from 'node:crypto';
import { KurrentDBClient, streamNameFilter } from '@kurrent/kurrentdb-client';
import { openKurrentEventStore } from '@legation/event-store';
import { openSqliteReadStore, postings, ProjectionRunner } from '@legation/read-models';
import type { Projection } from '@legation/read-models';
import { appendHistory } from './history.js';
import { kurrentServer } from './kurrent-server.js';
import { inTurns, secondsOf } from './rounds.js';
import type { Bench, Row } from './row.js';

/** What folding and writing costs beside a subscription that only parses. */
export const kurrentRebuild: Row = {
  name: 'kurrent-rebuild',
  async run(bench: Bench) {
    const server = await kurrentServer(bench);
    const streamPrefix = `bench-${randomUUID()}-`;
    const store = await openKurrentEventStore({ connectionString: server.url, access: 'write', streamPrefix });
    const shape = { missions: bench.quick ? 200 : 1_000, officials: 4_096, postingsEach: 20, from: 1900, yearsEach: 3 };
    const events = await appendHistory(store, shape);

    const subject = async (): Promise<number> => {
      const readStore = openSqliteReadStore({ path: bench.scratch.fresh('read.db'), access: 'write' });
      const runner = new ProjectionRunner(store, readStore, [postings as unknown as Projection]);
      const seconds = await secondsOf(() => runner.catchUp());
      await readStore.close();
      return events / seconds;
    };
    const baseline = async (): Promise<number> =>
      events / (await secondsOf(() => subscribe(server.url, streamPrefix, events)));
    const named = {
      what: 'rebuild of the headships model from KurrentDB',
      baseline: `the driver's subscribeToAll, which parses the JSON of each event (${server.kind})`,
      unit: 'events/s',
      limit: { atLeast: 0.5 },
    };
    const result = await inTurns(bench.rounds, named, subject, baseline);
    await store.close();
    await server.stop();
    return [result];
  },
};

/** The driver parses data and metadata of every event itself. */
async function subscribe(url: string, prefix: string, count: number): Promise<void> {
  const client = KurrentDBClient.connectionString(url);
  const subscription = client.subscribeToAll({ filter: streamNameFilter({ prefixes: [prefix] }) });
  let seen = 0;
  await new Promise<void>((resolve, reject) => {
    subscription.on('error', reject);
    subscription.on('data', () => {
      seen += 1;
      if (seen === count) resolve();
    });
  });
  await subscription.unsubscribe();
  await client.dispose();
}
