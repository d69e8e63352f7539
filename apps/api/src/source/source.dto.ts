import { sourceKinds } from '@legation/domain';
import type { SourceKind } from '@legation/domain';
import { CommandDto } from '../command.dto.js';
import type { CommandData } from '../command.dto.js';
import { CorrectFactDto, RetractFactDto } from '../correction.dto.js';
import { Day, OneOf, Text } from '../fields.js';

export class DescribeSourceDto extends CommandDto implements CommandData<'DescribeSource'> {
  @Text({ max: 300, about: 'The id by which facts cite it, to the letter; the id in the path follows from it' })
  citedAs!: string;
  @OneOf(sourceKinds) kind!: SourceKind;
  @Text({ max: 1_000, nullable: true }) title!: string | null;
  @Text({ max: 1_000, nullable: true }) titleEn!: string | null;
  @Text({ max: 300, nullable: true, about: 'Who published or issued it, as it names itself' })
  publisher!: string | null;
  @Day({ nullable: true }) publishedOn!: string | null;
  @Text({ max: 2_000, nullable: true, about: 'A URL, or the shelf mark of an archive' }) address!: string | null;
  @Text({ max: 10_000, nullable: true }) note!: string | null;
}

export class CorrectSourceFactDto extends CorrectFactDto implements CommandData<'CorrectSourceFact'> {}
export class RetractSourceFactDto extends RetractFactDto implements CommandData<'RetractSourceFact'> {}
