import { randomBytes } from 'node:crypto';
import { Webhook as Signer } from 'standardwebhooks';
import type { WebhookSecret } from './subscriber-store.port.js';

/** A new secret: 32 random bytes. */
export const newSecret = (): string => `whsec_${randomBytes(32).toString('base64')}`;

/** Signs by each secret in force, as Standard Webhooks wants it. */
export class Signatures {
  private readonly signers: readonly { readonly signer: Signer; readonly until: number }[];

  constructor(secrets: readonly WebhookSecret[]) {
    this.signers = secrets.map(({ secret, expiresAt }) => ({
      signer: new Signer(secret),
      until: expiresAt === null ? Infinity : Date.parse(expiresAt),
    }));
  }

  /** @param now milliseconds since 1970: the time of the attempt */
  headers(id: string, body: string, now: number): Record<string, string> {
    const at = new Date(now);
    const inForce = this.signers.filter(({ until }, index) => index === 0 || until > now);
    return {
      'content-type': 'application/cloudevents+json; charset=utf-8',
      'user-agent': 'Legation/0.1.0',
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(now / 1_000)),
      'webhook-signature': inForce.map(({ signer }) => signer.sign(id, at, body)).join(' '),
    };
  }
}
