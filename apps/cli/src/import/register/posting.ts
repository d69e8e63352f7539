import { headClasses } from '@legation/domain';
import type { HeadClass, PostingRecord, StartBasis } from '@legation/domain';
import type { Dating, Source } from '@legation/event-store';
import type { Draft } from '../draft.js';
import { Unreadable } from '../draft.js';
import { digest, flag, optionalText, requiredText } from '../text.js';
import type { Chairs } from './chairs.js';
import { causeOfCode, causeOfOutcome, wordsOfOutcome } from './wording.js';

type Json = Record<string, unknown>;

/** What a register says of a posting and of one change of it, in the words that both share. */
export interface PostingFacts {
  readonly missionId: string;
  readonly postingId: string;
  readonly officialId: string;
  readonly title: string;
  readonly headClass: HeadClass;
  readonly interim: boolean;
  /** Null for an organisation, which is its own. */
  readonly state: string | null;
  readonly resident: boolean;
  readonly served: boolean;
  readonly appointedOn: string | null;
  readonly arrivedOn: string | null;
  readonly credentialsOn: string | null;
  readonly endedOn: string | null;
  readonly end: PostingEnd;
  readonly notTakenUp: PostingRecord['notTakenUp'];
}

interface PostingEnd {
  readonly cause: NonNullable<PostingRecord['end']>['cause'];
  readonly note: string | null;
}

/** The start by the register's own rule: credentials, else arrival, else appointment. */
export function startOf(
  facts: Pick<PostingFacts, 'credentialsOn' | 'arrivedOn' | 'appointedOn'>,
): PostingRecord['start'] {
  const dates: readonly (readonly [StartBasis, string | null])[] = [
    ['credentials', facts.credentialsOn],
    ['arrival', facts.arrivedOn],
    ['appointment', facts.appointedOn],
  ];
  for (const [basis, on] of dates) if (on !== null) return { on, basis };
  return null;
}

/** The record that the register's command takes. A posting not taken up has no start, no end and no presentation. */
export function recordOf(facts: PostingFacts): PostingRecord {
  return {
    postingId: facts.postingId,
    officialId: facts.officialId,
    title: facts.title,
    headClass: facts.headClass,
    accreditations: facts.state === null ? [] : [{ state: facts.state, resident: facts.resident }],
    termLabel: null,
    months: null,
    interim: facts.interim,
    designatedOn: null,
    appointedOn: facts.appointedOn,
    // Who served as head was appointed, on a day known or not; a charge ad interim is only notified.
    appointed: facts.appointedOn !== null || (facts.served && !facts.interim),
    arrivedOn: facts.served ? facts.arrivedOn : null,
    credentialsOn: facts.served ? facts.credentialsOn : null,
    start: facts.served ? startOf(facts) : null,
    end: facts.served && facts.endedOn !== null ? { on: facts.endedOn, ...facts.end } : null,
    notTakenUp: facts.served ? null : facts.notTakenUp,
  };
}

export function headClassOf(roleClass: string | null): HeadClass {
  return headClasses.find((known) => known === roleClass) ?? 'other';
}

/** Dates that a posting not taken up nevertheless carries: kept in words, since no term may hold them. */
export function leftoverDates(dates: Readonly<Record<string, string | null>>): string | null {
  const given = Object.entries(dates).filter(([, on]) => on !== null);
  return given.length === 0 ? null : `the source also gives ${given.map(([what, on]) => `${what} ${on}`).join(', ')}`;
}

/** One posting of the register as the command that records it whole. @throws Unreadable */
export function postingDrafts(
  record: Json,
  chairs: Chairs,
  resolve: (personId: string) => string,
  strict: boolean,
): readonly Draft[] {
  const facts = factsOfPosting(record, resolve);
  const data = { ...recordOf(facts), reason: 'the register now says otherwise' };
  const others = chairs.note(facts.officialId, {
    missionId: facts.missionId,
    postingId: facts.postingId,
    start: data.start?.on ?? null,
    end: data.end?.on ?? null,
    resident: facts.resident && !facts.interim,
  });
  const grounds = evidence(facts.postingId, record);
  const override = strict ? null : { reason: `as stated in ${optionalText(record, 'source') ?? 'the register'}` };
  return [
    {
      id: `pocom/${facts.missionId}/${facts.postingId}/${digest({ data, override, grounds, modifiedOn: record['recordModifiedOn'] })}`,
      type: 'RecordPosting',
      target: facts.missionId,
      data,
      ...grounds,
      override,
      knownFrom: null,
      otherChairs: others,
    },
  ];
}

function factsOfPosting(record: Json, resolve: (personId: string) => string): PostingFacts {
  const status = requiredText(record, 'status');
  if (status !== 'served' && status !== 'did-not-serve') {
    throw new Unreadable('INVALID_VALUE', `status is "${status}", not served or did-not-serve`, 'status');
  }
  const outcome = optionalText(record, 'outcome');
  const [arrivedOn, credentialsOn, endedOn] = [
    optionalText(record, 'arrivedOn'),
    optionalText(record, 'credentialsPresentedOn'),
    optionalText(record, 'endedOn'),
  ];
  return {
    missionId: requiredText(record, 'missionId'),
    postingId: requiredText(record, 'id'),
    officialId: resolve(requiredText(record, 'personId')),
    title: requiredText(record, 'roleTitle'),
    headClass: headClassOf(optionalText(record, 'roleClass')),
    interim: flag(record, 'interim'),
    state: optionalText(record, 'countryId'),
    resident: !flag(record, 'nonResident'),
    served: status === 'served',
    appointedOn: optionalText(record, 'appointedOn'),
    arrivedOn,
    credentialsOn,
    endedOn,
    end: { cause: causeOfCode(optionalText(record, 'endCause')), note: optionalText(record, 'endNote') },
    notTakenUp: {
      cause: causeOfOutcome(outcome),
      note: sentences([
        wordsOfOutcome(outcome),
        optionalText(record, 'notes'),
        leftoverDates({ arrival: arrivedOn, credentials: credentialsOn, end: endedOn }),
      ]),
    },
  };
}

const dateNotes = [
  ['credentialsPresentedNote', 'credentialsPresentedOn'],
  ['startedNote', 'startedOn'],
  ['arrivedNote', 'arrivedOn'],
  ['appointedNote', 'appointedOn'],
] as const;

/** The wording of each date that the source does not give plainly: "On or shortly before 1936-03-16". */
function wordings(record: Json): readonly string[] {
  return dateNotes.flatMap(([note, on]) => {
    const text = optionalText(record, note);
    return text === null ? [] : [[text, optionalText(record, on)].filter((part) => part !== null).join(' ')];
  });
}

const longestWording = 200;

/** What the source says of a posting, verbatim, and how it words its dates. */
export function evidence(postingId: string, record: Json): { readonly source: Source; readonly dating: Dating | null } {
  const words = [optionalText(record, 'endNote'), optionalText(record, 'notes')];
  const [main, ...others] = wordings(record);
  const fits = main !== undefined && main.length <= longestWording;
  return {
    source: sourceOf(postingId, [...words, ...(fits || main === undefined ? others : [main, ...others])]),
    dating: fits ? { asWritten: main, inferred: null } : null,
  };
}

/** The posting in the source, with the words that the source has on it. */
export function sourceOf(postingId: string, words: readonly (string | null)[]): Source {
  return { id: `pocom:${postingId}`, quote: sentences(words) };
}

export function sentences(parts: readonly (string | null)[]): string | null {
  const given = parts.filter((part) => part !== null && part !== '');
  return given.length === 0 ? null : given.join(' / ');
}
