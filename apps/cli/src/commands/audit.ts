import { categories, eventTypes } from '@legation/domain';
import { auditCsv } from '@legation/platform';
import { audit, auditClocks, auditOrders, auditPages, linesInWords } from '@legation/read-models';
import type { AuditAnswer, AuditClock } from '@legation/read-models';
import type { Command } from 'commander';
import { instantOf, oneOf, verb, wholeNumber } from '../cli.js';
import type { Cli } from '../cli.js';
import { UsageError } from '../errors.js';
import { writeOut } from '../output.js';
import { reading } from '../reading.js';
import { addAuditChanges } from './audit-changes.js';
import { addAuditDenied } from './audit-denied.js';
import { addAuditProof } from './audit-proof.js';
import type { Words } from '../show/labels.js';
import { datingNote, page, quotes, tableOr } from '../show/parts.js';

interface Options {
  readonly mission?: string;
  readonly posting?: string;
  readonly official?: string;
  readonly batch?: string;
  readonly meeting?: string;
  readonly directive?: string;
  readonly source?: string;
  readonly actor?: string;
  readonly citing?: string;
  readonly by: string;
  readonly from?: string;
  readonly to?: string;
  readonly knownAt?: string;
  readonly type?: string;
  readonly category?: string;
  readonly order: string;
  readonly after?: string;
  readonly limit: string;
  readonly format: string;
  readonly bom?: boolean;
  readonly out?: string;
}

export function addAudit(program: Command, cli: Cli): void {
  const group = verb(
    program,
    'audit',
    'Who changed what, when, why, and on which source',
    'audit --official bui-thanh-son',
  )
    .option('--mission <id>', 'the mission, its chair and its postings')
    .option('--posting <id>', 'one posting of the mission')
    .option('--official <id>', 'the person and his postings')
    .option('--batch <id>', 'the batch')
    .option('--meeting <id>', 'the meeting')
    .option('--directive <id>', 'the directive')
    .option('--source <id>', 'the description of the source')
    .option('--actor <name>', 'only what this one recorded')
    .option('--citing <source>', 'only what rests on this source: its id, or what it is cited as')
    .option('--by <clock>', 'what --from, --to and --order go by: when it was recorded, or known', 'recorded')
    .option('--from <instant>', 'then or later')
    .option('--to <instant>', 'before then')
    .option('--known-at <instant>', 'only what was known then')
    .option('--type <event>', 'only events of this type')
    .option('--category <kind>', `only changes to a ${categories.join(', a ')}`)
    .option('--order <which>', 'which change comes first: oldest or newest', 'oldest')
    .option('--after <position>', 'only changes that come after this position in that order')
    .option('--limit <n>', 'changes in a table, 1 to 1000; a CSV has all of them', '100')
    .option('--format <format>', 'table or csv', 'table')
    .option('--bom', 'begin the CSV with a byte order mark, for spreadsheets that would misread it')
    .option('--out <file>', 'a new file for the CSV; the standard output when absent')
    .action(
      async ({
        by,
        from,
        to,
        knownAt,
        type,
        category,
        order,
        after,
        limit,
        format,
        bom = false,
        out,
        ...asked
      }: Options) => {
        const { words } = cli;
        const question = {
          ...asked,
          type: type === undefined ? undefined : oneOf('--type', type, eventTypes),
          category: category === undefined ? undefined : oneOf('--category', category, categories),
          order: oneOf('--order', order, auditOrders),
          by: oneOf('--by', by, auditClocks),
          from: instantOf(from, '--from') ?? undefined,
          to: instantOf(to, '--to') ?? undefined,
          knownAt: instantOf(knownAt, '--known-at') ?? undefined,
          after: after === undefined ? undefined : wholeNumber('--after', after, 0, Number.MAX_SAFE_INTEGER),
        };
        if (format === 'csv') {
          await reading(cli.config(), ({ eventStore, readStore }) =>
            writeOut(auditCsv(auditPages(eventStore, readStore, question), words.language, { bom }), out),
          );
          return;
        }
        if (format !== 'table') throw new UsageError(`--format is ${format}; it may be table or csv`);
        if (bom || out !== undefined) throw new UsageError('--bom and --out are for --format csv');
        const lines = wholeNumber('--limit', limit, 1, 1_000);
        await cli.answer(
          ({ eventStore, readStore }) => audit(eventStore, readStore, { ...question, limit: lines }),
          (answer, shown) => showAudit(answer, shown, question.by),
        );
      },
    );
  addAuditDenied(group, cli);
  addAuditChanges(group, cli);
  addAuditProof(group, cli);
}

export function showAudit(answer: AuditAnswer, words: Words, by: AuditClock = 'recorded'): string {
  const when = by === 'known' ? 'knownFrom' : 'recorded';
  const headings = (['position', when, 'by', 'event', 'posting', 'date'] as const).map((label) => words.label(label));
  const rows = answer.items.map((item) => ({
    cells: [
      String(item.position),
      words.instant((by === 'known' ? item.knownFrom : item.recordedAt).slice(0, 19)),
      item.actor,
      words.code(item.type),
      item.postingId ?? '',
      words.date(item.on),
    ],
    notes: [
      ...linesInWords(item.changes, item.type),
      ...(item.reason === null ? [] : [`${words.label('reason')}: ${[...item.rules, item.reason].join(', ')}`]),
      ...datingNote(item.dating, words),
      ...quotes(item.source ? [item.source] : []),
      `${words.label('command')} ${item.commandId}`,
    ],
  }));
  return page(
    answer.mission?.name ?? answer.official?.name ?? null,
    tableOr(words.label('nothing'), headings, rows),
    answer.next === null ? null : `--after ${answer.next}`,
  );
}
