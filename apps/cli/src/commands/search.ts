import { search } from '@legation/read-models';
import type { QuotingRecord, SearchAnswer, SearchResult } from '@legation/read-models';
import type { Command } from 'commander';
import { knownAtOption, knownTo, verb, wholeNumber } from '../cli.js';
import type { Cli } from '../cli.js';
import type { Words } from '../show/labels.js';
import { page, tableOr } from '../show/parts.js';
import type { Row } from '../show/table.js';

export function addSearch(program: Command, cli: Cli): void {
  verb(
    program,
    'search <words...>',
    'Names, items of directives and quotes of sources; marks may be left out',
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
  const rows = answer.items.map((result) => rowOf(result, words));
  return page(tableOr(words.label('nothing'), headings, rows), answer.more ? '...' : null);
}

function rowOf(result: SearchResult, words: Words): Row {
  const kind = words.code(result.kind);
  switch (result.kind) {
    case 'item': {
      const { text, directiveId, no, textEn, title } = result;
      return { cells: [text, kind, `${directiveId} ${no}`], notes: [...(textEn === null ? [] : [textEn]), title] };
    }
    case 'quote': {
      const { quote, sourceId, records, statements } = result;
      const shown = records.map((record) => namedRecord(record, words));
      const count = `${words.label('statements')}: ${statements}`;
      return { cells: [`“${quote}”`, kind, sourceId], notes: [[...shown, count].join(' · ')] };
    }
    default: {
      const { name, id, nameEn, alsoKnownAs } = result;
      const others = [...(nameEn === null ? [] : [nameEn]), ...alsoKnownAs];
      return { cells: [name, kind, id], notes: others.length === 0 ? [] : [others.join(' · ')] };
    }
  }
}

/** Such as `mission vn-japan (vn-japan-2023)`, as other verbs take it. */
function namedRecord({ kind, id, postingId }: QuotingRecord, words: Words): string {
  return `${words.code(kind)} ${id}${postingId === null ? '' : ` (${postingId})`}`;
}
