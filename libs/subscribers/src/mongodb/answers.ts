import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { LeaseWatch } from '../webhooks/lease-watch.js';
import type { Answered } from '../webhooks/subscriber-store.port.js';
import { deliveryRecord } from './delivery-right.js';
import { answersIn, deliveryIn, isDuplicateKey, webhooksIn } from './records.js';
import type { AnswerRecord, Attempt, Database, WebhookRecord } from './records.js';

/** Answers that are kept about one webhook, beside the first. */
const keptAnswers = 100;

/** For so long an attempt under the same key is left to its process; then it is taken for dead, and its attempt is made void. */
const patienceMs = 1_000;

/**
 * Keeps answers in the same step as what was done for them, though that stands in another document. A key is claimed before anything is
 * done; the webhook is then changed with the name of the attempt, which is the moment in which both are done; and the answer is marked as
 * kept, at the latest before the webhook changes again. A process may die anywhere in between: who meets the claim finds by the webhook
 * what became of it.
 */
export class Answers {
  private isIndexed = false;

  /** @returns null where the key has an answer */
  async claim(database: Database, answered: Answered, makes: boolean): Promise<Attempt | null> {
    return this.insert(database, { ...(await this.next(database, answered)), state: 'claimed', makes });
  }

  /** Keeps an answer at once, for nothing is done with it. @returns null where the key has one */
  async keep(database: Database, answered: Answered): Promise<Attempt | null> {
    const kept = await this.insert(database, { ...(await this.next(database, answered)), state: 'kept', makes: false });
    if (kept) await this.forgetOld(database, answered.webhook);
    return kept;
  }

  async find(database: Database, key: string): Promise<Answered | null> {
    const found = await answersIn(database).findOne({ _id: key });
    if (!found) return null;
    if (found.state !== 'kept' && !wasDone(found, await webhooksIn(database).findOne({ _id: found.webhook }))) {
      const again = await answersIn(database).findOne({ _id: key }); // kept before the webhook changed once more
      if (again?.state !== 'kept') return null;
      return answeredOf(again);
    }
    return answeredOf(found);
  }

  /** Asked after the webhook was read as it is to be changed: who made the attempt void then changes the webhook. */
  async isOpen(database: Database, { key, attempt }: Attempt): Promise<boolean> {
    return (await answersIn(database).findOne({ _id: key, attempt, state: 'claimed' })) !== null;
  }

  /** What the attempt was for is done. */
  async settle(database: Database, { key, attempt }: Attempt): Promise<void> {
    const found = await answersIn(database).findOneAndUpdate(
      { _id: key, attempt, state: { $ne: 'kept' } },
      { $set: { state: 'kept' } },
    );
    if (found) await this.forgetOld(database, found.webhook);
  }

  /** What the attempt was for was refused, and is not tried again. */
  async withdraw(database: Database, { key, attempt }: Attempt): Promise<void> {
    await answersIn(database).deleteOne({ _id: key, attempt, state: { $ne: 'kept' } });
  }

  private async insert(database: Database, record: AnswerRecord): Promise<Attempt | null> {
    const { _id: key, attempt } = record;
    const watch = new LeaseWatch();
    for (;;) {
      try {
        await answersIn(database).insertOne(record);
        return { key, attempt };
      } catch (error) {
        if (!isDuplicateKey(error)) throw error;
      }
      const other = await answersIn(database).findOne({ _id: key });
      if (other?.attempt === attempt) return { key, attempt }; // the driver asked twice
      if (other?.state === 'kept') return null;
      if (other?.state === 'claimed' && !watch.isOver(other.attempt, patienceMs)) await wait(25);
      else if (other) await this.makeVoid(database, other);
    }
  }

  /** Decides of another's attempt for good: it was done, or is never done, also by a process that is in the midst of it. */
  private async makeVoid(database: Database, other: AnswerRecord): Promise<void> {
    const { _id: key, attempt, webhook, makes } = other;
    await answersIn(database).updateOne({ _id: key, attempt, state: 'claimed' }, { $set: { state: 'void' } });
    const found = makes ? await neverToBeMade(database, webhook) : await lookedAtAgain(database, webhook);
    if (wasDone(other, found)) await this.settle(database, { key, attempt });
    else await answersIn(database).deleteOne({ _id: key, attempt, state: 'void' });
  }

  private async next(
    database: Database,
    { key, ...answered }: Answered,
  ): Promise<Omit<AnswerRecord, 'state' | 'makes'>> {
    await deliveryRecord(database);
    const counted = await deliveryIn(database).findOneAndUpdate(
      { _id: 'delivery' },
      { $inc: { asked: 1 } },
      { returnDocument: 'after' },
    );
    return { _id: key, made: counted?.asked ?? 0, attempt: randomUUID(), ...answered };
  }

  private async forgetOld(database: Database, webhook: string): Promise<void> {
    if (!this.isIndexed) await answersIn(database).createIndex({ webhook: 1, made: 1 });
    this.isIndexed = true;
    const kept = await answersIn(database)
      .find({ webhook, state: 'kept' }, { projection: { _id: 1 }, sort: { made: 1 } })
      .toArray();
    const old = kept.slice(1, -keptAnswers).map(({ _id }) => _id);
    if (old.length > 0) await answersIn(database).deleteMany({ _id: { $in: old } });
  }
}

const answeredOf = ({ _id: key, fingerprint, webhook, answer, secret = null }: AnswerRecord): Answered => ({
  key,
  fingerprint,
  webhook,
  answer,
  secret,
});

const wasDone = ({ attempt }: AnswerRecord, webhook: WebhookRecord | null): boolean =>
  webhook?.answer?.attempt === attempt;

/** What is being changed on from an earlier look at the webhook is not changed. */
const lookedAtAgain = (database: Database, webhook: string): Promise<WebhookRecord | null> =>
  webhooksIn(database).findOneAndUpdate({ _id: webhook }, { $inc: { changes: 1 } }, { returnDocument: 'after' });

/** Takes the place of a webhook that is not there, so that it is never made. */
async function neverToBeMade(database: Database, webhook: string): Promise<WebhookRecord | null> {
  try {
    const nothing = { generation: 0, epoch: 0, changes: 0, token: 0, body: '', position: null, held: [] };
    await webhooksIn(database).insertOne({ _id: webhook, made: 0, ...nothing });
    return null;
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    return webhooksIn(database).findOne({ _id: webhook });
  }
}
