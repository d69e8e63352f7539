/** Tells the time of recording: UTC, ISO 8601 with milliseconds, never going back. */
export interface RegisterClock {
  now(): string;
}

/**
 * The register's clock. When the machine's clock stands behind the log, the log's last instant is told until it has passed.
 * @param notBefore record time of the last event in the log (`head().recordedAt`), or null for an empty log
 * @param machine milliseconds since 1970; for specs
 */
export function registerClock(notBefore: string | null, machine: () => number = Date.now): RegisterClock {
  let last = notBefore === null ? 0 : Date.parse(notBefore);
  let told = new Date(last).toISOString();
  return {
    now() {
      const now = machine();
      if (now > last) {
        last = now;
        told = new Date(now).toISOString();
      }
      return told;
    },
  };
}
