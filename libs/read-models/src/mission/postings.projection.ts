import { earliest, evolvePosting, latest, termOf } from '@legation/domain';
import type { EventOfPosting, FactName, Overridden, PartialDate, Posting } from '@legation/domain';
import type { Dating, Source } from '@legation/event-store';
import type { Projection } from '../projection.js';
import type { ReadDocument } from '../read-store.port.js';
import { idOf, isKnown } from '../told.js';

/** One statement about a posting, as it came to be known. */
export interface KnownEvent {
  readonly id: string;
  readonly event: EventOfPosting;
  readonly knownFrom: string;
  readonly recordedAt: string;
  readonly source: Source | null;
  readonly dating: Dating | null;
  readonly overridden: Overridden | null;
}

/**
 * Everything ever said of one posting, in the order in which it was recorded; what was known at some moment is a fold of
 * those known by then. The other fields only find it: they are wide enough for every day and every moment.
 */
export interface PostingDocument extends ReadDocument {
  readonly missionId: string;
  readonly postingId: string;
  /** Everybody ever said to hold it. */
  readonly officialIds: readonly string[];
  /** States ever said to receive it. */
  readonly states: readonly string[];
  /** First day of any start ever stated; null while none was. */
  readonly startMin: string | null;
  /** Last day of any start ever stated. */
  readonly startMax: string | null;
  /** Last day of any end ever stated; null while none was. */
  readonly endMax: string | null;
  /** `<missionId>|<year>` for each year between the two; a span too long to list stands under `<missionId>|*`. */
  readonly slots: readonly string[];
  /** Known without an end only before this instant; far in the future while it has none, empty when nothing was said of one. */
  readonly openUntil: string;
  readonly events: readonly KnownEvent[];
}

/** Later than every instant that can be asked for. */
export const stillOpen = '9999-12-31T23:59:59.999Z';
const longestListedSpan = 120;

/** Who held which post, when, as known when (bitemporal): one document for each posting. */
export const postings: Projection<PostingDocument> = {
  name: 'postings',
  version: 1,
  types: [
    'HeadDesignated',
    'AgrementRequested',
    'AgrementGranted',
    'AgrementRefused',
    'NominationApproved',
    'NominationRejected',
    'NominationWithdrawn',
    'AmbassadorAppointed',
    'ConsulGeneralAppointed',
    'PermanentRepresentativeAppointed',
    'HeadOfMissionAppointed',
    'DecisionHandedOver',
    'AppointmentDeclined',
    'AppointmentRevoked',
    'PostingNotTakenUp',
    'TrainingCompleted',
    'DepartedForPost',
    'ArrivedAtPost',
    'CredentialsPresented',
    'ConsularCommissionIssued',
    'ExequaturGranted',
    'PostingCorrected',
    'PostingRetracted',
    'TermStarted',
    'TermExtended',
    'TermShortened',
    'HeadRecalled',
    'TermEnded',
    'ReturnedFromPost',
    'AccreditationAdded',
    'AccreditationEnded',
    'ChargeAdInterimDesignated',
    'ChargeAdInterimEnded',
  ] satisfies EventOfPosting['type'][],
  indexes: [
    { fields: ['missionId', 'openUntil'] },
    { fields: ['missionId', 'startMax'] },
    { elements: 'slots' },
    { elements: 'officialIds' },
    { elements: 'states' },
  ],

  documentIds: (recorded) => [postingKey(idOf(recorded), (recorded.event as EventOfPosting).data.postingId)],

  apply(document, recorded, id) {
    const event = recorded.event as EventOfPosting;
    const { metadata } = recorded;
    const missionId = idOf(recorded);
    const known: KnownEvent = {
      id: recorded.id,
      event,
      knownFrom: metadata.knownFrom,
      recordedAt: metadata.recordedAt,
      source: metadata.source,
      dating: metadata.dating,
      overridden: metadata.overridden,
    };
    const events = [...(document?.events ?? []), known];
    const [start, end] = [startStated(event), endStated(event)];
    const startMin = earlier(document?.startMin ?? null, start && earliest(start));
    const startMax = later(document?.startMax ?? null, start && latest(start));
    const endMax = later(document?.endMax ?? null, end && latest(end));
    return {
      id,
      missionId,
      postingId: event.data.postingId,
      officialIds: withAll(document?.officialIds ?? [], officialsOf(event)),
      states: withAll(document?.states ?? [], statesOf(event)),
      startMin,
      startMax,
      endMax,
      slots: slotsOf(missionId, startMin, endMax),
      openUntil: openUntil(document?.openUntil ?? '', known, events),
      events,
    };
  },
};

/** The posting as it was known at an instant; everything known when null. Undefined when it was not known at all. */
export function postingAsKnown(document: PostingDocument, knownAt: string | null): Posting | undefined {
  let posting: Posting | undefined;
  for (const known of document.events) {
    if (isKnown(known, knownAt)) posting = evolvePosting(posting, { ...known.event, id: known.id });
  }
  return posting;
}

/** The slots to look into for a day. */
export function slotsFor(missionId: string, day: string): readonly string[] {
  return [`${missionId}|${day.slice(0, 4)}`, `${missionId}|*`];
}

/** Id of the document of one posting. */
export const postingKey = (missionId: string, postingId: string): string => `${missionId}/${postingId}`;

function startStated(event: EventOfPosting): PartialDate | null {
  if (event.type === 'TermStarted' || event.type === 'ChargeAdInterimDesignated') return event.data.on;
  return correctedDay(event, 'started');
}

function endStated(event: EventOfPosting): PartialDate | null {
  if (event.type === 'TermEnded' || event.type === 'ChargeAdInterimEnded') return event.data.on;
  return correctedDay(event, 'ended');
}

function correctedDay(event: EventOfPosting, fact: FactName): PartialDate | null {
  return event.type === 'PostingCorrected' && event.data.fact === fact ? (event.data.after.on ?? null) : null;
}

function earlier(a: string | null, b: string | null): string | null {
  return a === null || (b !== null && b < a) ? b : a;
}

function later(a: string | null, b: string | null): string | null {
  return a === null || (b !== null && b > a) ? b : a;
}

function slotsOf(missionId: string, startMin: string | null, endMax: string | null): readonly string[] {
  if (startMin === null || endMax === null) return [];
  const [first, last] = [Number(startMin.slice(0, 4)), Number(endMax.slice(0, 4))];
  if (last - first > longestListedSpan) return [`${missionId}|*`];
  return Array.from(
    { length: Math.max(0, last - first + 1) },
    (_, index) => `${missionId}|${String(first + index).padStart(4, '0')}`,
  );
}

/**
 * Once everything that bears on its end is known, a posting with an end is never again known without one.
 * The ordinary path, a start and then an end, is told without folding.
 */
function openUntil(before: string, { event, knownFrom }: KnownEvent, events: readonly KnownEvent[]): string {
  const [first] = events.filter(({ event: each }) => bearsOnEnd(each));
  if (!first && !beginsTerm(event)) return before;
  if (!first) return stillOpen;
  if (first.event === event && before === stillOpen && endStated(event) !== null) return knownFrom;
  return openUntilByFolding(events);
}

function openUntilByFolding(events: readonly KnownEvent[]): string {
  let posting: Posting | undefined;
  let closedFrom = '';
  for (const { id, event, knownFrom } of events) {
    posting = evolvePosting(posting, { ...event, id });
    if (bearsOnEnd(event) && knownFrom > closedFrom) closedFrom = knownFrom;
  }
  const term = posting && termOf(posting);
  return term && term.end === null ? stillOpen : closedFrom;
}

function beginsTerm(event: EventOfPosting): boolean {
  return event.type === 'TermStarted' || (event.type === 'ChargeAdInterimDesignated' && event.data.on !== null);
}

function bearsOnEnd(event: EventOfPosting): boolean {
  return (
    event.type === 'TermEnded' ||
    event.type === 'ChargeAdInterimEnded' ||
    event.type === 'PostingCorrected' ||
    event.type === 'PostingRetracted'
  );
}

function officialsOf(event: EventOfPosting): readonly string[] {
  if ('officialId' in event.data) return [event.data.officialId];
  return event.type === 'PostingCorrected' && event.data.after.officialId !== undefined
    ? [event.data.after.officialId]
    : [];
}

function statesOf(event: EventOfPosting): readonly string[] {
  if ('accreditations' in event.data) return event.data.accreditations.map(({ state }) => state);
  if (event.type === 'AccreditationAdded') return [event.data.state];
  return event.type === 'PostingCorrected' ? (event.data.after.accreditations ?? []).map(({ state }) => state) : [];
}

function withAll(known: readonly string[], added: readonly string[]): readonly string[] {
  return added.every((each) => known.includes(each)) ? known : [...new Set([...known, ...added])];
}
