import type { Asked, DataOf } from '../decider.js';
import { DomainError } from '../errors.js';
import { requireDate } from '../rules.js';
import type { RuleBook } from '../rules.js';
import { surelyBefore } from '../time/partial-date.js';
import type { Mission } from './state.js';
import type { PostingCommand } from './mission.commands.js';
import { requireFound } from './mission-life.js';
import { correct, retract } from './correction.js';
import { factOf, statusOf } from './posting.js';
import type { Posting } from './posting.js';
import type { PostingEvent } from './posting.events.js';
import {
  afterwards,
  keepAgrement,
  keepCredentialsAfterAppointment,
  keepOrder,
  keepParticulars,
  principalOf,
  receivingState,
  recordOnce,
  requireAlive,
  requireNotRefused,
  requirePosting,
} from './posting.rules.js';

type FirstStep = DataOf<PostingEvent, 'HeadDesignated'>;
type Appointment =
  'AmbassadorAppointed' | 'ConsulGeneralAppointed' | 'PermanentRepresentativeAppointed' | 'HeadOfMissionAppointed';

export function decidePosting(
  command: Asked<PostingCommand>,
  mission: Mission,
  book: RuleBook,
): readonly PostingEvent[] {
  if ('on' in command.data) requireDate(command.data.on, 'on');
  switch (command.type) {
    case 'DesignateHead':
      return designate(command.data, mission, book);
    case 'AppointAmbassador':
      return appoint('AmbassadorAppointed', { ...command.data, headClass: 'ambassador' }, mission, book);
    case 'AppointConsulGeneral':
      return appoint('ConsulGeneralAppointed', { ...command.data, headClass: 'consul-general' }, mission, book);
    case 'AppointPermanentRepresentative':
      return appoint(
        'PermanentRepresentativeAppointed',
        { ...command.data, headClass: 'permanent-representative' },
        mission,
        book,
      );
    case 'AppointHeadOfMission':
      return appoint('HeadOfMissionAppointed', command.data, mission, book);
    case 'RequestAgrement': {
      const { posting, state } = agrementOf(command.data, mission);
      return recordOnce(posting, 'agrementRequested', { type: 'AgrementRequested', data: command.data }, state);
    }
    case 'GrantAgrement': {
      const { posting, state } = agrementOf(command.data, mission);
      requireNotRefused(posting, state);
      const event = { type: 'AgrementGranted', data: command.data } as const;
      const events = recordOnce(posting, 'agrementGranted', event, state);
      if (events.length > 0) keepAgrement(mission, afterwards(posting, events), book);
      return events;
    }
    case 'RefuseAgrement': {
      const { posting, state } = agrementOf(command.data, mission);
      if (factOf(posting, 'agrementGranted', state)) {
        throw new DomainError(
          'ALREADY_RECORDED',
          `${posting.postingId}: ${state} granted the agrement; retract that first if it is wrong.`,
          { field: 'state', fact: { state } },
        );
      }
      return recordOnce(posting, 'agrementRefused', { type: 'AgrementRefused', data: command.data }, state);
    }
    case 'ApproveNomination':
      return step(command.data, 'approved', mission, { type: 'NominationApproved', data: command.data });
    case 'RejectNomination':
      return end(command.data, 'rejected', mission, { type: 'NominationRejected', data: command.data });
    case 'WithdrawNomination':
      return end(command.data, 'withdrawn', mission, { type: 'NominationWithdrawn', data: command.data });
    case 'HandOverDecision': {
      const posting = requireAppointed(command.data.postingId, mission);
      const events = recordOnce(posting, 'handedOver', { type: 'DecisionHandedOver', data: command.data });
      if (events.length > 0) keepOrder(posting, 'appointed', command.data.on, book);
      return events;
    }
    case 'DeclineAppointment':
      requireAppointed(command.data.postingId, mission);
      return end(command.data, 'declined', mission, { type: 'AppointmentDeclined', data: command.data });
    case 'RevokeAppointment':
      requireAppointed(command.data.postingId, mission);
      return end(command.data, 'revoked', mission, { type: 'AppointmentRevoked', data: command.data });
    case 'RecordNotTakenUp':
      return end(command.data, 'notTakenUp', mission, { type: 'PostingNotTakenUp', data: command.data });
    case 'RecordTraining':
      return step(command.data, 'trained', mission, { type: 'TrainingCompleted', data: command.data });
    case 'DepartForPost':
      return step(command.data, 'departed', mission, { type: 'DepartedForPost', data: command.data });
    case 'ArriveAtPost': {
      const events = step(command.data, 'arrived', mission, { type: 'ArrivedAtPost', data: command.data });
      const posting = requirePosting(mission, command.data.postingId);
      if (events.length > 0) keepOrder(posting, 'departed', command.data.on, book);
      return events;
    }
    case 'PresentCredentials': {
      const posting = requireAlive(requirePosting(mission, command.data.postingId));
      const state = receivingState(mission, posting, command.data.state);
      const event = { type: 'CredentialsPresented', data: { ...command.data, state } } as const;
      const events = recordOnce(posting, 'credentials', event, state);
      if (events.length === 0) return [];
      const endedOn = factOf(posting, 'ended')?.on ?? null;
      const late = endedOn !== null && command.data.on !== null && surelyBefore(endedOn, command.data.on);
      if (late) {
        throw new DomainError(
          'TERM_ENDED',
          `${posting.postingId}: the term ended on ${endedOn}; no credentials on ${command.data.on}.`,
          { field: 'on', fact: { endOn: endedOn } },
        );
      }
      requireNotRefused(posting, state ?? principalOf(mission, posting));
      keepCredentialsAfterAppointment(posting, command.data.on, book);
      return events;
    }
    case 'IssueConsularCommission':
      return step(command.data, 'commission', mission, { type: 'ConsularCommissionIssued', data: command.data });
    case 'GrantExequatur':
      return step(command.data, 'exequatur', mission, { type: 'ExequaturGranted', data: command.data });
    case 'CorrectPosting':
      return correct(command.data, mission, book);
    case 'RetractPosting':
      return retract(command.data, mission, book);
  }
}

function designate(data: FirstStep, mission: Mission, book: RuleBook): readonly PostingEvent[] {
  const posting = firstMention(data, mission);
  keepParticulars(data, book);
  const event: PostingEvent = { type: 'HeadDesignated', data };
  return posting ? recordOnce(posting, 'designated', event) : [event];
}

function appoint(type: Appointment, data: FirstStep, mission: Mission, book: RuleBook): readonly PostingEvent[] {
  const posting = firstMention(data, mission);
  keepParticulars(data, book);
  const event: PostingEvent = { type, data };
  if (!posting) return [event];
  requireAlive(posting);
  const events = recordOnce(posting, 'appointed', event);
  if (events.length === 0) return [];
  keepAgrement(mission, afterwards(posting, events), book);
  keepOrder(posting, 'designated', data.on, book);
  return events;
}

/** The posting that the step may be the first to mention; the same id for another person is refused. */
function firstMention(data: FirstStep, mission: Mission): Posting | undefined {
  requireFound(mission.life);
  const posting = mission.postings.find((each) => each.postingId === data.postingId && !each.retracted);
  if (!posting) return undefined;
  if (posting.interim) {
    throw new DomainError(
      'POSTING_EXISTS',
      `${data.postingId} is a charge ad interim; give this posting another postingId.`,
      {
        field: 'postingId',
        fact: { postingId: data.postingId },
      },
    );
  }
  if (posting.officialId !== data.officialId) {
    throw new DomainError(
      'POSTING_OF_ANOTHER_OFFICIAL',
      `${data.postingId} is the posting of ${posting.officialId}; give this one another postingId.`,
      {
        field: 'officialId',
        fact: { officialId: posting.officialId },
      },
    );
  }
  return posting;
}

function agrementOf(
  data: { readonly postingId: string; readonly state: string },
  mission: Mission,
): { posting: Posting; state: string } {
  const posting = requireAlive(requirePosting(mission, data.postingId));
  receivingState(mission, posting, data.state);
  return { posting, state: data.state };
}

type StepData = { readonly postingId: string; readonly on: string | null };
type StepFact = 'approved' | 'trained' | 'departed' | 'arrived' | 'commission' | 'exequatur';
type EndFact = 'rejected' | 'withdrawn' | 'declined' | 'revoked' | 'notTakenUp';

function step(data: StepData, fact: StepFact, mission: Mission, event: PostingEvent): readonly PostingEvent[] {
  return recordOnce(requireAlive(requirePosting(mission, data.postingId)), fact, event);
}

/** Rule 10: who never went has no term. */
function end(data: StepData, fact: EndFact, mission: Mission, event: PostingEvent): readonly PostingEvent[] {
  const posting = requirePosting(mission, data.postingId);
  const started = factOf(posting, 'started');
  if (started) {
    throw new DomainError(
      'TERM_ALREADY_STARTED',
      `${posting.postingId} started on ${started.on}; end or retract the term.`,
      { field: 'postingId', fact: { startOn: started.on } },
    );
  }
  if (!factOf(posting, fact)) requireAlive(posting);
  return recordOnce(posting, fact, event);
}

function requireAppointed(postingId: string, mission: Mission): Posting {
  const posting = requirePosting(mission, postingId);
  if (factOf(posting, 'appointed') === null) {
    throw new DomainError('NOT_APPOINTED', `${postingId} is ${statusOf(posting)}; record the appointment first.`, {
      field: 'postingId',
      fact: { status: statusOf(posting) },
    });
  }
  return posting;
}
