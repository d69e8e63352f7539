import type { EventStore, RecordedEvent } from '@legation/event-store';
import { cloudEvent } from '../feed/cloud-event.js';
import { matcherOf } from '../feed/matcher.js';
import type { Matcher } from '../feed/matcher.js';
import type { Postings } from '../feed/postings.js';
import { HeldLine } from './held-line.js';
import type { Attempt } from './sender.js';
import { Signatures } from './signing.js';
import { Superseded } from './subscriber-store.port.js';
import type { DeliveryLease, ProgressChange, StoredWebhook, SubscriberStore } from './subscriber-store.port.js';
import { backoff } from './time.js';
import type { Time } from './time.js';
import { Window } from './window.js';
import type { Entry } from './window.js';

/** What is told of deliveries, by ids and numbers only. */
export interface DeliveryNotice {
  readonly kind: 'delivered' | 'failed' | 'parked' | 'down' | 'gone' | 'stuck';
  readonly webhook: string;
  readonly stream?: string;
  readonly position?: number;
  readonly attempts?: number;
  readonly reason?: string;
}

export interface DeliverySetting {
  readonly events: EventStore;
  readonly postings: Postings;
  readonly store: SubscriberStore;
  readonly time: Time;
  /** The `source` of the log. */
  readonly source: () => Promise<string>;
  readonly post: (
    url: string,
    headers: Readonly<Record<string, string>>,
    body: string,
    signal: AbortSignal,
  ) => Promise<Attempt>;
  readonly onNotice: (notice: DeliveryNotice) => void;
}

/** Requests to one receiver at the same time, each for another stream. */
export const concurrency = 8;
/** For how long one event is tried. */
const triedAtMostMs = 3 * 86_400_000;
/** Failures in a row after which the receiver counts as down, and is asked with one event at a time. */
const downAfter = 5;
/** Streams that may wait at once; with more, the rest of the log waits too. */
const mostHeld = 100;
const saveEveryMs = 250;

/** Brings the log to one receiver: in order per stream, each event until it is taken. */
export class Delivery {
  private readonly matcher: Matcher;
  private readonly signatures: Signatures;
  private readonly window: Window;
  private readonly held = new Map<string, HeldLine>();
  /** Those of `held` that are not parked. */
  private readonly active = new Set<HeldLine>();
  private readonly freed = new Set<string>();
  private readonly stopping = new AbortController();
  private readonly cutting = new AbortController();
  private inFlight = 0;
  private failuresInRow = 0;
  private downUntil = 0;
  private cancelWake: (() => void) | null = null;
  private cancelSave: (() => void) | null = null;
  private saving: Promise<void> = Promise.resolve();
  private moved = false;
  private wakePump: (() => void) | null = null;
  private onIdle: (() => void) | null = null;
  private failure: Error | null = null;

  constructor(
    private readonly setting: DeliverySetting,
    private readonly stored: StoredWebhook,
    private readonly lease: DeliveryLease,
  ) {
    this.matcher = matcherOf(stored.webhook.filter, setting.postings);
    this.signatures = new Signatures(stored.webhook.secrets);
    this.window = new Window(stored.position);
    for (const row of stored.held) {
      const line = new HeldLine(row, stored.position ?? row.position, setting, this.matcher);
      this.held.set(row.stream, line);
      if (!row.parked) this.active.add(line);
    }
  }

  /** Delivers until it is stopped. @throws Superseded, or what the log or the store threw */
  async run(): Promise<void> {
    this.dispatch();
    try {
      await this.pump();
    } catch (error) {
      this.fail(error);
    }
    await this.idle();
    this.cancelWake?.();
    this.cancelSave?.();
    if (!(this.failure instanceof Superseded)) await this.save();
    if (this.failure !== null) throw this.failure;
  }

  /** Starts no more attempts; those under way are let finish, or cut off. */
  stop(cut = false): void {
    this.stopping.abort();
    if (cut) this.cutting.abort();
    this.wakePump?.();
  }

  private fail(error: unknown): void {
    this.failure ??= error instanceof Error ? error : new Error(String(error));
    this.stop(true);
  }

  private async idle(): Promise<void> {
    if (this.inFlight > 0) await new Promise<void>((resolve) => (this.onIdle = resolve));
  }

  private async pump(): Promise<void> {
    const { filter } = this.stored.webhook;
    const { signal } = this.stopping;
    const subscription = this.setting.events.subscribe({
      ...(this.stored.position === null ? {} : { after: this.stored.position }),
      ...(filter.categories ? { categories: filter.categories } : {}),
      ...(filter.types ? { types: filter.types } : {}),
      signal,
    });
    for await (const message of subscription) {
      if (message.kind === 'caughtUp') continue;
      while (!signal.aborted && (this.window.isFull || this.active.size >= mostHeld)) {
        await new Promise<void>((resolve) => (this.wakePump = resolve));
      }
      if (signal.aborted) return;
      if (message.kind === 'checkpoint') this.window.pass(message.position);
      else if (await this.matcher.matches(message.event)) this.take(message.event);
      else this.window.pass(message.event.position);
      this.settled();
    }
  }

  private take(event: RecordedEvent): void {
    const line = this.held.get(event.stream);
    if (!line) {
      this.window.add(event);
      this.dispatch();
      return;
    }
    line.hold(event.position);
    this.window.pass(event.position);
    this.dispatch();
  }

  /** Starts what may start now, and sees to it that it is called again when something falls due. */
  private dispatch(): void {
    if (this.stopping.signal.aborted) return;
    const now = this.setting.time.monotonic();
    const isDown = this.failuresInRow >= downAfter;
    if (isDown && this.inFlight > 0) return;
    if (isDown && now < this.downUntil) return this.wakeAt(this.downUntil);
    const most = isDown ? 1 : concurrency;
    const due = [...this.active].filter((line) => !line.busy && (isDown || line.dueAt <= now));
    if (isDown) due.sort((a, b) => (a.row.position < b.row.position ? -1 : 1));
    for (const line of due) {
      if (this.inFlight >= most) return;
      this.start(() => this.tryHeld(line));
    }
    if (isDown && due.length > 0) return;
    while (this.inFlight < most) {
      const entry = this.window.next();
      if (!entry) break;
      this.start(() => this.tryEntry(entry));
    }
    const waiting = [...this.active].filter(({ busy }) => !busy).map(({ dueAt }) => dueAt);
    if (waiting.length > 0) this.wakeAt(Math.min(...waiting));
  }

  private wakeAt(at: number): void {
    this.cancelWake?.();
    const wait = Math.max(1, at - this.setting.time.monotonic());
    this.cancelWake = this.setting.time.after(wait, () => this.dispatch());
  }

  private start(work: () => Promise<void>): void {
    this.inFlight += 1;
    work()
      .catch((error: unknown) => this.fail(error))
      .finally(() => {
        this.inFlight -= 1;
        this.dispatch();
        if (this.inFlight === 0) this.onIdle?.();
      });
  }

  private async tryEntry(entry: Entry): Promise<void> {
    const { event } = entry;
    const attempt = await this.attempt(event);
    if (attempt === null) return this.window.giveBack(entry);
    if (attempt.taken) {
      this.window.settle(entry);
    } else {
      const line = HeldLine.of(event, this.setting, this.matcher);
      this.held.set(event.stream, line);
      this.active.add(line);
      this.freed.delete(event.stream);
      for (const position of this.window.withhold(entry)) line.hold(position);
      this.failed(line, attempt);
    }
    this.settled();
  }

  private async tryHeld(line: HeldLine): Promise<void> {
    line.busy = true;
    try {
      let event = await line.next();
      while (event === null && !line.isEmpty) event = await line.next();
      if (event === null) {
        this.held.delete(line.row.stream);
        this.active.delete(line);
        this.freed.add(line.row.stream);
      } else {
        const attempt = await this.attempt(event);
        if (attempt === null) return;
        if (attempt.taken) line.taken();
        else this.failed(line, attempt);
      }
      this.settled();
    } finally {
      line.busy = false;
    }
  }

  /** Null when it was cut off because this delivery stops. */
  private async attempt(event: RecordedEvent): Promise<Attempt | null> {
    const { time, post, onNotice } = this.setting;
    const { webhook } = this.stored;
    const body = JSON.stringify(cloudEvent(event, await this.setting.source()));
    if (this.stopping.signal.aborted) return null;
    const attempt = await post(
      webhook.url,
      this.signatures.headers(event.id, body, time.now()),
      body,
      this.cutting.signal,
    );
    if (!attempt.taken && this.cutting.signal.aborted) return null;
    if (attempt.taken) {
      if (this.failuresInRow >= downAfter) {
        for (const line of this.active) line.dueAt = time.monotonic() + time.random() * 1_000;
      }
      this.failuresInRow = 0;
      onNotice({ kind: 'delivered', webhook: webhook.id, stream: event.stream, position: Number(event.position) });
      return attempt;
    }
    this.failuresInRow += 1;
    if (attempt.status === 410) await this.pauseAsGone();
    if (this.failuresInRow >= downAfter) {
      const wait = Math.max(attempt.retryAfterMs, backoff(this.failuresInRow - downAfter + 2, time.random()));
      this.downUntil = time.monotonic() + wait;
      if (this.failuresInRow === downAfter) onNotice({ kind: 'down', webhook: webhook.id, reason: attempt.reason });
    }
    return attempt;
  }

  private failed(line: HeldLine, { reason, retryAfterMs }: Attempt): void {
    const { time, onNotice } = this.setting;
    const wait = Math.max(retryAfterMs, backoff(line.row.attempts + 1, time.random()));
    line.failed(reason, wait, triedAtMostMs);
    const { stream, position, attempts, parked } = line.row;
    if (parked) this.active.delete(line);
    const about = { webhook: this.stored.webhook.id, stream, position: Number(position), attempts, reason };
    onNotice({ kind: parked ? 'parked' : 'failed', ...about });
  }

  // Standard Webhooks: 410 says that nobody will ever take anything there.
  private async pauseAsGone(): Promise<void> {
    const { webhook, generation } = this.stored;
    await this.save();
    await this.setting.store.change(webhook.id, generation, {
      state: 'paused',
      pausedBecause: 'the receiver answered 410 Gone',
    });
    this.setting.onNotice({ kind: 'gone', webhook: webhook.id });
    throw new Superseded(webhook.id);
  }

  private settled(): void {
    this.moved = true;
    this.wakePump?.();
    this.wakePump = null;
    this.cancelSave ??= this.setting.time.after(saveEveryMs, () => {
      this.cancelSave = null;
      this.save().catch((error: unknown) => {
        if (error instanceof Superseded) return this.fail(error);
        const reason = error instanceof Error ? error.message : String(error);
        this.setting.onNotice({ kind: 'stuck', webhook: this.stored.webhook.id, reason });
        this.settled(); // tried again with the next
      });
    });
  }

  /** One at a time; a later one saves what an earlier one could not. */
  private save(): Promise<void> {
    const saving = this.saving.then(async () => {
      if (!this.moved) return;
      this.moved = false;
      const hold = [...this.held.values()].filter(({ changed }) => changed);
      const free = [...this.freed];
      const change: ProgressChange = { position: this.window.cursor, hold: hold.map(({ row }) => row), free };
      for (const line of hold) line.changed = false;
      this.freed.clear();
      const { webhook, epoch } = this.stored;
      try {
        await this.setting.store.save(webhook.id, epoch, this.lease, change);
      } catch (error) {
        this.moved = true;
        for (const line of hold) line.changed = true;
        for (const stream of free) if (!this.held.has(stream)) this.freed.add(stream);
        throw error;
      }
    });
    this.saving = saving.catch(() => undefined);
    return saving;
  }
}
