import { readFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { verb } from '../cli.js';
import type { Cli } from '../cli.js';
import { exitCodes, UsageError } from '../errors.js';
import { findForm } from '../import/forms.js';
import type { HeadingMap } from '../import/csv/fields.js';
import { rehearse } from '../import/rehearse.js';
import { importHere, importThrough } from '../import/run.js';
import type { ImportRun, Told } from '../import/run.js';
import { showReport } from '../show/import-report.js';

interface Options {
  readonly history?: boolean;
  readonly strict?: boolean;
  readonly map?: string;
  readonly url?: string;
  readonly actor: string;
  readonly quarantine?: string;
  readonly dryRun?: boolean;
}

export function addImport(program: Command, cli: Cli): void {
  verb(
    program,
    'import <paths...>',
    'Records commands (NDJSON), a register of postings, or a spreadsheet (CSV)',
    'import data/vietnam',
  )
    .option(
      '--history',
      "a register's changes of its record, each known from its own day, instead of its record of today",
    )
    .option('--strict', 'refuse what breaks a rule, instead of recording it as stated')
    .option('--map <file>', 'headings of a spreadsheet: {"heading": "field", "another": null}')
    .option('--url <url>', 'send through the serve that runs there')
    .option('--actor <name>', 'who imports', 'cli')
    .option('--quarantine <file>', 'where to put what cannot be placed; in the data folder when absent')
    .option('--dry-run', 'say what would happen, on a copy, and change nothing')
    .action(async (paths: readonly string[], options: Options) => {
      const { words } = cli;
      const quarantine = options.quarantine ?? defaultQuarantine(options.url === undefined ? cli.dataDir : '.');
      if (existsSync(quarantine))
        throw new UsageError(`${quarantine} is there already; name another file with --quarantine`);
      const run: ImportRun = {
        found: await Promise.all(paths.map((path) => findForm(path))),
        map: await readMap(options.map),
        history: options.history === true,
        strict: options.strict === true,
        actor: options.actor,
        quarantine,
        place: cli.config(),
        onNote: (note) => cli.note(note),
      };
      const told = await start(run, options);
      cli.print(cli.json ? JSON.stringify(told.report) : showReport(told, words));
      if (told.interrupted) {
        cli.note('Stopped. What was read is recorded; run the same import again to go on.');
        process.exitCode = exitCodes.interrupted;
      } else if (Object.keys(told.report.quarantined).length > 0) process.exitCode = exitCodes.refused;
    });
}

function start(run: ImportRun, { url, dryRun }: Options): Promise<Told> {
  if (dryRun && url !== undefined) throw new UsageError('--dry-run works on the data folder, not through --url');
  if (dryRun) return rehearse(run);
  return url === undefined ? importHere(run) : importThrough(url, run);
}

function defaultQuarantine(folder: string): string {
  const stamp = new Date().toISOString().replace(/[-:]/g, '').replace('T', '-').slice(0, 15);
  return join(folder, `quarantine-${stamp}-${process.pid}.ndjson`);
}

async function readMap(file: string | undefined): Promise<HeadingMap> {
  if (file === undefined) return {};
  let map: unknown;
  try {
    map = JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    throw new UsageError(`--map ${file}: ${(error as Error).message}`);
  }
  const isMap = typeof map === 'object' && map !== null && !Array.isArray(map);
  if (isMap && Object.values(map as object).every((field) => field === null || typeof field === 'string'))
    return map as HeadingMap;
  throw new UsageError(`--map ${file} is not of the form {"heading": "field"}`);
}
