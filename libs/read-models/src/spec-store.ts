import type { RecordedEvent } from '@legation/event-store';
import { batches } from './batch/batches.projection.js';
import { directives } from './directive/directives.projection.js';
import { meetings } from './meeting/meetings.projection.js';
import { missions } from './mission/missions.projection.js';
import { postings } from './mission/postings.projection.js';
import { officials } from './official/officials.projection.js';
import type { Projection } from './projection.js';
import type { ReadStore } from './read-store.port.js';
import { names } from './search/names.projection.js';
import { documentsOf } from './spec-log.js';
import { openSqliteReadStore } from './sqlite/sqlite-read-store.js';

const all: readonly Projection[] = [officials, missions, postings, batches, meetings, directives, names];

/** A read store in memory with everything that the log tells. */
export async function storeWith(log: readonly RecordedEvent[]): Promise<ReadStore> {
  const store = openSqliteReadStore({ path: ':memory:', access: 'write' });
  const last = log.at(-1);
  for (const projection of all) {
    const collection = { projection: projection.name, version: projection.version };
    await store.prepare(collection, projection.indexes);
    const puts = [...documentsOf(projection, log)].map(([id, document]) => ({ id, document }));
    const to = { position: last?.position ?? 0n, recordedAt: last?.metadata.recordedAt ?? '' };
    await store.commit(collection, puts, { from: null, to });
    await store.activate(collection);
  }
  return store;
}
