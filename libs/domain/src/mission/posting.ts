import type { Recorded } from '../decider.js';
import { addMonths } from '../time/partial-date.js';
import type { PartialDate } from '../time/partial-date.js';
import type { Term } from '../time/term.js';
import type { ChairEvent, EndCause, StartBasis } from './chair.events.js';
import type { FactName, FactValues, NotTakenUpCause, PostingEvent } from './posting.events.js';
import type { Accreditation, Particulars } from './particulars.js';

/** One stated fact of a posting, and the event that states it. `on: null` says that the day is not known. */
export interface Fact {
  readonly eventId: string;
  readonly on: PartialDate | null;
  readonly basis: StartBasis | null;
  readonly cause: EndCause | NotTakenUpCause | null;
  readonly note: string | null;
}

/** A posting as stated so far: who goes where as what, and its facts by `factKey`. */
export interface Posting extends Particulars {
  readonly postingId: string;
  readonly interim: boolean;
  /** Why a charge acts; null for heads and where the source does not say. */
  readonly actingFor: 'vacancy' | 'absence' | null;
  readonly introducedBy: string;
  readonly retracted: boolean;
  readonly facts: { readonly [key: string]: Fact };
}

export type PostingStatus = 'designated' | 'appointed' | 'notTakenUp' | 'inPost' | 'ended' | 'retracted';

/** Facts that a posting has once for each receiving state are kept apart by it. */
export function factKey(fact: FactName, state: string | null): string {
  return state === null ? fact : `${fact}:${state}`;
}

export function factOf(posting: Posting, fact: FactName, state: string | null = null): Fact | null {
  return posting.facts[factKey(fact, state)] ?? null;
}

/** The state in which the chair stands; null is the mission's own. */
export function principalState(posting: Particulars): string | null {
  return posting.accreditations[0]?.state ?? null;
}

/** The head lives where the mission stands, unless another residence was stated for the principal state. */
export function isResident(posting: Particulars): boolean {
  return posting.accreditations[0]?.resident ?? true;
}

/** The actual term; null while none has started. */
export function termOf(posting: Posting): Term | null {
  const start = factOf(posting, 'started')?.on ?? null;
  if (posting.retracted || start === null) return null;
  return { start, end: factOf(posting, 'ended')?.on ?? null };
}

/** When the term is meant to end: by decision, by its length, or by the last year of its label. */
export function plannedEnd(posting: Posting): PartialDate | null {
  const decided = factOf(posting, 'plannedEnd')?.on;
  if (decided) return decided;
  const start = factOf(posting, 'started')?.on;
  if (start && posting.months !== null) return addMonths(start, posting.months);
  return /(\d{4})$/.exec(posting.termLabel ?? '')?.[1] ?? null;
}

const endsOfThePath = ['rejected', 'withdrawn', 'declined', 'revoked', 'notTakenUp'] as const;

/** True where the path to the chair is recorded to have ended before a term. */
export function neverWent(posting: Posting): boolean {
  return endsOfThePath.some((fact) => factOf(posting, fact) !== null);
}

export function statusOf(posting: Posting): PostingStatus {
  if (posting.retracted) return 'retracted';
  if (factOf(posting, 'started')) return factOf(posting, 'ended') ? 'ended' : 'inPost';
  if (neverWent(posting)) return 'notTakenUp';
  return factOf(posting, 'appointed') ? 'appointed' : 'designated';
}

/** An event about one posting, mission-wide events left out. */
export type EventOfPosting = PostingEvent | ChairEvent;

/**
 * The posting after the event. Undefined while the event that introduces it is not among those folded:
 * with only the events known at some moment, a step can be known before its posting is.
 */
export function evolvePosting(posting: Posting | undefined, event: Recorded<EventOfPosting>): Posting | undefined {
  const state = (
    fact: FactName,
    { on, basis = null, cause = null, note = null }: Partial<Fact> & Pick<Fact, 'on'>,
    receiving: string | null = null,
  ) => posting && withFact(posting, factKey(fact, receiving), { basis, cause, note, eventId: event.id, on });

  switch (event.type) {
    case 'HeadDesignated':
      return introduce(posting, event.id, event.data, 'designated', { on: event.data.on });
    case 'AmbassadorAppointed':
    case 'ConsulGeneralAppointed':
    case 'PermanentRepresentativeAppointed':
    case 'HeadOfMissionAppointed':
      return introduce(posting, event.id, event.data, 'appointed', { on: event.data.on });
    case 'ChargeAdInterimDesignated':
      return introduceCharge(event.id, event.data);
    case 'AgrementRequested':
      return state('agrementRequested', { on: event.data.on }, event.data.state);
    case 'AgrementGranted':
      return state('agrementGranted', { on: event.data.on }, event.data.state);
    case 'AgrementRefused':
      return state('agrementRefused', { on: event.data.on, note: event.data.note }, event.data.state);
    case 'NominationApproved':
      return state('approved', { on: event.data.on });
    case 'NominationRejected':
      return state('rejected', { on: event.data.on, note: event.data.note });
    case 'NominationWithdrawn':
      return state('withdrawn', { on: event.data.on, note: event.data.note });
    case 'DecisionHandedOver':
      return state('handedOver', { on: event.data.on });
    case 'AppointmentDeclined':
      return state('declined', { on: event.data.on, note: event.data.note });
    case 'AppointmentRevoked':
      return state('revoked', { on: event.data.on, note: event.data.note });
    case 'PostingNotTakenUp':
      return state('notTakenUp', { on: event.data.on, cause: event.data.cause, note: event.data.note });
    case 'TrainingCompleted':
      return state('trained', { on: event.data.on });
    case 'DepartedForPost':
      return state('departed', { on: event.data.on });
    case 'ArrivedAtPost':
      return state('arrived', { on: event.data.on });
    case 'CredentialsPresented':
      return state('credentials', { on: event.data.on, note: event.data.to }, event.data.state);
    case 'ConsularCommissionIssued':
      return state('commission', { on: event.data.on, note: event.data.district });
    case 'ExequaturGranted':
      return state('exequatur', { on: event.data.on });
    case 'TermStarted':
      return state('started', { on: event.data.on, basis: event.data.basis });
    case 'TermExtended':
    case 'TermShortened':
      return state('plannedEnd', { on: event.data.until });
    case 'HeadRecalled':
      return state('recalled', { on: event.data.on, note: event.data.note });
    case 'TermEnded':
    case 'ChargeAdInterimEnded':
      return state('ended', { on: event.data.on, cause: event.data.cause, note: event.data.note });
    case 'ReturnedFromPost':
      return state('returned', { on: event.data.on });
    case 'AccreditationAdded': {
      const added: Accreditation = { state: event.data.state, resident: event.data.resident };
      const widened = posting && { ...posting, accreditations: [...posting.accreditations, added] };
      return (
        widened &&
        withFact(widened, factKey('accreditationAdded', added.state), {
          ...noFact,
          eventId: event.id,
          on: event.data.on,
        })
      );
    }
    case 'AccreditationEnded':
      return state('accreditationEnded', { on: event.data.on, note: event.data.note }, event.data.state);
    case 'PostingCorrected':
      return posting && corrected(posting, event.id, event.data.fact, event.data.state, event.data.after);
    case 'PostingRetracted':
      if (!posting) return undefined;
      return event.data.fact === null
        ? { ...posting, retracted: true }
        : withoutFact(posting, event.data.fact, event.data.state);
  }
}

const noFact: Omit<Fact, 'eventId' | 'on'> = { basis: null, cause: null, note: null };

type Introduction = Particulars & { readonly postingId: string };

/** Only the particulars, of whatever carries them. */
export function particularsOf(data: Particulars): Particulars {
  const { officialId, title, headClass, accreditations, termLabel, months } = data;
  return { officialId, title, headClass, accreditations, termLabel, months };
}

function introduce(
  posting: Posting | undefined,
  eventId: string,
  data: Introduction,
  fact: FactName,
  values: Pick<Fact, 'on'>,
): Posting {
  const before: Posting | undefined = posting?.retracted ? undefined : posting;
  // a designation that is recorded late does not unsay what the appointment says
  const isLate = fact === 'designated' && before !== undefined && factOf(before, 'appointed') !== null;
  const [said, other] = isLate ? [before, data] : [data, before];
  const { officialId, title, headClass } = said;
  return {
    officialId,
    title,
    headClass,
    // what one step leaves open, the other may have said: a decision need not repeat where and for how long
    accreditations: said.accreditations.length > 0 ? said.accreditations : (other?.accreditations ?? []),
    termLabel: said.termLabel ?? other?.termLabel ?? null,
    months: said.months ?? other?.months ?? null,
    postingId: data.postingId,
    interim: false,
    actingFor: null,
    introducedBy: before?.introducedBy ?? eventId,
    retracted: false,
    facts: { ...before?.facts, [fact]: { ...noFact, eventId, ...values } },
  };
}

function introduceCharge(
  eventId: string,
  data: Introduction & {
    readonly on: PartialDate | null;
    readonly basis: StartBasis;
    readonly appointedOn: PartialDate | null;
    readonly reason: 'vacancy' | 'absence' | null;
  },
): Posting {
  return {
    ...particularsOf(data),
    postingId: data.postingId,
    interim: true,
    actingFor: data.reason,
    introducedBy: eventId,
    retracted: false,
    facts: {
      ...(data.appointedOn === null ? {} : { appointed: { ...noFact, eventId, on: data.appointedOn } }),
      ...(data.on === null ? {} : { started: { ...noFact, eventId, on: data.on, basis: data.basis } }),
    },
  };
}

function withFact(posting: Posting, key: string, fact: Fact): Posting {
  return { ...posting, facts: { ...posting.facts, [key]: fact } };
}

function withoutFact(posting: Posting, fact: FactName, state: string | null): Posting {
  const { [factKey(fact, state)]: _retracted, ...facts } = posting.facts;
  if (fact !== 'accreditationAdded') return { ...posting, facts };
  return { ...posting, facts, accreditations: posting.accreditations.filter((each) => each.state !== state) };
}

/** A correction changes what it names and leaves the rest; one that gives a day to a fact stated without one states it. */
function corrected(
  posting: Posting,
  eventId: string,
  fact: FactName,
  receiving: string | null,
  after: FactValues,
): Posting {
  if (fact === 'particulars') {
    const { on: _on, basis: _basis, cause: _cause, note: _note, ...particulars } = after;
    return { ...posting, ...particulars };
  }
  const before = factOf(posting, fact, receiving);
  if (!before && after.on === undefined) return posting;
  const known: Fact = before ?? { ...noFact, eventId, on: null };
  return withFact(posting, factKey(fact, receiving), {
    eventId: known.eventId,
    on: after.on === undefined ? known.on : after.on,
    basis: after.basis ?? known.basis,
    cause: after.cause === undefined ? known.cause : after.cause,
    note: after.note === undefined ? known.note : after.note,
  });
}
