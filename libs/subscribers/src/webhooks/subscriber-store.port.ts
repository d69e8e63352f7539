import type { Position, Revision } from '@legation/event-store';
import type { FeedFilter } from '../feed/feed-filter.js';

export interface WebhookSecret {
  /** As Standard Webhooks writes it: `whsec_` and base64. */
  readonly secret: string;
  readonly createdAt: string;
  /** Signs beside its successor until then; null for the one in force. */
  readonly expiresAt: string | null;
}

/** One subscriber to whom events are pushed. */
export interface Webhook {
  readonly id: string;
  readonly url: string;
  readonly description: string | null;
  readonly filter: FeedFilter;
  readonly state: 'active' | 'paused';
  /** Why it is paused, where that was not a person's wish. */
  readonly pausedBecause: string | null;
  /** Newest first. */
  readonly secrets: readonly WebhookSecret[];
  readonly createdAt: string;
}

/** A stream that waits for one of its events to be taken; its later events wait behind it. */
export interface HeldStream {
  readonly stream: string;
  /** The event that is to be taken next. */
  readonly revision: Revision;
  readonly position: Position;
  readonly eventId: string;
  readonly type: string;
  /** Attempts at this event. */
  readonly attempts: number;
  /** For how long this event was tried, in milliseconds of running time: no clock that is set back or forth counts. */
  readonly triedMs: number;
  /** True when no more attempts are made until a person asks for one. */
  readonly parked: boolean;
  readonly reason: string;
  readonly lastTriedAt: string;
}

/** How far a webhook is: all up to `position` was taken, or passed over, or waits in `held`. */
export interface Progress {
  readonly position: Position | null;
  readonly held: readonly HeldStream[];
}

export interface StoredWebhook extends Progress {
  readonly webhook: Webhook;
  /** Grows with each change by a person; whoever delivers by an older one must read again. */
  readonly generation: number;
  /** Grows with each change by a person of how far it is; what was delivered by an older one is not saved. */
  readonly epoch: number;
}

export interface ProgressChange {
  readonly position?: Position | null;
  readonly hold?: readonly HeldStream[];
  /** Streams that no longer wait. */
  readonly free?: readonly string[];
}

/** The right to deliver; `token` grows with each new holder. */
export interface DeliveryLease {
  readonly holder: string;
  readonly token: number;
}

/** A person changed the webhook, or another process delivers now: what was to be saved is refused. */
export class Superseded extends Error {
  readonly code = 'SUPERSEDED';

  constructor(id: string) {
    super(`${id} was changed, or is delivered by another process`);
    this.name = 'Superseded';
  }
}

/** There is no webhook of this id. */
export class WebhookNotFound extends Error {
  readonly code = 'WEBHOOK_NOT_FOUND';

  constructor(id: string) {
    super(`there is no webhook "${id}"`);
    this.name = 'WebhookNotFound';
  }
}

/** Webhooks cannot be read or changed for now. */
export class WebhooksUnavailable extends Error {
  readonly code = 'WEBHOOKS_UNAVAILABLE';

  constructor(reason: string, cause: unknown) {
    super(`the store of webhooks: ${reason}`, { cause });
    this.name = 'WebhooksUnavailable';
  }
}

/** What a person asks of webhooks cannot be done. */
export class WebhookRefused extends Error {
  constructor(
    readonly code: 'STREAM_NOT_PARKED' | 'TOO_MANY_WEBHOOKS' | 'IDEMPOTENCY_KEY_REUSED' | 'SECRET_GONE',
    message: string,
  ) {
    super(message);
    this.name = 'WebhookRefused';
  }
}

/** What was asked for under a key, and how it was answered. */
export interface Answered {
  readonly key: string;
  /** Of what was asked: tells the same again from something else under the same key. */
  readonly fingerprint: string;
  readonly webhook: string;
  /** As JSON, without the secret that it may have told. */
  readonly answer: string;
  /** SHA-256 of that secret; null where it told none. */
  readonly secret: string | null;
}

/**
 * Keeps webhooks and how far each is: apart from the log, and apart from the read models, which may be deleted at any time.
 * Each adapter passes test/contract/subscriber-store.contract.ts. A server that is away is told by WebhooksUnavailable, from every method.
 */
export interface SubscriberStore {
  /** @throws Superseded where the key of `answered` has an answer; nothing is made */
  create(webhook: Webhook, position: Position | null, answered?: Answered): Promise<void>;
  /** By id, in order of making. */
  list(): Promise<readonly StoredWebhook[]>;
  /** @throws WebhookNotFound */
  get(id: string): Promise<StoredWebhook>;
  /** The generation of each webhook by its id: a cheap look at what has changed. */
  generations(): Promise<ReadonlyMap<string, number>>;
  /**
   * A person's change, all or none.
   * @param generation the one that was seen
   * @param answered kept in the same step
   * @throws Superseded when another change came first, or where that key has an answer; read again
   * @throws WebhookNotFound
   */
  change(id: string, generation: number, change: Partial<Webhook> & ProgressChange, answered?: Answered): Promise<void>;
  /** Keeps an answer that went with no change. @throws Superseded where the key has one */
  keep(answered: Answered): Promise<void>;
  /** What was answered under a key, also about a webhook that is deleted: the first answer about each webhook, and at least its last 100. */
  answered(key: string): Promise<Answered | null>;
  /** @throws WebhookNotFound */
  delete(id: string): Promise<void>;
  /**
   * What was delivered, all or none.
   * @throws Superseded unless epoch and lease are the newest
   */
  save(id: string, epoch: number, lease: DeliveryLease, change: ProgressChange): Promise<void>;
  /**
   * Takes the right to deliver, keeps it, or takes it over from a holder that this process saw unrenewed for `ttlMs`; null while another has it.
   * No clocks of machines are compared.
   */
  lease(holder: string, ttlMs: number): Promise<DeliveryLease | null>;
  release(lease: DeliveryLease): Promise<void>;
  close(): Promise<void>;
}
