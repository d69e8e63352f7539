import { missionTimeline } from '@legation/read-models';
import type { TimelineAnswer, TimelineEntry } from '@legation/read-models';
import type { Command } from 'commander';
import { instantOf, knownAtOption, knownTo, verb } from '../cli.js';
import type { Cli } from '../cli.js';
import type { Words } from '../show/labels.js';
import { asOfLine, page, quotes, tableOr } from '../show/parts.js';
import type { Row } from '../show/table.js';

export function addTimeline(program: Command, cli: Cli): void {
  verb(program, 'timeline', 'All that happened to a mission and its chair, oldest first', 'timeline --mission vn-japan')
    .requiredOption('--mission <id>', 'the mission')
    .option(...knownAtOption)
    .action(({ mission, knownAt }: { mission: string; knownAt?: string }) => {
      const known = instantOf(knownAt);
      return cli.answer((register) => missionTimeline(knownTo(register, knownAt), mission, known), showTimeline);
    });
}

export function showTimeline(answer: TimelineAnswer, words: Words): string {
  const headings = [words.label('date'), words.label('action'), words.label('status'), words.label('until')];
  const rows = answer.entries.map((entry) => rowOf(entry, words));
  return page(asOfLine(answer.mission.name, answer, words), tableOr(words.label('nothing'), headings, rows));
}

function rowOf(entry: TimelineEntry, words: Words): Row {
  const on = words.date(entry.on);
  switch (entry.kind) {
    case 'posting': {
      const steps = [
        ['designated', entry.designatedOn],
        ['appointed', entry.appointedOn],
        ['arrived', entry.arrivedOn],
        ['start', entry.startOn],
        ['credentials', entry.credentialsOn],
      ] as const;
      const taken = steps.flatMap(([label, day]) => (day === null ? [] : [`${words.label(label)} ${words.date(day)}`]));
      const next = entry.nextStep === null ? [] : [`${words.label('nextStep')}: ${words.code(entry.nextStep)}`];
      const way = [...taken, ...next];
      const planned = entry.plannedEnd === null ? '' : `(${words.label('planned')} ${words.date(entry.plannedEnd)})`;
      const until = entry.endOn === null ? planned : `${words.date(entry.endOn)} ${words.code(entry.endCause)}`;
      const what = `${entry.officialName}, ${entry.title}`;
      return {
        cells: [on, what, words.code(entry.status), until.trim()],
        notes: [...(way.length === 0 ? [] : [way.join(' · ')]), ...quotes(entry.sources)],
      };
    }
    case 'mission':
      return {
        cells: [on, [words.code(entry.type), entry.note].filter((part) => part !== null).join(': '), '', ''],
        notes: quotes(entry.sources),
      };
    case 'gap':
      return {
        cells: [on, `${words.label('gap')} (${entry.days} ${words.label('days')})`, '', words.date(entry.until)],
      };
    case 'overlap':
      return { cells: [on, `${words.label('overlap')}: ${entry.postingIds.join(', ')}`, '', words.date(entry.until)] };
  }
}
