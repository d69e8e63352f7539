import { eventTypes } from '@legation/domain';
import type { Projection } from '../projection.js';
import type { ReadDocument } from '../read-store.port.js';

/** One day of record time, in UTC: where its events stand in the log, and who recorded them. */
export interface DayDocument extends ReadDocument {
  readonly day: string;
  /** Positions of its first and its last event; those of other days may stand between where several servers record. */
  readonly first: number;
  readonly last: number;
  /** Positions of its first event and of every 500th after that: where reading may begin. */
  readonly marks: readonly number[];
  readonly actors: readonly { readonly actor: string; readonly events: number }[];
}

/** The day of an instant, in UTC. */
export const dayOf = (instant: string): string => instant.slice(0, 'YYYY-MM-DD'.length);

const eventsToAMark = 500;

/** Where in the log to look for what was recorded on a day, or by somebody. */
export const days: Projection<DayDocument> = {
  name: 'days',
  version: 2,
  types: eventTypes,
  indexes: [{ fields: ['day'] }, { elements: 'actors.actor' }],

  documentIds: ({ metadata }) => [dayOf(metadata.recordedAt)],

  apply(document, { position, metadata }, id) {
    const at = Number(position);
    const { first = at, actors = [], marks = [] } = document ?? {};
    const before = actors.reduce((sum, { events }) => sum + events, 0);
    const known = actors.some(({ actor }) => actor === metadata.actor);
    return {
      id,
      day: id,
      first,
      last: at,
      marks: before % eventsToAMark === 0 ? [...marks, at] : marks,
      actors: known
        ? actors.map((each) => (each.actor === metadata.actor ? { ...each, events: each.events + 1 } : each))
        : [...actors, { actor: metadata.actor, events: 1 }],
    };
  },
};
