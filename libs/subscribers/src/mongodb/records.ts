import type { MongoDatabase } from '@legation/read-models';
import { heldOf, heldText } from '../webhooks/held-text.js';
import type { ProgressChange, StoredWebhook, Webhook } from '../webhooks/subscriber-store.port.js';

/** One webhook with all that waits for it, in one document: each change of it is all or none. */
export interface WebhookRecord {
  readonly _id: string;
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
}

/** Who delivers, and how many webhooks were ever made. */
export interface DeliveryRecord {
  readonly _id: 'delivery';
  readonly holder?: string | null;
  readonly token: number;
  readonly beat: number;
  readonly made: number;
}

export type Database = Parameters<Parameters<MongoDatabase['ask']>[0]>[0];

export const webhooksIn = (database: Database) => database.collection<WebhookRecord>('webhooks');
export const deliveryIn = (database: Database) => database.collection<DeliveryRecord>('delivery');

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
