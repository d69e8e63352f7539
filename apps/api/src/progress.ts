import { Inject, Injectable } from '@nestjs/common';
import type { Register } from '@legation/platform';
import { projections } from '@legation/read-models';
import type { ProjectionStatus } from '@legation/read-models';
import { REGISTER } from './tokens.js';

/** How far one projection is, on the wire. */
export interface ProjectionBody {
  readonly projection: string;
  readonly version: number;
  readonly active: boolean;
  readonly position: number | null;
  readonly documents: number;
  /** In events, and in seconds of record time; not `exact` where there may be more events than were counted. */
  readonly lag: ProjectionStatus['lag'];
  readonly stopped: { readonly position: number; readonly stream: string; readonly reason: string } | null;
}

/** How far the read models are. */
@Injectable()
export class Progress {
  constructor(@Inject(REGISTER) private readonly register: Register) {}

  /** Makes sure that what questions are answered from was built from this log. @throws ReadModelsOfAnotherLog */
  async requireThisLog(): Promise<void> {
    if (this.register.sharesReadModels) await this.register.projections.requireThisLog();
  }

  /** Every projection, by name and version. @throws ReadModelsOfAnotherLog */
  async projections(): Promise<readonly ProjectionBody[]> {
    await this.requireThisLog();
    return (await this.register.projections.states()).map(bodyOf);
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

function bodyOf({
  projection,
  version,
  active,
  checkpoint,
  documents,
  stopped,
  lag,
}: ProjectionStatus): ProjectionBody {
  return {
    projection,
    version,
    active,
    position: checkpoint && Number(checkpoint.position),
    documents,
    lag,
    stopped: stopped && { position: Number(stopped.position), stream: stopped.stream, reason: stopped.reason },
  };
}
