import { Command, CommanderError } from 'commander';
import { Cli } from './cli.js';
import { addAnomalies } from './commands/anomalies.js';
import { addAudit } from './commands/audit.js';
import { addBatch } from './commands/batch.js';
import { addCareer } from './commands/career.js';
import { addCopy } from './commands/copy.js';
import { addCoverage } from './commands/coverage.js';
import { addCurrent } from './commands/current.js';
import { addDemo } from './commands/demo.js';
import { addDirective } from './commands/directive.js';
import { addEnding } from './commands/ending.js';
import { addEvents } from './commands/events.js';
import { addExport } from './commands/export.js';
import { addHolders } from './commands/holders.js';
import { addImport } from './commands/import.js';
import { addMatter } from './commands/matter.js';
import { addMeeting } from './commands/meeting.js';
import { addProjections } from './commands/projections.js';
import { addReport } from './commands/report.js';
import { addSearch } from './commands/search.js';
import { addServe } from './commands/serve.js';
import { addSource } from './commands/source.js';
import { addTimeline } from './commands/timeline.js';
import { addVacancies } from './commands/vacancies.js';
import { addVerify } from './commands/verify.js';
import { addWebhooks } from './commands/webhooks.js';
import { exitCodes, failureOf } from './errors.js';

const verbs = [
  addServe,
  addImport,
  addCurrent,
  addHolders,
  addTimeline,
  addCareer,
  addCoverage,
  addVacancies,
  addEnding,
  addBatch,
  addMeeting,
  addDirective,
  addMatter,
  addSource,
  addAudit,
  addAnomalies,
  addSearch,
  addReport,
  addProjections,
  addEvents,
  addWebhooks,
  addVerify,
  addExport,
  addCopy,
  addDemo,
];

/** Runs one command line to its end. @returns the exit code */
export async function runProgram(argv: readonly string[]): Promise<number> {
  const program: Command = new Command('legation')
    .description(
      'A register of diplomatic postings: who held this post on day D, as it was known at K, and why we say so.',
    )
    .version('0.1.0')
    .option('--data-dir <dir>', 'the folder of the register (LEGATION_DATA_DIR; default ./.legation)')
    .option('--json', 'print exactly what the API answers')
    .option('--lang <language>', 'language of the tables: vi or en', 'en')
    .configureHelp({
      showGlobalOptions: true,
      // the options of `audit` are no options of the verbs under it
      visibleGlobalOptions: (command) => (command.parent ? [...program.options] : []),
    })
    .configureOutput({ outputError: () => undefined }) // told below, in one line
    .exitOverride()
    .addHelpText('after', '\nExit codes: 0 ok, 1 refused, 2 usage, 3 not found, 4 the store is damaged.');
  const cli = new Cli(program);
  for (const add of verbs) add(program, cli);
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return Number(process.exitCode ?? exitCodes.ok);
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return exitCodes.ok; // help and version
    const { exitCode, code, message } = failureOf(error);
    const wantsJson = argv.includes('--json');
    cli.note(wantsJson ? JSON.stringify({ code, detail: message }) : `${code}: ${message.replaceAll('\n', ' ')}`);
    return exitCode;
  }
}
