import type { Position } from '../event-store.port.js';

/** Where a reader stands in the log, from one feed to the next. */
export abstract class Place {
  /** Everything up to here was taken or passed over: the next feed goes on from here. */
  reached: Position | undefined;
  protected fromStart = false;

  constructor(after: Position | undefined) {
    this.reached = after;
  }

  /** Where a feed begins. */
  get from(): Position | undefined {
    return this.fromStart ? undefined : this.reached;
  }

  /** The server knows no such place: true when there is another way, from the start and over everything up to there. */
  startOver(): boolean {
    if (this.fromStart || this.reached === undefined) return false;
    this.fromStart = true;
    return true;
  }
}
