import { eventTypes } from '@legation/domain';
import type { Projection } from '../projection.js';
import type { ReadDocument } from '../read-store.port.js';

/** One day of record time, in UTC: where its events stand in the log, and who recorded them. */
export interface DayDocument extends ReadDocument {
  readonly day: string;
  /** Positions of its first and its last event; those of other days may stand between where several servers record. */
  readonly first: number;
  readonly last: number;
  readonly actors: readonly { readonly actor: string; readonly events: number }[];
}

/** The day of an instant, in UTC. */
export const dayOf = (instant: string): string => instant.slice(0, 'YYYY-MM-DD'.length);

/** Where in the log to look for what was recorded on a day, or by somebody. */
export const days: Projection<DayDocument> = {
  name: 'days',
  version: 1,
  types: eventTypes,
  indexes: [{ fields: ['day'] }, { elements: 'actors.actor' }],

  documentIds: ({ metadata }) => [dayOf(metadata.recordedAt)],

  apply(document, { position, metadata }, id) {
    const at = Number(position);
    const { first = at, actors = [] } = document ?? {};
    const known = actors.some(({ actor }) => actor === metadata.actor);
    return {
      id,
      day: id,
      first,
      last: at,
      actors: known
        ? actors.map((each) => (each.actor === metadata.actor ? { ...each, events: each.events + 1 } : each))
        : [...actors, { actor: metadata.actor, events: 1 }],
    };
  },
};
