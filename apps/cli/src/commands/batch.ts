import { batchProgress } from '@legation/read-models';
import type { BatchAnswer, Completeness } from '@legation/read-models';
import type { Command } from 'commander';
import { knownAtOption, knownTo, verb } from '../cli.js';
import type { Cli } from '../cli.js';
import type { Words } from '../show/labels.js';
import { headed, page, quotes } from '../show/parts.js';
import { table } from '../show/table.js';

export function addBatch(program: Command, cli: Cli): void {
  verb(
    program,
    'batch <id>',
    'How complete an appointment batch is, and how far its members have come',
    'batch vn-2021-2024',
  )
    .option(...knownAtOption)
    .action((id: string, { knownAt }: { knownAt?: string }) =>
      cli.answer((register) => batchProgress(knownTo(register, knownAt), id), showBatch),
    );
}

export function showBatch({ batch, declared, total, byClass, areas, members }: BatchAnswer, words: Words): string {
  const headings = ['', ...(['declared', 'named', 'missing'] as const).map((label) => words.label(label))];
  const line = (name: string, { declared: size, named, missing }: Completeness) => ({
    cells: [name, String(size ?? words.label('absent')), String(named), missing === null ? '' : String(missing)],
  });
  const area = areas.declared && {
    cells: [
      words.label('state'),
      `${areas.declared.atLeast ? '≥ ' : ''}${areas.declared.count}`,
      String(areas.known),
      '',
    ],
  };
  const memberRows = members.map((member) => ({
    cells: [member.officialName ?? member.postingId, member.missionName, member.title ?? '', words.code(member.status)],
    notes: [
      Object.entries(member.progress)
        .map(([step, on]) => `${words.code(step)} ${on === null ? words.label('absent') : words.date(on)}`)
        .join(' · '),
      ...quotes(member.sources),
    ],
  }));
  const memberHeadings = (['official', 'mission', 'title', 'status'] as const).map((label) => words.label(label));
  return page(
    headed(batch.name, [...quotes(batch.sources), ...quotes(declared?.sources ?? [])]),
    table(headings, [
      line('Σ', total),
      ...byClass.map((each) => line(words.code(each.class), each)),
      ...(area ? [area] : []),
    ]),
    memberRows.length === 0 ? null : table(memberHeadings, memberRows),
  );
}
