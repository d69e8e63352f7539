import type { DataOf } from '../decider.js';
import type { PartialDate } from '../time/partial-date.js';
import type { EndCause, StartBasis } from './chair.events.js';
import type { MissionLifeEvent } from './mission-life.events.js';
import type { FactName, FactValues, NotTakenUpCause } from './posting.events.js';
import type { HeadClass, Particulars } from './particulars.js';

/** Looked up elsewhere and handed to the decider: another chair in which this official already resides. */
export interface OtherChair {
  readonly missionId: string;
  readonly postingId: string;
  readonly start: PartialDate;
  readonly end: PartialDate | null;
}

type ForPosting = { readonly postingId: string };
type Dated = { readonly on: PartialDate };
type MaybeDated = { readonly on: PartialDate | null };

/** `headClass` follows from the command where the command names it. */
type FirstStep = ForPosting & MaybeDated & Omit<Particulars, 'headClass'> & { readonly by: string | null };

export type MissionLifeCommand =
  | { readonly type: 'OpenMission'; readonly data: DataOf<MissionLifeEvent, 'MissionOpened'> }
  | { readonly type: 'RaiseMission'; readonly data: DataOf<MissionLifeEvent, 'MissionRaised'> }
  | { readonly type: 'SuspendMission'; readonly data: DataOf<MissionLifeEvent, 'MissionSuspended'> }
  | { readonly type: 'SeverRelations'; readonly data: DataOf<MissionLifeEvent, 'RelationsSevered'> }
  | { readonly type: 'CloseMission'; readonly data: DataOf<MissionLifeEvent, 'MissionClosed'> };

export type PostingCommand =
  | { readonly type: 'DesignateHead'; readonly data: FirstStep & { readonly headClass: HeadClass } }
  | { readonly type: 'RequestAgrement'; readonly data: ForPosting & MaybeDated & { readonly state: string } }
  | { readonly type: 'GrantAgrement'; readonly data: ForPosting & MaybeDated & { readonly state: string } }
  | {
      readonly type: 'RefuseAgrement';
      readonly data: ForPosting & MaybeDated & { readonly state: string; readonly note: string | null };
    }
  | { readonly type: 'ApproveNomination'; readonly data: ForPosting & MaybeDated & { readonly by: string | null } }
  | { readonly type: 'RejectNomination'; readonly data: ForPosting & MaybeDated & { readonly note: string | null } }
  | { readonly type: 'WithdrawNomination'; readonly data: ForPosting & MaybeDated & { readonly note: string | null } }
  | { readonly type: 'AppointAmbassador'; readonly data: FirstStep }
  | { readonly type: 'AppointConsulGeneral'; readonly data: FirstStep }
  | { readonly type: 'AppointPermanentRepresentative'; readonly data: FirstStep }
  | { readonly type: 'AppointHeadOfMission'; readonly data: FirstStep & { readonly headClass: HeadClass } }
  | { readonly type: 'HandOverDecision'; readonly data: ForPosting & Dated & { readonly by: string | null } }
  | { readonly type: 'DeclineAppointment'; readonly data: ForPosting & MaybeDated & { readonly note: string | null } }
  | { readonly type: 'RevokeAppointment'; readonly data: ForPosting & MaybeDated & { readonly note: string | null } }
  | {
      readonly type: 'RecordNotTakenUp';
      readonly data: ForPosting & MaybeDated & { readonly cause: NotTakenUpCause; readonly note: string | null };
    }
  | { readonly type: 'RecordTraining'; readonly data: ForPosting & MaybeDated }
  | { readonly type: 'DepartForPost'; readonly data: ForPosting & MaybeDated }
  | { readonly type: 'ArriveAtPost'; readonly data: ForPosting & MaybeDated }
  | {
      readonly type: 'PresentCredentials';
      readonly data: ForPosting & MaybeDated & { readonly state: string | null; readonly to: string | null };
    }
  | {
      readonly type: 'IssueConsularCommission';
      readonly data: ForPosting & MaybeDated & { readonly district: string | null };
    }
  | { readonly type: 'GrantExequatur'; readonly data: ForPosting & MaybeDated }
  | {
      readonly type: 'CorrectPosting';
      /** `state` tells apart facts that a posting has once for each receiving state. */
      readonly data: ForPosting & {
        readonly fact: FactName;
        readonly state: string | null;
        readonly set: FactValues;
        readonly reason: string;
      };
    }
  | {
      readonly type: 'RetractPosting';
      readonly data: ForPosting & {
        readonly fact: FactName | null;
        readonly state: string | null;
        readonly reason: string;
      };
    };

export type ChairCommand =
  | {
      readonly type: 'StartTerm';
      readonly data: ForPosting &
        Dated & {
          readonly basis: StartBasis;
          /** True ends the term of a predecessor whose end was not recorded, on the same day, with cause `superseded`. */
          readonly supersede: boolean;
        };
      readonly otherChairs?: readonly OtherChair[];
    }
  | { readonly type: 'ExtendTerm'; readonly data: ForPosting & MaybeDated & { readonly until: PartialDate } }
  | { readonly type: 'ShortenTerm'; readonly data: ForPosting & MaybeDated & { readonly until: PartialDate } }
  | { readonly type: 'RecallHead'; readonly data: ForPosting & Dated & { readonly note: string | null } }
  | {
      readonly type: 'EndTerm';
      readonly data: ForPosting & Dated & { readonly cause: EndCause | null; readonly note: string | null };
    }
  | { readonly type: 'ReturnFromPost'; readonly data: ForPosting & MaybeDated }
  | {
      readonly type: 'AddAccreditation';
      readonly data: ForPosting & MaybeDated & { readonly state: string; readonly resident: boolean };
    }
  | {
      readonly type: 'EndAccreditation';
      readonly data: ForPosting & Dated & { readonly state: string; readonly note: string | null };
    }
  | {
      readonly type: 'DesignateChargeAdInterim';
      readonly data: ForPosting &
        Dated & { readonly officialId: string; readonly title: string; readonly reason: 'vacancy' | 'absence' };
    }
  | {
      readonly type: 'EndChargeAdInterim';
      readonly data: ForPosting & Dated & { readonly cause: EndCause | null; readonly note: string | null };
    };

/** What a register says of one posting, whole: the decider states what is new in it and corrects what it says otherwise. */
export interface PostingRecord extends Particulars {
  readonly postingId: string;
  /** True for a charge d'affaires ad interim and the like. */
  readonly interim: boolean;
  readonly designatedOn: PartialDate | null;
  /** Null with `appointed` true: appointed on a day not known. */
  readonly appointedOn: PartialDate | null;
  readonly appointed: boolean;
  readonly arrivedOn: PartialDate | null;
  readonly credentialsOn: PartialDate | null;
  readonly start: { readonly on: PartialDate; readonly basis: StartBasis } | null;
  readonly end: { readonly on: PartialDate; readonly cause: EndCause | null; readonly note: string | null } | null;
  readonly notTakenUp: { readonly cause: NotTakenUpCause; readonly note: string | null } | null;
}

export type RecordCommand = {
  readonly type: 'RecordPosting';
  /** `reason` stands in the corrections that the record makes; needed when it contradicts what was recorded before. */
  readonly data: PostingRecord & { readonly reason: string | null };
  readonly otherChairs?: readonly OtherChair[];
};

export type MissionCommand = MissionLifeCommand | PostingCommand | ChairCommand | RecordCommand;
