import { openSqliteEventStore } from '@legation/event-store';
import { runBeside, runLegation } from './program.js';
import { compared, inTurns } from './rounds.js';
import type { Bench, Row } from './row.js';

/** Row 6: what reading files, mapping, deciding and building the read models cost beside writing. Each side runs in a fresh process. */
export const importOfPostings: Row = {
  name: 'import',
  async run({ rounds, scratch }: Bench) {
    const what = 'import of the POCOM postings';
    const register = process.env['POCOM_DIR'];
    if (!register) return [{ kind: 'skipped', what, reason: 'POCOM_DIR does not name the folder of the register' }];
    const intoLog: number[] = [];
    const raw: number[] = [];
    let imported = '';

    const subject = async (): Promise<number> => {
      const dataDir = scratch.fresh('data');
      const { output } = await runLegation(dataDir, 'import', register);
      const { events, seconds } = JSON.parse(output) as { events: number; seconds: number };
      imported = `${dataDir}/log.db`;
      intoLog.push(events / (await secondsOfWriting(imported)));
      return events / seconds;
    };
    const baseline = async (): Promise<number> => {
      const { output } = await runBeside('raw-appends.js', imported, scratch.fresh('raw.db'));
      raw.push(Number(output));
      return Number(output);
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

/** By the register's clock, from the first event to the last: without the start before and the read models after. */
async function secondsOfWriting(path: string): Promise<number> {
  const log = openSqliteEventStore({ path, access: 'read' });
  const [first] = (await log.readAll({ limit: 1 })).events;
  const last = await log.head();
  await log.close();
  return (Date.parse(last?.recordedAt ?? '') - Date.parse(first?.metadata.recordedAt ?? '')) / 1_000;
}
