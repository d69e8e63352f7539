import { StoreUnavailable } from '../errors.js';
import type { Position, RecordedEvent, SubscribeOptions, SubscriptionMessage } from '../event-store.port.js';
import { backoff, isPassing } from './connection.js';
import type { Connection } from './connection.js';
import { isUnexplained, translated } from './driver-errors.js';
import { Ended, Feed } from './feed.js';
import type { Arrived } from './feed.js';
import { Place } from './place.js';
import { wanted } from './passing-over.js';
import type { Recognition } from './passing-over.js';
import type { FoundRecord } from './stored-form.js';

/** What the followers of one store share. */
export interface Following {
  readonly connection: Connection;
  readonly prefixes: readonly string[];
  readonly recognition: Recognition;
  /** After this silence a subscription is compared with the head of the log, in milliseconds. */
  readonly watchMs: number;
  /** Set by the first feed that is told so. Older servers never say it. */
  server: { tellsCaughtUp: boolean };
  readonly counts: { reconnects: number; restarts: number };
  head(): Promise<Position | null>;
  /** Where a subscription is to begin that goes on after a place. @throws StoreUnavailable */
  begin(after: Position | undefined): Promise<Position | undefined>;
  read(found: FoundRecord): RecordedEvent;
  saw(position: Position): void;
}

/** Events passed over, or checkpoints of the server, after which a long way is told of. */
const longWay = 500;
const longWayOfCheckpoints = 16;
/** Between two checkpoints of a log where nothing of ours happens, in milliseconds. */
const checkpointEveryMs = 1_000;
/** While it is not known whether the server says that it has caught up, the head is looked at so often, in milliseconds. */
const unsureMs = 100;
/** For a subscription that is behind the head to deliver something, in milliseconds. */
const graceMs = 1_000;

/**
 * Follows the log from one place in it to the next, over as many subscriptions as it takes: each goes on after the last event
 * or checkpoint of the one before, so nothing is lost, and what is delivered again is left out.
 */
export async function* follow(
  following: Following,
  options: SubscribeOptions,
): AsyncGenerator<SubscriptionMessage, void, undefined> {
  const { connection } = following;
  const way = new Way(following, options);
  for (let failures = 0; !options.signal.aborted;) {
    connection.assertOpen();
    let feed: Feed | null = null;
    let head: HeadSeen | null = null;
    try {
      const from = await following.begin(way.from);
      if (options.signal.aborted) return;
      connection.assertOpen();
      feed = new Feed(connection.feedClient, following.prefixes, from);
      if (way.behind && !following.server.tellsCaughtUp) head = new HeadSeen(following);
      for await (const message of way.along(feed, head)) {
        failures = 0;
        yield message;
        if (options.signal.aborted) return;
      }
    } catch (error) {
      connection.assertOpen();
      if (options.signal.aborted) return;
      if (feed && error instanceof Silent) {
        following.counts.restarts += 1;
        connection.replaceFeedClient(feed.client);
      } else if (isUnexplained(error) && way.startOver()) {
        continue;
      } else if (isPassing(causeOf(error))) {
        following.counts.reconnects += 1;
      } else {
        throw translated(`${connection.name}: subscription`, error);
      }
      await connection.pause(backoff(failures), options.signal);
      failures += 1;
    } finally {
      head?.forget();
      feed?.end();
    }
  }
}

/** What the driver said, of a place that could not be looked up. */
export const causeOf = (error: unknown): unknown => (error instanceof StoreUnavailable ? error.cause : error);

/** The subscription is behind the log, or was never answered, and says nothing. */
class Silent extends Ended {}

/** The head as it was found after a feed began, asked for until it is known. */
class HeadSeen {
  seen = false;
  position: Position | null = null;
  private wanted = true;

  constructor(following: Following) {
    void this.ask(following);
  }

  forget(): void {
    this.wanted = false;
  }

  private async ask({ head, connection }: Following): Promise<void> {
    while (this.wanted && !this.seen && !connection.closed.aborted) {
      try {
        this.position = await head();
        this.seen = true;
      } catch {
        await connection.pause(graceMs); // away: the feed will hear of it
      }
    }
  }
}

/** How far a follower has come. */
class Way extends Place {
  /** True until it has once been told that it caught up. */
  behind = true;
  /** The last event of ours up to there. */
  private ours: Position | undefined;
  /** What the reader of the messages knows. */
  private told: Position | undefined;
  private toldAt = 0;
  private passed = 0;
  private checkpoints = 0;
  private readonly either: AbortSignal;

  constructor(
    private readonly following: Following,
    private readonly options: SubscribeOptions,
  ) {
    super(options.after);
    this.ours = this.told = options.after;
    this.either = AbortSignal.any([options.signal, following.connection.closed]);
  }

  async *along(feed: Feed, head: HeadSeen | null): AsyncGenerator<SubscriptionMessage, void, undefined> {
    const { server, watchMs } = this.following;
    let heardAt = performance.now();
    for (let suspicious = false; ;) {
      const unsure = this.behind && head !== null && !server.tellsCaughtUp;
      const silence = suspicious ? graceMs : watchMs;
      const arrived = await feed.next(unsure ? Math.min(unsureMs, silence) : silence, this.either);
      if (this.either.aborted) return;
      const nothing = arrived.events.length === 0 && arrived.checkpoint === null && !arrived.caughtUp;
      yield* this.pass(arrived);
      if (arrived.caughtUp) server.tellsCaughtUp = true;
      const atHead = arrived.caughtUp || (head?.seen && (head.position ?? -1n) <= (this.reached ?? -1n));
      if (this.behind && atHead) yield* this.caughtUp();
      if (!nothing) suspicious = false;
      else if (performance.now() - heardAt < silence) continue;
      else suspicious = await this.isSilent(feed, suspicious);
      heardAt = performance.now();
    }
  }

  private *pass(arrived: Arrived): Generator<SubscriptionMessage> {
    const { recognition, read, saw } = this.following;
    for (const resolved of arrived.events) {
      const met = recognition.meet(resolved);
      if (!met || (this.reached !== undefined && met.position <= this.reached)) continue;
      const { found, position } = met;
      if (!found || !wanted(this.options, found)) {
        this.reached = position;
        if (found) this.ours = position;
        this.passed += 1;
        if (this.passed >= longWay) yield* this.tell(this.reached);
        continue;
      }
      const event = read(found); // throws where it is damaged, before it counts as reached
      this.reached = this.ours = this.told = position;
      this.fromStart = false;
      this.passed = 0;
      saw(position);
      yield { kind: 'event', event };
      if (this.options.signal.aborted) return;
    }
    const { checkpoint } = arrived;
    if (checkpoint !== null && (this.reached === undefined || checkpoint > this.reached)) {
      this.reached = checkpoint;
      this.checkpoints += 1;
      if (this.checkpoints >= longWayOfCheckpoints || this.mayTell()) yield* this.tell(this.reached);
    }
    if (!this.behind && this.ours !== undefined && this.ours > (this.told ?? -1n)) yield* this.tell(this.ours);
  }

  private mayTell(): boolean {
    return !this.behind && performance.now() - this.toldAt >= checkpointEveryMs;
  }

  private *tell(position: Position): Generator<SubscriptionMessage> {
    this.told = position;
    this.toldAt = performance.now();
    this.passed = this.checkpoints = 0;
    yield { kind: 'checkpoint', position };
  }

  private *caughtUp(): Generator<SubscriptionMessage> {
    if (this.ours !== undefined && this.ours > (this.told ?? -1n)) yield* this.tell(this.ours);
    this.behind = false;
    yield { kind: 'caughtUp', position: this.told ?? null };
  }

  /** After a silence: true when there is something that should have come, for the first time. @throws Silent for the second */
  private async isSilent(feed: Feed, suspicious: boolean): Promise<boolean> {
    if (suspicious || !feed.confirmed) throw new Silent();
    const head = await this.following.head().catch(() => null); // away: the feed will hear of it
    return head !== null && head > (this.reached ?? -1n);
  }
}
