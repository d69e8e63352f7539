import type { Position } from '../event-store.port.js';

/** A place in the server's log, as it hands it out. */
export interface ServerPosition {
  readonly commit: bigint;
  readonly prepare: bigint;
}

/**
 * The port's position of a place: 2P + 1 for an event at {P, P}, 2X for a checkpoint {X, less}, which covers what stands before X
 * and not X itself. So positions compare as the server's places do, and none is between two others by accident.
 */
export function positionOf({ commit, prepare }: ServerPosition): Position {
  return commit === prepare ? 2n * commit + 1n : 2n * commit;
}

/** The largest number, by which servers before 22.6 say that they do not tell the place of a stream's event. */
const none = 2n ** 64n - 1n;

/** The port's position of a place that may not have been told. */
export function placeIn(place: ServerPosition | undefined): Position | null {
  return place === undefined || place.commit === none ? null : positionOf(place);
}

/** The place to go on from: a pair that the server handed out itself, for it refuses any other; `start` before everything. */
export function resumeFrom(position: Position | undefined): ServerPosition | 'start' {
  if (position === undefined || position <= 0n) return 'start';
  const commit = position >> 1n;
  return { commit, prepare: isEvents(position) ? commit : 0n };
}

/** Whether an event can stand there at all; a checkpoint stands between events. */
export function isEvents(position: Position): boolean {
  return position > 0n && (position & 1n) === 1n;
}
