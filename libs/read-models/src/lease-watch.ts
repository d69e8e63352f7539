/**
 * How long leases were seen unrenewed, by this process's own monotonic clock. A process that was paused itself sees
 * a renewal late, never an expiry early: it counts from when it looked.
 */
export class LeaseWatch {
  private readonly seen = new Map<string, { readonly beat: string; readonly since: number }>();

  /** @param beat anything that changes with each renewal and each new holder */
  hasExpired(name: string, beat: string, ttlMs: number): boolean {
    const known = this.seen.get(name);
    if (known?.beat === beat) return performance.now() - known.since >= ttlMs;
    this.seen.set(name, { beat, since: performance.now() });
    return false;
  }

  forget(name: string): void {
    this.seen.delete(name);
  }
}
