import { logPages } from '@legation/event-store';
import type { EventStore, Position, RecordedEvent } from '@legation/event-store';
import { findAll } from '../collections.js';
import type { ReadStore } from '../read-store.port.js';
import { dayOf, days } from './days.projection.js';

/** Which events of the whole log are asked for: those of a span of record time, of one actor, or both. */
export interface RecordedWhen {
  /** Recorded at this instant or later. */
  readonly from?: string | undefined;
  /** Recorded before this instant. */
  readonly to?: string | undefined;
  readonly actor?: string | undefined;
}

/** True for an event that is asked for. */
export function isAsked({ metadata: { recordedAt, actor } }: RecordedEvent, when: RecordedWhen): boolean {
  const { from = '', to = '~' } = when; // later than every instant as text
  return recordedAt >= from && recordedAt < to && (when.actor === undefined || when.actor === actor);
}

/** Events of the log in its order, after a position; reads only where days say that there are some. */
export async function* recordedBetween(
  log: EventStore,
  store: ReadStore,
  when: RecordedWhen,
  after: Position | null,
): AsyncGenerator<RecordedEvent> {
  for (const [first, last] of await spans(store, when)) {
    if (after !== null && after >= last) continue;
    let reached = after !== null && after >= first ? after : null;
    if (reached === null) {
      const event = await log.readAt(first);
      if (event && isAsked(event, when)) yield event;
      reached = first;
    }
    if (reached >= last) continue;
    for await (const events of logPages((asked) => log.readAll(asked), { after: reached, limit: pageLimit })) {
      for (const event of events) if (event.position <= last && isAsked(event, when)) yield event;
      const end = events.at(-1);
      if (end && end.position >= last) break;
    }
  }
}

const pageLimit = 500;

/** Parts of the log that hold the days asked for, in its order, none overlapping another. */
async function spans(
  store: ReadStore,
  { from, to, actor }: RecordedWhen,
): Promise<readonly (readonly [first: Position, last: Position])[]> {
  const filter = {
    ...(from === undefined ? {} : { day: { $gte: dayOf(from) } }),
    ...(to === undefined ? {} : { $and: [{ day: { $lte: dayOf(to) } }] }),
    ...(actor === undefined ? {} : { 'actors.actor': actor }),
  };
  const found: (readonly [Position, Position])[] = [];
  for await (const { first, last } of findAll(store, days, filter)) {
    found.push([BigInt(first), BigInt(last)]);
  }
  const merged: (readonly [Position, Position])[] = [];
  for (const [first, last] of found.toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const before = merged.at(-1);
    if (before && first <= before[1]) merged[merged.length - 1] = [before[0], last > before[1] ? last : before[1]];
    else merged.push([first, last]);
  }
  return merged;
}
