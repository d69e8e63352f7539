import type { Db } from 'mongodb';
import { LeaseWatch } from '../lease-watch.js';
import type { Lease } from '../read-store.port.js';
import { ensureRecord, recordsIn } from './registry.js';

interface HolderRecord {
  readonly _id: string;
  readonly beat: number;
  readonly ttlMs: number;
}

/** Who projects what: each change has the record as it was seen for a condition, so that one of several wins. */
export class Leases {
  private readonly watch = new LeaseWatch();

  async take(database: Db, projection: string, holder: string, ttlMs: number): Promise<Lease | null> {
    const seen = await ensureRecord(database, projection);
    const { token, beat, ttlMs: theirTtlMs } = seen;
    const held = seen.holder ?? null;
    const renews = held === holder;
    if (held !== null && !renews && !this.watch.hasExpired(projection, `${token} ${beat}`, theirTtlMs)) return null;
    const next = renews ? token : token + 1;
    const { matchedCount } = await recordsIn(database).updateOne(
      { _id: projection, token, beat, holder: held },
      { $set: { token: next, holder, ttlMs, beat: beat + 1 } },
    );
    return matchedCount > 0 ? { projection, holder, token: next } : null;
  }

  async giveBack(database: Db, { projection, token, holder }: Lease): Promise<void> {
    await recordsIn(database).updateOne({ _id: projection, token, holder }, { $set: { holder: null } });
  }

  async attend(database: Db, holder: string, ttlMs: number): Promise<readonly string[]> {
    const holders = database.collection<HolderRecord>('holders');
    if (ttlMs === 0) await holders.deleteOne({ _id: holder });
    else await holders.updateOne({ _id: holder }, { $inc: { beat: 1 }, $set: { ttlMs } }, { upsert: true });
    const atWork: string[] = [];
    for (const { _id, beat, ttlMs: theirTtlMs } of await holders.find().toArray()) {
      if (!this.watch.hasExpired(`holder ${_id}`, String(beat), theirTtlMs)) atWork.push(_id);
      else await holders.deleteOne({ _id, beat });
    }
    return atWork.sort();
  }
}
