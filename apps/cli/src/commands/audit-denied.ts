import { openDenials } from '@legation/platform';
import type { Denial } from '@legation/platform';
import type { Command } from 'commander';
import { instantOf, verb, wholeNumber } from '../cli.js';
import type { Cli } from '../cli.js';
import { optionsUnderAudit } from './audit-options.js';
import { requireRegister } from '../reading.js';
import type { Words } from '../show/labels.js';
import { tableOr } from '../show/parts.js';

interface Options {
  readonly actor?: string;
  readonly code?: string;
  readonly from?: string;
  readonly to?: string;
  readonly limit: string;
}

/** Commands that the servers of this register refused: the log of facts says nothing of them. */
export function addAuditDenied(audit: Command, cli: Cli): void {
  verb(audit, 'denied', 'Commands that were refused: who asked for what, and why not', 'audit denied --actor clerk')
    .option('--actor <name>', 'only what this one asked for')
    .option('--code <code>', 'only those refused for this, such as CHAIR_OCCUPIED')
    .option('--from <instant>', 'refused then or later')
    .option('--to <instant>', 'refused before then')
    .option('--limit <n>', 'at most this many, the latest; 1 to 1000', '100')
    .action(async (_own: object, command: Command) => {
      const { actor, code, from, to, limit } = optionsUnderAudit<Options>(command);
      const { words } = cli;
      const config = cli.config();
      requireRegister(config);
      const question = {
        actor,
        code,
        from: instantOf(from, '--from') ?? undefined,
        to: instantOf(to, '--to') ?? undefined,
        limit: wholeNumber('--limit', limit, 1, 1_000),
      };
      const denials = await openDenials(config, { access: 'read' });
      const items = await denials.latest(question).finally(() => denials.close());
      cli.print(cli.json ? JSON.stringify({ items }) : showDenied(items, words));
    });
}

function showDenied(items: readonly Denial[], words: Words): string {
  const headings = (['refused', 'by', 'command', 'of', 'reason'] as const).map((label) => words.label(label));
  const rows = items.map(({ at, actor, type, stream, code, field }) => ({
    cells: [words.instant(at.slice(0, 19)), actor, type, stream, field === null ? code : `${code} (${field})`],
    notes: [],
  }));
  return tableOr(words.label('nothing'), headings, rows);
}
