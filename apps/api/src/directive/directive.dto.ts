import { addresseeKinds, followUpStatuses, strengths } from '@legation/domain';
import type { Addressee, DeclaredItems, DirectiveItem, FollowUpStatus, Strength } from '@legation/domain';
import { CommandDto } from '../command.dto.js';
import type { CommandData } from '../command.dto.js';
import { CorrectFactDto, RetractFactDto } from '../correction.dto.js';
import { Day, Id, ListOf, OneOf, Text, Texts, Whole } from '../fields.js';

export class AddresseeDto implements Addressee {
  @OneOf(addresseeKinds) kind!: Addressee['kind'];
  @Id({ nullable: true, about: 'An official, or a batch for a cohort; null for those that have no record' }) id!:
    string | null;
  @Text({ max: 500 }) name!: string;
}

export class DirectiveItemDto implements DirectiveItem {
  @Text({ max: 40, about: 'Unique in the directive, such as 4.2' }) no!: string;
  @Text({ max: 40, nullable: true, about: 'Number of the item above; null at the first level' }) parent!: string | null;
  @Text({ nullable: true, about: 'The counting word of the source' }) ordinal!: string | null;
  @Text({ max: 10_000, about: 'In the words of the source' }) text!: string;
  @Text({ max: 10_000, nullable: true }) textEn!: string | null;
  @OneOf(strengths, { nullable: true }) strength!: Strength | null;
  @Day({ nullable: true, about: 'Null: no deadline' }) deadline!: string | null;
  @Texts() matters!: string[];
}

export class DeclaredItemsDto implements DeclaredItems {
  @Text({ max: 40, nullable: true, about: 'The item whose children are counted; null: the directive' }) at!:
    string | null;
  @Whole({ min: 0, max: 1_000 }) count!: number;
  @Text({ max: 1_000 }) asWritten!: string;
}

export class IssueDirectiveDto extends CommandDto implements CommandData<'IssueDirective'> {
  @Day({ nullable: true }) on!: string | null;
  @Text({ max: 500 }) title!: string;
  @Text({ max: 500, nullable: true }) titleEn!: string | null;
  @Id() issuerOfficialId!: string;
  @Text({ max: 500, nullable: true, about: 'As printed for that day; null: office unknown' }) issuerOffice!:
    string | null;
  @ListOf(() => AddresseeDto) addressees!: AddresseeDto[];
  @OneOf(strengths) strength!: Strength;
  @Id({ nullable: true }) meetingId!: string | null;
  @Id({ nullable: true, about: 'The directive that this one passes on' }) parentDirectiveId!: string | null;
  @Text({ max: 10_000, nullable: true }) principle!: string | null;
  @Texts({ length: 1_000, about: 'Documents that it cites, as written' }) cites!: string[];
  @ListOf(() => DirectiveItemDto) items!: DirectiveItemDto[];
  @ListOf(() => DeclaredItemsDto) declared!: DeclaredItemsDto[];
}

export class ReportFollowUpDto extends CommandDto implements CommandData<'ReportFollowUp'> {
  @Text({ max: 40, nullable: true, about: 'The item; null: the directive as a whole' }) no!: string | null;
  @Day({ nullable: true }) on!: string | null;
  @OneOf(followUpStatuses) status!: FollowUpStatus;
  @Text({ max: 10_000 }) text!: string;
  @Id({ nullable: true }) byOfficialId!: string | null;
  @Id({ nullable: true }) meetingId!: string | null;
}

export class CompleteItemDto extends CommandDto implements CommandData<'CompleteItem'> {
  @Text({ max: 40 }) no!: string;
  @Day({ nullable: true }) on!: string | null;
  @Text({ max: 10_000, nullable: true }) note!: string | null;
}

export class SupersedeItemDto extends CommandDto implements CommandData<'SupersedeItem'> {
  @Text({ max: 40 }) no!: string;
  @Day({ nullable: true }) on!: string | null;
  @Id({ nullable: true }) byDirectiveId!: string | null;
  @Text({ max: 40, nullable: true }) byNo!: string | null;
  @Text({ max: 10_000, nullable: true }) note!: string | null;
}

export class WithdrawDirectiveDto extends CommandDto implements CommandData<'WithdrawDirective'> {
  @Day({ nullable: true }) on!: string | null;
  @Text({ max: 1_000 }) reason!: string;
}

export class CorrectDirectiveFactDto extends CorrectFactDto implements CommandData<'CorrectDirectiveFact'> {}
export class RetractDirectiveFactDto extends RetractFactDto implements CommandData<'RetractDirectiveFact'> {}
