import { logPages } from '@legation/event-store';
import type { EventStore, Position } from '@legation/event-store';
import { clocksDifferMs, earlier } from '../clocks.js';

interface Mark {
  readonly position: Position;
  readonly recordedAt: string;
}

/** Where pages of a log ended, so that a log is walked once for many questions; with the latest time up to there. */
const marksOf = new WeakMap<EventStore, Mark[]>();

/**
 * The last event before the first one that was recorded after an instant; null when there is none. So it stays the same for ever, also where
 * several processes wrote by clocks that differ, and times go back a little along the log.
 */
export async function lastRecordedBy(log: EventStore, instant: string): Promise<Mark | null> {
  const head = await log.head();
  if (!head || head.recordedAt <= earlier(instant, clocksDifferMs)) return head;
  const [first] = (await log.readAll({ limit: 1 })).events;
  if (!first || first.metadata.recordedAt > instant) return null;
  const marks = marksOf.get(log) ?? [];
  marksOf.set(log, marks);
  let last = marks.findLast(({ recordedAt }) => recordedAt <= instant) ?? {
    position: first.position,
    recordedAt: first.metadata.recordedAt,
  };
  for await (const events of logPages((asked) => log.readAll(asked), { after: last.position, limit: 2_000 })) {
    for (const { position, metadata } of events) {
      if (metadata.recordedAt > instant) return last;
      last = { position, recordedAt: later(last.recordedAt, metadata.recordedAt) };
    }
    if (events.length > 0 && last.position > (marks.at(-1)?.position ?? -1n)) marks.push(last);
  }
  return last;
}

const later = (one: string, other: string): string => (one > other ? one : other);
