import type { Asked } from '../decider.js';
import { require, requireDate } from '../rules.js';
import type { RuleBook } from '../rules.js';
import { earliest, latest, surelyBefore } from '../time/partial-date.js';
import type { PartialDate } from '../time/partial-date.js';
import { endsBeforeItStarts, holdingOn, surelyOverlap } from '../time/term.js';
import type { Term } from '../time/term.js';
import type { ChairEvent } from './chair.events.js';
import type { ChairCommand, OtherChair } from './mission.commands.js';
import { mayBeOpenOn, requireFound } from './mission-life.js';
import type { MissionLife } from './mission-life.js';
import type { Mission } from './state.js';
import { factOf, isResident, plannedEnd, statusOf, termOf } from './posting.js';
import type { Posting } from './posting.js';
import { accreditationsOf, recordOnce, requireAlive, requirePosting } from './posting.rules.js';

export function decideChair(command: Asked<ChairCommand>, mission: Mission, book: RuleBook): readonly ChairEvent[] {
  requireDate(command.data.on, 'on');
  switch (command.type) {
    case 'StartTerm':
      return startTerm(command, mission, book);
    case 'ExtendTerm':
    case 'ShortenTerm': {
      requireDate(command.data.until, 'until');
      const posting = requirePosting(mission, command.data.postingId);
      const term = requireRunning(posting);
      require(!surelyBefore(
        command.data.until,
        term.start,
      ), 'END_BEFORE_START', `${posting.postingId}: ${command.data.until} is before the start ${term.start}`, {
        field: 'until',
        fact: { startOn: term.start },
      });
      const planned = plannedEnd(posting);
      if (planned === command.data.until) return [];
      const extends_ = command.type === 'ExtendTerm';
      const wrongWay =
        planned !== null &&
        (extends_ ? surelyBefore(command.data.until, planned) : surelyBefore(planned, command.data.until));
      require(!wrongWay, 'INVALID_VALUE', `${posting.postingId}: planned to end ${planned}; ${command.data.until} would ${extends_ ? 'shorten' : 'extend'} it`, {
        field: 'until',
        fact: { plannedEnd: planned },
      });
      return [{ type: extends_ ? 'TermExtended' : 'TermShortened', data: command.data }];
    }
    case 'RecallHead': {
      const posting = requirePosting(mission, command.data.postingId);
      const term = requireStarted(posting);
      const events = recordOnce(posting, 'recalled', { type: 'HeadRecalled', data: command.data });
      if (events.length > 0) keepAfterStart(posting, term, command.data.on, book);
      return events;
    }
    case 'EndTerm':
      return endTerm(command, mission, book, false, { type: 'TermEnded', data: command.data });
    case 'EndChargeAdInterim':
      return endTerm(command, mission, book, true, { type: 'ChargeAdInterimEnded', data: command.data });
    case 'ReturnFromPost': {
      const posting = requirePosting(mission, command.data.postingId);
      const term = requireStarted(posting);
      const events = recordOnce(posting, 'returned', { type: 'ReturnedFromPost', data: command.data });
      if (events.length > 0 && command.data.on !== null) keepAfterStart(posting, term, command.data.on, book);
      return events;
    }
    case 'AddAccreditation': {
      const { postingId, state, resident } = command.data;
      const posting = requireAlive(requirePosting(mission, postingId));
      const standing = accreditationsOf(mission, posting);
      const known = standing.find((accreditation) => accreditation.state === state);
      if (known && known.resident === resident) return [];
      require(!known, 'STATE_ALREADY_ACCREDITED', `${postingId} is accredited to ${state} already`, {
        field: 'state',
        fact: { state },
      });
      const home = standing.find((accreditation) => accreditation.resident);
      book.keep(
        !resident || !home,
        'SECOND_RESIDENT_CHAIR',
        `${postingId} resides in ${home?.state}; a second residence at once is not possible.`,
        { field: 'resident', fact: { state: home?.state ?? null } },
      );
      // what went without saying, the mission's own states, has to be said before there are others
      const unsaid = posting.accreditations.length > 0 ? [] : standing;
      return [
        ...unsaid.map((each): ChairEvent => ({ type: 'AccreditationAdded', data: { postingId, on: null, ...each } })),
        { type: 'AccreditationAdded', data: command.data },
      ];
    }
    case 'EndAccreditation': {
      const { postingId, state } = command.data;
      const posting = requirePosting(mission, postingId);
      require(accreditationsOf(mission, posting).some(
        (accreditation) => accreditation.state === state,
      ), 'STATE_NOT_ACCREDITED', `${postingId} is not accredited to ${state}`, { field: 'state', fact: { state } });
      return recordOnce(posting, 'accreditationEnded', { type: 'AccreditationEnded', data: command.data }, state);
    }
    case 'DesignateChargeAdInterim': {
      const { postingId, officialId, on, title, reason } = command.data;
      const known = mission.postings.find((posting) => posting.postingId === postingId && !posting.retracted);
      const same = known?.interim && known.officialId === officialId && factOf(known, 'started')?.on === on;
      if (same && known.title === title && known.actingFor === reason) return [];
      require(!known, 'POSTING_EXISTS', `${postingId} stands in this mission already`, {
        field: 'postingId',
        fact: { postingId },
      });
      keepOpen(mission.life, on, book);
      const head = mission.postings.find((posting) => !posting.interim && holds(posting, on));
      book.keep(
        !head || reason === 'absence',
        'CHARGE_WHILE_HEAD_PRESENT',
        `${head?.postingId} holds the chair on ${on}; say reason "absence" if he is away.`,
        { field: 'reason', fact: { postingId: head?.postingId ?? null } },
      );
      return [
        {
          type: 'ChargeAdInterimDesignated',
          data: {
            postingId,
            officialId,
            on,
            title,
            reason,
            headClass: 'charge-ad-interim',
            accreditations: [],
            termLabel: null,
            months: null,
            basis: 'assumption',
            appointedOn: null,
          },
        },
      ];
    }
  }
}

function startTerm(
  command: Asked<ChairCommand & { type: 'StartTerm' }>,
  mission: Mission,
  book: RuleBook,
): readonly ChairEvent[] {
  const { postingId, on, basis, supersede } = command.data;
  const posting = requireAlive(requirePosting(mission, postingId));
  require(!posting.interim, 'INVALID_VALUE', `${postingId} is a charge ad interim; his time began when he was designated`, {
    field: 'postingId',
    fact: { postingId },
  });
  const started = factOf(posting, 'started');
  if (started) {
    require(started.on === on &&
      started.basis ===
        basis, 'TERM_ALREADY_STARTED', `${postingId} started on ${started.on} (${started.basis}); correct that with CorrectPosting`, {
      field: 'on',
      fact: { startOn: started.on },
    });
    return [];
  }
  const closing = supersede
    ? mission.postings.filter(
        (other) => !other.interim && other.officialId !== posting.officialId && isOpenBefore(other, on),
      )
    : [];
  const charges = mission.postings.filter((other) => other.interim && isOpenBefore(other, on));
  const closed = new Set([...closing, ...charges].map((other) => other.postingId));
  const term = { start: on, end: factOf(posting, 'ended')?.on ?? null };
  keepStartBeforeEnd(term, postingId, book);
  keepOpen(mission.life, on, book);
  keepAfterAppointment(posting, on, book);
  keepChairFree(mission, posting, term, book, closed);
  keepOneResidence(posting, term, command.otherChairs ?? [], book);
  return [
    ...closing.map((other): ChairEvent => ({
      type: 'TermEnded',
      data: { postingId: other.postingId, on, cause: 'superseded', note: null },
    })),
    ...charges.map((other): ChairEvent => ({
      type: 'ChargeAdInterimEnded',
      data: { postingId: other.postingId, on, cause: 'head-took-up', note: null },
    })),
    { type: 'TermStarted', data: { postingId, on, basis } },
  ];
}

function endTerm(
  command: { readonly data: { readonly postingId: string; readonly on: PartialDate } },
  mission: Mission,
  book: RuleBook,
  interim: boolean,
  event: ChairEvent,
): readonly ChairEvent[] {
  const { postingId, on } = command.data;
  const posting = requirePosting(mission, postingId);
  require(posting.interim ===
    interim, 'INVALID_VALUE', `${postingId} is ${interim ? 'a head of mission; use EndTerm' : 'a charge ad interim; use EndChargeAdInterim'}`, {
    field: 'postingId',
    fact: { postingId },
  });
  const term = requireStarted(posting);
  const events = recordOnce(posting, 'ended', event);
  // an end only makes the term shorter: it cannot bring it into the way of another
  keepStartBeforeEnd({ start: term.start, end: on }, postingId, book);
  return events;
}

/** Rule 2: no end before the start; equal days are a term of zero days. */
export function keepStartBeforeEnd(term: Term, postingId: string, book: RuleBook): void {
  const message = `${postingId}: the end ${term.end} is before the start ${term.start}.`;
  book.keep(!endsBeforeItStarts(term), 'END_BEFORE_START', message, {
    field: 'end',
    fact: { startOn: term.start, endOn: term.end },
  });
}

/** Rule 1 and rule 5: one head at a time; a charge only while the head is away or there is none. */
export function keepChairFree(
  mission: Mission,
  posting: Posting,
  term: Term,
  book: RuleBook,
  closed: ReadonlySet<string> = new Set(),
): void {
  for (const other of mission.postings) {
    if (other.postingId === posting.postingId || other.officialId === posting.officialId || closed.has(other.postingId))
      continue;
    const theirs = termOf(other);
    if (theirs === null || !surelyOverlap(term, theirs) || isStale(other, mission, posting, term)) continue;
    const about = {
      field: 'postingId',
      fact: { postingId: other.postingId, startOn: theirs.start, endOn: theirs.end },
    };
    const span = `${theirs.start} to ${theirs.end ?? 'now'}`;
    if (posting.interim && other.interim) continue;
    if (posting.interim || other.interim) {
      const charge = posting.interim ? posting : other;
      book.keep(
        charge.actingFor === 'absence',
        'CHARGE_WHILE_HEAD_PRESENT',
        `${other.postingId} is in the same chair from ${span}.`,
        about,
      );
    } else if (theirs.end === null && earliest(theirs.start) <= earliest(term.start)) {
      book.keep(
        false,
        'CHAIR_OCCUPIED',
        `${other.postingId} holds the chair since ${theirs.start}; end that term first, or start this one with supersede.`,
        about,
      );
    } else {
      book.keep(false, 'TERM_OVERLAPS', `the term overlaps that of ${other.postingId}, ${span}.`, about);
    }
  }
}

/**
 * Rule 13: a term without end is over once another began after it; only the first of these was in its way.
 * A charge for an absent head is not another, and the posting that is decided about does not clear its own way.
 */
function isStale(open: Posting, mission: Mission, decided: Posting, term: Term): boolean {
  const theirs = termOf(open);
  if (theirs === null || theirs.end !== null) return false;
  return mission.postings.some((between) => {
    if (between.postingId === decided.postingId || between.actingFor === 'absence') return false;
    const start = termOf(between)?.start;
    return start !== undefined && latest(start) > latest(theirs.start) && latest(start) < latest(term.start);
  });
}

/** Rule 9: nobody resides in two chairs at once. */
export function keepOneResidence(
  posting: Posting,
  term: Term | null,
  others: readonly OtherChair[],
  book: RuleBook,
): void {
  if (!term || !isResident(posting)) return;
  for (const other of others) {
    const about = { field: 'postingId', fact: { missionId: other.missionId, postingId: other.postingId } };
    book.keep(
      !surelyOverlap(term, other),
      'SECOND_RESIDENT_CHAIR',
      `${posting.officialId} resides at mission ${other.missionId} from ${other.start}; say which of the two is not resident.`,
      about,
    );
  }
}

/** Rule 4: no term before the appointment. */
export function keepAfterAppointment(posting: Posting, start: PartialDate, book: RuleBook): void {
  const appointed = factOf(posting, 'appointed');
  const appointedOn = appointed?.on ?? null;
  const about = { field: 'on', fact: { appointedOn } };
  book.keep(appointed !== null, 'TERM_BEFORE_APPOINTMENT', `${posting.postingId} is not appointed yet.`, about);
  book.keep(
    appointedOn === null || !surelyBefore(start, appointedOn),
    'TERM_BEFORE_APPOINTMENT',
    `${posting.postingId} was appointed on ${appointedOn}; his term cannot start on ${start}.`,
    about,
  );
}

/** Rule 11: no term in a mission that is closed or not yet open. */
export function keepOpen(life: MissionLife, on: PartialDate, book: RuleBook): void {
  const known = requireFound(life);
  book.keep(mayBeOpenOn(known, on), 'MISSION_NOT_OPEN', `${known.name} was not open on ${on}.`, {
    field: 'on',
    fact: { on },
  });
}

function requireStarted(posting: Posting): Term {
  const term = termOf(posting);
  require(term !== null, 'TERM_NOT_STARTED', `${posting.postingId}: no term has started; record its start first`, {
    field: 'postingId',
    fact: { postingId: posting.postingId },
  });
  return term;
}

function requireRunning(posting: Posting): Term {
  const term = requireStarted(posting);
  require(statusOf(posting) !== 'ended', 'TERM_ENDED', `${posting.postingId}: the term ended on ${term.end}`, {
    field: 'postingId',
    fact: { endOn: term.end },
  });
  return term;
}

function keepAfterStart(posting: Posting, term: Term, on: PartialDate, book: RuleBook): void {
  book.keep(
    !surelyBefore(on, term.start),
    'OUT_OF_ORDER',
    `${posting.postingId}: ${on} is before the start ${term.start}.`,
    { field: 'on', fact: { startOn: term.start } },
  );
}

function isOpenBefore(posting: Posting, on: PartialDate): boolean {
  const term = termOf(posting);
  return term !== null && term.end === null && !surelyBefore(on, term.start);
}

function holds(posting: Posting, on: PartialDate): boolean {
  const term = termOf(posting);
  return term !== null && [earliest(on), latest(on)].every((day) => holdingOn(term, day) === 'certain');
}
