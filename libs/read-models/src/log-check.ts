import type { EventStore } from '@legation/event-store';
import { ReadModelsOfAnotherLog } from './errors.js';
import { requireThisLog } from './log-identity.js';
import type { Projection } from './projection.js';
import type { ReadStore } from './read-store.port.js';

/** For so long a store that was found to be of this log is taken for it without another look. */
const sureMs = 10_000;

/** Makes sure that read models which others share were built from this log; somebody may take them for another. */
export class LogCheck {
  /** When the store was last found to be of this log; null while that is not known. */
  private sureAt: number | null = null;

  constructor(
    private readonly events: EventStore,
    private readonly store: ReadStore,
    private readonly projections: readonly Projection[],
    private readonly isShared: boolean,
  ) {}

  /**
   * Looks again now and then. Nobody waits for that, and while the log is away what was found last holds.
   * @throws ReadModelsOfAnotherLog
   */
  async require(): Promise<void> {
    if (this.sureAt === null) {
      await this.look();
    } else if (performance.now() - this.sureAt >= sureMs) {
      this.sureAt = performance.now();
      this.look().catch((error: unknown) => {
        if (error instanceof ReadModelsOfAnotherLog) this.sureAt = null;
      });
    }
  }

  /** @returns false while the log is empty @throws ReadModelsOfAnotherLog */
  async look(): Promise<boolean> {
    const collections = this.projections.map(({ name, version }) => ({ projection: name, version }));
    const isSure = await requireThisLog(this.events, this.store, collections, this.isShared);
    if (isSure) this.sureAt = performance.now();
    return isSure;
  }
}
