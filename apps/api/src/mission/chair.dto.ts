import { endCauses, startBases } from '@legation/domain';
import type { EndCause, StartBasis } from '@legation/domain';
import { CommandDto } from '../command.dto.js';
import type { CommandData } from '../command.dto.js';
import { Day, Flag, Id, OneOf, Text } from '../fields.js';
import { PostingStepDto } from './posting.dto.js';

/** A step of which the day must be known. */
export class DatedStepDto extends CommandDto {
  @Id() postingId!: string;
  @Day() on!: string;
}

export class NotedDatedStepDto extends DatedStepDto {
  @Text({ max: 10_000, nullable: true }) note!: string | null;
}

export class StartTermDto extends DatedStepDto implements CommandData<'StartTerm'> {
  @OneOf(startBases, { about: 'What made the term start' }) basis!: StartBasis;
  @Flag({ default: false, about: 'Ends the term of a predecessor whose end was not recorded, on the same day' })
  supersede!: boolean;
}

export class ExtendTermDto extends PostingStepDto implements CommandData<'ExtendTerm'> {
  @Day({ about: 'The new planned end' }) until!: string;
}

export class ShortenTermDto extends PostingStepDto implements CommandData<'ShortenTerm'> {
  @Day({ about: 'The new planned end' }) until!: string;
}

export class RecallHeadDto extends NotedDatedStepDto implements CommandData<'RecallHead'> {}

export class EndTermDto extends NotedDatedStepDto implements CommandData<'EndTerm'> {
  @OneOf(endCauses, { nullable: true }) cause!: EndCause | null;
}

export class ReturnFromPostDto extends PostingStepDto implements CommandData<'ReturnFromPost'> {}

export class AddAccreditationDto extends PostingStepDto implements CommandData<'AddAccreditation'> {
  @Text() state!: string;
  @Flag({ about: 'True where the head lives' }) resident!: boolean;
}

export class EndAccreditationDto extends NotedDatedStepDto implements CommandData<'EndAccreditation'> {
  @Text() state!: string;
}

export class DesignateChargeAdInterimDto extends DatedStepDto implements CommandData<'DesignateChargeAdInterim'> {
  @Id() officialId!: string;
  @Text() title!: string;
  @OneOf(['vacancy', 'absence'], { about: 'Why the chair needs one' }) reason!: 'vacancy' | 'absence';
}

export class EndChargeAdInterimDto extends NotedDatedStepDto implements CommandData<'EndChargeAdInterim'> {
  @OneOf(endCauses, { nullable: true }) cause!: EndCause | null;
}
