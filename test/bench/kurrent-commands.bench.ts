import { randomUUID } from 'node:crypto';
import { jsonEvent, KurrentDBClient } from '@kurrent/kurrentdb-client';
import { mission } from '@legation/domain';
import { CommandRunner, openKurrentEventStore, registerClock } from '@legation/event-store';
import { appendsIn } from './appends.js';
import type { Append } from './appends.js';
import { appendHistory, envelopeOf } from './history.js';
import { inFlight } from './in-flight.js';
import { kurrentServer } from './kurrent-server.js';
import { ordersOf } from './orders.js';
import type { Order } from './orders.js';
import { inTurns, secondsOf } from './rounds.js';
import type { Bench, Result, Row } from './row.js';

const missions = 64;
/** Just more than missions: once each mission has had a head, every official was met. */
const officials = 65;
const stepsOfAPosting = 5;

/** What a command costs beside the driver's own append of the same event. */
export const kurrentCommands: Row = {
  name: 'kurrent-commands',
  async run(bench: Bench) {
    const results: Result[] = [];
    for (const [together, postings] of [
      [64, bench.quick ? 8 : 24],
      [1, bench.quick ? 2 : 4],
    ] as const) {
      const server = await kurrentServer(bench);
      results.push(await compare(bench, server.url, server.kind, together, postings));
      await server.stop();
    }
    return results;
  },
};

async function compare(
  { rounds }: Bench,
  url: string,
  kind: string,
  together: number,
  postings: number,
): Promise<Result> {
  const orders = ordersOf({ missions, officials, postingsEach: postings + 1, from: 1900, yearsEach: 3 });
  const [before, measured] = [orders.slice(0, missions * stepsOfAPosting), orders.slice(missions * stepsOfAPosting)];
  let recorded: readonly Append[] = [];

  const subject = async (): Promise<number> => {
    const store = await openKurrentEventStore({
      connectionString: url,
      access: 'write',
      streamPrefix: `bench-${randomUUID()}-`,
    });
    await appendHistory(store, { missions, officials, postingsEach: 0, from: 1900, yearsEach: 3 });
    const runner = new CommandRunner(store, registerClock((await store.head())?.recordedAt ?? null));
    const give = async ({ id, commandId, command }: Order): Promise<void> => {
      await runner.run(mission, id, command, envelopeOf(commandId));
    };
    await inFlight(64, before, give); // the streams are folded and the officials known, as they are in a register at work
    const { position } = (await store.head()) ?? { position: 0n };
    const seconds = await secondsOf(() => inFlight(together, measured, give));
    recorded = await appendsIn(store, position);
    await store.close();
    return measured.length / seconds;
  };
  const baseline = async (): Promise<number> => {
    const client = KurrentDBClient.connectionString(url);
    const prefix = `raw-${randomUUID()}-`;
    const firsts = new Map<string, bigint>();
    const proposed = recorded.map(({ stream, events, expected }) => {
      const first = firsts.get(stream) ?? (expected as bigint) + 1n;
      firsts.set(stream, first);
      const revision = (expected as bigint) - first;
      const streamState = revision < 0n ? ('no_stream' as const) : revision;
      const own = events.map(({ id, event, metadata }) =>
        jsonEvent({ id, type: event.type, data: { ...event.data }, metadata: { schemaVersion: 1, ...metadata } }),
      );
      return { stream: prefix + stream, own, streamState };
    });
    await client.appendToStream(`${prefix}first`, jsonEvent({ type: 'First', data: {} })); // connected, as the subject is
    const seconds = await secondsOf(() =>
      inFlight(together, proposed, ({ stream, own, streamState }) =>
        client.appendToStream(stream, own, { streamState }),
      ),
    );
    await client.dispose();
    return proposed.length / seconds;
  };
  const named = {
    what: `commands on KurrentDB, ${together} in flight${together > 1 ? ` on ${missions} streams` : ''}`,
    baseline: `the driver alone appending the same events (${kind})`,
    unit: 'commands/s',
    limit: { atLeast: 0.8 },
  };
  return inTurns(rounds, named, subject, baseline);
}
