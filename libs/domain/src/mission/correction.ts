import type { DataOf } from '../decider.js';
import { DomainError } from '../errors.js';
import { requireDate, requireReason } from '../rules.js';
import type { RuleBook } from '../rules.js';
import { sameJson } from '../same.js';
import { keepAfterAppointment, keepChairFree, keepOpen, keepStartBeforeEnd } from './chair.rules.js';
import type { Mission } from './state.js';
import type { PostingCommand } from './mission.commands.js';
import { factOf, neverWent, particularsOf, statusOf, termOf } from './posting.js';
import type { Fact, Posting } from './posting.js';
import type { FactName, FactValues, PostingEvent } from './posting.events.js';
import {
  afterwards,
  keepAgrement,
  keepCredentialsAfterAppointment,
  keepParticulars,
  receivingState,
  requirePosting,
} from './posting.rules.js';

/** Which values a correction may set, by the fact that it corrects. */
const particularsFields = ['officialId', 'title', 'headClass', 'accreditations', 'termLabel', 'months'] as const;
const fieldsOf = (fact: FactName): readonly string[] => {
  if (fact === 'particulars') return particularsFields;
  if (fact === 'started') return ['on', 'basis', 'note'];
  return fact === 'ended' || fact === 'notTakenUp' ? ['on', 'cause', 'note'] : ['on', 'note'];
};
const datedFacts: readonly FactName[] = ['started', 'ended', 'recalled', 'plannedEnd', 'accreditationEnded'];

/**
 * A correction names the event that it corrects and keeps what stood there before. Where a start is moved, the ends that it brought
 * about move along.
 */
export function correct(
  data: DataOf<PostingCommand, 'CorrectPosting'>,
  mission: Mission,
  book: RuleBook,
): readonly PostingEvent[] {
  const { postingId, fact, set, reason } = data;
  const posting = requirePosting(mission, postingId);
  const state = statedUnder(mission, posting, fact, data.state);
  requireReason(reason);
  requireDate(set.on, 'set.on');
  const allowed = fieldsOf(fact);
  const stray = Object.keys(set).find((field) => !allowed.includes(field));
  if (stray !== undefined) {
    throw new DomainError('INVALID_VALUE', `${fact} has no ${stray}; it has ${allowed.join(', ')}.`, {
      field: `set.${stray}`,
    });
  }
  if (set.on === null && datedFacts.includes(fact)) {
    throw new DomainError('INVALID_VALUE', `${fact} needs a day; use RetractPosting to take it back.`, {
      field: 'set.on',
    });
  }
  const event = correction(posting, fact, state, set, reason);
  if (!event) return [];
  const on = fact === 'started' ? set.on : null;
  const along = on
    ? endsBroughtAbout(mission, posting).flatMap((other) => correction(other, 'ended', null, { on }, reason) ?? [])
    : [];
  return keepingRules(mission, [event, ...along], book);
}

/** Takes back one fact, or the whole posting; with a start the ends that it brought about. */
export function retract(
  data: DataOf<PostingCommand, 'RetractPosting'>,
  mission: Mission,
  book: RuleBook,
): readonly PostingEvent[] {
  const posting = requirePosting(mission, data.postingId);
  requireReason(data.reason);
  const state = data.fact === null ? null : statedUnder(mission, posting, data.fact, data.state);
  if (data.fact !== null) requireMore(posting, data.fact, state);
  const isStart = data.fact === 'started' || data.fact === null;
  const ends = isStart ? endsBroughtAbout(mission, posting) : [];
  const along = ends.map((other) => retraction(other, 'ended', null, data.reason));
  return keepingRules(mission, [retraction(posting, data.fact, state, data.reason), ...along], book);
}

/** A posting of which nothing is stated any more would still be shown, as one that somebody is designated for. */
function requireMore(posting: Posting, fact: FactName, state: string | null): void {
  const { eventId } = requireFact(posting, fact, state);
  if (Object.keys(posting.facts).length > 1) return;
  throw new DomainError(
    'FACT_NEEDED',
    `${fact} is all that is stated of ${posting.postingId}; retract the posting itself (leave out \`fact\`), or correct what it says.`,
    { field: 'fact', fact: { eventId, postingId: posting.postingId } },
  );
}

/** Those whose terms ended for no other reason than that this one's began: a head who was superseded, a charge whom the head relieved. */
function endsBroughtAbout(mission: Mission, posting: Posting): readonly Posting[] {
  const on = termOf(posting)?.start;
  const others = mission.postings.filter((other) => other.postingId !== posting.postingId && !other.retracted);
  if (on === undefined || posting.interim || others.some((other) => !other.interim && termOf(other)?.start === on))
    return [];
  return others.filter((other) => {
    const ended = factOf(other, 'ended');
    // a note is a source's own word for the end, which then stands by itself
    return ended?.on === on && ended.note === null && ended.cause === (other.interim ? 'head-took-up' : 'superseded');
  });
}

/** The events, once the rules hold for each posting that they change, beside all of them as they will stand. */
function keepingRules(mission: Mission, events: readonly PostingEvent[], book: RuleBook): readonly PostingEvent[] {
  const after = mission.postings.map(
    (posting) =>
      afterwards(
        posting,
        events.filter(({ data }) => data.postingId === posting.postingId),
      ) ?? posting,
  );
  mission.postings.forEach((before, at) => {
    if (after[at] !== before) keepRulesAfter({ ...mission, postings: after }, before, after[at], book);
  });
  return events;
}

/** Credentials in the principal state are the posting's own, by whichever name they are asked for. */
function statedUnder(mission: Mission, posting: Posting, fact: FactName, state: string | null): string | null {
  return fact === 'credentials' ? receivingState(mission, posting, state) : state;
}

/** The event that makes `fact` say what `set` says; undefined when it says so already. */
export function correction(
  posting: Posting,
  fact: FactName,
  state: string | null,
  set: FactValues,
  reason: string,
): (PostingEvent & { type: 'PostingCorrected' }) | undefined {
  const known = fact === 'particulars' ? posting : requireFact(posting, fact, state);
  const before: Record<string, unknown> = {};
  const after: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(set)) {
    const old: unknown = known[field as keyof typeof known];
    if (value === undefined || sameJson(old, value)) continue; // undefined is left as it was
    before[field] = old;
    after[field] = value;
  }
  if (Object.keys(after).length === 0) return undefined;
  const corrects = 'eventId' in known ? known.eventId : posting.introducedBy;
  return {
    type: 'PostingCorrected',
    data: { postingId: posting.postingId, fact, state, corrects, before, after, reason },
  };
}

export function retraction(
  posting: Posting,
  fact: FactName | null,
  state: string | null,
  reason: string,
): PostingEvent {
  const { postingId } = posting;
  if (fact === null)
    return { type: 'PostingRetracted', data: { postingId, fact, state: null, retracts: posting.introducedBy, reason } };
  const { eventId } = requireFact(posting, fact, state);
  return { type: 'PostingRetracted', data: { postingId, fact, state, retracts: eventId, reason } };
}

function requireFact(posting: Posting, fact: FactName, state: string | null): Fact {
  const known = factOf(posting, fact, state);
  if (known) return known;
  const where = state === null ? '' : ` in ${state}`;
  throw new DomainError(
    'FACT_NOT_FOUND',
    `${posting.postingId}: ${fact}${where} is not on record; there is nothing to correct or retract.`,
    {
      field: 'fact',
      fact: { fact, state },
    },
  );
}

/** The rules that the posting, changed, still has to keep; those that the change does not touch are not asked again. */
export function keepRulesAfter(
  mission: Mission,
  before: Posting | undefined,
  after: Posting | undefined,
  book: RuleBook,
): void {
  if (!after || statusOf(after) === 'retracted') return;
  const changed = (...keys: string[]) => keys.some((key) => before?.facts[key]?.on !== after.facts[key]?.on);
  const appointed = changed('appointed');
  if (!before || !sameJson(particularsOf(before), particularsOf(after))) keepParticulars(after, book);
  if (appointed || Object.keys(after.facts).some((key) => key.startsWith('agrement') && changed(key)))
    keepAgrement(mission, after, book);
  for (const [key, credentials] of Object.entries(after.facts)) {
    if (key.startsWith('credentials') && (appointed || changed(key)))
      keepCredentialsAfterAppointment(after, credentials.on, book);
  }
  const term = termOf(after);
  if (!term) return;
  // rule 10, which a register can break where a person recorded the withdrawal
  if (neverWent(after)) {
    throw new DomainError(
      'POSTING_NOT_TAKEN_UP',
      `${after.postingId} was not taken up, so it has no term; retract that statement first if it is wrong.`,
      { field: 'postingId', fact: { postingId: after.postingId } },
    );
  }
  keepStartBeforeEnd(term, after.postingId, book);
  if (!after.interim && (appointed || changed('started'))) keepAfterAppointment(after, term.start, book);
  if (changed('started')) keepOpen(mission.life, term.start, book);
  if (changed('started', 'ended') || before?.officialId !== after.officialId) keepChairFree(mission, after, term, book);
}
