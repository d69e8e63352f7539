import type { Asked, Decided, Decider, Overridden, Recorded } from '../decider.js';
import { RuleBook } from '../rules.js';
import type { PartialDate } from '../time/partial-date.js';
import { decideChair } from './chair.js';
import { isOver } from './chair.rules.js';
import type { Mission } from './state.js';
import type { MissionCommand } from './mission.commands.js';
import type { MissionEvent } from './mission.events.js';
import { decideLife, evolveLife } from './mission-life.js';
import type { Holding } from './mission-life.js';
import { evolvePosting, termOf } from './posting.js';
import type { EventOfPosting } from './posting.js';
import { decidePosting } from './posting.decisions.js';
import { recordPosting } from './record.js';

/** The mission and its chair: one head at a time, no overlapping terms. Its three themes each stand in a file of their own. */
export const mission: Decider<Mission, MissionCommand, MissionEvent> = {
  category: 'mission',
  initialState: { life: { status: 'unopened' }, postings: [] },

  evolve(state: Mission, event: Recorded<MissionEvent>): Mission {
    switch (event.type) {
      case 'MissionOpened':
      case 'MissionRaised':
      case 'MissionSuspended':
      case 'RelationsSevered':
      case 'MissionClosed':
        return { ...state, life: evolveLife(state.life, event) };
      case 'HeadDesignated':
      case 'AgrementRequested':
      case 'AgrementGranted':
      case 'AgrementRefused':
      case 'NominationApproved':
      case 'NominationRejected':
      case 'NominationWithdrawn':
      case 'AmbassadorAppointed':
      case 'ConsulGeneralAppointed':
      case 'PermanentRepresentativeAppointed':
      case 'HeadOfMissionAppointed':
      case 'DecisionHandedOver':
      case 'AppointmentDeclined':
      case 'AppointmentRevoked':
      case 'PostingNotTakenUp':
      case 'TrainingCompleted':
      case 'DepartedForPost':
      case 'ArrivedAtPost':
      case 'CredentialsPresented':
      case 'ConsularCommissionIssued':
      case 'ExequaturGranted':
      case 'PostingCorrected':
      case 'PostingRetracted':
      case 'TermStarted':
      case 'TermExtended':
      case 'TermShortened':
      case 'HeadRecalled':
      case 'TermEnded':
      case 'ReturnedFromPost':
      case 'AccreditationAdded':
      case 'AccreditationEnded':
      case 'ChargeAdInterimDesignated':
      case 'ChargeAdInterimEnded':
        return withPosting(state, event);
    }
  },

  decide(command: Asked<MissionCommand>, state: Mission): readonly Decided<MissionEvent>[] {
    const book = new RuleBook(command.override);
    const events = decideTheme(command, state, book);
    return carrying(events, book.overridden());
  },
};

function decideTheme(command: Asked<MissionCommand>, state: Mission, book: RuleBook): readonly MissionEvent[] {
  switch (command.type) {
    case 'OpenMission':
    case 'RaiseMission':
    case 'SuspendMission':
    case 'SeverRelations':
    case 'CloseMission':
      return decideLife(command, state.life, book, (on) => holding(state, on));
    case 'StartTerm':
    case 'ExtendTerm':
    case 'ShortenTerm':
    case 'RecallHead':
    case 'EndTerm':
    case 'ReturnFromPost':
    case 'AddAccreditation':
    case 'EndAccreditation':
    case 'DesignateChargeAdInterim':
    case 'EndChargeAdInterim':
      return decideChair(command, state, book);
    case 'RecordPosting':
      return recordPosting(command, state, book);
    case 'DesignateHead':
    case 'RequestAgrement':
    case 'GrantAgrement':
    case 'RefuseAgrement':
    case 'ApproveNomination':
    case 'RejectNomination':
    case 'WithdrawNomination':
    case 'AppointAmbassador':
    case 'AppointConsulGeneral':
    case 'AppointPermanentRepresentative':
    case 'AppointHeadOfMission':
    case 'HandOverDecision':
    case 'DeclineAppointment':
    case 'RevokeAppointment':
    case 'RecordNotTakenUp':
    case 'RecordTraining':
    case 'DepartForPost':
    case 'ArriveAtPost':
    case 'PresentCredentials':
    case 'IssueConsularCommission':
    case 'GrantExequatur':
    case 'CorrectPosting':
    case 'RetractPosting':
      return decidePosting(command, state, book);
  }
}

/** An event whose posting was never introduced cannot come from this decider; it changes nothing. */
function withPosting(state: Mission, event: Recorded<EventOfPosting>): Mission {
  const at = state.postings.findIndex((posting) => posting.postingId === event.data.postingId);
  const posting = evolvePosting(at < 0 ? undefined : state.postings[at], event);
  if (!posting) return state;
  return { ...state, postings: at < 0 ? [...state.postings, posting] : state.postings.with(at, posting) };
}

/** The passed rules stand with the event that they are about: the start of the term where there is one. */
function carrying(
  events: readonly MissionEvent[],
  overridden: Overridden | undefined,
): readonly Decided<MissionEvent>[] {
  if (!overridden) return events;
  const about = events.findIndex((event) => event.type === 'TermStarted' || event.type === 'ChargeAdInterimDesignated');
  const carrier = about < 0 ? events.length - 1 : about;
  return events.map((event, index) => (index === carrier ? { ...event, overridden } : event));
}

/** The first whose term has no end yet, and was not over by the day as another had begun. */
function holding(mission: Mission, by: PartialDate): Holding | null {
  for (const posting of mission.postings) {
    const term = termOf(posting);
    if (term?.end === null && !isOver(posting, mission, null, by))
      return { postingId: posting.postingId, startOn: term.start };
  }
  return null;
}
