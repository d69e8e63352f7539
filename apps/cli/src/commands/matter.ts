import { listMatters, matter } from '@legation/read-models';
import type { MatterAnswer } from '@legation/read-models';
import type { Command } from 'commander';
import { knownAtOption, knownTo, verb } from '../cli.js';
import type { Cli } from '../cli.js';
import type { Words } from '../show/labels.js';
import { page, quotes, tableOr } from '../show/parts.js';

type Matters = Awaited<ReturnType<typeof listMatters>>;

export function addMatter(program: Command, cli: Cli): void {
  verb(
    program,
    'matter [id]',
    'A matter followed through meetings and directives; all of them without an id',
    'matter strategy-2030',
  )
    .option(...knownAtOption)
    .action((id: string | undefined, { knownAt }: { knownAt?: string }) =>
      id === undefined
        ? cli.answer((register) => listMatters(knownTo(register, knownAt)), showMatters)
        : cli.answer((register) => matter(knownTo(register, knownAt), id), showMatter),
    );
}

function showMatters({ items }: Matters, words: Words): string {
  const headings = [words.label('matter'), words.label('meeting'), words.label('directive')];
  return tableOr(
    words.label('nothing'),
    headings,
    items.map(({ matter: id, meetings, directives }) => ({ cells: [id, String(meetings), String(directives)] })),
  );
}

export function showMatter(answer: MatterAnswer, words: Words): string {
  const headings = (['date', 'kind', 'raisedBy', 'text'] as const).map((label) => words.label(label));
  const rows = answer.entries.map((entry) => ({
    cells: [
      words.date(entry.on),
      words.code(entry.status ?? entry.kind, 'item'),
      entry.by.officialName ?? entry.by.group ?? '',
      entry.directive ? `${entry.directive.id} ${entry.directive.no}: ${entry.text}` : entry.text,
    ],
    notes: quotes(entry.sources),
  }));
  return page(answer.matter, tableOr(words.label('nothing'), headings, rows));
}
