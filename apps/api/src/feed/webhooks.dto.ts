import { Text, Whole } from '../fields.js';

/** A webhook to be made. */
export class CreateWebhookDto {
  @Text({ max: 2_000, about: 'Where events are posted to: an https URL' }) url!: string;
  @Text({ max: 500, optional: true }) description?: string;
  @Text({ max: 10_000, optional: true, about: 'Event types, separated by commas' }) type?: string;
  @Text({ optional: true, about: 'Stream categories, separated by commas' }) category?: string;
  @Text({ max: 10_000, optional: true, about: 'Ids of missions, separated by commas' }) mission?: string;
  @Text({ max: 10_000, optional: true, about: 'Ids of officials, separated by commas' }) official?: string;
  @Text({
    optional: true,
    about: 'Deliver what comes after this position; 0 is everything; absent or `head`: from now on',
  })
  after?: string;
}

export class RotateSecretDto {
  @Whole({ min: 0, max: 720, default: 24, about: 'For how long the secret before signs too' }) overlapHours!: number;
}

export class MoveWebhookDto {
  @Text({ about: 'Deliver again after this position; 0 is everything, `head` only what comes' }) after!: string;
}

export class RetryWebhookDto {
  @Text({ max: 250, optional: true, about: 'The parked stream; absent: all of them' }) stream?: string;
}

export class SkipWebhookDto {
  @Text({ max: 250, about: 'The parked stream whose next event is passed over' }) stream!: string;
}
