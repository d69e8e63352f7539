import type { ServerResponse } from 'node:http';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import type { Position, RecordedEvent } from '@legation/event-store';
import type { Config, Logger, Register } from '@legation/platform';
import { matcherOf, Postings, readFeed } from '@legation/subscribers';
import type { FeedFilter } from '@legation/subscribers';
import { Metrics } from '../metrics.js';
import { EdgeError } from '../problem.js';
import { CONFIG, LOGGER, REGISTER } from '../tokens.js';
import { Frames } from './frames.js';
import { LiveClient } from './live-client.js';

interface Sent {
  readonly event: RecordedEvent;
  readonly frame: Buffer;
}

/** Events that are put together for one write at most. */
const mostTogether = 256;
/** Groups in which the clients take turns to get their heartbeat, so that not all are written to at once. */
const beats = 16;
/** Clients whose past is read from the log at the same time. */
const catchingUpAtOnce = 8;

/** The live feed: one subscription to the log and one buffer for each event, shared by all clients. */
@Injectable()
export class LiveFeed {
  readonly postings: Postings;
  readonly frames: Frames;
  private readonly clients = new Set<LiveClient>();
  private readonly live = new Set<LiveClient>();
  private readonly beating: readonly Set<LiveClient>[] = Array.from({ length: beats }, () => new Set<LiveClient>());
  private following: AbortController | null = null;
  /** Everything up to here was handed to the live clients; null before the first event of the log. */
  private position: Position | null = null;
  private ready: Promise<void> = Promise.resolve();
  private pending: Sent[] = [];
  private flushing: Promise<void> = Promise.resolve();
  private turn = 0;
  private joined = 0;
  private ticking: NodeJS.Timeout | null = null;
  private ended = false;
  private reading = 0;
  private readonly inLine: (() => void)[] = [];

  constructor(
    @Inject(REGISTER) private readonly register: Register,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(LOGGER) private readonly logger: Logger,
    @Inject(Metrics) private readonly metrics: Metrics,
  ) {
    this.postings = new Postings(register.eventStore);
    this.frames = new Frames(register.eventStore);
  }

  /** @throws EdgeError when there is no room for one more */
  requireRoom(): void {
    if (this.ended) throw new EdgeError('STOPPING', 'this process is stopping; come again', { retryAfter: 1 });
    if (this.clients.size < this.config.streamClients) return;
    throw new EdgeError('TOO_MANY_STREAMS', `${this.clients.size} streams are open, which is the most; come again`, {
      retryAfter: 5,
    });
  }

  /** Sends the past after a position and then what comes, until the client leaves or falls behind. */
  serve(response: ServerResponse, filter: FeedFilter, after: Position | null): void {
    const matcher = matcherOf(filter, this.postings);
    const limits = { bufferBytes: this.config.streamBufferBytes, stallMs: this.config.requestTimeoutMs };
    const group = this.beating[(this.joined += 1) % beats];
    const client = new LiveClient(response, filter, matcher, after, limits, () => {
      this.clients.delete(client);
      this.live.delete(client);
      group?.delete(client);
      this.metrics.streams.set(this.clients.size);
      if (this.clients.size === 0) this.rest();
    });
    this.clients.add(client);
    group?.add(client);
    this.metrics.streams.set(this.clients.size);
    this.wake();
    // Spread, so that clients cut off together do not come back together.
    response.write(`retry: ${2_000 + Math.floor(Math.random() * 3_000)}\n\n`);
    this.catchUp(client).catch((error: unknown) => {
      this.logger.error('stream.failed', { error: error instanceof Error ? error : new Error(String(error)) });
      client.end('failed');
    });
  }

  /** Tells every client to come again, and takes no more. */
  end(): void {
    this.ended = true;
    for (const client of [...this.clients]) client.end('stopping');
    this.rest();
  }

  private wake(): void {
    if (this.following) return;
    const following = (this.following = new AbortController());
    this.ticking = setInterval(() => this.beat(), Math.max(1, Math.floor(this.config.heartbeatMs / beats)));
    this.ticking.unref();
    this.ready = this.register.eventStore.head().then((head) => {
      this.position = head?.position ?? null;
      void this.follow(following.signal);
    });
    this.ready.catch(() => undefined); // every client that waits for it hears
  }

  private rest(): void {
    this.following?.abort();
    this.following = null;
    if (this.ticking) clearInterval(this.ticking);
    this.ticking = null;
    this.pending = [];
  }

  private async catchUp(client: LiveClient): Promise<void> {
    await this.ready;
    while (!client.over) {
      if (client.hasSeen(this.position)) {
        this.live.add(client); // no wait between the look and this: nothing can come between
        return;
      }
      const page = await this.inTurn(() =>
        readFeed(this.register.eventStore, this.postings, {
          filter: client.filter,
          after: client.position ?? undefined,
          limit: 200,
        }),
      );
      const frames = await Promise.all(page.events.map((event) => this.frames.frame(event)));
      if (frames.length > 0 && !(await client.writePatiently(Buffer.concat(frames)))) {
        this.cutOff(client);
        return;
      }
      if (page.reached !== null) client.skipTo(page.reached);
    }
  }

  // Many who come back at once would otherwise all hold a page in memory.
  private async inTurn<Result>(read: () => Promise<Result>): Promise<Result> {
    if (this.reading >= catchingUpAtOnce) await new Promise<void>((resolve) => this.inLine.push(resolve));
    this.reading += 1;
    try {
      return await read();
    } finally {
      this.reading -= 1;
      this.inLine.shift()?.();
    }
  }

  private async follow(signal: AbortSignal): Promise<void> {
    try {
      const after = this.position === null ? {} : { after: this.position };
      for await (const message of this.register.eventStore.subscribe({ ...after, signal })) {
        if (signal.aborted) return;
        if (message.kind !== 'event') continue;
        this.pending.push({ event: message.event, frame: await this.frames.frame(message.event) });
        if (this.pending.length === 1) void nextTurn().then(() => this.flush(signal));
        if (this.pending.length >= mostTogether) await this.flush(signal);
      }
    } catch (error) {
      if (signal.aborted) return;
      this.logger.error('stream.failed', { error: error instanceof Error ? error : new Error(String(error)) });
      this.rest(); // they come again, and with the first of them the subscription
      for (const client of [...this.clients]) client.end('failed');
    }
  }

  // One after another: a client whose filter looks into the log must not be overtaken by what comes later.
  private flush(signal: AbortSignal): Promise<void> {
    return (this.flushing = this.flushing.then(() => (signal.aborted ? undefined : this.deliver())));
  }

  private async deliver(): Promise<void> {
    const sent = this.pending;
    const [first, last] = [sent[0], sent.at(-1)];
    if (!first || !last) return;
    this.pending = [];
    this.position = last.event.position;
    const whole = Buffer.concat(sent.map(({ frame }) => frame)); // the one buffer that all of them share
    for (const client of this.live) {
      if (client.matcher.all && !client.hasSeen(first.event.position)) {
        if (!client.write(whole, last.event.position)) this.cutOff(client);
      } else await this.hand(client, sent);
    }
  }

  private async hand(client: LiveClient, sent: readonly Sent[]): Promise<void> {
    const wanted: Buffer[] = [];
    let reached: Position | null = null;
    for (const { event, frame } of sent) {
      if (client.hasSeen(event.position)) continue;
      const matched = client.matcher.matches(event);
      if (matched === true || (matched !== false && (await matched))) wanted.push(frame);
      reached = event.position;
    }
    if (reached === null || client.over) return;
    if (wanted.length === 0) client.skipTo(reached);
    else if (!client.write(Buffer.concat(wanted), reached)) this.cutOff(client);
  }

  private cutOff(client: LiveClient): void {
    this.live.delete(client);
    this.metrics.streamsCut.inc();
    this.logger.warn('stream.cut', { waiting: client.waiting, position: Number(client.position ?? 0n) });
    client.end('fell-behind');
  }

  private beat(): void {
    this.turn = (this.turn + 1) % beats;
    for (const client of this.beating[this.turn] ?? []) {
      if (this.live.has(client) && client.waiting === 0) client.beat();
    }
  }
}
