import { career } from '@legation/read-models';
import type { CareerAnswer } from '@legation/read-models';
import type { Command } from 'commander';
import { instantOf, knownAtOption, knownTo, verb } from '../cli.js';
import type { Cli } from '../cli.js';
import type { Words } from '../show/labels.js';
import { asOfLine, page, quotes, tableOr } from '../show/parts.js';

export function addCareer(program: Command, cli: Cli): void {
  verb(
    program,
    'career',
    'Postings and offices of an official, oldest first',
    'career --official bui-thanh-son --lang vi',
  )
    .requiredOption('--official <id>', 'the official')
    .option(...knownAtOption)
    .action(({ official, knownAt }: { official: string; knownAt?: string }) => {
      const known = instantOf(knownAt);
      return cli.answer((register) => career(knownTo(register, knownAt), official, { knownAt: known }), showCareer);
    });
}

export function showCareer(answer: CareerAnswer, words: Words): string {
  const headings = (['title', 'mission', 'status', 'start', 'end'] as const).map((label) => words.label(label));
  const rows = answer.entries.map((entry) => ({
    cells: [
      entry.title,
      entry.missionName ?? words.code(entry.kind),
      words.code(entry.status),
      words.date(entry.startOn ?? entry.appointedOn),
      words.date(entry.endOn),
    ],
    notes: [
      ...(entry.attestedOn.length === 0
        ? []
        : [`${words.label('attested')}: ${entry.attestedOn.map((day) => words.date(day)).join(', ')}`]),
      ...quotes(entry.sources),
    ],
  }));
  return page(asOfLine(answer.official.name, answer, words), tableOr(words.label('nothing'), headings, rows));
}
