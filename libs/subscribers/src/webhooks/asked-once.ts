import { hash } from 'node:crypto';
import { fingerprintOf } from '@legation/event-store';
import { Superseded, WebhookNotFound, WebhookRefused } from './subscriber-store.port.js';
import type { Answered, SubscriberStore } from './subscriber-store.port.js';

/** Under which key somebody asks for something, so that asking again does it no second time. */
export interface Asked {
  readonly key: string;
  /** Who asks: what one was answered is not told to another. */
  readonly by: string;
  /** Called where it was asked before, and the first answer is given again. */
  readonly onRepeat?: () => void;
}

/** What the store is to keep of an answer; undefined where it was asked for without a key. */
export type Keeping = (webhook: string, answer: object, secret?: string) => Answered | undefined;

/** Answers each key once, and the same again whenever it comes back. */
export class AskedOnce {
  private readonly underWay = new Map<string, Promise<unknown>>();

  constructor(private readonly store: SubscriberStore) {}

  /**
   * @param said what is asked for: another thing under the same key is refused
   * @param work does it, and hands what `keeping` gives to the store in the same step
   * @throws WebhookRefused
   */
  async answer<Answer extends object>(
    asked: Asked | null,
    said: object,
    work: (keeping: Keeping) => Promise<Answer>,
  ): Promise<Answer> {
    if (!asked) return work(() => undefined);
    const { key } = asked;
    while (this.underWay.has(key)) await this.underWay.get(key)?.catch(() => undefined);
    const answer = this.once(asked, fingerprintOf({ said, by: asked.by }), work);
    this.underWay.set(key, answer);
    try {
      return await answer;
    } finally {
      this.underWay.delete(key);
    }
  }

  private async once<Answer extends object>(
    asked: Asked,
    fingerprint: string,
    work: (keeping: Keeping) => Promise<Answer>,
  ): Promise<Answer> {
    const before = await this.again<Answer>(asked, fingerprint);
    if (before) return before;
    try {
      return await work((webhook, answer, secret) => ({
        key: asked.key,
        fingerprint,
        webhook,
        answer: JSON.stringify(answer),
        secret: secret === undefined ? null : digestOf(secret),
      }));
    } catch (error) {
      if (!(error instanceof Superseded)) throw error;
      const meanwhile = await this.again<Answer>(asked, fingerprint); // by another process
      if (meanwhile) return meanwhile;
      throw error;
    }
  }

  private async again<Answer extends object>({ key, onRepeat }: Asked, fingerprint: string): Promise<Answer | null> {
    const known = await this.store.answered(key);
    if (!known) return null;
    if (known.fingerprint !== fingerprint)
      throw new WebhookRefused('IDEMPOTENCY_KEY_REUSED', `${key} was sent before, with something else or by another`);
    const answer = JSON.parse(known.answer) as Answer;
    const whole = known.secret === null ? answer : { ...answer, secret: await this.secretOf(known) };
    onRepeat?.();
    return whole;
  }

  /** A secret is told again while it signs; afterwards nobody needs it, and nothing has kept it. */
  private async secretOf({ webhook, secret, key }: Answered): Promise<string> {
    const stored = await this.store.get(webhook).catch((error: unknown) => {
      if (error instanceof WebhookNotFound) return null;
      throw error;
    });
    const found = stored?.webhook.secrets.find((each) => digestOf(each.secret) === secret);
    if (found) return found.secret;
    throw new WebhookRefused(
      'SECRET_GONE',
      `what ${key} asked for was done; its secret signs no more and was forgotten`,
    );
  }
}

const digestOf = (secret: string): string => hash('sha256', secret, 'hex');
