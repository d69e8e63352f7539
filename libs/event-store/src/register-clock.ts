/** Tells the time of recording: UTC, ISO 8601 with milliseconds, never going back. */
export interface RegisterClock {
  /** @param seen record time of what is built on, such as a stream's last event: another process's clock may be ahead of this one */
  now(seen?: string | null): string;
}

/**
 * The register's clock. When the machine's clock stands behind the log, the last instant that was seen in it is told until it has passed.
 * @param notBefore record time of the last event in the log (`head().recordedAt`), or null for an empty log
 * @param machine milliseconds since 1970; for specs
 */
export function registerClock(notBefore: string | null, machine: () => number = Date.now): RegisterClock {
  let last = notBefore === null ? 0 : Date.parse(notBefore);
  let told = new Date(last).toISOString();
  return {
    now(seen = null) {
      if (seen !== null && seen > told) {
        last = Date.parse(seen);
        told = seen;
      }
      const now = machine();
      if (now > last) {
        last = now;
        told = new Date(now).toISOString();
      }
      return told;
    },
  };
}
