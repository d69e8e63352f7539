import { eventBody } from '@legation/event-store';
import type { EventBody, EventStore, LogPage, Position } from '@legation/event-store';
import type { FeedFilter } from './feed-filter.js';
import { matcherOf } from './matcher.js';
import type { Postings } from './postings.js';

/** The log ends before the position that the subscriber has seen: it is another log, or was cut. */
export class PositionAhead extends Error {
  readonly code = 'POSITION_AHEAD';

  constructor(after: Position, head: Position | null) {
    super(
      `position ${after} was asked for, and the last event stands at ${head ?? 'none'}: this is not the log that was followed; begin again`,
    );
    this.name = 'PositionAhead';
  }
}

/** @throws PositionAhead when nobody can have seen this position of this log */
export async function requireWithin(events: EventStore, after: Position | undefined): Promise<void> {
  if (after === undefined || after <= 0n) return;
  if (!(await events.reaches(after))) throw new PositionAhead(after, (await events.head())?.position ?? null);
}

export interface FeedQuestion {
  readonly filter: FeedFilter;
  readonly after?: Position | undefined;
  /** At most this many events, 1 to 1,000. */
  readonly limit: number;
}

/** Events that are looked at for one page where the filter lets few through. */
const mostScanned = 5_000;

/** One page of the feed. A filter that lets little through may give a page that is not full, or empty, before the head. */
export async function readFeed(
  events: EventStore,
  postings: Postings,
  { filter, after, limit }: FeedQuestion,
): Promise<LogPage> {
  const byLog = {
    ...(filter.categories ? { categories: filter.categories } : {}),
    ...(filter.types ? { types: filter.types } : {}),
  };
  const from = (position: Position | null | undefined): { after?: Position } =>
    position === undefined || position === null ? {} : { after: position };
  if (!filter.missions && !filter.officials) {
    const page = await events.readAll({ ...byLog, ...from(after), limit });
    return { ...page, reached: page.reached ?? after ?? null };
  }
  const matcher = matcherOf(filter, postings);
  const found = [];
  let reached = after ?? null;
  for (let scanned = 0; scanned < mostScanned;) {
    const page = await events.readAll({ ...byLog, ...from(reached), limit: 500 });
    for (const event of page.events) {
      if (await matcher.matches(event)) found.push(event);
      if (found.length < limit) continue;
      const atHead = page.atHead && event === page.events.at(-1);
      return { events: found, reached: atHead ? page.reached : event.position, atHead };
    }
    scanned += page.events.length;
    reached = page.reached ?? reached;
    if (page.atHead) return { events: found, reached, atHead: true };
  }
  return { events: found, reached, atHead: false };
}

/** A page of the feed on the wire. */
export interface EventsAnswer {
  readonly items: readonly EventBody[];
  /** Ask on after this position; null when the end of the log was reached. */
  readonly next: number | null;
  /** The position up to which this page covers the log: ask after this later. Null while nothing was recorded. */
  readonly reached: number | null;
}

export const eventsAnswer = ({ events, reached, atHead }: LogPage): EventsAnswer => ({
  items: events.map(eventBody),
  next: atHead || reached === null ? null : Number(reached),
  reached: reached === null ? null : Number(reached),
});
