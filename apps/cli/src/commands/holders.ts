import { holders } from '@legation/read-models';
import type { Holder, HoldersAnswer } from '@legation/read-models';
import type { Command } from 'commander';
import { dayOf, instantOf, knownTo, verb } from '../cli.js';
import type { Cli } from '../cli.js';
import type { Label, Words } from '../show/labels.js';
import { asOfLine, holderHeadings, holderRow, page } from '../show/parts.js';
import { table } from '../show/table.js';

export function addHolders(program: Command, cli: Cli): void {
  verb(
    program,
    'holders',
    'Who held a post on a day, as it was known at an instant',
    'holders --mission vn-japan --on 2023-07-20',
  )
    .requiredOption('--mission <id>', 'the mission')
    .option('--on <day>', 'the day; today when absent')
    .option('--known-at <instant>', 'only what was known then, such as 2015-10-01T00:00:00Z')
    .action(({ mission, on, knownAt }: { mission: string; on?: string; knownAt?: string }) => {
      const asOf = { on: dayOf(on), knownAt: instantOf(knownAt) };
      return cli.answer((register) => holders(knownTo(register, knownAt), mission, asOf), showHolders);
    });
}

export function showHolders(answer: HoldersAnswer, words: Words): string {
  const part = (label: Label, held: readonly Holder[]) =>
    held.length === 0
      ? null
      : `${words.label(label)}\n${table(
          holderHeadings(words),
          held.map((holder) => holderRow(holder, words)),
        )}`;
  const parts = [
    part('certain', answer.certain),
    part('possible', answer.possible),
    part('staleOpen', answer.staleOpen),
  ];
  const found = parts.some((each) => each !== null) ? parts : [words.label('nobody')];
  return page(asOfLine(answer.mission.name, answer, words), ...found);
}
