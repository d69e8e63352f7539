import { batch } from './batch/batch.js';
import type { Category } from './decider.js';
import { directive } from './directive/directive.js';
import { meeting } from './meeting/meeting.js';
import { mission } from './mission/mission.js';
import { official } from './official/official.js';
import type { RegisterCommand } from './register.js';

/** The deciders of the register, by the category of their streams. */
export const deciders = { mission, official, batch, meeting, directive } satisfies {
  readonly [C in Category]: unknown;
};

/** Which aggregate decides each command; a command missing here does not compile. */
export const commandCategories = {
  OpenMission: 'mission',
  RaiseMission: 'mission',
  SuspendMission: 'mission',
  SeverRelations: 'mission',
  CloseMission: 'mission',
  DesignateHead: 'mission',
  RequestAgrement: 'mission',
  GrantAgrement: 'mission',
  RefuseAgrement: 'mission',
  ApproveNomination: 'mission',
  RejectNomination: 'mission',
  WithdrawNomination: 'mission',
  AppointAmbassador: 'mission',
  AppointConsulGeneral: 'mission',
  AppointPermanentRepresentative: 'mission',
  AppointHeadOfMission: 'mission',
  HandOverDecision: 'mission',
  DeclineAppointment: 'mission',
  RevokeAppointment: 'mission',
  RecordNotTakenUp: 'mission',
  RecordTraining: 'mission',
  DepartForPost: 'mission',
  ArriveAtPost: 'mission',
  PresentCredentials: 'mission',
  IssueConsularCommission: 'mission',
  GrantExequatur: 'mission',
  CorrectPosting: 'mission',
  RetractPosting: 'mission',
  StartTerm: 'mission',
  ExtendTerm: 'mission',
  ShortenTerm: 'mission',
  RecallHead: 'mission',
  EndTerm: 'mission',
  ReturnFromPost: 'mission',
  AddAccreditation: 'mission',
  EndAccreditation: 'mission',
  DesignateChargeAdInterim: 'mission',
  EndChargeAdInterim: 'mission',
  RecordPosting: 'mission',
  RegisterOfficial: 'official',
  AddNameVariant: 'official',
  AssumeOffice: 'official',
  AttestOffice: 'official',
  LeaveOffice: 'official',
  RecordOfficeNotTakenUp: 'official',
  ConferRank: 'official',
  MergeOfficials: 'official',
  OpenBatch: 'batch',
  DeclareBatchSize: 'batch',
  AddPostingToBatch: 'batch',
  CloseBatch: 'batch',
  ScheduleMeeting: 'meeting',
  HoldMeeting: 'meeting',
  RecordAttendance: 'meeting',
  GiveReport: 'meeting',
  MakeCommitment: 'meeting',
  CancelMeeting: 'meeting',
  IssueDirective: 'directive',
  ReportFollowUp: 'directive',
  CompleteItem: 'directive',
  SupersedeItem: 'directive',
  WithdrawDirective: 'directive',
} as const satisfies { readonly [Type in RegisterCommand['type']]: Category };
