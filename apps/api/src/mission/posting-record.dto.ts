import { endCauses, headClasses, notTakenUpCauses, startBases } from '@legation/domain';
import type { EndCause, HeadClass, NotTakenUpCause, StartBasis } from '@legation/domain';
import { CommandDto } from '../command.dto.js';
import type { CommandData } from '../command.dto.js';
import { Day, Flag, Id, ListOf, Nested, OneOf, Text, Whole } from '../fields.js';
import { AccreditationDto } from './posting.dto.js';

export class RecordedStartDto {
  @Day() on!: string;
  @OneOf(startBases) basis!: StartBasis;
}

export class RecordedEndDto {
  @Day() on!: string;
  @OneOf(endCauses, { nullable: true }) cause!: EndCause | null;
  @Text({ max: 10_000, nullable: true }) note!: string | null;
}

export class RecordedNotTakenUpDto {
  @OneOf(notTakenUpCauses) cause!: NotTakenUpCause;
  @Text({ max: 10_000, nullable: true }) note!: string | null;
}

/** What a register says of one posting, whole. */
export class RecordPostingDto extends CommandDto implements CommandData<'RecordPosting'> {
  @Id() postingId!: string;
  @Id() officialId!: string;
  @Text({ about: 'As printed in the source' }) title!: string;
  @OneOf(headClasses) headClass!: HeadClass;
  @ListOf(() => AccreditationDto, { max: 50 }) accreditations!: AccreditationDto[];
  @Text({ nullable: true }) termLabel!: string | null;
  @Whole({ min: 1, max: 1_200, nullable: true }) months!: number | null;
  @Flag({ default: false, about: "True for a chargé d'affaires ad interim and the like" }) interim!: boolean;
  @Day({ nullable: true }) designatedOn!: string | null;
  @Day({ nullable: true }) appointedOn!: string | null;
  @Flag({ about: 'True with `appointedOn` null: appointed on a day not known' }) appointed!: boolean;
  @Day({ nullable: true }) arrivedOn!: string | null;
  @Day({ nullable: true }) credentialsOn!: string | null;
  @Nested(() => RecordedStartDto, { nullable: true }) start!: RecordedStartDto | null;
  @Nested(() => RecordedEndDto, { nullable: true }) end!: RecordedEndDto | null;
  @Nested(() => RecordedNotTakenUpDto, { nullable: true }) notTakenUp!: RecordedNotTakenUpDto | null;
  @Text({ max: 1_000, nullable: true, about: 'Stands in the corrections that the record makes' }) reason!:
    string | null;
}
