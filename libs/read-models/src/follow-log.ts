import { setImmediate as nextTurn } from 'node:timers/promises';
import type { EventStore, LogFilter, Position, RecordedEvent, SubscriptionMessage } from '@legation/event-store';

/** Events that can be folded together, and how far they bring those who fold them. */
export interface LogBatch {
  readonly events: readonly RecordedEvent[];
  readonly position: Position;
}

/** Follows the log until the signal aborts; gives at once what has arrived at once, at most `most` events. */
export async function* followLog(
  store: EventStore,
  filter: LogFilter & { readonly after?: Position },
  signal: AbortSignal,
  most: number,
): AsyncGenerator<LogBatch, void, undefined> {
  const ended = new AbortController();
  const subscription = store.subscribe({ ...filter, signal: AbortSignal.any([signal, ended.signal]) });
  const messages = subscription[Symbol.asyncIterator]();
  let events: RecordedEvent[] = [];
  let position: Position | null = null;
  let next = messages.next();
  try {
    for (;;) {
      const message: IteratorResult<SubscriptionMessage> | null =
        position === null ? await next : await Promise.race([next, nextTurn(null)]);
      if (position !== null && (message === null || message.done || events.length >= most)) {
        yield { events, position };
        events = [];
        position = null;
      }
      if (message === null) continue;
      if (message.done) return;
      if (message.value.kind === 'event') events.push(message.value.event);
      if (message.value.kind === 'event') position = message.value.event.position;
      if (message.value.kind === 'checkpoint') position = message.value.position;
      next = messages.next();
    }
  } finally {
    ended.abort();
    next.catch(() => undefined);
    await messages.return?.();
  }
}
