import { search } from '@legation/read-models';
import type { QuotingRecord, SearchAnswer, SearchResult } from '@legation/read-models';
import type { Command } from 'commander';
import { knownAtOption, knownTo, verb, wholeNumber } from '../cli.js';
import type { Cli } from '../cli.js';
import { UsageError } from '../errors.js';
import type { Label, Words } from '../show/labels.js';
import { page } from '../show/parts.js';
import { table } from '../show/table.js';
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
      if (text.join('').trim() === '') throw new UsageError('say what to search for');
      const params = { text: text.join(' '), limit: wholeNumber('--limit', limit, 1, 500) };
      return cli.answer((register) => search(knownTo(register, knownAt), params), showSearch);
    });
}

/** Names, items and quotes each in a table of their own. */
export function showSearch({ items: found, more }: SearchAnswer, words: Words): string {
  const tables = [
    tableOf(
      ['name', 'kind', 'id'],
      found.flatMap((one) => nameRow(one, words)),
      words,
    ),
    tableOf(['item', 'text'], found.flatMap(itemRow), words),
    tableOf(
      ['source', 'text'],
      found.flatMap((one) => quoteRow(one, words)),
      words,
    ),
  ];
  return page(...(found.length === 0 ? [words.label('nothing')] : tables), more ? '...' : null);
}

function tableOf(labels: readonly Label[], rows: readonly Row[], words: Words): string | null {
  if (rows.length === 0) return null;
  return table(
    labels.map((label) => words.label(label)),
    rows,
  );
}

function nameRow(one: SearchResult, words: Words): readonly Row[] {
  if (one.kind === 'item' || one.kind === 'quote') return [];
  const { name, kind, id, nameEn, alsoKnownAs } = one;
  const others = [...(nameEn === null ? [] : [nameEn]), ...alsoKnownAs];
  return [{ cells: [name, words.code(kind), id], notes: others.length === 0 ? [] : [others.join(' · ')] }];
}

function itemRow(one: SearchResult): readonly Row[] {
  if (one.kind !== 'item') return [];
  const { directiveId, no, text, textEn, title } = one;
  return [{ cells: [`${directiveId} ${no}`, text], notes: [...(textEn === null ? [] : [textEn]), title] }];
}

function quoteRow(one: SearchResult, words: Words): readonly Row[] {
  if (one.kind !== 'quote') return [];
  const { sourceId, quote, records, statements } = one;
  const count = `${words.label('statements')}: ${statements}`;
  const notes = [[...records.map((record) => recordText(record, words)), count].join(' · ')];
  return [{ cells: [sourceId, `“${quote}”`], notes }];
}

/** Such as `mission vn-japan (vn-japan-2023)`, as other verbs take it. */
function recordText({ kind, id, postingId }: QuotingRecord, words: Words): string {
  return `${words.code(kind)} ${id}${postingId === null ? '' : ` (${postingId})`}`;
}
