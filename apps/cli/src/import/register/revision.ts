import type { HeadClass } from '@legation/domain';
import type { Draft } from '../draft.js';
import { Unreadable } from '../draft.js';
import { digest, optionalText, requiredText } from '../text.js';
import type { Chairs } from './chairs.js';
import { evidence, leftoverDates, recordOf, sentences, sourceOf } from './posting.js';
import type { PostingFacts } from './posting.js';
import { causeOfWording } from './wording.js';

type Json = Record<string, unknown>;

export interface Role {
  readonly title: string;
  readonly headClass: HeadClass;
  readonly interim: boolean;
}

/** What a change of the record leaves to other files of the register. */
export interface RevisionContext {
  readonly chairs: Chairs;
  readonly resolve: (personId: string) => string;
  readonly roleOf: (roleId: string | null) => Role;
  readonly isNonResident: (missionId: string, postingId: string) => boolean;
}

/** One change of a posting's record as a command that became known when the change was made. @throws Unreadable */
export function revisionDrafts(record: Json, context: RevisionContext, strict: boolean): readonly Draft[] {
  const [missionId, postingId] = [requiredText(record, 'missionId'), requiredText(record, 'key')];
  const change = requiredText(record, 'change');
  const seq = record['seq'];
  if (typeof seq !== 'number') throw new Unreadable('INVALID_VALUE', 'seq is not a number', 'seq');
  const knownFrom = instantOf(requiredText(record, 'recordedAt'));
  const reason = optionalText(record, 'subject') ?? change;
  const stated = strict ? null : { reason: `as stated in pocom at ${optionalText(record, 'commit') ?? knownFrom}` };
  const draft = (type: string, data: object, grounds: Pick<Draft, 'source' | 'dating'>): Omit<Draft, 'override'> => ({
    id: `pocom/${missionId}/${postingId}/${seq}/${digest({ data, stated, grounds })}`,
    type,
    target: missionId,
    data,
    ...grounds,
    knownFrom,
  });

  if (change === 'removed') {
    context.chairs.forget(missionId, postingId);
    const data = { postingId, fact: null, state: null, reason };
    const grounds = { source: sourceOf(postingId, []), dating: null };
    return [{ ...draft('RetractPosting', data, grounds), override: null }];
  }
  if (change !== 'recorded' && change !== 'amended') {
    throw new Unreadable('INVALID_VALUE', `change is "${change}", not recorded, amended or removed`, 'change');
  }
  const after = afterOf(record);
  const facts = factsOfRevision(missionId, postingId, after, context);
  const data = { ...recordOf(facts), reason };
  const otherChairs = context.chairs.note(facts.officialId, {
    missionId,
    postingId,
    start: data.start?.on ?? null,
    end: data.end?.on ?? null,
    resident: facts.resident && !facts.interim,
  });
  return [{ ...draft('RecordPosting', data, evidence(postingId, after)), override: stated, otherChairs }];
}

function afterOf(record: Json): Json {
  const after = record['after'];
  if (typeof after === 'object' && after !== null && !Array.isArray(after)) return after as Json;
  throw new Unreadable('MISSING_VALUE', 'after, the whole record, is missing', 'after');
}

function factsOfRevision(missionId: string, postingId: string, after: Json, context: RevisionContext): PostingFacts {
  const section = requiredText(after, 'section');
  if (section !== 'served' && section !== 'did-not-serve') {
    throw new Unreadable('INVALID_VALUE', `section is "${section}", not served or did-not-serve`, 'after.section');
  }
  const role = context.roleOf(optionalText(after, 'roleId'));
  const [arrivedOn, credentialsOn, endedOn] = [
    optionalText(after, 'arrivedOn'),
    optionalText(after, 'startedOn'),
    optionalText(after, 'endedOn'),
  ];
  const endNote = optionalText(after, 'endNote');
  return {
    missionId,
    postingId,
    officialId: context.resolve(requiredText(after, 'personId')),
    ...role,
    state: optionalText(after, 'countryId'),
    resident: !context.isNonResident(missionId, postingId),
    served: section === 'served',
    appointedOn: optionalText(after, 'appointedOn'),
    arrivedOn,
    credentialsOn,
    endedOn,
    end: { cause: causeOfWording(endNote), note: endNote },
    notTakenUp: {
      cause: 'other', // a revision says it in its notes only
      note: sentences([
        optionalText(after, 'notes'),
        leftoverDates({ arrival: arrivedOn, credentials: credentialsOn, end: endedOn }),
      ]),
    },
  };
}

/** An instant of whole seconds or milliseconds, UTC, in the one form in which instants compare as text. @throws Unreadable */
export function instantOf(text: string): string {
  const parts = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2})(?:\.(\d{1,3}))?Z$/.exec(text);
  if (!parts || Number.isNaN(Date.parse(text))) {
    throw new Unreadable(
      'INVALID_INSTANT',
      `"${text}" is not an instant in UTC, such as 2015-10-01T00:00:00Z`,
      'recordedAt',
    );
  }
  return `${parts[1] as string}.${(parts[2] ?? '').padEnd(3, '0')}Z`;
}
