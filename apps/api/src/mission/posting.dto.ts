import { factNames, headClasses, notTakenUpCauses, endCauses, startBases } from '@legation/domain';
import type {
  Accreditation,
  EndCause,
  FactName,
  FactValues,
  HeadClass,
  NotTakenUpCause,
  StartBasis,
} from '@legation/domain';
import { CommandDto } from '../command.dto.js';
import type { CommandData } from '../command.dto.js';
import { Day, Flag, Id, ListOf, Nested, OneOf, Text, Whole } from '../fields.js';

const maxMonths = 1_200;

export class AccreditationDto implements Accreditation {
  @Text({ about: 'A receiving state or organisation' }) state!: string;
  @Flag({ about: 'True where the head lives' }) resident!: boolean;
}

export class PostingStepDto extends CommandDto {
  @Id({ about: 'The posting: one person on the way to and through one chair' }) postingId!: string;
  @Day({ nullable: true, about: 'Null: on a day not known' }) on!: string | null;
}

export class FirstStepDto extends PostingStepDto {
  @Id() officialId!: string;
  @Text({ about: 'As printed on the decision, or in the source' }) title!: string;
  @ListOf(() => AccreditationDto, {
    max: 50,
    about: "Receiving states, the principal one first; none: the mission's own",
  })
  accreditations!: AccreditationDto[];
  @Text({ nullable: true, about: 'The cohort label, such as 2021-2024; not a date' }) termLabel!: string | null;
  @Whole({ min: 1, max: maxMonths, nullable: true, about: 'Planned length in months' }) months!: number | null;
  @Text({ nullable: true, about: 'Who decided' }) by!: string | null;
}

export class ClassedFirstStepDto extends FirstStepDto {
  @OneOf(headClasses) headClass!: HeadClass;
}

export class StateStepDto extends PostingStepDto {
  @Text({ about: 'The receiving state' }) state!: string;
}

export class NotedStepDto extends PostingStepDto {
  @Text({ max: 10_000, nullable: true }) note!: string | null;
}

export class DecidedStepDto extends PostingStepDto {
  @Text({ nullable: true, about: 'Who decided' }) by!: string | null;
}

export class DesignateHeadDto extends ClassedFirstStepDto implements CommandData<'DesignateHead'> {}
export class AppointAmbassadorDto extends FirstStepDto implements CommandData<'AppointAmbassador'> {}
export class AppointConsulGeneralDto extends FirstStepDto implements CommandData<'AppointConsulGeneral'> {}
export class AppointPermanentRepresentativeDto
  extends FirstStepDto
  implements CommandData<'AppointPermanentRepresentative'> {}
export class AppointHeadOfMissionDto extends ClassedFirstStepDto implements CommandData<'AppointHeadOfMission'> {}

export class RequestAgrementDto extends StateStepDto implements CommandData<'RequestAgrement'> {}
export class GrantAgrementDto extends StateStepDto implements CommandData<'GrantAgrement'> {}
export class RefuseAgrementDto extends StateStepDto implements CommandData<'RefuseAgrement'> {
  @Text({ max: 10_000, nullable: true }) note!: string | null;
}

export class ApproveNominationDto extends DecidedStepDto implements CommandData<'ApproveNomination'> {}
export class RejectNominationDto extends NotedStepDto implements CommandData<'RejectNomination'> {}
export class WithdrawNominationDto extends NotedStepDto implements CommandData<'WithdrawNomination'> {}
export class DeclineAppointmentDto extends NotedStepDto implements CommandData<'DeclineAppointment'> {}
export class RevokeAppointmentDto extends NotedStepDto implements CommandData<'RevokeAppointment'> {}

export class HandOverDecisionDto extends CommandDto implements CommandData<'HandOverDecision'> {
  @Id() postingId!: string;
  @Day() on!: string;
  @Text({ nullable: true }) by!: string | null;
}

export class RecordNotTakenUpDto extends NotedStepDto implements CommandData<'RecordNotTakenUp'> {
  @OneOf(notTakenUpCauses) cause!: NotTakenUpCause;
}

export class RecordTrainingDto extends PostingStepDto implements CommandData<'RecordTraining'> {}
export class DepartForPostDto extends PostingStepDto implements CommandData<'DepartForPost'> {}
export class ArriveAtPostDto extends PostingStepDto implements CommandData<'ArriveAtPost'> {}
export class GrantExequaturDto extends PostingStepDto implements CommandData<'GrantExequatur'> {}

export class PresentCredentialsDto extends PostingStepDto implements CommandData<'PresentCredentials'> {
  @Text({ nullable: true, about: 'The receiving state; null: the principal one' }) state!: string | null;
  @Text({ nullable: true, about: 'Who received them' }) to!: string | null;
}

export class IssueConsularCommissionDto extends PostingStepDto implements CommandData<'IssueConsularCommission'> {
  @Text({ nullable: true, about: 'The consular district' }) district!: string | null;
}

/** Only the fields that are sent are changed; null sets a field to "not known". */
export class FactValuesDto implements FactValues {
  @Day({ nullable: true, optional: true }) on?: string | null;
  @OneOf(startBases, { optional: true }) basis?: StartBasis;
  @OneOf([...new Set([...endCauses, ...notTakenUpCauses])], { nullable: true, optional: true })
  cause?: EndCause | NotTakenUpCause | null;
  @Text({ max: 10_000, nullable: true, optional: true }) note?: string | null;
  @Id({ optional: true }) officialId?: string;
  @Text({ optional: true }) title?: string;
  @OneOf(headClasses, { optional: true }) headClass?: HeadClass;
  @ListOf(() => AccreditationDto, { max: 50, optional: true }) accreditations?: AccreditationDto[];
  @Text({ nullable: true, optional: true }) termLabel?: string | null;
  @Whole({ min: 1, max: maxMonths, nullable: true, optional: true }) months?: number | null;
}

export class CorrectPostingDto extends CommandDto implements CommandData<'CorrectPosting'> {
  @Id() postingId!: string;
  @OneOf(factNames) fact!: FactName;
  @Text({ nullable: true, about: 'Tells apart facts that a posting has once for each receiving state' }) state!:
    string | null;
  @Nested(() => FactValuesDto, { about: 'The values as they should have been' }) set!: FactValuesDto;
  @Text({ max: 1_000 }) reason!: string;
}

export class RetractPostingDto extends CommandDto implements CommandData<'RetractPosting'> {
  @Id() postingId!: string;
  @OneOf(factNames, { nullable: true, about: 'The one fact taken back; null: the whole posting' })
  fact!: FactName | null;
  @Text({ nullable: true }) state!: string | null;
  @Text({ max: 1_000 }) reason!: string;
}
