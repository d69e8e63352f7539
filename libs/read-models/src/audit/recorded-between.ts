import { logPages } from '@legation/event-store';
import type { EventStore, Position, RecordedEvent } from '@legation/event-store';
import { findAll } from '../collections.js';
import type { ReadStore } from '../read-store.port.js';
import { isAsked, typesAsked } from './asked.js';
import type { AuditOrder, ChangesAsked } from './asked.js';
import { dayOf, days } from './days.projection.js';

/**
 * Events of the log in its order or against it; reads only where days say that there are some.
 * @param after only what comes after this position in the order asked for; null is the beginning
 */
export async function* recordedBetween(
  log: EventStore,
  store: ReadStore,
  asked: ChangesAsked,
  page: { readonly after: number | null; readonly order: AuditOrder },
): AsyncGenerator<RecordedEvent> {
  const after = page.after === null ? null : BigInt(page.after);
  const stretches = await stretchesOf(store, asked);
  if (page.order === 'oldest') {
    for (const stretch of stretches) yield* eventsIn(log, stretch, asked, after);
    return;
  }
  for (const { first, before } of stretches.toReversed()) {
    if (after !== null && after <= first) continue;
    const found: RecordedEvent[] = [];
    const stretch = { first, before: after !== null && after < before ? after : before };
    for await (const event of eventsIn(log, stretch, asked, null)) found.push(event);
    yield* found.toReversed();
  }
}

/** A part of the log: from the event at `first`, up to and without `before`. */
interface Stretch {
  readonly first: Position;
  readonly before: Position;
}

const pageLimit = 500;

async function* eventsIn(
  log: EventStore,
  { first, before }: Stretch,
  asked: ChangesAsked,
  after: Position | null,
): AsyncGenerator<RecordedEvent> {
  if (after !== null && after >= before - 1n) return;
  const isBegun = after !== null && after >= first;
  if (!isBegun) {
    const event = await log.readAt(first);
    if (event && isAsked(event, asked)) yield event;
  }
  const types = typesAsked(asked);
  const read = (page: { readonly limit: number; readonly after?: Position }) =>
    log.readAll(types === undefined ? page : { ...page, types });
  for await (const events of logPages(read, { after: isBegun ? after : first, limit: pageLimit })) {
    for (const event of events) if (event.position < before && isAsked(event, asked)) yield event;
    const end = events.at(-1);
    if (end && end.position >= before - 1n) return;
  }
}

/** Short parts of the log that hold the days asked for, in its order, none overlapping another. */
async function stretchesOf(store: ReadStore, { from, to, actor }: ChangesAsked): Promise<readonly Stretch[]> {
  const filter = {
    ...(from === undefined ? {} : { day: { $gte: dayOf(from) } }),
    ...(to === undefined ? {} : { $and: [{ day: { $lte: dayOf(to) } }] }),
    ...(actor === undefined ? {} : { 'actors.actor': actor }),
  };
  const found: { readonly first: Position; readonly last: Position; readonly marks: readonly number[] }[] = [];
  // documents of an earlier version, which answer while this one is being built, have no marks
  for await (const { first, last, marks = [] } of findAll(store, days, filter)) {
    found.push({ first: BigInt(first), last: BigInt(last), marks });
  }
  const stretches: Stretch[] = [];
  let reached = -1n;
  for (const { first, last, marks } of found.toSorted((a, b) => (a.first < b.first ? -1 : 1))) {
    // where several servers record, the events of two days may stand among one another
    const begin = first > reached ? first : reached + 1n;
    if (begin > last) continue;
    const bounds = [begin, ...marks.map(BigInt).filter((mark) => mark > begin && mark <= last), last + 1n];
    bounds.slice(0, -1).forEach((start, at) => stretches.push({ first: start, before: bounds[at + 1] ?? last + 1n }));
    reached = last;
  }
  return stretches;
}
