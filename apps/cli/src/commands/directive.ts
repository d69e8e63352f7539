import { directive } from '@legation/read-models';
import type { DirectiveAnswer, ItemNode } from '@legation/read-models';
import type { Command } from 'commander';
import { dayOf, knownAtOption, knownTo, verb, wholeNumber } from '../cli.js';
import type { Cli } from '../cli.js';
import type { Words } from '../show/labels.js';
import { datingNote, headed, page, quotes } from '../show/parts.js';
import { table } from '../show/table.js';
import type { Row } from '../show/table.js';

export function addDirective(program: Command, cli: Cli): void {
  verb(program, 'directive <id>', 'A directive as a tree, with what became of each item', 'directive d1')
    .option('--on <day>', 'the day of the question; today when absent')
    .option('--silent-months <n>', 'months without a word after which an item is silent', '6')
    .option(...knownAtOption)
    .action((id: string, { on, silentMonths, knownAt }: { on?: string; silentMonths: string; knownAt?: string }) => {
      const params = { today: dayOf(on), silentMonths: wholeNumber('--silent-months', silentMonths, 1, 600) };
      return cli.answer((register) => directive(knownTo(register, knownAt), id, params), showDirective);
    });
}

export function showDirective(answer: DirectiveAnswer, words: Words): string {
  const { directive: issued, meeting, derivedFrom, derived, declared, items } = answer;
  const head = [
    [
      words.date(issued.on),
      `${issued.issuer.name}, ${issued.issuer.office ?? words.label('absent')}`,
      words.code(issued.strength),
      meeting?.name,
    ]
      .filter(Boolean)
      .join(' · '),
    issued.addressees.map(({ name }) => `→ ${name}`).join('; '),
    issued.principle === null ? '' : `“${issued.principle}”`,
    derivedFrom ? `← ${derivedFrom.id}: ${derivedFrom.issuer.name}, ${derivedFrom.title}` : '',
    ...derived.map(({ id, issuer, title }) => `→ ${id}: ${issuer.name}, ${title}`),
    ...datingNote(issued.dating, words),
    ...quotes(issued.sources),
  ];
  const counted = declared.map(({ at, asWritten, count, actual }) => ({
    cells: [at ?? '', `“${asWritten}”`, `${actual} / ${count}`],
  }));
  const headings = (['item', 'text', 'status', 'deadline'] as const).map((label) => words.label(label));
  return page(
    headed(issued.title, head),
    items.length === 0
      ? null
      : table(
          headings,
          items.flatMap((item) => rowsOf(item, words)),
        ),
    counted.length === 0 ? null : table([words.label('item'), words.label('declared'), words.label('count')], counted),
  );
}

function rowsOf(item: ItemNode, words: Words): readonly Row[] {
  const { no, ordinal, text, status, reported, deadline, overdue, followUps } = item;
  const due = deadline === null ? '' : `${words.date(deadline)}${overdue ? ` (${words.label('overdue')})` : ''}`;
  return [
    {
      cells: [ordinal === null ? no : `${no} ${ordinal}`, text, words.code(reported ?? status, 'item'), due],
      notes: followUps.flatMap((followUp) => [
        `${words.label('followUp')} ${words.date(followUp.on)}: ${words.code(followUp.status)}, ${followUp.text}`,
        ...quotes(followUp.sources),
      ]),
    },
    ...item.items.flatMap((below) => rowsOf(below, words)),
  ];
}
