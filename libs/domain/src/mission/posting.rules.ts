import { require } from '../rules.js';
import { surelyBefore } from '../time/partial-date.js';
import type { PartialDate } from '../time/partial-date.js';
import type { RuleBook } from '../rules.js';
import type { Mission } from './chair.js';
import { requireFound } from './mission-life.js';
import { factKey, factOf, principalState, statusOf } from './posting.js';
import type { Posting } from './posting.js';
import type { FactName, Particulars } from './posting.events.js';

/** @throws DomainError MISSION_NOT_FOUND, POSTING_NOT_FOUND */
export function requirePosting(mission: Mission, postingId: string): Posting {
  requireFound(mission.life);
  const posting = mission.postings.find((each) => each.postingId === postingId && !each.retracted);
  require(posting !==
    undefined, 'POSTING_NOT_FOUND', `no posting ${postingId} in this mission; designate or appoint its head first`, {
    field: 'postingId',
    fact: { postingId },
  });
  return posting;
}

/** Refuses a posting that was declined, revoked, withdrawn, rejected or never taken up. */
export function requireAlive(posting: Posting): Posting {
  require(statusOf(posting) !==
    'notTakenUp', 'POSTING_NOT_TAKEN_UP', `${posting.postingId} was not taken up; retract that statement first if it is wrong`, {
    field: 'postingId',
    fact: { postingId: posting.postingId },
  });
  return posting;
}

/** A fact is stated once: the same day again changes nothing, another day is a correction. */
export function recordOnce<Event>(
  posting: Posting,
  fact: FactName,
  on: PartialDate | null,
  event: Event,
  state: string | null = null,
): readonly Event[] {
  const known = posting.facts[factKey(fact, state)];
  if (!known) return [event];
  require(known.on ===
    on, 'ALREADY_RECORDED', `${posting.postingId}: ${fact} is recorded on ${known.on ?? 'a day not known'}; use CorrectPosting`, {
    field: 'on',
    fact: { recordedOn: known.on },
  });
  return [];
}

/** The key under which a receiving state stands: the principal one is the posting's own. @throws DomainError STATE_NOT_ACCREDITED */
export function receivingState(mission: Mission, posting: Posting, state: string | null): string | null {
  const principal = principalState(posting);
  if (state === null || state === principal) return null;
  const own = requireFound(mission.life).receivingStates;
  const accredited = posting.accreditations.length > 0 ? posting.accreditations.map((each) => each.state) : own;
  require(accredited.includes(
    state,
  ), 'STATE_NOT_ACCREDITED', `${posting.postingId} is not accredited to ${state}; add the accreditation first`, {
    field: 'state',
    fact: { state },
  });
  return state;
}

/** Rule 3: credentials not before the appointment. */
export function keepCredentialsAfterAppointment(posting: Posting, on: PartialDate | null, book: RuleBook): void {
  const appointed = factOf(posting, 'appointed');
  const about = { field: 'on', fact: { appointedOn: appointed?.on ?? null } };
  book.keep(appointed !== null, 'CREDENTIALS_BEFORE_APPOINTMENT', `${posting.postingId} is not appointed yet.`, about);
  const early = on !== null && appointed?.on != null && surelyBefore(on, appointed.on);
  book.keep(
    !early,
    'CREDENTIALS_BEFORE_APPOINTMENT',
    `${posting.postingId} was appointed on ${appointed?.on}, after ${on}.`,
    about,
  );
}

/** Rule 4: an ambassador is not appointed before the agrement, where one is recorded; a refused one bars the appointment. */
export function keepAgrement(
  posting: Posting | undefined,
  appointedOn: PartialDate | null,
  particulars: Particulars,
  book: RuleBook,
): void {
  if (!posting) return;
  const refused = Object.keys(posting.facts).find((key) => key.startsWith('agrementRefused'));
  require(refused === undefined, 'AGREMENT_REFUSED', `${posting.postingId}: the agrement was refused`, {
    field: 'postingId',
    fact: { refused: refused ?? null },
  });
  if (particulars.headClass !== 'ambassador' || appointedOn === null) return;
  for (const [key, granted] of Object.entries(posting.facts)) {
    const early = key.startsWith('agrementGranted') && granted.on !== null && surelyBefore(appointedOn, granted.on);
    book.keep(
      !early,
      'APPOINTED_BEFORE_AGREMENT',
      `${posting.postingId}: the agrement was granted on ${granted.on}, after the appointment on ${appointedOn}.`,
      {
        field: 'on',
        fact: { grantedOn: granted.on },
      },
    );
  }
}

/** A step is not surely before the one that it follows. */
export function keepOrder(posting: Posting, after: FactName, on: PartialDate | null, book: RuleBook): void {
  const earlier = factOf(posting, after)?.on ?? null;
  const broken = on !== null && earlier !== null && surelyBefore(on, earlier);
  book.keep(!broken, 'OUT_OF_ORDER', `${posting.postingId}: ${on} is before ${after} on ${earlier}.`, {
    field: 'on',
    fact: { [after]: earlier },
  });
}
