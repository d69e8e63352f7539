import { openMongoDatabase } from '@legation/read-models';
import type { MongoDatabase } from '@legation/read-models';
import type { Position } from '@legation/event-store';
import { Superseded, WebhookNotFound, WebhooksUnavailable } from '../webhooks/subscriber-store.port.js';
import type {
  Answered,
  DeliveryLease,
  ProgressChange,
  StoredWebhook,
  SubscriberStore,
  Webhook,
} from '../webhooks/subscriber-store.port.js';
import { Answers } from './answers.js';
import { deliveryRecord, DeliveryRight } from './delivery-right.js';
import { deliveryIn, isDuplicateKey, movedBy, storedOf, webhooksIn } from './records.js';
import type { Attempt, Database, WebhookRecord } from './records.js';

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
  private readonly answers = new Answers();

  constructor(private readonly database: MongoDatabase) {}

  async create(webhook: Webhook, position: Position | null, answered?: Answered): Promise<void> {
    await this.underKey(webhook.id, answered, true, async (attempt) => {
      const record = await this.ask((database) => newRecord(database, webhook, position));
      return this.ask((database) => insert(database, attempt ? { ...record, answer: attempt } : record));
    });
  }

  async list(): Promise<readonly StoredWebhook[]> {
    const records = await this.ask((database) => webhooksIn(database).find(made).toArray());
    return records.sort((a, b) => a.made - b.made).map(storedOf);
  }

  async get(id: string): Promise<StoredWebhook> {
    const record = await this.ask((database) => webhooksIn(database).findOne({ _id: id, ...made }));
    if (!record) throw new WebhookNotFound(id);
    return storedOf(record);
  }

  async generations(): Promise<ReadonlyMap<string, number>> {
    const records = await this.ask((database) =>
      webhooksIn(database)
        .find(made, { projection: { generation: 1 } })
        .toArray(),
    );
    return new Map(records.map(({ _id, generation }) => [_id, generation]));
  }

  async change(
    id: string,
    generation: number,
    change: Partial<Webhook> & ProgressChange,
    answered?: Answered,
  ): Promise<void> {
    const { position, hold, free, ...fields } = change;
    const moves = position !== undefined || hold !== undefined || free !== undefined;
    const next = (record: WebhookRecord | null): Partial<WebhookRecord> | Refusal => {
      if (!record) return new WebhookNotFound(id);
      if (record.generation !== generation) return new Superseded(id);
      return {
        generation: generation + 1,
        epoch: record.epoch + (moves ? 1 : 0),
        body: JSON.stringify({ ...(JSON.parse(record.body) as Webhook), ...fields }),
        ...(moves ? movedBy(record, change) : {}),
      };
    };
    await this.underKey(id, answered, false, (attempt) => this.update(id, next, attempt));
  }

  async keep(answered: Answered): Promise<void> {
    const kept = await this.ask((database) => this.answers.keep(database, answered));
    if (!kept) throw new Superseded(answered.webhook);
  }

  async answered(key: string): Promise<Answered | null> {
    return this.ask((database) => this.answers.find(database, key));
  }

  async delete(id: string): Promise<void> {
    const wasThere = await this.ask(async (database) => {
      for (;;) {
        const record = await webhooksIn(database).findOne({ _id: id, ...made });
        if (!record) return false;
        if (record.answer) await this.answers.settle(database, record.answer);
        const { deletedCount } = await webhooksIn(database).deleteOne(asSeen(record));
        if (deletedCount > 0) return true;
      }
    });
    if (!wasThere) throw new WebhookNotFound(id);
  }

  async save(id: string, epoch: number, { token }: DeliveryLease, change: ProgressChange): Promise<void> {
    const { token: latest } = await this.ask(deliveryRecord);
    const refusal = await this.update(id, (record) => {
      // the record's own token decides; the other is for a webhook made while the right changed hands
      if (record?.epoch !== epoch || record.token > token || latest !== token) return new Superseded(id);
      return { token, ...movedBy(record, change) };
    });
    if (refusal) throw refusal;
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

  /** @param work does it all or none, and names the attempt in the webhook as it does */
  private async underKey(
    id: string,
    answered: Answered | undefined,
    makes: boolean,
    work: (attempt: Attempt | null) => Promise<Refusal | null>,
  ): Promise<void> {
    const attempt = answered ? await this.ask((database) => this.answers.claim(database, answered, makes)) : null;
    if (answered && !attempt) throw new Superseded(id);
    const refusal = await work(attempt);
    if (attempt) await this.ask((database) => this.answers[refusal ? 'withdraw' : 'settle'](database, attempt));
    if (refusal) throw refusal;
  }

  /** Changes a record on from how it is now, however often somebody else changes it meanwhile. */
  private async update(
    id: string,
    next: (record: WebhookRecord | null) => Partial<WebhookRecord> | Refusal,
    attempt: Attempt | null = null,
  ): Promise<Refusal | null> {
    return this.ask(async (database) => {
      for (;;) {
        const record = await webhooksIn(database).findOne({ _id: id, ...made });
        if (attempt && record?.answer?.attempt === attempt.attempt) return null; // the driver asked twice
        const fields = next(record);
        if (!record || fields instanceof Error) return fields as Refusal;
        if (attempt && record.answer) await this.answers.settle(database, record.answer); // before its name is written over
        if (attempt && !(await this.answers.isOpen(database, attempt))) return new Superseded(id);
        const { matchedCount } = await webhooksIn(database).updateOne(asSeen(record), {
          $set: { ...fields, changes: record.changes + 1, ...(attempt ? { answer: attempt } : {}) },
        });
        if (matchedCount > 0) return null;
      }
    });
  }

  private async ask<Result>(work: (database: Database) => Promise<Result>): Promise<Result> {
    try {
      return await this.database.ask(work);
    } catch (error) {
      throw unavailable(error);
    }
  }
}

type Refusal = Superseded | WebhookNotFound;

/** Of the webhooks that there are. */
const made = { made: { $gt: 0 } };

/** Finds a webhook while nobody has changed it. */
const asSeen = ({ _id, made: at, changes }: WebhookRecord) => ({ _id, made: at, changes });

async function newRecord(database: Database, webhook: Webhook, position: Position | null): Promise<WebhookRecord> {
  const { token } = await deliveryRecord(database);
  const counted = await deliveryIn(database).findOneAndUpdate(
    { _id: 'delivery' },
    { $inc: { made: 1 } },
    { returnDocument: 'after' },
  );
  return {
    _id: webhook.id,
    made: counted?.made ?? 1,
    generation: 1,
    epoch: 1,
    changes: 0,
    token,
    body: JSON.stringify(webhook),
    position: position === null ? null : String(position),
    held: [],
  };
}

/** @returns a refusal where somebody else took the attempt for dead, and saw to it that the webhook is never made */
async function insert(database: Database, record: WebhookRecord): Promise<Superseded | null> {
  try {
    await webhooksIn(database).insertOne(record);
    return null;
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    const there = await webhooksIn(database).findOne({ _id: record._id });
    if (there?.made === record.made) return null; // the driver asked twice
    if (there?.made === 0) return new Superseded(record._id);
    throw error;
  }
}

const unavailable = (error: unknown): WebhooksUnavailable =>
  new WebhooksUnavailable(error instanceof Error ? error.message : String(error), error);
