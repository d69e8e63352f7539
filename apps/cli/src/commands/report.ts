import { renderReport, reportFormats } from '@legation/platform';
import type { ReportFormat } from '@legation/platform';
import { answerReport } from '@legation/read-models';
import type { ReportAnswer, ReportParameters, ReportQuestion } from '@legation/read-models';
import type { Command } from 'commander';
import { dayOf, instantOf, verb, wholeNumber } from '../cli.js';
import type { Cli } from '../cli.js';
import { UsageError } from '../errors.js';
import { writeOut } from '../output.js';
import { reading } from '../reading.js';
import { listReports, parameterOption, showReportTables } from '../report/tables.js';
import { progressBar } from '../show/progress.js';

/** How a report is given. */
export interface PrintOptions {
  readonly format?: string;
  readonly bom?: boolean;
  readonly out?: string;
}

interface Options extends PrintOptions {
  readonly on?: string;
  readonly knownAt?: string;
  readonly position?: string;
  readonly id?: string;
  readonly from?: string;
  readonly until?: string;
  readonly since?: string;
  readonly months?: string;
}

const formats = ['table', ...reportFormats] as const;

export function addReport(program: Command, cli: Cli): void {
  verb(
    program,
    'report [name]',
    'Prints a report, of now or of any earlier moment; without a name, which there are',
    'report heads --on 2023-07-20 --format html --out heads.html',
  )
    .option('--on <day>', 'the day asked about; today (UTC) when absent')
    .option('--known-at <instant>', 'as it was known at this instant, such as 2015-10-01T00:00:00Z')
    .option('--position <n>', 'as it was when the log ended here: the report that was printed then, to the byte')
    .option('--format <format>', formats.join(', '), 'table')
    .option(...parameterOption('id'))
    .option(...parameterOption('from'))
    .option(...parameterOption('until'))
    .option(...parameterOption('since'))
    .option(...parameterOption('months'))
    .option('--bom', 'begin a CSV with a byte order mark, for spreadsheets that would misread it')
    .option('--out <file>', 'a new file; the standard output when absent')
    .action(async (name: string | undefined, options: Options) => {
      const { words } = cli;
      if (name === undefined) cli.print(listReports(cli.json, words));
      else await printReport(cli, questionOf(name, options), options);
    });
}

/** Answers a report, with a bar while the log is folded, and gives it in the form asked for. */
export async function printReport(cli: Cli, question: ReportQuestion, options: PrintOptions): Promise<void> {
  const format = formatOf(cli, options.format);
  if (format === 'xlsx' && options.out === undefined && process.stdout.isTTY)
    throw new UsageError('xlsx is not for a terminal; name a file with --out');
  const answer = await reading(cli.config(), async (register) => {
    const total = Number(question.position ?? (await register.eventStore.head())?.position ?? 0);
    const bar = progressBar('replay', total);
    try {
      return await answerReport(register, question, {
        onProgress: ({ position }) => bar.at(Number(position ?? 0)),
      });
    } finally {
      bar.stop();
    }
  });
  await writeOut(rendered(answer, format, cli, options), options.out);
}

function formatOf(cli: Cli, given: string | undefined): 'table' | ReportFormat {
  const format = formats.find((each) => each === given);
  if (!format) throw new UsageError(`--format is ${given}; it may be ${formats.join(', ')}`);
  return cli.json && format === 'table' ? 'json' : format;
}

function questionOf(name: string, options: Options): ReportQuestion {
  const { id, from, until, since, months, position } = options;
  const knownAt = instantOf(options.knownAt);
  const parameters: ReportParameters = {
    ...(id === undefined ? {} : { id }),
    ...(from === undefined ? {} : { from: dayOf(from, '--from') }),
    ...(until === undefined ? {} : { until: dayOf(until, '--until') }),
    ...(since === undefined ? {} : { since: instantOf(since, '--since') ?? '' }),
    ...(months === undefined ? {} : { months: wholeNumber('--months', months, 1, 1_200) }),
  };
  const at =
    position === undefined ? {} : { position: BigInt(wholeNumber('--position', position, 0, Number.MAX_SAFE_INTEGER)) };
  if (knownAt !== null && knownAt > new Date().toISOString())
    throw new UsageError(`--known-at is ${knownAt}, which is still to come; what is known then is not known yet`);
  return { name, on: dayOf(options.on), ...(knownAt === null ? {} : { knownAt }), ...at, parameters };
}

async function* rendered(
  answer: ReportAnswer,
  format: 'table' | ReportFormat,
  cli: Cli,
  { bom = false }: PrintOptions,
): AsyncGenerator<Uint8Array> {
  const { words } = cli;
  if (format === 'table') yield Buffer.from(`${showReportTables(answer, words)}\n`);
  else yield await renderReport(answer, format, words.language, { bom });
  if (format === 'json') yield Buffer.from('\n');
}
