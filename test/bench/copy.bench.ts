import { randomUUID } from 'node:crypto';
import { jsonEvent, KurrentDBClient } from '@kurrent/kurrentdb-client';
import { copyLog, openKurrentEventStore, openSqliteEventStore } from '@legation/event-store';
import type { EventStore, StoredEvent } from '@legation/event-store';
import { appendHistory } from './history.js';
import { kurrentServer } from './kurrent-server.js';
import { inTurns, secondsOf } from './rounds.js';
import type { Bench, Row } from './row.js';

/** What moving a register to KurrentDB costs beside the driver's own appends of the same batches in the same order. */
export const copyOfLog: Row = {
  name: 'copy',
  async run(bench: Bench) {
    const { quick, rounds, scratch } = bench;
    const source = openSqliteEventStore({ path: scratch.fresh('log.db'), access: 'write' });
    const missions = quick ? 400 : 2_000;
    // Six neighbours of a mission, and one of an official: about as many as the real register has.
    await appendHistory(source, { missions, officials: missions + 1, postingsEach: 1, from: 1900, yearsEach: 3 });
    const batches = await neighboursIn(source);
    const events = batches.reduce((sum, batch) => sum + batch.length, 0);
    const server = await kurrentServer(bench);

    const subject = async (): Promise<number> => {
      const streamPrefix = `copy-${randomUUID()}-`;
      const target = await openKurrentEventStore({ connectionString: server.url, access: 'write', streamPrefix });
      const seconds = await secondsOf(() => copyLog(source, target));
      await target.close();
      return events / seconds;
    };
    const baseline = async (): Promise<number> => {
      const client = KurrentDBClient.connectionString(server.url);
      const prefix = `raw-${randomUUID()}-`;
      const seconds = await secondsOf(async () => {
        for (const batch of batches) {
          const [first] = batch as [StoredEvent];
          const streamState = first.revision === 0n ? ('no_stream' as const) : first.revision - 1n;
          await client.appendToStream(prefix + first.stream, batch.map(proposed), { streamState });
        }
      });
      await client.dispose();
      return events / seconds;
    };
    const named = {
      what: 'copy of a log from SQLite to KurrentDB, compared at the end',
      baseline: `the driver alone appending the same batches in order (${server.kind})`,
      unit: 'events/s',
      limit: { atLeast: 0.6 },
    };
    const result = await inTurns(rounds, named, subject, baseline);
    await server.stop();
    await source.close();
    return [result];
  },
};

const proposed = ({ type, data, metadata }: StoredEvent) =>
  jsonEvent({
    id: randomUUID(), // one log after the other holds them
    type,
    data: JSON.parse(data) as Record<string, unknown>,
    metadata: JSON.parse(metadata) as Record<string, unknown>,
  });

/** The events of a log, neighbours of one stream together. */
async function neighboursIn(log: EventStore): Promise<readonly (readonly StoredEvent[])[]> {
  const batches: StoredEvent[][] = [];
  for (let after: bigint | undefined; ;) {
    const page = await log.readStored({ limit: 2_000, ...(after === undefined ? {} : { after }) });
    for (const event of page.events) {
      const last = batches.at(-1);
      if (last?.[0]?.stream === event.stream) last.push(event);
      else batches.push([event]);
    }
    if (page.atHead || page.reached === null) return batches;
    after = page.reached;
  }
}
