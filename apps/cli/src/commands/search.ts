import { search } from '@legation/read-models';
import type { SearchAnswer } from '@legation/read-models';
import type { Command } from 'commander';
import { knownAtOption, knownTo, verb, wholeNumber } from '../cli.js';
import type { Cli } from '../cli.js';
import type { Words } from '../show/labels.js';
import { page, tableOr } from '../show/parts.js';

export function addSearch(program: Command, cli: Cli): void {
  verb(
    program,
    'search <words...>',
    'Officials, missions and the rest by name; marks may be left out',
    'search bui thanh son',
  )
    .option('--limit <n>', 'at most so many, 1 to 500', '20')
    .option(...knownAtOption)
    .action((text: readonly string[], { limit, knownAt }: { limit: string; knownAt?: string }) => {
      const params = { text: text.join(' '), limit: wholeNumber('--limit', limit, 1, 500) };
      return cli.answer((register) => search(knownTo(register, knownAt), params), showSearch);
    });
}

export function showSearch(answer: SearchAnswer, words: Words): string {
  const headings = (['name', 'kind', 'id'] as const).map((label) => words.label(label));
  const rows = answer.items.map(({ name, kind, id, alsoKnownAs, nameEn }) => {
    const others = [...(nameEn === null ? [] : [nameEn]), ...alsoKnownAs];
    return { cells: [name, words.code(kind), id], notes: others.length === 0 ? [] : [others.join(' · ')] };
  });
  return page(tableOr(words.label('nothing'), headings, rows), answer.more ? '...' : null);
}
