import { logPages } from '@legation/event-store';
import type { EventStore, Position } from '@legation/event-store';
import { dayOf, days } from '../audit/days.projection.js';
import { clocksDifferMs, earlier } from '../clocks.js';
import { collectionOf } from '../collections.js';
import { ReadStoreUnavailable } from '../errors.js';
import type { ReadStore } from '../read-store.port.js';

interface Mark {
  readonly position: Position;
  readonly recordedAt: string;
}

/** Where pages of a log ended, so that a log is walked once for many questions; with the latest time up to there. */
const marksOf = new WeakMap<EventStore, Mark[]>();

/**
 * The last event before the first one that was recorded after an instant; null when there is none. So it stays the same for ever, also where
 * several processes wrote by clocks that differ, and times go back a little along the log.
 * @param store knows where days of record time stand in the log: only the day of the instant is walked
 */
export async function lastRecordedBy(log: EventStore, instant: string, store: ReadStore): Promise<Mark | null> {
  const head = await log.head();
  if (!head || head.recordedAt <= earlier(instant, clocksDifferMs)) return head;
  const [first] = (await log.readAll({ limit: 1 })).events;
  if (!first || first.metadata.recordedAt > instant) return null;
  const marks = marksOf.get(log) ?? [];
  marksOf.set(log, marks);
  let last = latest([
    { position: first.position, recordedAt: first.metadata.recordedAt },
    marks.findLast(({ recordedAt }) => recordedAt <= instant),
    await endOfDayBefore(log, instant, store),
  ]);
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

function latest([first, ...others]: readonly [Mark, ...(Mark | null | undefined)[]]): Mark {
  return others.reduce<Mark>((found, mark) => (mark && mark.position > found.position ? mark : found), first);
}

/** The last event of the days before; null where the days do not tell. */
async function endOfDayBefore(log: EventStore, instant: string, store: ReadStore): Promise<Mark | null> {
  try {
    const collection = await collectionOf(store, days);
    const [day, limit] = [dayOf(instant), 1];
    const [before] = (await store.find<DaySpan>(collection, { day: { $lt: day } }, { sort: [['day', -1]], limit }))
      .items;
    const [from] = (await store.find<DaySpan>(collection, { day: { $gte: day } }, { sort: [['day', 1]], limit })).items;
    if (!before) return null;
    // Around midnight, servers whose clocks differ may have recorded in another order.
    const at = from && from.first < before.last ? Math.min(before.first, from.first) : before.last;
    const recorded = await log.readAt(BigInt(at));
    const isBy = recorded !== null && recorded.metadata.recordedAt <= instant;
    return isBy ? { position: recorded.position, recordedAt: recorded.metadata.recordedAt } : null;
  } catch (error) {
    if (!(error instanceof ReadStoreUnavailable)) throw error;
    return null; // they are being built
  }
}

interface DaySpan {
  readonly id: string;
  readonly first: number;
  readonly last: number;
}
