import type { Lease, ReadStore } from './read-store.port.js';

/** How several runners share the projections of one store. */
export interface LeaseOptions {
  /** A name that no other run of any process has, such as one with a random part. */
  readonly holder: string;
  /** A runner that was silent for so long loses its projections to the others. Leases are renewed three times as often. */
  readonly ttlMs: number;
}

/**
 * Holds one runner's share of the projections: renews what it holds, takes what others let go, and has those named by
 * `onSurplus` given back when more runners come. No runner holds more than its share, rounded up.
 */
export class LeaseKeeper {
  private readonly held = new Map<string, Lease>();
  private timer: NodeJS.Timeout | null = null;
  private underWay: Promise<void> | null = null;

  /**
   * @param onBeat called after each beat but the first; told whether what is held has changed, and what is held beyond the share
   */
  constructor(
    private readonly store: ReadStore,
    private readonly projections: readonly string[],
    private readonly options: LeaseOptions,
    private readonly onBeat: (changed: boolean, surplus: readonly string[]) => Promise<void>,
  ) {}

  /** Takes what can be had, and keeps it until `stop`. Does nothing when it was started before. */
  async start(): Promise<void> {
    if (this.timer) return;
    await this.share();
    this.timer = setInterval(() => this.beat(), this.options.ttlMs / 3).unref();
  }

  /** Tokens of what is held, by projection. */
  tokens(): ReadonlyMap<string, number> {
    return new Map([...this.held.values()].map(({ projection, token }) => [projection, token]));
  }

  /** Forgets a lease that turned out to be another's; one taken since then stays. */
  lost(projection: string, token: number | undefined): void {
    if (this.held.get(projection)?.token === token) this.held.delete(projection);
  }

  async giveBack(projection: string): Promise<void> {
    const lease = this.held.get(projection);
    this.held.delete(projection);
    if (lease) await this.store.release(lease);
  }

  /** Gives everything back. What the store cannot be told expires by itself. */
  async stop(): Promise<void> {
    if (!this.timer) return;
    clearInterval(this.timer);
    this.timer = null;
    await this.underWay;
    const names = [...this.held.keys()];
    await Promise.allSettled([...names.map((name) => this.giveBack(name)), this.store.attend(this.options.holder, 0)]);
  }

  /** A beat that takes longer than the time to the next one goes on alone. A store that is away is met by the pages too. */
  private beat(): void {
    this.underWay ??= this.share()
      .then(({ changed, surplus }) => this.onBeat(changed, surplus))
      .catch(() => undefined)
      .finally(() => (this.underWay = null));
  }

  private async share(): Promise<{ readonly changed: boolean; readonly surplus: readonly string[] }> {
    const before = this.tokens();
    for (const name of before.keys()) await this.take(name);
    const { holder, ttlMs } = this.options;
    const holders = await this.store.attend(holder, ttlMs);
    const most = Math.ceil(this.projections.length / holders.length);
    const surplus = [...this.held.keys()].slice(most);
    for (const name of this.projections) {
      if (this.held.size < most && !this.held.has(name)) await this.take(name);
    }
    const after = this.tokens();
    const changed = after.size !== before.size || [...after].some(([name, token]) => before.get(name) !== token);
    return { changed, surplus };
  }

  private async take(projection: string): Promise<void> {
    const { holder, ttlMs } = this.options;
    const lease = await this.store.lease(projection, holder, ttlMs);
    if (lease) this.held.set(projection, lease);
    else this.held.delete(projection);
  }
}
