import { mission } from '@legation/domain';
import { CommandRunner, openSqliteEventStore, registerClock } from '@legation/event-store';
import type { EventStore } from '@legation/event-store';
import { appendsIn, eventsIn } from './appends.js';
import type { Append } from './appends.js';
import { appendHistory, envelopeOf } from './history.js';
import type { Shape } from './history.js';
import { inFlight } from './in-flight.js';
import { ordersOf } from './orders.js';
import { inTurns, secondsOf } from './rounds.js';
import type { Bench, Row } from './row.js';

const missions = 1_000;
const officials = 2_048;
const together = 64;

/** Row 1: what deciding costs beside writing. Each mission sends heads and takes them back; each command is one event. */
export const durableCommands: Row = {
  name: 'durable-commands',
  async run({ quick, rounds, scratch }: Bench) {
    const shape: Shape = { missions, officials, postingsEach: quick ? 3 : 8, from: 1900, yearsEach: 3 };
    const orders = ordersOf(shape);
    let recorded: readonly Append[] = [];

    const subject = async (): Promise<number> => {
      const log = await openedLog(scratch.fresh('commands.db'));
      const after = (await log.head())?.position ?? 0n;
      const runner = new CommandRunner(log, registerClock((await log.head())?.recordedAt ?? null));
      const seconds = await secondsOf(() =>
        inFlight(together, orders, async ({ id, commandId, command }) => {
          await runner.run(mission, id, command, envelopeOf(commandId));
        }),
      );
      recorded = await appendsIn(log, after);
      await log.close();
      return eventsIn(recorded) / seconds;
    };
    const baseline = async (): Promise<number> => {
      const log = await openedLog(scratch.fresh('raw.db'));
      const seconds = await secondsOf(() =>
        inFlight(together, recorded, ({ stream, events, expected }) => log.append(stream, events, expected)),
      );
      await log.close();
      return eventsIn(recorded) / seconds;
    };
    const named = {
      what: 'durable events through commands, 64 in flight on 1,000 streams',
      baseline: 'the same events appended raw, 64 in flight',
      unit: 'events/s',
      limit: { atLeast: 0.5 },
    };
    return [await inTurns(rounds, named, subject, baseline)];
  },
};

/** A log in which all missions and officials stand already. */
async function openedLog(path: string): Promise<EventStore> {
  const log = openSqliteEventStore({ path, access: 'write' });
  await appendHistory(log, { missions, officials, postingsEach: 0, from: 1900, yearsEach: 3 });
  return log;
}
