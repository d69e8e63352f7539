import { openSqliteEventStore } from '@legation/event-store';
import type { EventStore, NewEvent, Position } from '@legation/event-store';
import type { Projection } from './projection.js';
import type { ReadDocument, ReadStore } from './read-store.port.js';
import { openSqliteReadStore } from './sqlite/sqlite-read-store.js';

// Two small projections over missions that are suspended and closed, for specs of the runner.

interface SuspensionsDocument extends ReadDocument {
  readonly reasons: readonly string[];
}

/** One document for each mission: why it was suspended, in order; a closed mission has none. */
export const suspensions: Projection<SuspensionsDocument> = {
  name: 'suspensions',
  version: 1,
  types: ['MissionSuspended', 'MissionClosed'],
  indexes: [{ elements: 'reasons' }],
  documentIds: ({ stream }) => [stream],
  apply(document, { event }, id) {
    if (event.type === 'MissionClosed') return null;
    if (event.type !== 'MissionSuspended') return document;
    return { id, reasons: [...(document?.reasons ?? []), event.data.reason] };
  },
};

/** One document for each word of a reason: the streams it was used in, one letter each time. */
export const words: Projection<ReadDocument & { readonly uses: string }> = {
  name: 'words',
  version: 1,
  types: ['MissionSuspended'],
  indexes: [{ fields: ['uses'] }],
  documentIds: ({ event }) => (event.type === 'MissionSuspended' ? event.data.reason.split(' ') : []),
  apply: (document, { stream }, id) => ({ id, uses: (document?.uses ?? '') + stream.slice(-1) }),
};

export const both: readonly Projection[] = [suspensions, words] as readonly Projection[];

export const suspended = (reason: string) =>
  ({ type: 'MissionSuspended', data: { on: '2026-01-01', reason } }) as const;
export const closed = { type: 'MissionClosed', data: { on: '2026-02-01', reason: null } } as const;
export const raised = { type: 'MissionRaised', data: { on: null, kind: 'embassy', name: null } } as const;

export type SmallEvent = ReturnType<typeof suspended> | typeof closed | typeof raised;

/** A log in memory with these events, one append each: `a` stands for `mission-a`. */
export async function smallLog(
  lines: readonly (readonly [mission: string, event: SmallEvent])[] = [],
): Promise<EventStore> {
  const log = openSqliteEventStore({ path: ':memory:', access: 'write' });
  for (const line of lines) await tell(log, ...line);
  return log;
}

/** Appends one event, recorded one second after the one before it. */
export async function tell(log: EventStore, mission: string, event: SmallEvent): Promise<Position> {
  const stream = `mission-${mission}`;
  const last = (await log.readStream(stream)).at(-1)?.revision ?? 'noStream';
  const head = await log.head();
  const recordedAt = new Date(Date.parse(head?.recordedAt ?? '2026-01-01T00:00:00.000Z') + 1_000).toISOString();
  const id = crypto.randomUUID();
  const metadata: NewEvent['metadata'] = {
    commandId: id,
    fingerprint: 'none',
    correlationId: id,
    causationId: null,
    actor: 'spec',
    recordedAt,
    knownFrom: recordedAt,
    source: null,
    dating: null,
    overridden: null,
  };
  return (await log.append(stream, [{ id, event, metadata }], last)).position;
}

export const readStoreInMemory = (): ReadStore => openSqliteReadStore({ path: ':memory:', access: 'write' });

/** Every document of these projections as the text that it is kept as, by collection. */
export async function documentsIn(
  store: ReadStore,
  projections: readonly Projection[] = both,
): Promise<Record<string, readonly string[]>> {
  const dump: Record<string, readonly string[]> = {};
  for (const { name, version } of projections) {
    const { items } = await store.find({ projection: name, version }, {}, { limit: 1_000 });
    dump[name] = items.map((document) => JSON.stringify(document));
  }
  return dump;
}
