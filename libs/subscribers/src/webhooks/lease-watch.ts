/** Watches another's lease by this process's own clock, which is never set. */
export class LeaseWatch {
  private mark = '';
  private since = 0;

  constructor(private readonly monotonic: () => number = () => performance.now()) {}

  /** True when this very mark was seen for the first time at least so long ago. */
  isOver(mark: string, ttlMs: number): boolean {
    const now = this.monotonic();
    if (mark !== this.mark) {
      this.mark = mark;
      this.since = now;
    }
    return now - this.since >= ttlMs;
  }
}
