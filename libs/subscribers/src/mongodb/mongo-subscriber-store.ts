import { openMongoDatabase } from '@legation/read-models';
import type { MongoDatabase } from '@legation/read-models';
import type { Position } from '@legation/event-store';
import { Superseded, WebhookNotFound, WebhooksUnavailable } from '../webhooks/subscriber-store.port.js';
import type {
  DeliveryLease,
  ProgressChange,
  StoredWebhook,
  SubscriberStore,
  Webhook,
} from '../webhooks/subscriber-store.port.js';
import { deliveryRecord, DeliveryRight } from './delivery-right.js';
import { deliveryIn, movedBy, storedOf, webhooksIn } from './records.js';
import type { Database, WebhookRecord } from './records.js';

/**
 * Opens the store of webhooks in MongoDB, which any number of processes share. It is a database beside that of the read models, with
 * `_webhooks` behind its name: what stands in it cannot be built again, and secrets are part of it.
 * @param connectionString that of the read models
 * @throws WebhooksUnavailable when the connection string is none
 */
export async function openMongoSubscriberStore({
  connectionString,
}: {
  readonly connectionString: string;
}): Promise<SubscriberStore> {
  try {
    return new MongoSubscriberStore(await openMongoDatabase(connectionString, '_webhooks'));
  } catch (error) {
    throw unavailable(error);
  }
}

class MongoSubscriberStore implements SubscriberStore {
  private readonly right = new DeliveryRight();

  constructor(private readonly database: MongoDatabase) {}

  async create(webhook: Webhook, position: Position | null): Promise<void> {
    await this.ask(async (database) => {
      const { token } = await deliveryRecord(database);
      const counted = await deliveryIn(database).findOneAndUpdate(
        { _id: 'delivery' },
        { $inc: { made: 1 } },
        { returnDocument: 'after' },
      );
      await webhooksIn(database).insertOne({
        _id: webhook.id,
        made: counted?.made ?? 0,
        generation: 1,
        epoch: 1,
        changes: 0,
        token,
        body: JSON.stringify(webhook),
        position: position === null ? null : String(position),
        held: [],
      });
    });
  }

  async list(): Promise<readonly StoredWebhook[]> {
    const records = await this.ask((database) => webhooksIn(database).find().toArray());
    return records.sort((a, b) => a.made - b.made).map(storedOf);
  }

  async get(id: string): Promise<StoredWebhook> {
    const record = await this.ask((database) => webhooksIn(database).findOne({ _id: id }));
    if (!record) throw new WebhookNotFound(id);
    return storedOf(record);
  }

  async generations(): Promise<ReadonlyMap<string, number>> {
    const records = await this.ask((database) =>
      webhooksIn(database)
        .find({}, { projection: { generation: 1 } })
        .toArray(),
    );
    return new Map(records.map(({ _id, generation }) => [_id, generation]));
  }

  async change(id: string, generation: number, change: Partial<Webhook> & ProgressChange): Promise<void> {
    const { position, hold, free, ...fields } = change;
    const moves = position !== undefined || hold !== undefined || free !== undefined;
    await this.update(id, (record) => {
      if (!record) return new WebhookNotFound(id);
      if (record.generation !== generation) return new Superseded(id);
      return {
        generation: generation + 1,
        epoch: record.epoch + (moves ? 1 : 0),
        body: JSON.stringify({ ...(JSON.parse(record.body) as Webhook), ...fields }),
        ...(moves ? movedBy(record, change) : {}),
      };
    });
  }

  async delete(id: string): Promise<void> {
    const { deletedCount } = await this.ask((database) => webhooksIn(database).deleteOne({ _id: id }));
    if (deletedCount === 0) throw new WebhookNotFound(id);
  }

  async save(id: string, epoch: number, { token }: DeliveryLease, change: ProgressChange): Promise<void> {
    const { token: latest } = await this.ask(deliveryRecord);
    await this.update(id, (record) => {
      // the record's own token decides; the other is for a webhook made while the right changed hands
      if (record?.epoch !== epoch || record.token > token || latest !== token) return new Superseded(id);
      return { token, ...movedBy(record, change) };
    });
  }

  async lease(holder: string, ttlMs: number): Promise<DeliveryLease | null> {
    return this.ask((database) => this.right.take(database, holder, ttlMs));
  }

  async release(lease: DeliveryLease): Promise<void> {
    await this.ask((database) => this.right.giveBack(database, lease));
  }

  async close(): Promise<void> {
    await this.database.close();
  }

  /** Changes a record on from how it is now, however often somebody else changes it meanwhile. */
  private async update(
    id: string,
    next: (record: WebhookRecord | null) => Partial<WebhookRecord> | Superseded | WebhookNotFound,
  ): Promise<void> {
    const refusal = await this.ask(async (database) => {
      for (;;) {
        const record = await webhooksIn(database).findOne({ _id: id });
        const fields = next(record);
        if (!record || fields instanceof Error) return fields as Superseded | WebhookNotFound;
        const { made, changes } = record;
        const { matchedCount } = await webhooksIn(database).updateOne(
          { _id: id, made, changes },
          { $set: { ...fields, changes: changes + 1 } },
        );
        if (matchedCount > 0) return null;
      }
    });
    if (refusal) throw refusal;
  }

  private async ask<Result>(work: (database: Database) => Promise<Result>): Promise<Result> {
    try {
      return await this.database.ask(work);
    } catch (error) {
      throw unavailable(error);
    }
  }
}

const unavailable = (error: unknown): WebhooksUnavailable =>
  new WebhooksUnavailable(error instanceof Error ? error.message : String(error), error);
