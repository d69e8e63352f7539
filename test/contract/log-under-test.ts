import { randomUUID } from 'node:crypto';
import type { RegisterEvent } from '@legation/domain';
import type { EventMetadata, EventStore, LogFilter, NewEvent, Position, RecordedEvent } from '@legation/event-store';

/** One log that an adapter keeps for one spec, and ways to it. */
export interface LogUnderTest {
  /** The connection that writes. Opening it again after `close()` is a restart. */
  openWriter(): Promise<EventStore>;
  /** Another connection, as another process would have it. */
  openReader(): Promise<EventStore>;
  /** Removes the log; every connection is closed by then. */
  remove(): Promise<void>;
}

const recordedAt = '2026-11-22T08:00:00.000Z';

export function metadata(over: Partial<EventMetadata> = {}): EventMetadata {
  const commandId = over.commandId ?? randomUUID();
  return {
    commandId,
    fingerprint: 'none',
    correlationId: commandId,
    causationId: null,
    actor: 'spec',
    recordedAt,
    knownFrom: recordedAt,
    source: null,
    dating: null,
    overridden: null,
    ...over,
  };
}

/** An event that can stand in a stream of its category; `text` tells it from others. */
export function newEvent(text = 'm', event: RegisterEvent = added(text), id: string = randomUUID()): NewEvent {
  return { id, event, metadata: metadata() };
}

export function newEvents(count: number, text = 'm'): NewEvent[] {
  return Array.from({ length: count }, (_, index) => newEvent(`${text}${index}`));
}

export function added(missionId: string): RegisterEvent {
  return { type: 'PostingAddedToBatch', data: { missionId, postingId: 'p' } };
}

/** Every event after a position, page by page. */
export async function readOn(
  store: EventStore,
  filter: LogFilter & { readonly after?: Position; readonly limit?: number } = {},
): Promise<RecordedEvent[]> {
  const events: RecordedEvent[] = [];
  let { after } = filter;
  for (;;) {
    const page = await store.readAll({ limit: 1_000, ...filter, ...(after === undefined ? {} : { after }) });
    events.push(...page.events);
    if (page.reached !== null) after = page.reached;
    if (page.atHead) return events;
  }
}

/** The settled outcomes of promises, those that failed as their error's code. */
export async function codes(promises: readonly Promise<unknown>[]): Promise<string[]> {
  const outcomes = await Promise.allSettled(promises);
  return outcomes.map((outcome) =>
    outcome.status === 'fulfilled' ? 'ok' : String((outcome.reason as { code?: unknown }).code ?? outcome.reason),
  );
}
