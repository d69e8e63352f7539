import type { EventStore, RecordedEvent } from '@legation/event-store';
import { findAll } from '../collections.js';
import { InvalidQuestion } from '../errors.js';
import type { ReadStore } from '../read-store.port.js';
import { isAsked, typesAsked } from './asked.js';
import type { AuditOrder, ChangesAsked } from './asked.js';
import { knownPlace, orderKnown } from './order-known.projection.js';

/**
 * Events in the order in which they came to be known, or against it; reads only those of the span.
 * @param after only what comes after the event at this position in the order asked for; null is the beginning
 */
export async function* knownBetween(
  log: EventStore,
  store: ReadStore,
  asked: ChangesAsked,
  { after, order }: { readonly after: number | null; readonly order: AuditOrder },
): AsyncGenerator<RecordedEvent> {
  const { from, to, knownAt, actor } = asked;
  const types = typesAsked(asked);
  const place = after === null ? undefined : await knownPlaceAt(log, after);
  const filter = {
    $and: [
      { id: { $gte: from ?? '' } },
      ...(to === undefined ? [] : [{ id: { $lt: to } }]),
      ...(knownAt === undefined ? [] : [{ id: { $lt: `${knownAt}~` } }]), // with what came to be known at just that instant
      ...(place === undefined ? [] : [{ id: order === 'oldest' ? { $gt: place } : { $lt: place } }]),
    ],
    ...(actor === undefined ? {} : { actor }),
    ...(types === undefined ? {} : { type: { $in: types } }),
  };
  const options = { sort: [['id', order === 'oldest' ? 1 : -1]], limit: placesAtOnce } as const;
  for await (const { position } of findAll(store, orderKnown, filter, options)) {
    const event = await log.readAt(BigInt(position));
    if (event && isAsked(event, asked)) yield event;
  }
}

const placesAtOnce = 100;

/** @throws InvalidQuestion where no event stands there */
export async function knownPlaceAt(log: EventStore, position: number): Promise<string> {
  const event = await log.readAt(BigInt(position));
  if (!event) throw new InvalidQuestion('after', `no event stands at position ${position}`);
  return knownPlace({ knownFrom: event.metadata.knownFrom, position });
}
