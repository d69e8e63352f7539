import { listSources, sourceDescribed } from '@legation/read-models';
import type { SourceAnswer, SourceDescription, SourcesAnswer } from '@legation/read-models';
import type { Command } from 'commander';
import { knownAtOption, knownTo, verb, wholeNumber } from '../cli.js';
import type { Cli } from '../cli.js';
import type { Words } from '../show/labels.js';
import { headed, page, quotes } from '../show/parts.js';
import { table } from '../show/table.js';

interface Options {
  readonly limit: string;
  readonly after?: string;
  readonly knownAt?: string;
}

export function addSource(program: Command, cli: Cli): void {
  verb(program, 'source [id]', 'What facts rest on: one source, or all that are described', 'source s1')
    .option('--limit <n>', 'sources in a list, 1 to 1000', '100')
    .option('--after <cursor>', 'what the page before gave as `next`')
    .option(...knownAtOption)
    .action((id: string | undefined, { limit, after, knownAt }: Options) => {
      if (id !== undefined)
        return cli.answer((register) => sourceDescribed(knownTo(register, knownAt), id), showSource);
      const question = {
        limit: wholeNumber('--limit', limit, 1, 1_000),
        ...(after === undefined ? {} : { after }),
      };
      return cli.answer((register) => listSources(knownTo(register, knownAt), question), showSources);
    });
}

export function showSource({ source }: SourceAnswer, words: Words): string {
  const { citedAs, kind, title, titleEn, publisher, publishedOn, address, note, sources } = source;
  const headings = (['citedAs', 'kind', 'publisher', 'published'] as const).map((label) => words.label(label));
  const cells = [citedAs, words.code(kind), ...publication({ publisher, publishedOn }, words)];
  return page(
    headed(
      title ?? citedAs,
      [titleEn, address, note].filter((text) => text !== null),
    ),
    table(headings, [{ cells, notes: quotes(sources) }]),
  );
}

export function showSources({ items, next }: SourcesAnswer, words: Words): string {
  const headings = (['citedAs', 'titleOfText', 'publisher', 'published'] as const).map((label) => words.label(label));
  const rows = items.map(({ citedAs, title, publisher, publishedOn }) => ({
    cells: [citedAs, title ?? words.label('absent'), ...publication({ publisher, publishedOn }, words)],
  }));
  return page(rows.length === 0 ? words.label('nothing') : table(headings, rows), next === null ? null : '...');
}

function publication(
  { publisher, publishedOn }: Pick<SourceDescription, 'publisher' | 'publishedOn'>,
  words: Words,
): readonly string[] {
  const absent = words.label('absent');
  return [publisher ?? absent, publishedOn === null ? absent : words.date(publishedOn)];
}
