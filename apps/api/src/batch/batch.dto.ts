import { headClasses } from '@legation/domain';
import type { DeclaredAreas, DeclaredCount, HeadClass } from '@legation/domain';
import { CommandDto } from '../command.dto.js';
import type { CommandData } from '../command.dto.js';
import { CorrectFactDto, RetractFactDto } from '../correction.dto.js';
import { Day, Flag, Id, ListOf, Nested, OneOf, Text, Whole } from '../fields.js';

export class OpenBatchDto extends CommandDto implements CommandData<'OpenBatch'> {
  @Text() name!: string;
  @Text({ nullable: true }) nameEn!: string | null;
  @Text({ nullable: true, about: 'The cohort label, such as 2021-2024' }) termLabel!: string | null;
  @Day({ nullable: true }) on!: string | null;
  @OneOf(['departing', 'returning']) kind!: 'departing' | 'returning';
}

export class DeclaredCountDto implements DeclaredCount {
  @OneOf(headClasses) headClass!: HeadClass;
  @Whole({ min: 0, max: 10_000 }) count!: number;
}

export class DeclaredAreasDto implements DeclaredAreas {
  @Whole({ min: 0, max: 10_000 }) count!: number;
  @Flag({ default: false, about: 'The source gives a lower bound' }) atLeast!: boolean;
}

export class DeclareBatchSizeDto extends CommandDto implements CommandData<'DeclareBatchSize'> {
  @Whole({ min: 0, max: 10_000 }) total!: number;
  @ListOf(() => DeclaredCountDto, { max: 50 }) byClass!: DeclaredCountDto[];
  @Nested(() => DeclaredAreasDto, { nullable: true }) areas!: DeclaredAreasDto | null;
  @Day({ nullable: true }) on!: string | null;
}

export class AddPostingToBatchDto extends CommandDto implements CommandData<'AddPostingToBatch'> {
  @Id() missionId!: string;
  @Id() postingId!: string;
}

export class CloseBatchDto extends CommandDto implements CommandData<'CloseBatch'> {
  @Day({ nullable: true }) on!: string | null;
  @Text({ max: 10_000, nullable: true }) note!: string | null;
}

export class CorrectBatchFactDto extends CorrectFactDto implements CommandData<'CorrectBatchFact'> {}
export class RetractBatchFactDto extends RetractFactDto implements CommandData<'RetractBatchFact'> {}
