import { missionKinds } from '@legation/domain';
import type { MissionKind } from '@legation/domain';
import { CommandDto } from '../command.dto.js';
import type { CommandData } from '../command.dto.js';
import { Day, OneOf, Text, Texts } from '../fields.js';

export class OpenMissionDto extends CommandDto implements CommandData<'OpenMission'> {
  @Day({ nullable: true }) on!: string | null;
  @OneOf(missionKinds) kind!: MissionKind;
  @Text({ about: 'As the sending state writes it' }) name!: string;
  @Text({ nullable: true, about: 'The English name where `name` is in another language' }) nameEn!: string | null;
  @Text({ nullable: true, about: 'The city it stands in' }) seat!: string | null;
  @Text({ nullable: true }) region!: string | null;
  @Texts({ about: 'States or organisations it is accredited to; the first is the one it stands in' })
  receivingStates!: string[];
}

export class RaiseMissionDto extends CommandDto implements CommandData<'RaiseMission'> {
  @Day({ nullable: true }) on!: string | null;
  @OneOf(missionKinds) kind!: MissionKind;
  @Text({ nullable: true, about: 'The new name, where it changed' }) name!: string | null;
}

export class SuspendMissionDto extends CommandDto implements CommandData<'SuspendMission'> {
  @Day() on!: string;
  @Text({ max: 1_000 }) reason!: string;
}

export class SeverRelationsDto extends CommandDto implements CommandData<'SeverRelations'> {
  @Day() on!: string;
  @Text({ max: 1_000 }) reason!: string;
}

export class CloseMissionDto extends CommandDto implements CommandData<'CloseMission'> {
  @Day() on!: string;
  @Text({ max: 1_000, nullable: true }) reason!: string | null;
}
