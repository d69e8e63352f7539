import { setImmediate as nextTurn } from 'node:timers/promises';
import type { LogPage, Position, ReadAllOptions, SubscribeOptions, SubscriptionMessage } from '../event-store.port.js';

/** Tells when the log has grown since it was last looked at. */
export interface Growth {
  /** Changes whenever the log may have grown. */
  mark(): number;
  /** Resolves once `mark()` differs from `seen`, or the signal aborts. */
  since(seen: number, signal: AbortSignal): Promise<void>;
}

const pageLimit = 500;

/** Pages to the head, then waits for growth and pages on: one mechanism for catching up and for staying live. */
export async function* follow(
  { after, signal, ...filter }: SubscribeOptions,
  readAll: (options: ReadAllOptions) => Promise<LogPage>,
  growth: Growth,
): AsyncGenerator<SubscriptionMessage, void, undefined> {
  let reached: Position | undefined = after;
  let behind = true;
  while (!signal.aborted) {
    const seen = growth.mark(); // before the read: growth during it is not missed
    const page = await readAll({ ...filter, limit: pageLimit, ...(reached === undefined ? {} : { after: reached }) });
    for (const event of page.events) {
      yield { kind: 'event', event };
      if (signal.aborted) return;
    }
    if (page.reached !== null) {
      reached = page.reached;
      if (page.events.at(-1)?.position !== reached) yield { kind: 'checkpoint', position: reached };
    }
    if (!page.atHead) {
      behind = true;
      await nextTurn(); // or a long catch-up would keep everything else waiting
      continue;
    }
    if (behind) yield { kind: 'caughtUp', position: reached ?? null };
    behind = false;
    if (!signal.aborted) await growth.since(seen, signal);
  }
}

/** Growth that this process causes itself, or notices by looking at intervals while somebody waits. */
export class GrowthSignal implements Growth {
  private count = 0;
  private readonly waiting = new Set<() => void>();
  private timer: NodeJS.Timeout | null = null;

  /** @param look for other processes' appends: says whether the log has grown; absent where nobody else can append */
  constructor(
    private readonly look?: () => boolean,
    private readonly everyMs = 75,
  ) {}

  mark(): number {
    return this.count;
  }

  grew(): void {
    this.count += 1;
    for (const wake of [...this.waiting]) wake();
  }

  since(seen: number, signal: AbortSignal): Promise<void> {
    if (this.count !== seen || signal.aborted) return Promise.resolve();
    return new Promise((resolve) => {
      const wake = (): void => {
        this.waiting.delete(wake);
        signal.removeEventListener('abort', wake);
        if (this.waiting.size === 0) this.stopLooking();
        resolve();
      };
      this.waiting.add(wake);
      signal.addEventListener('abort', wake);
      this.startLooking();
    });
  }

  private startLooking(): void {
    const { look } = this;
    if (!look || this.timer) return;
    this.timer = setInterval(() => {
      if (look()) this.grew();
    }, this.everyMs);
  }

  private stopLooking(): void {
    if (this.timer) clearInterval(this.timer);
    this.timer = null;
  }
}
