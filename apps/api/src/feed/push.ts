import { mkdirSync } from 'node:fs';
import { openSubscriberStore } from '@legation/platform';
import type { Config, Logger, Register } from '@legation/platform';
import { Deliveries, Sender, Webhooks } from '@legation/subscribers';
import type { DeliveryNotice } from '@legation/subscribers';
import type { Metrics } from '../metrics.js';

interface Given {
  readonly register: Register;
  readonly config: Config;
  readonly logger: Logger;
  readonly metrics: Metrics;
}

/** Webhooks while the API runs: minded by persons, and delivered to. */
export interface Push {
  readonly webhooks: Webhooks;
  /** Begins to deliver, where the configuration says so. */
  start(): void;
  end(): Promise<void>;
}

export async function startPush({ register, config, logger, metrics }: Given): Promise<Push> {
  mkdirSync(config.dataDir, { recursive: true, mode: 0o700 });
  const store = await openSubscriberStore(config);
  const sender = new Sender({ timeoutMs: config.webhookTimeoutMs, privateAddresses: config.webhookPrivateAddresses });
  const onNotice = ({ kind, ...about }: DeliveryNotice): void => {
    metrics.deliveries.inc({ outcome: kind });
    const level = kind === 'delivered' ? 'debug' : kind === 'failed' ? 'info' : 'warn';
    logger[level](`webhook.${kind}`, about);
  };
  const events = register.eventStore;
  const post = sender.post.bind(sender);
  const deliveries = new Deliveries({ events, store, post, onNotice });
  const webhooks = new Webhooks({
    events,
    store,
    sender,
    onChange: () => config.webhooks === 'here' && deliveries.look(),
  });
  return {
    webhooks,
    start() {
      if (config.webhooks === 'here') deliveries.start();
    },
    async end() {
      await deliveries.end(config.stopTimeoutMs);
      sender.close();
      await store.close();
    },
  };
}
