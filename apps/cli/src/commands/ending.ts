import { termsEnding } from '@legation/read-models';
import type { TermsEndingAnswer } from '@legation/read-models';
import type { Command } from 'commander';
import { dayOf, instantOf, knownAtOption, knownTo, verb } from '../cli.js';
import type { Cli } from '../cli.js';
import { UsageError } from '../errors.js';
import type { Words } from '../show/labels.js';
import { asOfLine, page, quotes, tableOr } from '../show/parts.js';

export function addEnding(program: Command, cli: Cli): void {
  verb(program, 'ending', 'Terms that are planned to end soon, and those overdue', 'ending --within 6m --on 2026-01-01')
    .option('--within <months>', 'so many months ahead', '6m')
    .option('--on <day>', 'the day; today when absent')
    .option(...knownAtOption)
    .action(({ within, on, knownAt }: { within: string; on?: string; knownAt?: string }) => {
      const months = /^(\d{1,3})m$/.exec(within)?.[1];
      if (months === undefined) throw new UsageError(`--within is "${within}"; write a number of months, such as 6m`);
      const asOf = { on: dayOf(on), knownAt: instantOf(knownAt) };
      return cli.answer((register) => termsEnding(knownTo(register, knownAt), asOf, Number(months)), showEnding);
    });
}

export function showEnding(answer: TermsEndingAnswer, words: Words): string {
  const headings = (['planned', 'mission', 'official', 'title', 'start'] as const).map((label) => words.label(label));
  const table = (terms: TermsEndingAnswer['items']): string =>
    tableOr(
      words.label('nothing'),
      headings,
      terms.map((item) => ({
        cells: [
          item.overdue ? `${words.date(item.plannedEnd)} (${words.label('overdue')})` : words.date(item.plannedEnd),
          item.mission.name,
          item.officialName,
          item.title,
          words.date(item.start.on),
        ],
        notes: quotes(item.sources),
      })),
    );
  const title = `${words.label('planned')} ≤ ${words.date(answer.until)}`;
  const possible = answer.possible.length === 0 ? null : `${words.label('mayEnd')}\n\n${table(answer.possible)}`;
  return page(asOfLine(title, answer, words), table(answer.items), possible);
}
