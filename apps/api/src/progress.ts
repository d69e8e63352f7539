import { Inject, Injectable } from '@nestjs/common';
import { projectionBodies } from '@legation/platform';
import type { ProjectionBody, Register } from '@legation/platform';
import { projections } from '@legation/read-models';
import { REGISTER } from './tokens.js';

/** How far the read models are. */
@Injectable()
export class Progress {
  constructor(@Inject(REGISTER) private readonly register: Register) {}

  /** Makes sure that what questions are answered from was built from this log. @throws ReadModelsOfAnotherLog */
  async requireThisLog(): Promise<void> {
    if (this.register.sharesReadModels) await this.register.projections.requireThisLog();
  }

  /** Every projection, by name and version, and the tree of the log. @throws ReadModelsOfAnotherLog */
  async projections(): Promise<readonly ProjectionBody[]> {
    await this.requireThisLog();
    return projectionBodies(this.register);
  }

  /** Position that every answer has at least seen; null when nothing was read yet. */
  async position(): Promise<bigint | null> {
    const active = (await this.register.readStore.states()).filter((state) => state.active);
    if (active.length < projections.length) return null;
    let least: bigint | null = null;
    for (const { checkpoint } of active) {
      if (checkpoint === null) return null;
      if (least === null || checkpoint.position < least) least = checkpoint.position;
    }
    return least;
  }

  /** True while nothing at all was recorded. */
  async isEmpty(): Promise<boolean> {
    return (await this.register.eventStore.head()) === null;
  }

  /** Waits until the read models have seen the position; false when the time is over first, or one of them has stopped. */
  reach(position: bigint, timeoutMs: number): Promise<boolean> {
    return this.register.projections.waitFor(position, timeoutMs);
  }
}
