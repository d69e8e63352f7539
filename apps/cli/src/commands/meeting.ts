import { meeting } from '@legation/read-models';
import type { MeetingAnswer, NamedSpeaker } from '@legation/read-models';
import type { Command } from 'commander';
import { knownAtOption, knownTo, verb } from '../cli.js';
import type { Cli } from '../cli.js';
import type { Words } from '../show/labels.js';
import { datingNote, headed, page, quotes } from '../show/parts.js';
import { table } from '../show/table.js';

export function addMeeting(program: Command, cli: Cli): void {
  verb(program, 'meeting <id>', 'A meeting: who was there as what, and what was said', 'meeting heads-2023-04-28')
    .option(...knownAtOption)
    .action((id: string, { knownAt }: { knownAt?: string }) =>
      cli.answer((register) => meeting(knownTo(register, knownAt), id), showMeeting),
    );
}

export function showMeeting(answer: MeetingAnswer, words: Words): string {
  const { meeting: held, chair, parent, sessions, attendees, groups, reports, commitments, directives } = answer;
  const span = held.until === null ? words.date(held.on) : `${words.date(held.on)} – ${words.date(held.until)}`;
  const head = [
    [span, held.place, words.code(held.status), parent?.name, chair && `${words.code('chair')}: ${chair.name}`]
      .filter(Boolean)
      .join(' · '),
    ...datingNote(held.dating, words),
    ...quotes(held.sources),
  ];
  const present = [
    ...attendees.map(({ name, title, role, sources }) => ({
      cells: [name, title, words.code(role)],
      notes: quotes(sources),
    })),
    ...groups.map(({ name, count }) => ({ cells: [name, '', count === null ? '' : String(count)] })),
  ];
  const part = (title: string, headings: readonly string[], rows: Parameters<typeof table>[1]) =>
    rows.length === 0 ? null : `${title}\n${table(headings, rows)}`;
  const said = [words.label('speaker'), words.label('text')];
  return page(
    headed(held.name, head),
    part(
      words.label('subMeetings'),
      [words.label('date'), words.label('name'), words.label('status')],
      sessions.map(({ on, name, status }) => ({ cells: [words.date(on), name, words.code(status)] })),
    ),
    part(words.label('attended'), [words.label('name'), words.label('title'), words.label('role')], present),
    part(
      words.label('reports'),
      said,
      reports.map(({ by, subject, points, sources }) => ({
        cells: [speaker(by), [subject, ...points].join('; ')],
        notes: quotes(sources),
      })),
    ),
    part(
      words.label('commitments'),
      said,
      commitments.map(({ by, text, sources }) => ({ cells: [speaker(by), text], notes: quotes(sources) })),
    ),
    part(
      words.label('directive'),
      [words.label('id'), words.label('titleOfText'), words.label('issuer')],
      directives.map(({ id, title, issuer }) => ({ cells: [id, title, issuer.name] })),
    ),
  );
}

const speaker = ({ officialName, group }: NamedSpeaker): string => officialName ?? group ?? '';
