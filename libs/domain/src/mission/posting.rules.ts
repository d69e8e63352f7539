import { DomainError } from '../errors.js';
import { requireCount } from '../rules.js';
import { sameJson } from '../same.js';
import { surelyBefore } from '../time/partial-date.js';
import type { PartialDate } from '../time/partial-date.js';
import type { RuleBook } from '../rules.js';
import type { Mission } from './state.js';
import { requireFound } from './mission-life.js';
import { evolvePosting, factKey, factOf, statusOf } from './posting.js';
import type { EventOfPosting, Posting } from './posting.js';
import type { FactName } from './posting.events.js';
import type { Accreditation, Particulars } from './particulars.js';

/** @throws DomainError MISSION_NOT_FOUND, POSTING_NOT_FOUND */
export function requirePosting(mission: Mission, postingId: string): Posting {
  requireFound(mission.life);
  const posting = mission.postings.find((each) => each.postingId === postingId && !each.retracted);
  if (posting === undefined) {
    throw new DomainError(
      'POSTING_NOT_FOUND',
      `No posting ${postingId} in this mission; designate or appoint its head first.`,
      { field: 'postingId', fact: { postingId } },
    );
  }
  return posting;
}

/** Refuses a posting that was declined, revoked, withdrawn, rejected or never taken up. */
export function requireAlive(posting: Posting): Posting {
  if (statusOf(posting) === 'notTakenUp') {
    throw new DomainError(
      'POSTING_NOT_TAKEN_UP',
      `${posting.postingId} was not taken up; retract that statement first if it is wrong.`,
      { field: 'postingId', fact: { postingId: posting.postingId } },
    );
  }
  return posting;
}

/** A fact is stated once: the same words again change nothing, other words are a correction. */
export function recordOnce<Event extends EventOfPosting>(
  posting: Posting,
  fact: FactName,
  event: Event,
  state: string | null = null,
): readonly Event[] {
  const known = posting.facts[factKey(fact, state)];
  if (!known) return [event];
  const restated = evolvePosting(posting, { ...event, id: known.eventId });
  if (!sameJson(restated, posting)) {
    throw new DomainError(
      'ALREADY_RECORDED',
      `${posting.postingId}: ${fact} is recorded on ${known.on ?? 'a day not known'} in other words; use CorrectPosting.`,
      { field: 'on', fact: { recordedOn: known.on } },
    );
  }
  return [];
}

/** Where the posting is accredited; the first is the principal state. A posting that states none has the mission's own. */
export function accreditationsOf(mission: Mission, posting: Particulars): readonly Accreditation[] {
  if (posting.accreditations.length > 0) return posting.accreditations;
  return requireFound(mission.life).receivingStates.map((state, index) => ({ state, resident: index === 0 }));
}

/** The name of the principal state; null where neither the posting nor its mission names one. */
export function principalOf(mission: Mission, posting: Particulars): string | null {
  return accreditationsOf(mission, posting)[0]?.state ?? null;
}

/** The posting as it will stand; the ids that the log will give do not matter to the rules. */
export function afterwards(posting: Posting | undefined, events: readonly EventOfPosting[]): Posting | undefined {
  return events.reduce((folded, event) => evolvePosting(folded, { ...event, id: '' }), posting);
}

/** The key under which a receiving state stands: the principal one is the posting's own. @throws DomainError STATE_NOT_ACCREDITED */
export function receivingState(mission: Mission, posting: Posting, state: string | null): string | null {
  const accredited = accreditationsOf(mission, posting);
  if (state === null || state === accredited[0]?.state) return null;
  if (!accredited.some((each) => each.state === state)) {
    throw new DomainError(
      'STATE_NOT_ACCREDITED',
      `${posting.postingId} is not accredited to ${state}; add the accreditation first.`,
      { field: 'state', fact: { state } },
    );
  }
  return state;
}

/** Rule 3: credentials not before the appointment. */
export function keepCredentialsAfterAppointment(posting: Posting, on: PartialDate | null, book: RuleBook): void {
  const appointed = factOf(posting, 'appointed');
  const appointedOn = appointed?.on ?? null;
  const about = { field: 'on', fact: { appointedOn } };
  book.keep(appointed !== null, 'CREDENTIALS_BEFORE_APPOINTMENT', `${posting.postingId} is not appointed yet.`, about);
  book.keep(
    on === null || appointedOn === null || !surelyBefore(on, appointedOn),
    'CREDENTIALS_BEFORE_APPOINTMENT',
    `${posting.postingId} was appointed on ${appointedOn}, after ${on}.`,
    about,
  );
}

/** Rule 4: an ambassador is not appointed before the principal state's agrement, where one is recorded; a refused one bars the appointment. */
export function keepAgrement(mission: Mission, posting: Posting | undefined, book: RuleBook): void {
  const appointed = posting && factOf(posting, 'appointed');
  if (!appointed) return;
  const principal = principalOf(mission, posting);
  if (principal === null) return;
  requireNotRefused(posting, principal);
  const grantedOn = factOf(posting, 'agrementGranted', principal)?.on ?? null;
  const early = appointed.on !== null && grantedOn !== null && surelyBefore(appointed.on, grantedOn);
  book.keep(
    !early || posting.headClass !== 'ambassador',
    'APPOINTED_BEFORE_AGREMENT',
    `${posting.postingId}: the agrement was granted on ${grantedOn}, after the appointment on ${appointed.on}.`,
    { field: 'on', fact: { appointedOn: appointed.on, grantedOn } },
  );
}

/** @throws DomainError AGREMENT_REFUSED */
export function requireNotRefused(posting: Posting, state: string | null): void {
  const refused = state !== null && factOf(posting, 'agrementRefused', state) !== null;
  if (refused) {
    throw new DomainError(
      'AGREMENT_REFUSED',
      `${posting.postingId}: ${state} refused the agrement; retract that first if it is wrong.`,
      { field: 'state', fact: { state } },
    );
  }
}

/** Rule 9, inside one posting: each state once, and one residence. */
export function keepParticulars({ accreditations, months }: Particulars, book: RuleBook): void {
  if (months !== null) requireCount(months, 1, 'months');
  const states = accreditations.map(({ state }) => state);
  const twice = states.find((state, index) => states.indexOf(state) < index);
  if (twice !== undefined) {
    throw new DomainError(
      'STATE_ALREADY_ACCREDITED',
      `${twice} is named twice among the accreditations; name it once.`,
      {
        field: 'accreditations',
        fact: { state: twice },
      },
    );
  }
  const [home, second] = accreditations.filter(({ resident }) => resident);
  book.keep(
    !second,
    'SECOND_RESIDENT_CHAIR',
    `A head lives in one place, not in ${home?.state} and ${second?.state}.`,
    { field: 'accreditations', fact: { state: second?.state ?? null } },
  );
}

/** A step is not surely before the one that it follows. */
export function keepOrder(
  posting: Posting,
  after: FactName,
  on: PartialDate | null,
  book: RuleBook,
  state: string | null = null,
): void {
  const earlier = factOf(posting, after, state)?.on ?? null;
  const broken = on !== null && earlier !== null && surelyBefore(on, earlier);
  book.keep(!broken, 'OUT_OF_ORDER', `${posting.postingId}: ${on} is before ${after} on ${earlier}.`, {
    field: 'on',
    fact: { [after]: earlier },
  });
}
