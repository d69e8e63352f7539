import { nameKinds, officeBranches } from '@legation/domain';
import type { NameKind, OfficeBranch } from '@legation/domain';
import { CommandDto } from '../command.dto.js';
import type { CommandData } from '../command.dto.js';
import { CorrectFactDto, RetractFactDto } from '../correction.dto.js';
import { Day, Id, OneOf, Text } from '../fields.js';

export class RegisterOfficialDto extends CommandDto implements CommandData<'RegisterOfficial'> {
  @Text({ about: 'As written; never split' }) name!: string;
  @Text({ max: 10_000, nullable: true }) note!: string | null;
}

export class AddNameVariantDto extends CommandDto implements CommandData<'AddNameVariant'> {
  @Text() name!: string;
  @OneOf(nameKinds) kind!: NameKind;
}

export class OfficeDto extends CommandDto {
  @Id({ about: 'One holding of one office; unique for its official' }) holdingId!: string;
  @Text({ max: 500, about: 'As printed in the source' }) title!: string;
  @Text({ max: 500, nullable: true }) titleEn!: string | null;
  @Text({ max: 500, nullable: true }) organisation!: string | null;
  @OneOf(officeBranches) branch!: OfficeBranch;
}

export class AssumeOfficeDto extends OfficeDto implements CommandData<'AssumeOffice'> {
  @Day({ nullable: true }) appointedOn!: string | null;
  @Day({ nullable: true, about: 'Null: on a day not known' }) on!: string | null;
}

export class AttestOfficeDto extends OfficeDto implements CommandData<'AttestOffice'> {
  @Day({ about: 'A day on which a source shows the official in office' }) on!: string;
}

export class LeaveOfficeDto extends CommandDto implements CommandData<'LeaveOffice'> {
  @Id() holdingId!: string;
  @Day() on!: string;
  @Text({ max: 10_000, nullable: true }) note!: string | null;
}

export class RecordOfficeNotTakenUpDto extends OfficeDto implements CommandData<'RecordOfficeNotTakenUp'> {
  @Day({ nullable: true }) appointedOn!: string | null;
  @Text({ max: 10_000, nullable: true }) note!: string | null;
}

export class ConferRankDto extends CommandDto implements CommandData<'ConferRank'> {
  @Text({ about: 'A personal diplomatic rank (hàm), which is not a post' }) rank!: string;
  @Day({ nullable: true }) on!: string | null;
  @Text({ nullable: true }) by!: string | null;
}

export class MergeOfficialsDto extends CommandDto implements CommandData<'MergeOfficials'> {
  @Id({ about: 'The record that goes on' }) intoOfficialId!: string;
  @Text({ max: 1_000 }) reason!: string;
}

export class CorrectOfficialFactDto extends CorrectFactDto implements CommandData<'CorrectOfficialFact'> {}
export class RetractOfficialFactDto extends RetractFactDto implements CommandData<'RetractOfficialFact'> {}
