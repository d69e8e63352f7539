import { eventTypes } from '@legation/domain';
import type { Projection } from '../projection.js';
import type { ReadDocument } from '../read-store.port.js';

/** One second of record time, in UTC, in which something came to be known. */
export interface KnownSecondDocument extends ReadDocument {
  readonly second: string;
  /** Each instant once, in order. */
  readonly instants: readonly string[];
}

/** The second of an instant, in UTC. */
export const secondOf = (instant: string): string => instant.slice(0, 'YYYY-MM-DDTHH:MM:SS'.length);

/** At which instants something came to be known. */
export const instantsKnown: Projection<KnownSecondDocument> = {
  name: 'instants-known',
  version: 1,
  types: eventTypes,
  indexes: [{ fields: ['second'] }],

  documentIds: ({ metadata }) => [secondOf(metadata.knownFrom)],

  apply(document, { metadata: { knownFrom } }, id) {
    const { instants = [] } = document ?? {};
    if (document && instants.includes(knownFrom)) return document;
    return { id, second: id, instants: [...instants, knownFrom].toSorted() };
  },
};
