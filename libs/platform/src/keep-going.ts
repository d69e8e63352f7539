import { setTimeout as wait } from 'node:timers/promises';
import { StoreUnavailable } from '@legation/event-store';
import { ReadStoreUnavailable } from '@legation/read-models';

/** What is kept up to date with the log. */
export type Kept = 'projections' | 'tree';

/** Told what stands still and why; null once it moves again. */
export type OnTrouble = (what: Kept, error: Error | null) => void;

/** What follows the log, as the projection runner does. */
export interface Follower {
  run(options: { readonly signal: AbortSignal; readonly onProgress: () => void }): Promise<void>;
}

/** A store that is away, or full: it may be there again later. */
export const isAway = (error: unknown): error is StoreUnavailable | ReadStoreUnavailable =>
  error instanceof ReadStoreUnavailable || error instanceof StoreUnavailable;

const [firstPauseMs, longestPauseMs] = [200, 5_000];

/**
 * Keeps read models up to date until the signal aborts. A store that is away, or full, is tried again, with growing pauses.
 * @throws what no waiting mends
 */
export async function keepGoing(
  runner: Follower,
  signal: AbortSignal,
  onTrouble: (error: Error | null) => void,
): Promise<void> {
  let [pauseMs, inTrouble] = [firstPauseMs, false];
  const onProgress = (): void => {
    if (inTrouble) onTrouble(null);
    [pauseMs, inTrouble] = [firstPauseMs, false];
  };
  while (!signal.aborted) {
    try {
      await runner.run({ signal, onProgress });
    } catch (error) {
      if (signal.aborted) return;
      if (!isAway(error)) throw error;
      if (!inTrouble) onTrouble(error);
      inTrouble = true;
      await wait(pauseMs, null, { signal }).catch(() => undefined);
      pauseMs = Math.min(pauseMs * 2, longestPauseMs);
    }
  }
}
