import { randomBytes, randomUUID } from 'node:crypto';
import type { EventStore, Position } from '@legation/event-store';
import { feedFilter, filterText } from '../feed/feed-filter.js';
import type { FilterText } from '../feed/feed-filter.js';
import { requireWithin } from '../feed/read-feed.js';
import { AskedOnce } from './asked-once.js';
import type { Asked } from './asked-once.js';
import type { Attempt } from './sender.js';
import { newSecret, Signatures } from './signing.js';
import { Superseded, WebhookRefused } from './subscriber-store.port.js';
import type { HeldStream, ProgressChange, StoredWebhook, SubscriberStore, Webhook } from './subscriber-store.port.js';
import { systemTime } from './time.js';
import type { Time } from './time.js';

/** A webhook as it is shown: never with its secrets. */
export interface WebhookBody {
  readonly id: string;
  readonly url: string;
  readonly description: string | null;
  /** As it was asked for: values separated by commas. */
  readonly filter: {
    readonly category?: string;
    readonly type?: string;
    readonly mission?: string;
    readonly official?: string;
  };
  readonly state: 'active' | 'paused';
  readonly pausedBecause: string | null;
  readonly createdAt: string;
  /** All up to here was taken, passed over, or waits; null: from the beginning. */
  readonly position: number | null;
  /** Streams whose next event was not taken yet, and is tried again. */
  readonly retrying: number;
  /** Streams of which one event was tried for three days; a person retries or skips it. */
  readonly parked: number;
  /** When each secret that signs was made, and until when it does. */
  readonly secrets: readonly { readonly createdAt: string; readonly expiresAt: string | null }[];
}

/** A webhook with its newest secret: given when it is made and when the secret is rotated, and never again. */
export interface WebhookWithSecret extends WebhookBody {
  readonly secret: string;
}

/** A stream that waits for a receiver. */
export interface HeldBody {
  readonly stream: string;
  readonly state: 'retrying' | 'parked';
  readonly type: string;
  readonly eventId: string;
  readonly position: number;
  readonly revision: number;
  readonly attempts: number;
  readonly triedSeconds: number;
  readonly reason: string;
  readonly lastTriedAt: string;
}

/** What became of a test. */
export interface TestAnswer {
  readonly taken: boolean;
  readonly status: number | null;
  readonly reason: string;
}

export interface NewWebhook extends FilterText {
  readonly url: string;
  readonly description?: string | null | undefined;
  /** `head` (what comes from now on) when absent; 0 is the beginning. */
  readonly after?: Position | 'head' | undefined;
}

export interface WebhooksOptions {
  readonly events: EventStore;
  readonly store: SubscriberStore;
  readonly sender: {
    check(url: string): void;
    post(url: string, headers: Readonly<Record<string, string>>, body: string, signal: AbortSignal): Promise<Attempt>;
  };
  /** Called after each change, so that who delivers looks at once; the change is answered when that is done. */
  readonly onChange?: () => unknown;
  readonly time?: Time;
}

/** Webhooks that may be kept. */
const mostWebhooks = 1_000;

/**
 * What persons do with webhooks, over HTTP and on the command line alike. What is asked under a key is done once: the same again is
 * given the first answer, also after a restart.
 */
export class Webhooks {
  private readonly time: Time;
  private readonly asked: AskedOnce;

  constructor(private readonly options: WebhooksOptions) {
    this.time = options.time ?? systemTime;
    this.asked = new AskedOnce(options.store);
  }

  /** @throws AddressRefused InvalidFilter PositionAhead WebhookRefused */
  async create(wanted: NewWebhook, asked: Asked | null = null): Promise<WebhookWithSecret> {
    const { url, description = null, after = 'head', ...filter } = wanted;
    const { store, sender } = this.options;
    return this.asked.answer(asked, { create: { ...wanted, after: String(after) } }, async (keeping) => {
      sender.check(url);
      if ((await store.generations()).size >= mostWebhooks) {
        throw new WebhookRefused(
          'TOO_MANY_WEBHOOKS',
          `${mostWebhooks} webhooks are kept, which is the most; delete one first`,
        );
      }
      const createdAt = this.now();
      const secret = newSecret();
      const webhook: Webhook = {
        id: `wh-${randomBytes(9).toString('hex')}`,
        url,
        description,
        filter: feedFilter(filter),
        state: 'active',
        pausedBecause: null,
        secrets: [{ secret, createdAt, expiresAt: null }],
        createdAt,
      };
      const position = await this.positionOf(after);
      const body = bodyOf({ webhook, position, held: [] });
      await store.create(webhook, position, keeping(webhook.id, body, secret));
      await this.options.onChange?.();
      return { ...body, secret };
    });
  }

  async list(): Promise<readonly WebhookBody[]> {
    return (await this.options.store.list()).map(bodyOf);
  }

  /** @throws WebhookNotFound, as everything below */
  async show(id: string): Promise<WebhookBody> {
    return bodyOf(await this.options.store.get(id));
  }

  pause(id: string, asked: Asked | null = null): Promise<WebhookBody> {
    return this.change(id, asked, { pause: id }, () => ({ state: 'paused', pausedBecause: null }));
  }

  resume(id: string, asked: Asked | null = null): Promise<WebhookBody> {
    return this.change(id, asked, { resume: id }, () => ({ state: 'active', pausedBecause: null }));
  }

  /** A new secret; the one before signs beside it for so long. */
  async rotate(id: string, overlapMs: number, asked: Asked | null = null): Promise<WebhookWithSecret> {
    const createdAt = this.now();
    const secret = newSecret();
    const expiresAt = new Date(this.time.now() + overlapMs).toISOString();
    const rotated = ({ webhook }: StoredWebhook): Partial<Webhook> => {
      const older = webhook.secrets
        .filter((each, index) => index === 0 || (each.expiresAt ?? '') > createdAt)
        .map((each) => ({
          ...each,
          expiresAt: each.expiresAt !== null && each.expiresAt < expiresAt ? each.expiresAt : expiresAt,
        }));
      return { secrets: [{ secret, createdAt, expiresAt: null }, ...(overlapMs > 0 ? older : [])].slice(0, 4) };
    };
    return this.change(id, asked, { rotate: id, overlapMs }, rotated, { secret });
  }

  /** Delivers again (or on) after a position; what waits behind it is forgotten, since it comes again. @throws PositionAhead */
  async move(id: string, after: Position | 'head', asked: Asked | null = null): Promise<WebhookBody> {
    return this.change(id, asked, { move: id, after: String(after) }, async ({ held }) => {
      const position = await this.positionOf(after);
      const free = held.filter((each) => position === null || each.position > position).map(({ stream }) => stream);
      return { position, free };
    });
  }

  async held(id: string): Promise<readonly HeldBody[]> {
    return (await this.options.store.get(id)).held.map(heldBody);
  }

  /** Tries parked streams again: the one that is named, or all. @throws WebhookRefused */
  retry(id: string, stream: string | null, asked: Asked | null = null): Promise<WebhookBody> {
    return this.change(id, asked, { retry: id, stream }, (stored) => ({ hold: parkedOf(stored, stream).map(again) }));
  }

  /** Passes over the one event that is in the way of a parked stream, and goes on with those behind it. @throws WebhookRefused */
  skip(id: string, stream: string, asked: Asked | null = null): Promise<WebhookBody> {
    return this.change(id, asked, { skip: id, stream }, (stored) => ({
      hold: parkedOf(stored, stream).map((held) => again({ ...held, revision: held.revision + 1n })),
    }));
  }

  async delete(id: string): Promise<void> {
    await this.options.store.delete(id);
    await this.options.onChange?.();
  }

  /** Sends one event that is none of the log's, signed as the others are. Under a key that was never answered it may be sent twice. */
  async test(id: string, asked: Asked | null = null): Promise<TestAnswer> {
    return this.asked.answer(asked, { test: id }, async (keeping) => {
      const answer = await this.sendTest(id);
      const answered = keeping(id, answer);
      if (answered) await this.options.store.keep(answered);
      return answer;
    });
  }

  private async sendTest(id: string): Promise<TestAnswer> {
    const { webhook } = await this.options.store.get(id);
    const time = this.now();
    const eventId = randomUUID();
    const type = 'org.legation.Test.v1';
    const data = { webhook: id };
    const event = {
      specversion: '1.0',
      id: eventId,
      source: 'urn:legation:test',
      type,
      subject: id,
      time,
      datacontenttype: 'application/json',
      data,
    };
    const body = JSON.stringify(event);
    const headers = new Signatures(webhook.secrets).headers(eventId, body, this.time.now());
    const { taken, status, reason } = await this.options.sender.post(
      webhook.url,
      headers,
      body,
      new AbortController().signal,
    );
    return { taken, status, reason };
  }

  private now(): string {
    return new Date(this.time.now()).toISOString();
  }

  private async positionOf(after: Position | 'head'): Promise<Position | null> {
    const { events } = this.options;
    if (after === 'head') return (await events.head())?.position ?? null;
    await requireWithin(events, after);
    return after <= 0n ? null : after;
  }

  /** Two persons at once: the second is decided again on what the first left. */
  private change<Told extends { readonly secret?: string }>(
    id: string,
    asked: Asked | null,
    said: object,
    decide: (stored: StoredWebhook) => WebhookChange | Promise<WebhookChange>,
    told?: Told,
  ): Promise<WebhookBody & Told> {
    const { store } = this.options;
    return this.asked.answer(asked, said, async (keeping) => {
      for (let left = 5; ; left -= 1) {
        const stored = await store.get(id);
        const change = await decide(stored);
        const body = bodyOf(changed(stored, change));
        try {
          await store.change(id, stored.generation, change, keeping(id, body, told?.secret));
          await this.options.onChange?.();
          return { ...body, ...(told as Told) };
        } catch (error) {
          if (!(error instanceof Superseded) || left === 0) throw error;
        }
      }
    });
  }
}

type WebhookChange = Partial<Webhook> & ProgressChange;

function changed({ webhook, ...stored }: StoredWebhook, change: WebhookChange): Shown {
  const { position = stored.position, hold = [], free = [], ...fields } = change;
  const others = stored.held.filter(
    ({ stream }) => !free.includes(stream) && hold.every((each) => each.stream !== stream),
  );
  return { webhook: { ...webhook, ...fields }, position, held: [...others, ...hold] };
}

function parkedOf({ webhook, held }: StoredWebhook, stream: string | null): readonly HeldStream[] {
  const found = held.filter((each) => each.parked && (stream === null || each.stream === stream));
  if (found.length > 0 || stream === null) return found;
  throw new WebhookRefused('STREAM_NOT_PARKED', `no event of ${stream} is parked for ${webhook.id}`);
}

const again = (held: HeldStream): HeldStream => ({ ...held, parked: false, attempts: 0, triedMs: 0, reason: '' });

type Shown = Pick<StoredWebhook, 'webhook' | 'position' | 'held'>;

function bodyOf({ webhook, position, held }: Shown): WebhookBody {
  const { filter, secrets, ...rest } = webhook;
  const parked = held.filter((each) => each.parked).length;
  return {
    ...rest,
    filter: filterText(filter) as WebhookBody['filter'],
    position: position === null ? null : Number(position),
    retrying: held.length - parked,
    parked,
    secrets: secrets.map(({ createdAt, expiresAt }) => ({ createdAt, expiresAt })),
  };
}

const heldBody = (held: HeldStream): HeldBody => ({
  stream: held.stream,
  state: held.parked ? 'parked' : 'retrying',
  type: held.type,
  eventId: held.eventId,
  position: Number(held.position),
  revision: Number(held.revision),
  attempts: held.attempts,
  triedSeconds: Math.round(held.triedMs / 1_000),
  reason: held.reason,
  lastTriedAt: held.lastTriedAt,
});
