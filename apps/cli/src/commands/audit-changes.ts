import type { Command } from 'commander';
import { instantOf, today, verb } from '../cli.js';
import type { Cli } from '../cli.js';
import { UsageError } from '../errors.js';
import { optionsUnderAudit, required } from './audit-options.js';
import { printReport } from './report.js';
import type { PrintOptions } from './report.js';

interface Options extends PrintOptions {
  readonly from?: string;
  readonly to?: string;
}

/** The report `changes`, asked for in the words of the trail. */
export function addAuditChanges(audit: Command, cli: Cli): void {
  verb(
    audit,
    'changes',
    'What became known between two moments',
    'audit changes --from 2026-11-01T00:00:00Z --to 2026-12-01T00:00:00Z',
  )
    .option('--from <instant>', 'after this moment')
    .option('--to <instant>', 'and up to this one; until now when absent')
    .option('--format <format>', 'table, json, csv, xlsx, html', 'table')
    .option('--bom', 'begin a CSV with a byte order mark, for spreadsheets that would misread it')
    .option('--out <file>', 'a new file; the standard output when absent')
    .action((_own: object, command: Command) => {
      const { from, to, ...how } = optionsUnderAudit<Options>(command);
      const since = instantOf(required('--from', from), '--from') ?? '';
      const knownAt = instantOf(to, '--to');
      if (knownAt !== null && since >= knownAt) throw new UsageError(`--from is ${since}, not before --to ${knownAt}`);
      const now = new Date().toISOString();
      if (knownAt !== null && knownAt > now) throw new UsageError(`--to is ${knownAt}, which is still to come`);
      const moment = knownAt === null ? {} : { knownAt };
      return printReport(cli, { name: 'changes', on: today(), ...moment, parameters: { since } }, how);
    });
}
