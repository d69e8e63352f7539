import type { Asked, DataOf } from '../decider.js';
import { DomainError } from '../errors.js';
import { requireDate } from '../rules.js';
import type { RuleBook } from '../rules.js';
import { earliest, latest, surelyBefore } from '../time/partial-date.js';
import type { PartialDate } from '../time/partial-date.js';
import { holdingOn } from '../time/term.js';
import type { Term } from '../time/term.js';
import type { ChairEvent } from './chair.events.js';
import {
  isOver,
  keepAfterAppointment,
  keepChairFree,
  keepOneResidence,
  keepOpen,
  keepStartBeforeEnd,
} from './chair.rules.js';
import type { ChairCommand } from './mission.commands.js';
import { factOf, plannedEnd, statusOf, termOf } from './posting.js';
import type { Posting } from './posting.js';
import {
  accreditationsOf,
  keepOrder,
  receivingState,
  recordOnce,
  requireAlive,
  requirePosting,
} from './posting.rules.js';
import type { Mission } from './state.js';

export function decideChair(command: Asked<ChairCommand>, mission: Mission, book: RuleBook): readonly ChairEvent[] {
  requireDate(command.data.on, 'on');
  switch (command.type) {
    case 'StartTerm':
      return startTerm(command, mission, book);
    case 'ExtendTerm':
    case 'ShortenTerm':
      return movePlannedEnd(command, mission);
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
    case 'AddAccreditation':
      return addAccreditation(command.data, mission, book);
    case 'EndAccreditation':
      return endAccreditation(command.data, mission, book);
    case 'DesignateChargeAdInterim':
      return designateCharge(command.data, mission, book);
  }
}

function startTerm(
  command: Asked<ChairCommand & { type: 'StartTerm' }>,
  mission: Mission,
  book: RuleBook,
): readonly ChairEvent[] {
  const { postingId, on, basis, supersede } = command.data;
  const posting = requireAlive(requirePosting(mission, postingId));
  if (posting.interim) {
    throw new DomainError(
      'INVALID_VALUE',
      `${postingId} is a charge ad interim; his time began when he was designated.`,
      { field: 'postingId', fact: { postingId } },
    );
  }
  const started = factOf(posting, 'started');
  if (started) {
    if (started.on !== on || started.basis !== basis) {
      throw new DomainError(
        'TERM_ALREADY_STARTED',
        `${postingId} started on ${started.on} (${started.basis}); correct that with CorrectPosting.`,
        { field: 'on', fact: { startOn: started.on } },
      );
    }
    return [];
  }
  const term = { start: on, end: factOf(posting, 'ended')?.on ?? null };
  // a term that was over before, as another had begun since, ended on a day that nobody has stated: not on this one
  const open = mission.postings.filter((other) => isOpenBefore(other, on) && !isOver(other, mission, postingId, on));
  const closing = supersede ? open.filter((other) => !other.interim) : [];
  const charges = open.filter((other) => other.interim);
  const closed = new Set([...closing, ...charges].map((other) => other.postingId));
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
  if (posting.interim !== interim) {
    throw new DomainError(
      'INVALID_VALUE',
      `${postingId} is ${interim ? 'a head of mission; use EndTerm' : 'a charge ad interim; use EndChargeAdInterim'}.`,
      { field: 'postingId', fact: { postingId } },
    );
  }
  const term = requireStarted(posting);
  const events = recordOnce(posting, 'ended', event);
  // an end only makes the term shorter: it cannot bring it into the way of another
  keepStartBeforeEnd({ start: term.start, end: on }, postingId, book);
  return events;
}

function movePlannedEnd(
  command: ChairCommand & { type: 'ExtendTerm' | 'ShortenTerm' },
  mission: Mission,
): readonly ChairEvent[] {
  requireDate(command.data.until, 'until');
  const posting = requirePosting(mission, command.data.postingId);
  const term = requireRunning(posting);
  if (surelyBefore(command.data.until, term.start)) {
    throw new DomainError(
      'END_BEFORE_START',
      `${posting.postingId}: ${command.data.until} is before the start ${term.start}.`,
      { field: 'until', fact: { startOn: term.start } },
    );
  }
  const planned = plannedEnd(posting);
  if (planned === command.data.until) return [];
  const isLonger = command.type === 'ExtendTerm';
  const wrongWay =
    planned !== null &&
    (isLonger ? surelyBefore(command.data.until, planned) : surelyBefore(planned, command.data.until));
  if (wrongWay) {
    throw new DomainError(
      'INVALID_VALUE',
      `${posting.postingId}: planned to end ${planned}; ${command.data.until} would ${isLonger ? 'shorten it; use ShortenTerm' : 'extend it; use ExtendTerm'}.`,
      { field: 'until', fact: { plannedEnd: planned } },
    );
  }
  return [{ type: isLonger ? 'TermExtended' : 'TermShortened', data: command.data }];
}

function addAccreditation(
  data: DataOf<ChairCommand, 'AddAccreditation'>,
  mission: Mission,
  book: RuleBook,
): readonly ChairEvent[] {
  const { postingId, state, resident } = data;
  const posting = requireAlive(requirePosting(mission, postingId));
  const standing = accreditationsOf(mission, posting);
  const known = standing.find((accreditation) => accreditation.state === state);
  if (known && known.resident === resident) return [];
  if (known) {
    throw new DomainError(
      'STATE_ALREADY_ACCREDITED',
      `${postingId} is accredited to ${state} already; use CorrectPosting where that is wrong.`,
      {
        field: 'state',
        fact: { state },
      },
    );
  }
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
    { type: 'AccreditationAdded', data },
  ];
}

function endAccreditation(
  data: DataOf<ChairCommand, 'EndAccreditation'>,
  mission: Mission,
  book: RuleBook,
): readonly ChairEvent[] {
  const { postingId, state } = data;
  const posting = requirePosting(mission, postingId);
  if (!accreditationsOf(mission, posting).some((accreditation) => accreditation.state === state)) {
    throw new DomainError('STATE_NOT_ACCREDITED', `${postingId} is not accredited to ${state}.`, {
      field: 'state',
      fact: { state },
    });
  }
  const events = recordOnce(posting, 'accreditationEnded', { type: 'AccreditationEnded', data } as const, state);
  if (events.length === 0) return [];
  keepOrder(posting, 'accreditationAdded', data.on, book, state);
  keepOrder(posting, 'credentials', data.on, book, receivingState(mission, posting, state));
  return events;
}

function designateCharge(
  data: DataOf<ChairCommand, 'DesignateChargeAdInterim'>,
  mission: Mission,
  book: RuleBook,
): readonly ChairEvent[] {
  const { postingId, officialId, on, title, reason } = data;
  const known = mission.postings.find((posting) => posting.postingId === postingId && !posting.retracted);
  const same = known?.interim && known.officialId === officialId && factOf(known, 'started')?.on === on;
  if (same && known.title === title && known.actingFor === reason) return [];
  if (known) {
    throw new DomainError(
      'POSTING_EXISTS',
      `${postingId} stands in this mission already; give this one another postingId.`,
      {
        field: 'postingId',
        fact: { postingId },
      },
    );
  }
  keepOpen(mission.life, on, book);
  const head = mission.postings.find(
    (posting) => !posting.interim && holds(posting, on) && !isOver(posting, mission, postingId, on),
  );
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

function requireStarted(posting: Posting): Term {
  const term = termOf(posting);
  if (term === null) {
    throw new DomainError('TERM_NOT_STARTED', `${posting.postingId}: no term has started; record its start first.`, {
      field: 'postingId',
      fact: { postingId: posting.postingId },
    });
  }
  return term;
}

function requireRunning(posting: Posting): Term {
  const term = requireStarted(posting);
  if (statusOf(posting) === 'ended') {
    throw new DomainError(
      'TERM_ENDED',
      `${posting.postingId}: the term ended on ${term.end}; retract that first if it is wrong.`,
      {
        field: 'postingId',
        fact: { endOn: term.end },
      },
    );
  }
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
