import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import type { EventStore } from '@legation/event-store';
import { sourceOf } from '../feed/cloud-event.js';
import { requireWithin } from '../feed/read-feed.js';
import { Postings } from '../feed/postings.js';
import { Delivery } from './delivery.js';
import type { DeliveryNotice, DeliverySetting } from './delivery.js';
import { Superseded, WebhookNotFound } from './subscriber-store.port.js';
import type { DeliveryLease, SubscriberStore } from './subscriber-store.port.js';
import { systemTime } from './time.js';
import type { Time } from './time.js';

export interface DeliveriesOptions {
  readonly events: EventStore;
  readonly store: SubscriberStore;
  readonly post: DeliverySetting['post'];
  readonly onNotice?: (notice: DeliveryNotice) => void;
  readonly time?: Time;
  /** How often it looks for what persons changed elsewhere, and renews its lease; a second when absent. */
  readonly lookEveryMs?: number;
}

interface Running {
  readonly generation: number;
  readonly delivery: Delivery;
  readonly over: Promise<void>;
}

const leastLeaseMs = 10_000;
/** Looks that may fail before another process takes over. */
const looksInLease = 10;
/** How long a delivery that the log or the store failed waits before it begins again. */
const restartMs = 5_000;

/** Delivers to all webhooks, while this process is the one that does. */
export class Deliveries {
  private readonly holder = `${hostname()}:${process.pid}:${randomUUID()}`;
  private readonly running = new Map<string, Running>();
  private readonly resting = new Map<string, number>();
  private readonly setting: DeliverySetting;
  private readonly time: Time;
  private lease: DeliveryLease | null = null;
  private readonly lookEveryMs: number;
  private readonly leaseMs: number;
  /** When the lease was last asked for that was then given. */
  private leasedAt = 0;
  private trouble = '';
  private cancel: (() => void) | null = null;
  private looking: Promise<void> = Promise.resolve();
  private ended = false;
  private firstEvent: string | null = null;

  constructor(private readonly options: DeliveriesOptions) {
    const { events, store, onNotice = () => undefined, time = systemTime, lookEveryMs = 1_000 } = options;
    this.time = time;
    this.lookEveryMs = lookEveryMs;
    this.leaseMs = Math.max(leastLeaseMs, looksInLease * lookEveryMs);
    const post = this.whileLeased(options.post);
    const source = async (): Promise<string> => {
      this.firstEvent ??= (await events.readAll({ limit: 1 })).events[0]?.id ?? null;
      return sourceOf(this.firstEvent ?? '');
    };
    this.setting = { events, store, time, post, onNotice, source, postings: new Postings(events) };
  }

  start(): void {
    void this.look();
  }

  /** True while this process is the one that delivers. */
  get delivers(): boolean {
    return this.lease !== null;
  }

  /** Looks at once for what was changed, and not at the next turn. @returns when that is in force here */
  look(): Promise<void> {
    if (this.ended) return this.looking;
    this.cancel?.();
    this.looking = this.looking.then(() => this.lookOnce()).catch((error: unknown) => this.cannotLook(error));
    this.cancel = this.time.after(this.lookEveryMs, () => void this.look());
    return this.looking;
  }

  /** Starts no more attempts, waits so long for those under way, and hands the right to deliver on. */
  async end(waitMs: number): Promise<void> {
    this.ended = true;
    this.cancel?.();
    await this.looking;
    for (const { delivery } of this.running.values()) delivery.stop();
    const cancel = this.time.after(waitMs, () => {
      for (const { delivery } of this.running.values()) delivery.stop(true);
    });
    await Promise.all([...this.running.values()].map(({ over }) => over));
    cancel();
    if (this.lease) await this.options.store.release(this.lease).catch((error: unknown) => this.tell(error));
  }

  private async lookOnce(): Promise<void> {
    if (this.ended) return;
    const { store } = this.options;
    const before = this.lease;
    const asked = this.time.monotonic();
    this.lease = await store.lease(this.holder, this.leaseMs);
    this.leasedAt = asked;
    this.trouble = '';
    if (this.lease?.token !== before?.token) this.stopAll(); // what another delivered meanwhile is read again
    if (!this.lease) return;
    const generations = await store.generations();
    for (const [id, { generation, delivery }] of this.running) {
      if (generations.get(id) !== generation) delivery.stop();
    }
    for (const id of generations.keys()) {
      const rest = this.resting.get(id) ?? 0;
      if (!this.running.has(id) && this.time.monotonic() >= rest) await this.begin(id, this.lease);
    }
  }

  private async begin(id: string, lease: DeliveryLease): Promise<void> {
    const stored = await this.options.store.get(id).catch((error: unknown) => {
      if (error instanceof WebhookNotFound) return null;
      throw error;
    });
    if (!stored || this.ended) return;
    if (stored.webhook.state === 'paused') return;
    try {
      await requireWithin(this.options.events, stored.position ?? undefined);
    } catch (error) {
      this.resting.set(id, this.time.monotonic() + restartMs);
      return this.tell(error, id);
    }
    const delivery = new Delivery(this.setting, stored, lease);
    const over = delivery
      .run()
      .catch((error: unknown) => {
        if (error instanceof Superseded) return;
        this.resting.set(id, this.time.monotonic() + restartMs);
        this.tell(error, id);
      })
      .finally(() => {
        this.running.delete(id);
        void this.look(); // what superseded it begins now
      });
    this.running.set(id, { generation: stored.generation, delivery, over });
  }

  /** By another process's clock, too, the lease may be over by then: a paused process, or one that the store is away from, sends nothing more. */
  private whileLeased(post: DeliverySetting['post']): DeliverySetting['post'] {
    return async (...request) => {
      if (this.time.monotonic() - this.leasedAt < this.leaseMs) return post(...request);
      this.stopAll();
      return { taken: false, status: null, reason: 'the right to deliver ran out', retryAfterMs: 0 };
    };
  }

  /** Told once, and again when it is something else, or it had worked in between. */
  private cannotLook(error: unknown): void {
    const reason = error instanceof Error ? error.message : String(error);
    if (reason !== this.trouble) this.tell(error);
    this.trouble = reason;
  }

  private stopAll(): void {
    for (const { delivery } of this.running.values()) delivery.stop(true);
  }

  private tell(error: unknown, webhook = ''): void {
    this.setting.onNotice({ kind: 'stuck', webhook, reason: error instanceof Error ? error.message : String(error) });
  }
}
