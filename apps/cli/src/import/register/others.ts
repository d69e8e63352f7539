import type { MissionKind } from '@legation/domain';
import type { Draft } from '../draft.js';
import { Unreadable } from '../draft.js';
import { cleanText, digest, optionalText, requiredText } from '../text.js';
import { sentences } from './posting.js';

type Json = Record<string, unknown>;

/** The id of a command is made of its type, its target, what it says and on which words: the same statement is the same command. */
function draft(type: string, target: string, data: object, source: Draft['source'], knownFrom: string | null): Draft {
  const id = `pocom/${type}/${target}/${digest({ data, source })}`;
  return { id, type, target, data, source, dating: null, override: null, knownFrom };
}

/** One mission of the register. Its day of opening is not known; its notes on closures become the quote. @throws Unreadable */
export function missionDrafts(record: Json, knownFrom: string | null): readonly Draft[] {
  const id = requiredText(record, 'id');
  const kinds: Readonly<Record<string, MissionKind>> = { country: 'embassy', organisation: 'permanent-mission' };
  const given = requiredText(record, 'kind');
  const kind = kinds[given];
  if (!kind) throw new Unreadable('INVALID_VALUE', `kind is "${given}", not country or organisation`, 'kind');
  const notes = list(record, 'missionNotes').map((note) => optionalText(note, 'text'));
  const data = {
    on: null,
    kind,
    name: requiredText(record, 'name'),
    nameEn: null,
    seat: null,
    region: null,
    receivingStates: list(record, 'territories').map((territory) => requiredText(territory, 'id')),
  };
  return [
    draft(
      'OpenMission',
      id,
      data,
      { id: `pocom:${optionalText(record, 'source') ?? id}`, quote: sentences(notes) },
      knownFrom,
    ),
  ];
}

/** A mission that the record names and the list of missions does not. */
export function unlistedMissionDrafts(id: string, knownFrom: string | null): readonly Draft[] {
  const data = { on: null, kind: 'embassy', name: id, nameEn: null, seat: null, region: null, receivingStates: [id] };
  return [draft('OpenMission', id, data, { id: `pocom:${id}`, quote: null }, knownFrom)];
}

/** One person with the other spellings of the name; years of birth and death stay out, they are no office facts. @throws Unreadable */
export function personDrafts(record: Json, knownFrom: string | null): readonly Draft[] {
  const id = requiredText(record, 'id');
  const name = requiredText(record, 'name');
  const source = { id: `pocom:${optionalText(record, 'source') ?? id}`, quote: null };
  const variants = new Set(texts(record, 'altNames').filter((variant) => variant !== name));
  return [
    draft('RegisterOfficial', id, { name, note: null }, source, knownFrom),
    ...[...variants].map((variant) =>
      draft('AddNameVariant', id, { name: variant, kind: 'spelling' }, source, knownFrom),
    ),
  ];
}

/** A person whom the record names and the list of persons does not. */
export function unlistedPersonDrafts(id: string, knownFrom: string | null): readonly Draft[] {
  const data = { name: id, note: 'Known only by this id: the list of persons does not have it.' };
  return [draft('RegisterOfficial', id, data, { id: `pocom:${id}`, quote: null }, knownFrom)];
}

/** One holding of a department office: taken up and left, or never taken up. @throws Unreadable */
export function officeDrafts(record: Json, resolve: (personId: string) => string, strict: boolean): readonly Draft[] {
  const holdingId = requiredText(record, 'id');
  const official = resolve(requiredText(record, 'personId'));
  const words = sentences([optionalText(record, 'endNote'), optionalText(record, 'notes')]);
  const source = { id: `pocom:${holdingId}`, quote: words };
  const appointedOn = optionalText(record, 'appointedOn');
  const office = {
    holdingId,
    title: requiredText(record, 'roleTitle'),
    titleEn: null,
    organisation: null,
    branch: 'ministry',
    appointedOn,
  };
  const startedOn = optionalText(record, 'startedOn');
  const endedOn = optionalText(record, 'endedOn');
  if (requiredText(record, 'status') !== 'served') {
    const also = startedOn === null ? null : `the source also gives start ${startedOn}`;
    const note = sentences([
      optionalText(record, 'outcome')?.replaceAll('-', ' ') ?? null,
      optionalText(record, 'notes'),
      also,
    ]);
    return [draft('RecordOfficeNotTakenUp', official, { ...office, note }, source, null)];
  }
  const assumed = draft('AssumeOffice', official, { ...office, on: startedOn ?? appointedOn }, source, null);
  if (endedOn === null) return [assumed];
  const left = { holdingId, on: endedOn, note: optionalText(record, 'endNote') };
  const override = strict ? null : { reason: `as stated in ${optionalText(record, 'source') ?? 'the register'}` };
  return [assumed, { ...draft('LeaveOffice', official, left, source, null), override }];
}

function list(record: Json, field: string): readonly Json[] {
  const value = record[field] ?? [];
  if (!Array.isArray(value)) throw new Unreadable('INVALID_VALUE', `${field} is not a list`, field);
  return value as Json[];
}

function texts(record: Json, field: string): readonly string[] {
  return list(record, field).map((value: unknown) => {
    if (typeof value !== 'string')
      throw new Unreadable('INVALID_VALUE', `${field} holds something that is not a text`, field);
    return cleanText(value, field);
  });
}
