import { auditOfMission, auditOfOfficial } from '@legation/read-models';
import type { AuditAnswer } from '@legation/read-models';
import type { Command } from 'commander';
import { verb } from '../cli.js';
import type { Cli } from '../cli.js';
import { UsageError } from '../errors.js';
import type { Words } from '../show/labels.js';
import { datingNote, page, quotes, tableOr } from '../show/parts.js';

export function addAudit(program: Command, cli: Cli): void {
  verb(program, 'audit', 'Who changed what, when, why, and on which source', 'audit --official bui-thanh-son')
    .option('--mission <id>', 'the mission')
    .option('--official <id>', 'the official')
    .action(({ mission, official }: { mission?: string; official?: string }) => {
      if (mission !== undefined && official === undefined) {
        return cli.answer(({ eventStore, readStore }) => auditOfMission(eventStore, readStore, mission), showAudit);
      }
      if (official === undefined || mission !== undefined) throw new UsageError('name either --mission or --official');
      return cli.answer(({ eventStore, readStore }) => auditOfOfficial(eventStore, readStore, official), showAudit);
    });
}

export function showAudit(answer: AuditAnswer, words: Words): string {
  const headings = (['position', 'recorded', 'by', 'event', 'posting', 'date'] as const).map((label) =>
    words.label(label),
  );
  const rows = answer.items.map((item) => ({
    cells: [
      String(item.position),
      item.recordedAt.slice(0, 19),
      item.actor,
      item.type,
      item.postingId ?? '',
      words.date(item.on),
    ],
    notes: [
      ...(item.reason === null ? [] : [`${words.label('reason')}: ${[...item.rules, item.reason].join(', ')}`]),
      ...datingNote(item.dating, words),
      ...quotes(item.source ? [item.source] : []),
    ],
  }));
  return page(answer.mission?.name ?? answer.official?.name ?? null, tableOr(words.label('nothing'), headings, rows));
}
