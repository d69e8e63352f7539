import type { Position, Revision } from '../event-store.port.js';

/** Where an event of a remembered append stands. */
export interface Standing {
  readonly stream: string;
  readonly revision: Revision;
  /** Known of the last event of an append alone. */
  readonly position: Position | null;
}

/**
 * The ids of what this process wrote or saw last. The server keeps no index of ids: it knows a repeat by its place in the stream alone,
 * and would write an id again that is appended elsewhere.
 */
export class RecentIds {
  private readonly known = new Map<string, Standing>();

  constructor(private readonly most = 100_000) {}

  get(id: string): Standing | undefined {
    return this.known.get(id);
  }

  remember(ids: readonly string[], stream: string, last: Revision, position: Position): void {
    ids.forEach((id, index) => {
      const isLast = index === ids.length - 1;
      const revision = last - BigInt(ids.length - 1 - index);
      this.known.delete(id); // to the end of the order
      this.known.set(id, { stream, revision, position: isLast ? position : null });
    });
    for (const oldest of this.known.keys()) {
      if (this.known.size <= this.most) return;
      this.known.delete(oldest);
    }
  }
}
