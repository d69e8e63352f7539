import type { Unplaced } from './draft.js';

/** What an import did. `seconds` is the only part that differs between two runs of the same import into two new registers. */
export interface ImportReport {
  /** Records read: lines, or rows. */
  readonly read: number;
  /** Records that the register now holds, those that it held before included. */
  readonly accepted: number;
  /** Records set aside, by the code of the reason; with `accepted` they make `read`. */
  readonly quarantined: Readonly<Record<string, number>>;
  /** Records that this run wrote although they broke a rule, by rule. */
  readonly overridden: Readonly<Record<string, number>>;
  /** Events that this run wrote. */
  readonly events: number;
  readonly seconds: number;
}

const mostExamples = 5;

/** Counts an import while it runs. */
export class Tally {
  read = 0;
  accepted = 0;
  events = 0;
  readonly quarantined = new Map<string, number>();
  /** The first reasons, for people. */
  readonly examples: Unplaced[] = [];

  setAside(unplaced: Unplaced): void {
    this.quarantined.set(unplaced.code, (this.quarantined.get(unplaced.code) ?? 0) + 1);
    if (this.examples.length < mostExamples) this.examples.push(unplaced);
  }

  report(overridden: ReadonlyMap<string, number>, seconds: number): ImportReport {
    return {
      read: this.read,
      accepted: this.accepted,
      quarantined: sorted(this.quarantined),
      overridden: sorted(overridden),
      events: this.events,
      seconds: Math.round(seconds * 10) / 10,
    };
  }
}

/** By number, the greatest first, then by code. */
function sorted(counts: ReadonlyMap<string, number>): Readonly<Record<string, number>> {
  return Object.fromEntries([...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)));
}
