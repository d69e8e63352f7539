import type { AllStreamResolvedEvent } from '@kurrent/kurrentdb-client';
import { StoreUnavailable } from '../errors.js';
import type { LogFilter, LogPage, Position } from '../event-store.port.js';
import { backoff, isPassing } from './connection.js';
import { isUnexplained, OutOfTime, translated } from './driver-errors.js';
import { Feed } from './feed.js';
import { causeOf } from './follow.js';
import type { Following } from './follow.js';
import { Place } from './place.js';
import { wanted } from './passing-over.js';
import type { FoundRecord } from './stored-form.js';

/** Events that a filtered page looks at, whether they pass or not: keeps one page short in a log full of other things. */
const window = 100_000;
/** A feed waits so long for the page after the one that it served, in milliseconds. */
const keptMs = 2_000;
const mostKept = 8;

interface Asked<Event> extends LogFilter {
  readonly after?: Position;
  readonly limit: number;
  readonly read: (found: FoundRecord) => Event;
}

/** A feed that has served a page and may serve the next. */
interface Kept {
  readonly feed: Feed;
  /** Arrived beyond the page. */
  readonly rest: readonly AllStreamResolvedEvent[];
  /** Where the next page begins. */
  readonly after: Position;
  readonly timer: NodeJS.Timeout;
}

/**
 * Pages of the log, read by subscriptions: each page goes on where the last one ended, on the same subscription. Reading pages from
 * the server's own read costs a stall of some 40 ms for each page.
 */
export class Pages {
  private readonly kept = new Set<Kept>();

  constructor(private readonly following: Following) {}

  async read<Event>(asked: Asked<Event>): Promise<LogPage<Event>> {
    const { connection } = this.following;
    const page = new Page(this.following, asked);
    let failures = 0;
    for (let kept = this.take(asked.after); ; kept = null) {
      connection.assertOpen();
      let feed = kept?.feed ?? null;
      try {
        feed ??= await this.begin(page.from);
        const rest = await page.fill(feed, kept?.rest ?? null);
        if (rest === 'stale') {
          feed.end();
          continue; // it had everything when it began; since then more may have come
        }
        if (page.atHead) feed.end();
        else this.keep(feed, rest, page.reached);
        return page.result();
      } catch (error) {
        feed?.end();
        connection.assertOpen();
        if (feed && error instanceof OutOfTime) connection.replaceFeedClient(feed.client);
        if (isUnexplained(error) && page.startOver()) continue;
        const pause = backoff(failures);
        failures += 1;
        if (!isPassing(causeOf(error)) || page.left() <= pause) throw translated(`${connection.name}: read`, error);
        await connection.pause(pause);
      }
    }
  }

  private async begin(after: Position | undefined): Promise<Feed> {
    const { connection, prefixes, begin } = this.following;
    const from = await begin(after);
    connection.assertOpen();
    return new Feed(connection.feedClient, prefixes, from);
  }

  close(): void {
    for (const kept of this.kept) this.drop(kept);
  }

  private take(after: Position | undefined): Kept | null {
    for (const kept of this.kept) {
      if (kept.after !== after) continue;
      clearTimeout(kept.timer);
      this.kept.delete(kept);
      return kept;
    }
    return null;
  }

  private keep(feed: Feed, rest: readonly AllStreamResolvedEvent[], after: Position | undefined): void {
    const [oldest] = this.kept;
    if (oldest && this.kept.size >= mostKept) this.drop(oldest);
    if (after === undefined) return feed.end();
    const timer = setTimeout(() => this.drop(kept), keptMs);
    timer.unref();
    const kept: Kept = { feed, rest, after, timer };
    this.kept.add(kept);
  }

  private drop(kept: Kept): void {
    clearTimeout(kept.timer);
    this.kept.delete(kept);
    kept.feed.end();
  }
}

/** One page on its way. */
class Page<Event> extends Place {
  atHead = false;
  private readonly events: Event[] = [];
  private looked = 0;
  private until = 0;
  private headAsked: Promise<Position | null> | null = null;

  constructor(
    private readonly following: Following,
    private readonly asked: Asked<Event>,
  ) {
    super(asked.after);
    this.heard();
  }

  /** Milliseconds until silence is a failure. */
  left(): number {
    return this.until - performance.now();
  }

  result(): LogPage<Event> {
    const { reached } = this;
    return {
      events: this.events,
      reached: reached === this.asked.after ? null : (reached ?? null),
      atHead: this.atHead,
    };
  }

  /**
   * Reads on until the page is full or at the head; gives what has arrived beyond it.
   * @param rest what the feed had delivered before; null when it was opened for this page
   */
  async fill(
    feed: Feed,
    rest: readonly AllStreamResolvedEvent[] | null,
  ): Promise<readonly AllStreamResolvedEvent[] | 'stale'> {
    const { connection, server } = this.following;
    let arrived = rest ?? [];
    const head = server.tellsCaughtUp ? null : await this.head();
    for (;;) {
      const left = this.take(arrived);
      if (left) return left;
      if (!server.tellsCaughtUp && (head ?? -1n) <= (this.reached ?? -1n)) {
        this.atHead = true;
        return [];
      }
      if (rest && feed.wasLevel) return 'stale';
      const next = await feed.next(Math.max(1, this.left()), connection.closed);
      connection.assertOpen();
      if (next.caughtUp) server.tellsCaughtUp = true;
      if (next.events.length > 0 || next.checkpoint !== null || next.caughtUp) this.heard();
      else if (this.left() <= 0) throw new OutOfTime('read', connection.deadlines.readMs);
      arrived = next.events;
      if (!next.caughtUp) continue;
      const beyond = this.take(arrived);
      if (beyond) return beyond;
      if (rest) return 'stale';
      this.atHead = true;
      return [];
    }
  }

  /** Takes what the page has room for; what is left over when it is full, else null. */
  private take(arrived: readonly AllStreamResolvedEvent[]): readonly AllStreamResolvedEvent[] | null {
    const { recognition, saw } = this.following;
    for (let at = 0; at < arrived.length; at += 1) {
      const resolved = arrived[at] as AllStreamResolvedEvent;
      if (this.events.length >= this.asked.limit || this.looked >= window) return arrived.slice(at);
      const met = recognition.meet(resolved);
      if (!met || (this.reached !== undefined && met.position <= this.reached)) continue;
      this.looked += 1;
      if (met.found) {
        if (wanted(this.asked, met.found)) {
          try {
            this.events.push(this.asked.read(met.found));
          } catch (error) {
            if (this.events.length === 0) throw error;
            return arrived.slice(at); // what comes before it is served; the page that begins with it fails
          }
        }
        this.reached = met.position;
        saw(met.position);
      }
    }
    return this.events.length >= this.asked.limit ? [] : null;
  }

  private heard(): void {
    this.until = performance.now() + this.following.connection.deadlines.readMs;
  }

  private async head(): Promise<Position | null> {
    this.headAsked ??= this.following.head();
    try {
      return await this.headAsked;
    } catch (error) {
      throw error instanceof StoreUnavailable ? error : translated('read', error);
    }
  }
}
