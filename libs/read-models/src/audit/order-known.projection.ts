import { eventTypes } from '@legation/domain';
import type { RegisterEvent } from '@legation/domain';
import type { Projection } from '../projection.js';
import type { ReadDocument } from '../read-store.port.js';

/** Where one event stands in the log; its id sorts as the register came to know it. */
export interface KnownEventDocument extends ReadDocument {
  readonly position: number;
  readonly actor: string;
  readonly type: RegisterEvent['type'];
}

/** A position as text that sorts as positions do: as many digits as the greatest that an answer can name. */
export const logPlace = (position: number): string => String(position).padStart(digits, '0');

const digits = String(Number.MAX_SAFE_INTEGER).length;

/** Sorts by when something came to be known, and what came to be known at one instant by its place in the log. */
export const knownPlace = ({ knownFrom, position }: KnownChange): string => `${knownFrom} ${logPlace(position)}`;

interface KnownChange {
  readonly knownFrom: string;
  readonly position: number;
}

/** In which order the events came to be known: not that of the log where the history of another register was imported. */
export const orderKnown: Projection<KnownEventDocument> = {
  name: 'order-known',
  version: 1,
  types: eventTypes,
  indexes: [],
  documentIds: ({ metadata: { knownFrom }, position }) => [knownPlace({ knownFrom, position: Number(position) })],
  apply: (_document, { position, event, metadata }, id) => ({
    id,
    position: Number(position),
    actor: metadata.actor,
    type: event.type,
  }),
};
