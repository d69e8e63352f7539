import type { RecordedEvent } from '@legation/event-store';
import { projections } from './projections.js';
import type { ReadStore } from './read-store.port.js';
import { documentsOf } from './spec-log.js';
import { openSqliteReadStore } from './sqlite/sqlite-read-store.js';

/** A read store in memory with everything that the log tells. */
export async function storeWith(log: readonly RecordedEvent[]): Promise<ReadStore> {
  const store = openSqliteReadStore({ path: ':memory:', access: 'write' });
  const last = log.at(-1);
  for (const projection of projections) {
    const collection = { projection: projection.name, version: projection.version };
    await store.prepare(collection, projection.indexes);
    const puts = [...documentsOf(projection, log)].map(([id, document]) => ({ id, document }));
    const to = { position: last?.position ?? 0n, recordedAt: last?.metadata.recordedAt ?? '' };
    await store.commit(collection, puts, { from: null, to });
    await store.activate(collection);
  }
  return store;
}
