import { LeaseWatch } from '../webhooks/lease-watch.js';
import type { DeliveryLease } from '../webhooks/subscriber-store.port.js';
import { deliveryIn, isDuplicateKey, webhooksIn } from './records.js';
import type { Database, DeliveryRecord } from './records.js';

/** The right to deliver, for one of several processes at a time. */
export class DeliveryRight {
  private readonly watch = new LeaseWatch();
  /** Of the lease that every webhook was told of. */
  private told = 0;

  async take(database: Database, holder: string, ttlMs: number): Promise<DeliveryLease | null> {
    const { holder: held = null, token: latest, beat } = await deliveryRecord(database);
    const isMine = held === holder;
    if (!isMine && held !== null && !this.watch.isOver(`${latest}/${beat}`, ttlMs)) return null;
    const token = isMine ? latest : latest + 1;
    const { matchedCount } = await deliveryIn(database).updateOne(
      { _id: 'delivery', token: latest, beat, holder: held },
      { $set: { holder, token, beat: beat + 1 } },
    );
    if (matchedCount === 0) return null; // somebody else was first
    if (this.told !== token) await this.tell(database, token);
    return { holder, token };
  }

  async giveBack(database: Database, { holder, token }: DeliveryLease): Promise<void> {
    await deliveryIn(database).updateOne({ _id: 'delivery', holder, token }, { $set: { holder: null } });
  }

  /** From here on nothing is saved by an earlier lease, also by a process that is in the midst of it. */
  private async tell(database: Database, token: number): Promise<void> {
    await webhooksIn(database).updateMany({ token: { $lt: token } }, { $set: { token }, $inc: { changes: 1 } });
    this.told = token;
  }
}

/** Made where it is missing; whoever makes it at the same time makes the same. */
export async function deliveryRecord(database: Database): Promise<DeliveryRecord> {
  const found = await deliveryIn(database).findOne({ _id: 'delivery' });
  if (found) return found;
  try {
    await deliveryIn(database).insertOne({ _id: 'delivery', holder: null, token: 0, beat: 0, made: 0 });
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
  }
  return deliveryRecord(database);
}
