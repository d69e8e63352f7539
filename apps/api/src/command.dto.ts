import type { DataOf, RegisterCommand } from '@legation/domain';
import type { Dating, Source } from '@legation/event-store';
import { Instant, Nested, Text } from './fields.js';
import type { DtoClass } from './fields.js';

export class SourceDto implements Source {
  @Text({ about: 'What the fact rests on: the id of an article, a decision, a register' }) id!: string;
  @Text({ max: 5_000, nullable: true, about: 'The words relied upon' }) quote!: string | null;
}

export class DatingDto implements Dating {
  @Text({ nullable: true, about: 'The date in the words of the source' }) asWritten!: string | null;
  @Text({ max: 1_000, nullable: true, about: 'What of it was inferred, and from what' }) inferred!: string | null;
}

export class OverrideDto {
  @Text({ max: 1_000, about: 'Why a rule is passed; stays with the event for ever' }) reason!: string;
}

/** What every command may carry beside its own fields. */
export class CommandDto {
  @Nested(() => SourceDto, { nullable: true, about: 'What the fact rests on' }) source!: SourceDto | null;
  @Nested(() => DatingDto, { nullable: true, about: 'How its date was read' }) dating!: DatingDto | null;
  @Nested(() => OverrideDto, { nullable: true, about: 'Passes a rule that real life broke' })
  override!: OverrideDto | null;
  @Instant({ nullable: true, about: 'When the source first said so, for imported histories; never in the future' })
  knownFrom!: string | null;
}

/** The fields of a command as its decider takes them; a DTO that implements it cannot miss one. */
export type CommandData<Type extends RegisterCommand['type']> = DataOf<RegisterCommand, Type>;

/** Holds when the DTO has every field of the command and no other. */
export type DtoFor<Type extends RegisterCommand['type'], Dto> =
  Exclude<keyof Dto, keyof CommandDto | AllKeys<CommandData<Type>>> extends never
    ? Dto extends CommandDto & CommandData<Type>
      ? DtoClass<Dto & object>
      : never
    : never;

type AllKeys<T> = T extends unknown ? keyof T : never;
