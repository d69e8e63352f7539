/** Clocks and timers, so that three days pass in a spec. */
export interface Time {
  /** Milliseconds since 1970; may jump. */
  now(): number;
  /** Milliseconds since some moment; never goes back. */
  monotonic(): number;
  /** Runs something later; the answer cancels it. */
  after(ms: number, run: () => void): () => void;
  /** From 0 to below 1. */
  random(): number;
}

export const systemTime: Time = {
  now: () => Date.now(),
  monotonic: () => performance.now(),
  after(ms, run) {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
  random: () => Math.random(),
};

const first = 1_000;
const longest = 3_600_000;

/** How long to wait after so many failures in a row: doubling from a second to an hour, and up to half of it less by chance. */
export const backoff = (failures: number, random: number): number =>
  Math.min(longest, first * 2 ** Math.min(failures - 1, 30)) * (1 - random / 2);
