import { mission } from '@legation/domain';
import { CommandRunner, openSqliteEventStore, registerClock } from '@legation/event-store';
import { appendHistory, envelopeOf } from './history.js';
import { inFlight } from './in-flight.js';
import { ordersOf } from './orders.js';
import type { Order } from './orders.js';
import { inTurns, secondsOf } from './rounds.js';
import type { Bench, Row } from './row.js';

const together = 64;
const officials = 512;
/** Heads sent and taken back in all, five commands each: on one mission one after the other, more than any mission ever had. */
const postings = 384;

/** Row 2: what it costs when everybody writes about the same mission. Only the right order of the commands is legal. */
export const oneStream: Row = {
  name: 'one-stream',
  async run({ rounds, scratch }: Bench) {
    const rateOf = async (orders: readonly Order[]): Promise<number> => {
      const log = openSqliteEventStore({ path: scratch.fresh('log.db'), access: 'write' });
      await appendHistory(log, { missions: together, officials, postingsEach: 0, from: 1000, yearsEach: 1 });
      const runner = new CommandRunner(log, registerClock((await log.head())?.recordedAt ?? null));
      const seconds = await secondsOf(() =>
        inFlight(together, orders, async ({ id, commandId, command }) => {
          await runner.run(mission, id, command, envelopeOf(commandId));
        }),
      );
      await log.close();
      return orders.length / seconds;
    };
    const onOne = ordersOf({ missions: 1, officials, postingsEach: postings, from: 1000, yearsEach: 1 });
    const onMany = ordersOf({
      missions: together,
      officials,
      postingsEach: postings / together,
      from: 1000,
      yearsEach: 1,
    });
    const named = {
      what: 'commands, 64 in flight on one stream',
      baseline: 'the same on 64 streams',
      unit: 'commands/s',
      limit: { atLeast: 0.5 },
    };
    return [
      await inTurns(
        rounds,
        named,
        () => rateOf(onOne),
        () => rateOf(onMany),
      ),
    ];
  },
};
