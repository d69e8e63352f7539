import { setTimeout as wait } from 'node:timers/promises';
import type { EventStore, Position } from '@legation/event-store';
import type { Projection } from './projection.js';
import { statuses } from './projection-status.js';
import type { ProjectionStatus } from './projection-status.js';
import type { ProjectionState, ReadStore } from './read-store.port.js';

/** How far the read models are, for whoever asks, and for whoever waits. Moves nothing, whoever projects. */
export class ProjectionWatch {
  constructor(
    private readonly events: EventStore,
    private readonly store: ReadStore,
    private readonly projections: readonly Projection[],
    /** Between two looks: until something moved, at most so many milliseconds; all of them when absent. */
    private readonly pause: (mostMs: number) => Promise<void> = wait,
  ) {}

  /** Every projection of this program, and every older version that is still there, with its lag. */
  states(): Promise<readonly ProjectionStatus[]> {
    return statuses(this.events, this.store, this.projections);
  }

  /**
   * Waits until what questions are answered from has come to the position.
   * @param names of projections; all when absent
   * @returns false when time ran out, or at once when one of them has stopped before the position
   */
  async waitFor(position: Position, timeoutMs: number, names?: readonly string[]): Promise<boolean> {
    const deadline = performance.now() + timeoutMs;
    const asked = this.projections.filter(({ name }) => names?.includes(name) ?? true);
    for (let pause = 1; ; pause = Math.min(pause * 2, longestPauseMs)) {
      const states = await this.store.states();
      const found = asked.map((projection) => standing(states, projection, position));
      if (found.every((standing) => standing === 'reached')) return true;
      if (found.includes('stopped') || performance.now() >= deadline) return false;
      await this.pause(Math.min(pause, Math.max(0, deadline - performance.now())));
    }
  }

  /** The same of one projection, for as long as it is neither there nor stopped; `between` two looks something else is done. */
  async untilSettled(
    position: Position,
    projection: Projection,
    { signal, between }: { readonly signal: AbortSignal | undefined; between(): Promise<unknown> },
  ): Promise<void> {
    while (!signal?.aborted && standing(await this.store.states(), projection, position) === 'behind') {
      await this.pause(longestPauseMs);
      await between();
    }
  }
}

const longestPauseMs = 40;

/** Of what questions are answered from: the version switched on, or the program's own while none is. */
function standing(
  states: readonly ProjectionState[],
  { name, version }: Projection,
  position: Position,
): 'reached' | 'behind' | 'stopped' {
  const own = states.filter(({ projection }) => projection === name);
  const state = own.find(({ active }) => active) ?? own.find((each) => each.version === version);
  if (state?.checkpoint && state.checkpoint.position >= position) return 'reached';
  return state?.stopped ? 'stopped' : 'behind';
}
