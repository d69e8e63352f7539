import { hash } from 'node:crypto';
import { openSqliteEventStore } from '@legation/event-store';
import type { EventStore, StoredEvent } from '@legation/event-store';
import type { ReadDocument, ReadStore } from '../read-store.port.js';
import { openSqliteReadStore } from '../sqlite/sqlite-read-store.js';
import { treeCollection } from './tree-documents.js';

/** The id of event `n` of the log. */
export const eventId = (n: number): string => {
  const digits = hash('sha256', `event ${n}`, 'hex');
  return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-5${digits.slice(13, 16)}-8${digits.slice(17, 20)}-${digits.slice(20, 32)}`;
};

/** Event `n` as it is stored: plain, and of a type that this program does not know. */
export function storedForm(n: number, text = 'sự kiện'): Omit<StoredEvent, 'stream' | 'revision' | 'position'> {
  const recordedAt = new Date(Date.UTC(2026, 0, 1) + n).toISOString();
  return {
    id: eventId(n),
    type: 'OfAnotherProgram',
    schemaVersion: 1,
    data: JSON.stringify({ n, text }),
    metadata: JSON.stringify({ recordedAt, actor: 'spec' }),
  };
}

/** A log in memory with events 0 to `count`, in streams of up to 100. */
export async function logOf(count: number): Promise<EventStore> {
  const log = openSqliteEventStore({ path: ':memory:', access: 'write' });
  await extend(log, 0, count);
  return log;
}

/** Adds the events from `from` up to `to`, which is not one of them. */
export async function extend(log: EventStore, from: number, to: number): Promise<void> {
  for (let n = from; n < to;) {
    const [stream, revision] = [Math.floor(n / 100), n % 100];
    const count = Math.min(100 - revision, to - n);
    const events = Array.from({ length: count }, (_, at) => storedForm(n + at));
    await log.appendStored(`mission-${stream}`, events, revision === 0 ? 'noStream' : BigInt(revision - 1));
    n += count;
  }
}

export const storeInMemory = (): ReadStore => openSqliteReadStore({ path: ':memory:', access: 'write' });

/** Every document of the tree, by its digest. */
export async function documentsOf(store: ReadStore): Promise<readonly string[]> {
  const { items } = await store.find<ReadDocument>(treeCollection, {}, { limit: 1_000 });
  return items.map((document) => `${document.id} ${hash('sha256', JSON.stringify(document), 'hex')}`);
}
