import { openSqliteEventStore } from '@legation/event-store';
import type { EventStore } from '@legation/event-store';
import { appendsIn, eventsIn } from './appends.js';
import type { Append } from './appends.js';
import { inFlight } from './in-flight.js';
import { runLegation } from './program.js';
import { compared, inTurns, secondsOf } from './rounds.js';
import type { Bench, Row } from './row.js';

/** Row 6: what reading files, mapping, deciding and building the read models cost beside writing. */
export const importOfPostings: Row = {
  name: 'import',
  async run({ rounds, scratch }: Bench) {
    const what = 'import of the POCOM postings';
    const register = process.env['POCOM_DIR'];
    if (!register) return [{ kind: 'skipped', what, reason: 'POCOM_DIR does not name the folder of the register' }];
    let imported: readonly Append[] = [];
    const intoLog: number[] = [];
    const raw: number[] = [];

    const subject = async (): Promise<number> => {
      const dataDir = scratch.fresh('data');
      const { output } = await runLegation(dataDir, 'import', register);
      const { events, seconds } = JSON.parse(output) as { events: number; seconds: number };
      imported = await appendsOf(dataDir);
      if (events !== eventsIn(imported))
        throw new Error(`the import tells ${events} events, the log has ${eventsIn(imported)}`);
      intoLog.push(events / secondsBetweenFirstAndLast(imported));
      return events / seconds;
    };
    const baseline = async (): Promise<number> => {
      const log = openSqliteEventStore({ path: scratch.fresh('raw.db'), access: 'write' });
      const seconds = await secondsOf(() =>
        inFlight(64, imported, ({ stream, events, expected }) => log.append(stream, events, expected)),
      );
      await log.close();
      raw.push(eventsIn(imported) / seconds);
      return eventsIn(imported) / seconds;
    };
    const named = { baseline: 'the same events appended raw, 64 in flight', unit: 'events/s' };
    const whole = await inTurns(
      rounds,
      { ...named, what: `${what}, read models and all`, limit: null },
      subject,
      baseline,
    );
    const log = compared(
      { ...named, what: `${what} into the log`, limit: { atLeast: 0.3 } },
      intoLog.slice(1),
      raw.slice(1),
    );
    return [log, whole];
  },
};

/** By the register's clock, from the first event written to the last: without the start before and the read models after. */
function secondsBetweenFirstAndLast(appends: readonly Append[]): number {
  const times = [appends.at(0), appends.at(-1)].map((append) => append?.events.at(0)?.metadata.recordedAt ?? '');
  return (Date.parse(times[1] ?? '') - Date.parse(times[0] ?? '')) / 1_000;
}

async function appendsOf(dataDir: string): Promise<readonly Append[]> {
  const log: EventStore = openSqliteEventStore({ path: `${dataDir}/log.db`, access: 'read' });
  const appends = await appendsIn(log, 0n);
  await log.close();
  return appends;
}
