import type { MongoDatabase } from '@legation/read-models';
import { heldOf, heldText } from '../webhooks/held-text.js';
import type { ProgressChange, StoredWebhook, Webhook } from '../webhooks/subscriber-store.port.js';

/** One webhook with all that waits for it, in one document: each change of it is all or none. */
export interface WebhookRecord {
  readonly _id: string;
  /** In order of making; 0 holds the place of one that is never to be made. */
  readonly made: number;
  readonly generation: number;
  readonly epoch: number;
  /** Grows with each change of this document: who changes it has seen it as it is. */
  readonly changes: number;
  /** Of the last lease that delivered it; who has an earlier one saves nothing. */
  readonly token: number;
  /** JSON, as the file has it. */
  readonly body: string;
  readonly position?: string | null;
  readonly held: readonly { readonly stream: string; readonly body: string }[];
  /** The last attempt under a key that changed it. */
  readonly answer?: Attempt;
}

/** One process's attempt at what is asked under a key. */
export interface Attempt {
  readonly key: string;
  readonly attempt: string;
}

/** What is answered under a key. */
export interface AnswerRecord {
  readonly _id: string;
  /** In order of asking. */
  readonly made: number;
  readonly attempt: string;
  /** Claimed: an answer if the webhook was last changed by this attempt. Void: the same, but it is not to be done any more. */
  readonly state: 'claimed' | 'void' | 'kept';
  /** Whether the attempt makes the webhook. */
  readonly makes: boolean;
  readonly fingerprint: string;
  readonly webhook: string;
  readonly answer: string;
  readonly secret?: string | null;
}

/** Who delivers, and how many webhooks were ever made, and answers asked for. */
export interface DeliveryRecord {
  readonly _id: 'delivery';
  readonly holder?: string | null;
  readonly token: number;
  readonly beat: number;
  readonly made: number;
  readonly asked?: number;
}

export type Database = Parameters<Parameters<MongoDatabase['ask']>[0]>[0];

export const webhooksIn = (database: Database) => database.collection<WebhookRecord>('webhooks');
export const answersIn = (database: Database) => database.collection<AnswerRecord>('answers');
export const deliveryIn = (database: Database) => database.collection<DeliveryRecord>('delivery');

/** @see https://www.mongodb.com/docs/manual/reference/error-codes/ */
const duplicateKey = 11_000;

export const isDuplicateKey = (error: unknown): boolean => (error as { readonly code?: unknown }).code === duplicateKey;

export const storedOf = ({ body, generation, epoch, position, held }: WebhookRecord): StoredWebhook => ({
  webhook: JSON.parse(body) as Webhook,
  generation,
  epoch,
  position: typeof position === 'string' ? BigInt(position) : null,
  held: held.map((each) => heldOf(each.body)),
});

/** The fields of a record that a change of progress changes. */
export function movedBy(
  record: WebhookRecord,
  { position, hold = [], free = [] }: ProgressChange,
): Partial<WebhookRecord> {
  const held = new Map(record.held.map((each) => [each.stream, each]));
  for (const each of hold) held.set(each.stream, { stream: each.stream, body: heldText(each) });
  for (const stream of free) held.delete(stream);
  return {
    ...(position === undefined ? {} : { position: position === null ? null : String(position) }),
    held: [...held.values()].sort((a, b) => (a.stream < b.stream ? -1 : 1)),
  };
}
