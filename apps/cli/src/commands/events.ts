import { eventsAnswer, feedFilter, Postings, readFeed, requireWithin } from '@legation/subscribers';
import type { EventsAnswer } from '@legation/subscribers';
import type { Command } from 'commander';
import { verb, wholeNumber } from '../cli.js';
import type { Cli } from '../cli.js';
import { openForReading } from '../reading.js';
import type { Words } from '../show/labels.js';
import { page, quotes, tableOr } from '../show/parts.js';

interface Options {
  readonly after?: string;
  readonly limit: string;
  readonly type?: string;
  readonly category?: string;
  readonly mission?: string;
  readonly official?: string;
}

export function addEvents(program: Command, cli: Cli): void {
  verb(program, 'events', 'The log itself, page by page', 'events --type AmbassadorAppointed --limit 10')
    .option('--after <position>', 'only events after this position')
    .option('--limit <n>', '1 to 1000', '100')
    .option('--type <types>', 'event types, separated by commas')
    .option('--category <categories>', 'stream categories, separated by commas')
    .option('--mission <ids>', 'missions, separated by commas')
    .option('--official <ids>', 'officials, separated by commas: also what happens to their postings')
    .action(async ({ after, limit, ...asked }: Options) => {
      const { words } = cli;
      const question = {
        filter: feedFilter(asked),
        limit: wholeNumber('--limit', limit, 1, 1_000),
        after: after === undefined ? undefined : BigInt(wholeNumber('--after', after, 0, Number.MAX_SAFE_INTEGER)),
      };
      const register = await openForReading(cli.config());
      try {
        await requireWithin(register.eventStore, question.after);
        const postings = new Postings(register.eventStore);
        const answer = eventsAnswer(await readFeed(register.eventStore, postings, question));
        cli.print(cli.json ? JSON.stringify(answer) : showEvents(answer, words));
      } finally {
        await register.close();
      }
    });
}

function showEvents({ items, next }: EventsAnswer, words: Words): string {
  const headings = (['position', 'recorded', 'event', 'stream', 'text'] as const).map((label) => words.label(label));
  const rows = items.map(({ position, stream, revision, type, data, metadata }) => ({
    cells: [
      String(position),
      words.instant(metadata.recordedAt.slice(0, 19)),
      words.code(type),
      `${stream}@${revision}`,
      summaryOf(data),
    ],
    notes: quotes(metadata.source ? [metadata.source] : []),
  }));
  return page(tableOr(words.label('nothing'), headings, rows), next === null ? null : `--after ${next}`);
}

const longest = 60;

function summaryOf(data: object): string {
  const parts = Object.entries(data).filter(([, value]) => typeof value === 'string' || typeof value === 'number');
  const text = parts.map(([, value]) => String(value)).join(', ');
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}
