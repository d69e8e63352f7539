import { freshen, openRegister } from '@legation/platform';
import { answerReport } from '@legation/read-models';
import { runLegation } from './program.js';
import { inTurns, secondsOf } from './rounds.js';
import type { Bench, Row } from './row.js';

const on = '2012-07-01';
/** Early in the history of the record: most of it became known later. */
const knownAt = '2016-01-01T00:00:00.000Z';
const times = 3;

/** What it costs to print a report as it was known long ago, beside the same report of now. */
export const reportAsKnown: Row = {
  name: 'report',
  async run({ rounds, scratch, note }: Bench) {
    const what = 'report of all heads as known at an old moment, POCOM with its history';
    const pocom = process.env['POCOM_DIR'];
    if (!pocom) return [{ kind: 'skipped', what, reason: 'POCOM_DIR does not name the folder of the register' }];
    const dataDir = scratch.fresh('data');
    note('importing the history of the record ...');
    await runLegation(dataDir, 'import', '--history', pocom);
    const register = await openRegister({ dataDir, access: 'read' });
    await freshen(register, 60_000);
    const answered = (moment: object) => async (): Promise<number> => {
      const seconds = await secondsOf(async () => {
        for (let time = 0; time < times; time += 1)
          await answerReport(register, { name: 'heads', on, parameters: {}, ...moment });
      });
      return (seconds * 1_000) / times;
    };
    const result = await inTurns(
      rounds,
      { what, baseline: 'the same report of now', unit: 'ms', limit: { atMost: 2 } },
      answered({ knownAt }),
      answered({}),
    );
    await register.close();
    scratch.drop(dataDir);
    return [result];
  },
};
