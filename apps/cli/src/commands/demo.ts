import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createLogger, openRegister } from '@legation/platform';
import type { Config } from '@legation/platform';
import type { Command } from 'commander';
import type { Cli } from '../cli.js';
import { questions } from '../demo/questions.js';
import { exitCodes } from '../errors.js';
import { findForm } from '../import/forms.js';
import { importHere } from '../import/run.js';
import { reading } from '../reading.js';
import { serveUntilStopped } from '../serving.js';
import { showReport } from '../show/import-report.js';
import { table } from '../show/table.js';
import { verify } from '../verify/verify.js';
import { showVerdict } from './verify.js';

/** Beside the program, from `apps/cli/dist/commands`. */
const factsOfVietnam = fileURLToPath(new URL('../../../../data/vietnam', import.meta.url));

export function addDemo(program: Command, cli: Cli): void {
  program
    .command('demo', { hidden: true })
    .description('Loads the facts of Vietnam, answers ten questions, checks the log, and serves')
    .option('--no-serve', 'end after the answers')
    .action(async ({ serve }: { serve: boolean }) => {
      const { words } = cli;
      const dataDir = cli.namesDataDir ? cli.dataDir : join('.legation', 'demo');
      const quarantine = join(dataDir, `quarantine-${Date.now()}.ndjson`);
      const place = cli.config({ dataDir });
      const found = [await findForm(factsOfVietnam)];
      const plan = { found, map: {}, history: false, strict: false };
      const told = await importHere({ ...plan, actor: 'demo', quarantine, place, onNote: (note) => cli.note(note) });
      cli.print(`${showReport(told, words)}\n`);
      await reading(place, async (register) => {
        for (const [index, question] of questions.entries()) {
          const title = `${index + 1}. ${question.title[words.language]}`;
          cli.print(`${title}\n   $ legation ${question.asks}\n`);
          cli.print(`${await question.answer(register, words)}\n`);
        }
      });
      const verdict = await verify(place);
      cli.print(showVerdict(verdict, words));
      if (verdict.problems.length > 0 || Object.keys(told.report.quarantined).length > 0) {
        process.exitCode = exitCodes.damaged;
        return;
      }
      if (serve) await serveDemo(cli, place);
    });
}

async function serveDemo(cli: Cli, config: Config): Promise<void> {
  const projector = config.projector === 'here' ? 'thread' : config.projector;
  const register = await openRegister({ ...config, projector, access: 'write' });
  const logger = createLogger('warn');
  await serveUntilStopped({ register, config, logger }, (url) => {
    const places = [
      { cells: ['Console', `${url}/missions/vn-japan?on=2023-07-20`] },
      { cells: ['API', `${url}/v1/missions/vn-japan/holders?on=2023-07-20`] },
      { cells: ['OpenAPI', `${url}/docs`] },
    ];
    cli.print(`\n${table(['', 'Ctrl-C'], places)}`);
  });
}
