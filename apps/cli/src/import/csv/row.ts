import { endCauses, headClasses, notTakenUpCauses, startBases } from '@legation/domain';
import type { PostingRecord } from '@legation/domain';
import { Unreadable } from '../draft.js';
import type { Draft } from '../draft.js';
import type { Chairs } from '../register/chairs.js';
import { digest, optionalText, requiredText } from '../text.js';
import type { RowField } from './fields.js';

type Json = Record<string, unknown>;

/** One row of a spreadsheet as commands: the official where he is named, and the posting, whole. @throws Unreadable */
export function rowDrafts(row: Json, file: string, chairs: Chairs, strict: boolean): readonly Draft[] {
  const record = recordOfRow(row);
  const missionId = requiredText(row, 'missionId');
  const source = { id: optionalText(row, 'source') ?? `csv:${file}`, quote: optionalText(row, 'quote') };
  const override = strict ? null : { reason: `as stated in ${source.id}` };
  const data = { ...record, reason: `${source.id} now says otherwise` };
  const common = { source, dating: null, knownFrom: null };
  const name = optionalText(row, 'officialName');
  const registration = { name, note: null };
  const otherChairs = chairs.note(record.officialId, {
    missionId,
    postingId: record.postingId,
    start: record.start?.on ?? null,
    end: record.end?.on ?? null,
    resident: !record.interim && (record.accreditations[0]?.resident ?? true),
  });
  const posting: Draft = {
    ...common,
    id: `csv/${missionId}/${record.postingId}/${digest({ data, override, source })}`,
    type: 'RecordPosting',
    target: missionId,
    data,
    override,
    otherChairs,
  };
  if (name === null) return [posting];
  const official: Draft = {
    ...common,
    id: `csv/RegisterOfficial/${record.officialId}/${digest({ registration, source })}`,
    type: 'RegisterOfficial',
    target: record.officialId,
    data: registration,
    override: null,
    unless: 'OFFICIAL_ALREADY_REGISTERED',
  };
  return [official, posting];
}

function recordOfRow(row: Json): PostingRecord {
  const interim = yes(row, 'interim', false);
  const [appointedOn, arrivedOn, credentialsOn, endOn] = [
    optionalText(row, 'appointedOn'),
    optionalText(row, 'arrivedOn'),
    optionalText(row, 'credentialsOn'),
    optionalText(row, 'endOn'),
  ];
  const start = startOfRow(row, arrivedOn, credentialsOn);
  const notTakenUp = oneOf(row, 'notTakenUp', notTakenUpCauses);
  const basis = oneOf(row, 'startBasis', startBases);
  refuseIdle(row, { isEnded: endOn !== null, isTakenUp: notTakenUp === null, hasBasis: start?.basis === basis });
  const state = optionalText(row, 'state');
  const resident = yes(row, 'resident', true);
  if (state === null && !resident)
    throw new Unreadable('MISSING_VALUE', 'a head who is not resident needs a state', 'state');
  return {
    postingId: requiredText(row, 'postingId'),
    officialId: requiredText(row, 'officialId'),
    title: requiredText(row, 'title'),
    headClass: oneOf(row, 'class', headClasses) ?? 'other',
    accreditations: state === null ? [] : [{ state, resident }],
    termLabel: optionalText(row, 'termLabel'),
    months: wholeNumber(row, 'months'),
    interim,
    designatedOn: optionalText(row, 'designatedOn'),
    appointedOn,
    appointed: appointedOn !== null || (start !== null && !interim),
    arrivedOn,
    credentialsOn,
    start,
    end:
      endOn === null
        ? null
        : { on: endOn, cause: oneOf(row, 'endCause', endCauses), note: optionalText(row, 'endNote') },
    notTakenUp: notTakenUp === null ? null : { cause: notTakenUp, note: optionalText(row, 'endNote') },
  };
}

/** A cell that says more of what no other cell states would be left out in silence. @throws Unreadable */
function refuseIdle(
  row: Json,
  { isEnded, isTakenUp, hasBasis }: { readonly [fact in 'isEnded' | 'isTakenUp' | 'hasBasis']: boolean },
): void {
  const needs = (field: RowField, needed: RowField, isThere: boolean) => {
    if (!isThere && optionalText(row, field) !== null)
      throw new Unreadable('MISSING_VALUE', `${field} is given, and no ${needed} that it tells of`, needed);
  };
  needs('endCause', 'endOn', isEnded);
  needs('endNote', 'endOn', isEnded || !isTakenUp);
  needs('startBasis', 'startOn', hasBasis);
}

/** An appointment alone starts nothing: a spreadsheet lists those who never left, too. */
function startOfRow(row: Json, arrivedOn: string | null, credentialsOn: string | null): PostingRecord['start'] {
  const startOn = optionalText(row, 'startOn');
  if (startOn !== null) return { on: startOn, basis: oneOf(row, 'startBasis', startBases) ?? 'unstated' };
  if (credentialsOn !== null) return { on: credentialsOn, basis: 'credentials' };
  return arrivedOn === null ? null : { on: arrivedOn, basis: 'arrival' };
}

function oneOf<Value extends string>(row: Json, field: RowField, allowed: readonly Value[]): Value | null {
  const text = optionalText(row, field);
  if (text === null) return null;
  const found = allowed.find((value) => value === text);
  if (found !== undefined) return found;
  throw new Unreadable('INVALID_VALUE', `${field} is "${text}"; it may be ${allowed.join(', ')}`, field);
}

function yes(row: Json, field: RowField, fallback: boolean): boolean {
  const text = optionalText(row, field)?.toLowerCase() ?? null;
  if (text === null) return fallback;
  if (['yes', 'true', '1', 'có'].includes(text)) return true;
  if (['no', 'false', '0', 'không'].includes(text)) return false;
  throw new Unreadable('INVALID_VALUE', `${field} is "${text}"; it may be yes or no`, field);
}

function wholeNumber(row: Json, field: RowField): number | null {
  const text = optionalText(row, field);
  if (text === null) return null;
  if (!/^\d{1,3}$/.test(text))
    throw new Unreadable('INVALID_VALUE', `${field} is "${text}", not a whole number`, field);
  return Number(text);
}
