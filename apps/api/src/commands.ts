import { commandCategories } from '@legation/domain';
import type { Category, RegisterCommand } from '@legation/domain';
import {
  AddPostingToBatchDto,
  CloseBatchDto,
  CorrectBatchFactDto,
  DeclareBatchSizeDto,
  OpenBatchDto,
  RetractBatchFactDto,
} from './batch/batch.dto.js';
import type { DtoFor } from './command.dto.js';
import {
  CompleteItemDto,
  CorrectDirectiveFactDto,
  IssueDirectiveDto,
  ReportFollowUpDto,
  RetractDirectiveFactDto,
  SupersedeItemDto,
  WithdrawDirectiveDto,
} from './directive/directive.dto.js';
import type { DtoClass } from './fields.js';
import {
  CancelMeetingDto,
  CorrectMeetingFactDto,
  GiveReportDto,
  HoldMeetingDto,
  MakeCommitmentDto,
  RecordAttendanceDto,
  RetractMeetingFactDto,
  ScheduleMeetingDto,
} from './meeting/meeting.dto.js';
import {
  AddAccreditationDto,
  DesignateChargeAdInterimDto,
  EndAccreditationDto,
  EndChargeAdInterimDto,
  EndTermDto,
  ExtendTermDto,
  RecallHeadDto,
  ReturnFromPostDto,
  ShortenTermDto,
  StartTermDto,
} from './mission/chair.dto.js';
import {
  CloseMissionDto,
  OpenMissionDto,
  RaiseMissionDto,
  SeverRelationsDto,
  SuspendMissionDto,
} from './mission/mission-life.dto.js';
import { RecordPostingDto } from './mission/posting-record.dto.js';
import {
  AppointAmbassadorDto,
  AppointConsulGeneralDto,
  AppointHeadOfMissionDto,
  AppointPermanentRepresentativeDto,
  ApproveNominationDto,
  ArriveAtPostDto,
  CorrectPostingDto,
  DeclineAppointmentDto,
  DepartForPostDto,
  DesignateHeadDto,
  GrantAgrementDto,
  GrantExequaturDto,
  HandOverDecisionDto,
  IssueConsularCommissionDto,
  PresentCredentialsDto,
  RecordNotTakenUpDto,
  RecordTrainingDto,
  RefuseAgrementDto,
  RejectNominationDto,
  RequestAgrementDto,
  RetractPostingDto,
  RevokeAppointmentDto,
  WithdrawNominationDto,
} from './mission/posting.dto.js';
import {
  AddNameVariantDto,
  AssumeOfficeDto,
  AttestOfficeDto,
  ConferRankDto,
  CorrectOfficialFactDto,
  LeaveOfficeDto,
  MergeOfficialsDto,
  RecordOfficeNotTakenUpDto,
  RegisterOfficialDto,
  RetractOfficialFactDto,
} from './official/official.dto.js';
import { CorrectSourceFactDto, DescribeSourceDto, RetractSourceFactDto } from './source/source.dto.js';

export type CommandType = RegisterCommand['type'];

/** The wire shape of every command: one without a DTO, or with a DTO that says something else, does not compile. */
export const commandDtos = {
  OpenMission: OpenMissionDto,
  RaiseMission: RaiseMissionDto,
  SuspendMission: SuspendMissionDto,
  SeverRelations: SeverRelationsDto,
  CloseMission: CloseMissionDto,
  DesignateHead: DesignateHeadDto,
  RequestAgrement: RequestAgrementDto,
  GrantAgrement: GrantAgrementDto,
  RefuseAgrement: RefuseAgrementDto,
  ApproveNomination: ApproveNominationDto,
  RejectNomination: RejectNominationDto,
  WithdrawNomination: WithdrawNominationDto,
  AppointAmbassador: AppointAmbassadorDto,
  AppointConsulGeneral: AppointConsulGeneralDto,
  AppointPermanentRepresentative: AppointPermanentRepresentativeDto,
  AppointHeadOfMission: AppointHeadOfMissionDto,
  HandOverDecision: HandOverDecisionDto,
  DeclineAppointment: DeclineAppointmentDto,
  RevokeAppointment: RevokeAppointmentDto,
  RecordNotTakenUp: RecordNotTakenUpDto,
  RecordTraining: RecordTrainingDto,
  DepartForPost: DepartForPostDto,
  ArriveAtPost: ArriveAtPostDto,
  PresentCredentials: PresentCredentialsDto,
  IssueConsularCommission: IssueConsularCommissionDto,
  GrantExequatur: GrantExequaturDto,
  CorrectPosting: CorrectPostingDto,
  RetractPosting: RetractPostingDto,
  StartTerm: StartTermDto,
  ExtendTerm: ExtendTermDto,
  ShortenTerm: ShortenTermDto,
  RecallHead: RecallHeadDto,
  EndTerm: EndTermDto,
  ReturnFromPost: ReturnFromPostDto,
  AddAccreditation: AddAccreditationDto,
  EndAccreditation: EndAccreditationDto,
  DesignateChargeAdInterim: DesignateChargeAdInterimDto,
  EndChargeAdInterim: EndChargeAdInterimDto,
  RecordPosting: RecordPostingDto,
  RegisterOfficial: RegisterOfficialDto,
  AddNameVariant: AddNameVariantDto,
  AssumeOffice: AssumeOfficeDto,
  AttestOffice: AttestOfficeDto,
  LeaveOffice: LeaveOfficeDto,
  RecordOfficeNotTakenUp: RecordOfficeNotTakenUpDto,
  ConferRank: ConferRankDto,
  MergeOfficials: MergeOfficialsDto,
  CorrectOfficialFact: CorrectOfficialFactDto,
  RetractOfficialFact: RetractOfficialFactDto,
  OpenBatch: OpenBatchDto,
  DeclareBatchSize: DeclareBatchSizeDto,
  AddPostingToBatch: AddPostingToBatchDto,
  CloseBatch: CloseBatchDto,
  CorrectBatchFact: CorrectBatchFactDto,
  RetractBatchFact: RetractBatchFactDto,
  ScheduleMeeting: ScheduleMeetingDto,
  HoldMeeting: HoldMeetingDto,
  RecordAttendance: RecordAttendanceDto,
  GiveReport: GiveReportDto,
  MakeCommitment: MakeCommitmentDto,
  CancelMeeting: CancelMeetingDto,
  CorrectMeetingFact: CorrectMeetingFactDto,
  RetractMeetingFact: RetractMeetingFactDto,
  IssueDirective: IssueDirectiveDto,
  ReportFollowUp: ReportFollowUpDto,
  CompleteItem: CompleteItemDto,
  SupersedeItem: SupersedeItemDto,
  WithdrawDirective: WithdrawDirectiveDto,
  CorrectDirectiveFact: CorrectDirectiveFactDto,
  RetractDirectiveFact: RetractDirectiveFactDto,
  DescribeSource: DescribeSourceDto,
  CorrectSourceFact: CorrectSourceFactDto,
  RetractSourceFact: RetractSourceFactDto,
} as const satisfies { readonly [Type in CommandType]: DtoClass };

// The other half of the check: no DTO has a field that its command has not.
type Drifted = {
  [Type in CommandType]: DtoFor<Type, InstanceType<(typeof commandDtos)[Type]>> extends never ? Type : never;
}[CommandType];
const drifted: [Drifted] extends [never] ? true : Drifted = true;
void drifted;

export const commandTypes = Object.keys(commandDtos) as readonly CommandType[];

export const isCommandType = (type: string): type is CommandType => Object.hasOwn(commandDtos, type);

/** What the things of a category are called in paths. */
export const plural: Record<Category, string> = {
  mission: 'missions',
  official: 'officials',
  batch: 'batches',
  meeting: 'meetings',
  directive: 'directives',
  source: 'sources',
};

/** The category of the stream that the command is for. */
export const categoryOf = (type: CommandType): Category => commandCategories[type];

/** `AppointAmbassador` as it stands in a path: `appoint-ambassador`. */
export const pathOf = (type: CommandType): string => type.replaceAll(/(?<!^)[A-Z]/g, '-$&').toLowerCase();
