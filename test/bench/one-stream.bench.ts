import { mission } from '@legation/domain';
import { CommandRunner, openSqliteEventStore, registerClock } from '@legation/event-store';
import { appendHistory, envelopeOf, missionId, particularsOf } from './history.js';
import { inFlight } from './in-flight.js';
import { inTurns, secondsOf } from './rounds.js';
import type { Bench, Row } from './row.js';

const together = 64;

/** Row 2: what it costs when everybody writes about the same mission. The command is AppointAmbassador, each of a posting of its own. */
export const oneStream: Row = {
  name: 'one-stream',
  async run({ quick, rounds, scratch }: Bench) {
    const commands = quick ? 2_000 : 4_000;

    const rateOn = async (streams: number): Promise<number> => {
      const log = openSqliteEventStore({ path: scratch.fresh(`${streams}-streams.db`), access: 'write' });
      await appendHistory(log, { missions: together, postingsEach: 0, from: 2000, yearsEach: 3 });
      const runner = new CommandRunner(log, registerClock((await log.head())?.recordedAt ?? null));
      const numbers = Array.from({ length: commands }, (_, number) => number);
      const seconds = await secondsOf(() =>
        inFlight(together, numbers, async (number) => {
          const data = { ...particularsOf(number % streams, number), on: '2020-05', by: 'Chủ tịch nước' };
          const command = { type: 'AppointAmbassador', data } as const;
          await runner.run(mission, missionId(number % streams), command, envelopeOf(`bench-${number}`));
        }),
      );
      await log.close();
      return commands / seconds;
    };
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
        () => rateOn(1),
        () => rateOn(together),
      ),
    ];
  },
};
