import { openSqliteEventStore } from '@legation/event-store';
import { freshen, openRegister } from '@legation/platform';
import { appendHistory } from './history.js';
import { serveLegation } from './program.js';
import { inTurns } from './rounds.js';
import type { Bench, Row } from './row.js';

/** A start that reads the whole log would show here. */
export const coldStart: Row = {
  name: 'cold-start',
  async run({ quick, rounds, scratch, note }: Bench) {
    const sizes = { small: 10, large: quick ? 600 : 3_000 }; // missions, of 101 events each
    const [small, large] = [scratch.fresh('small'), scratch.fresh('large')];
    note('building logs and read models ...');
    const few = await prepare(small, sizes.small);
    const many = await prepare(large, sizes.large);
    const startOf = async (dataDir: string): Promise<number> => {
      const served = await serveLegation(dataDir);
      await served.stop();
      return served.secondsToReady;
    };
    const named = {
      what: `cold start of serve, ${many.toLocaleString('en-US')} events`,
      baseline: `${few.toLocaleString('en-US')} events`,
      unit: 's',
      limit: { atMost: 1.3 },
    };
    return [
      await inTurns(
        rounds,
        named,
        () => startOf(large),
        () => startOf(small),
      ),
    ];
  },
};

async function prepare(dataDir: string, missions: number): Promise<number> {
  const log = openSqliteEventStore({ path: `${dataDir}/log.db`, access: 'write' });
  const events = await appendHistory(log, { missions, officials: 4_096, postingsEach: 20, from: 1900, yearsEach: 3 });
  await log.close();
  const register = await openRegister({ dataDir, access: 'write' });
  await freshen(register, 0);
  await register.close();
  return events;
}
