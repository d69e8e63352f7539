import { CommandDto } from './command.dto.js';
import { Id, JsonObject, Text } from './fields.js';

const eventId = {
  about: 'The event that stated the fact, as the audit trail shows it; the same one to correct it again',
};

export class CorrectFactDto extends CommandDto {
  @Id(eventId) eventId!: string;
  @JsonObject({ about: 'The fields of that fact as they should have been; null: not known. A list is stated whole' })
  set!: Record<string, unknown>;
  @Text({ max: 1_000 }) reason!: string;
}

export class RetractFactDto extends CommandDto {
  @Id(eventId) eventId!: string;
  @Text({ max: 1_000 }) reason!: string;
}
