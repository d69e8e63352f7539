import { anomalies, anomalyKinds } from '@legation/read-models';
import type { AnomaliesAnswer } from '@legation/read-models';
import type { Command } from 'commander';
import { instantOf, knownAtOption, knownTo, verb, wholeNumber } from '../cli.js';
import type { Cli } from '../cli.js';
import { UsageError } from '../errors.js';
import type { Words } from '../show/labels.js';
import { asOfLine, page, quotes, tableOr } from '../show/parts.js';

interface Options {
  readonly mission?: string;
  readonly kind?: string;
  readonly knownAt?: string;
  readonly limit: string;
  readonly after?: string;
}

export function addAnomalies(program: Command, cli: Cli): void {
  verb(
    program,
    'anomalies',
    'Overlaps, gaps, missing dates, and rules that were passed',
    'anomalies --mission vn-japan --kind gap',
  )
    .option('--mission <id>', 'only this mission')
    .option('--kind <kind>', `only one of ${anomalyKinds.join(', ')}`)
    .option(...knownAtOption)
    .option('--limit <n>', 'missions to a page, 1 to 1000', '1000')
    .option('--after <cursor>', 'what the page before gave as next')
    .action((options: Options) => {
      const kind = anomalyKinds.find((known) => known === options.kind);
      if (options.kind !== undefined && !kind)
        throw new UsageError(`--kind is "${options.kind}"; it may be ${anomalyKinds.join(', ')}`);
      const question = {
        knownAt: instantOf(options.knownAt),
        limit: wholeNumber('--limit', options.limit, 1, 1_000),
        ...(options.mission === undefined ? {} : { missionId: options.mission }),
        ...(kind ? { kinds: [kind] } : {}),
        ...(options.after === undefined ? {} : { after: options.after }),
      };
      return cli.answer((register) => anomalies(knownTo(register, options.knownAt), question), showAnomalies);
    });
}

export function showAnomalies(answer: AnomaliesAnswer, words: Words): string {
  const headings = (['anomaly', 'mission', 'posting', 'from', 'until'] as const).map((label) => words.label(label));
  const rows = answer.items.map((item) => ({
    cells: [
      words.code(item.kind),
      item.mission?.name ?? item.official?.name ?? '',
      item.postingIds.join(', '),
      words.date(item.from),
      words.date(item.until),
    ],
    notes: [
      ...(item.rules.length === 0 ? [] : [`${words.label('rule')}: ${item.rules.join(', ')}; ${item.reason ?? ''}`]),
      ...quotes(item.sources.filter(({ quote }) => quote !== null)),
    ],
  }));
  const more = answer.next === null ? null : `--after ${answer.next}`;
  return page(asOfLine(words.label('anomaly'), answer, words), tableOr(words.label('nothing'), headings, rows), more);
}
