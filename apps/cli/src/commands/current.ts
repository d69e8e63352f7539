import { headClasses } from '@legation/domain';
import { currentPostings } from '@legation/read-models';
import type { CurrentPosting, CurrentPostingsAnswer } from '@legation/read-models';
import type { Command } from 'commander';
import { dayOf, instantOf, knownAtOption, knownTo, verb, wholeNumber } from '../cli.js';
import type { Cli } from '../cli.js';
import { UsageError } from '../errors.js';
import type { Words } from '../show/labels.js';
import { asOfLine, holderHeadings, holderRow, page, tableOr } from '../show/parts.js';

interface Options {
  readonly on?: string;
  readonly knownAt?: string;
  readonly class?: string;
  readonly region?: string;
  readonly limit: string;
  readonly after?: string;
}

export function addCurrent(program: Command, cli: Cli): void {
  verb(
    program,
    'current',
    'Every chair and who holds it, today or on any day',
    'current --on 2024-01-01 --class ambassador',
  )
    .option('--on <day>', 'the day; today when absent')
    .option(...knownAtOption)
    .option('--class <class>', 'only heads of this class, such as ambassador')
    .option('--region <region>', 'only missions of this region')
    .option('--limit <n>', 'missions to a page, 1 to 1000', '1000')
    .option('--after <cursor>', 'what the page before gave as next')
    .action((options: Options) => {
      const headClass = headClasses.find((known) => known === options.class);
      if (options.class !== undefined && !headClass)
        throw new UsageError(`--class is "${options.class}"; it may be ${headClasses.join(', ')}`);
      const question = {
        on: dayOf(options.on),
        knownAt: instantOf(options.knownAt),
        limit: wholeNumber('--limit', options.limit, 1, 1_000),
        ...(headClass ? { class: headClass } : {}),
        ...(options.region === undefined ? {} : { region: options.region }),
        ...(options.after === undefined ? {} : { after: options.after }),
      };
      return cli.answer((register) => currentPostings(knownTo(register, options.knownAt), question), showCurrent);
    });
}

export function showCurrent(answer: CurrentPostingsAnswer, words: Words): string {
  const headings = [words.label('mission'), ...holderHeadings(words)];
  const byMission = (a: CurrentPosting, b: CurrentPosting) => words.compare(a.mission.name, b.mission.name);
  const rows = answer.items.toSorted(byMission).map((item) => {
    const row = holderRow(item, words);
    return { cells: [item.mission.name, ...row.cells] }; // a page of chairs is read by its names: `holders` shows the quotes
  });
  const more = answer.next === null ? null : `--after ${answer.next}`;
  return page(asOfLine(words.label('certain'), answer, words), tableOr(words.label('nobody'), headings, rows), more);
}
