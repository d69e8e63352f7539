import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openSqliteEventStore } from '@legation/event-store';
import { cloudEvent, Deliveries, openSqliteSubscriberStore, Sender, sourceOf, Webhooks } from '@legation/subscribers';
import { Webhook } from 'standardwebhooks';
import { inFlight } from './in-flight.js';
import { secondsOf } from './rounds.js';

// `push-loop.js receiver` takes what is posted, and says where; `push-loop.js legation|bare LOG URL` posts every event of a log to it, and
// says how many a second: as the register does, or in a bare loop that has all bodies ready, and only signs and
// posts them with the same client. Either posts all of them twice and tells of the second time: a process that delivers
// has long been compiled.

const [kind, log = '', url = ''] = process.argv.slice(2);
const concurrency = 8;

if (kind === 'receiver') {
  const server = createServer((incoming, response) => {
    incoming.resume().once('end', () => response.writeHead(204).end());
  });
  server.keepAliveTimeout = 60_000;
  server.listen(0, '127.0.0.1', () => process.send?.({ port: (server.address() as AddressInfo).port }));
  process.on('disconnect', () => process.exit(0));
} else {
  const events = openSqliteEventStore({ path: log, access: 'read' });
  const once = kind === 'bare' ? bare : legation;
  await once();
  const rate = await once();
  await events.close();
  console.log(JSON.stringify(rate));
  process.exit(0);

  async function bare(): Promise<number> {
    const page = await events.readAll({ limit: 10_000 });
    const source = sourceOf(page.events[0]?.id ?? '');
    const bodies = page.events.map((event) => ({ id: event.id, body: JSON.stringify(cloudEvent(event, source)) }));
    const sender = new Sender({ timeoutMs: 15_000, privateAddresses: 'allow' });
    const signer = new Webhook('whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw');
    const never = new AbortController().signal;
    const post = async ({ id, body }: { readonly id: string; readonly body: string }): Promise<void> => {
      const now = new Date();
      const headers = {
        'content-type': 'application/cloudevents+json; charset=utf-8',
        'webhook-id': id,
        'webhook-timestamp': String(Math.floor(now.getTime() / 1_000)),
        'webhook-signature': signer.sign(id, now, body),
      };
      const { taken, reason } = await sender.post(url, headers, body, never);
      if (!taken) throw new Error(reason);
    };
    const seconds = await secondsOf(() => inFlight(concurrency, bodies, post));
    sender.close();
    return bodies.length / seconds;
  }

  async function legation(): Promise<number> {
    const total = (await events.readAll({ limit: 10_000 })).events.length;
    const store = openSqliteSubscriberStore({ path: `${log}.${randomUUID()}.deliveries` });
    const sender = new Sender({ timeoutMs: 15_000, privateAddresses: 'allow' });
    let delivered = 0;
    let done: () => void = () => undefined;
    const all = new Promise<void>((resolve) => (done = resolve));
    const deliveries = new Deliveries({
      events,
      store,
      post: sender.post.bind(sender),
      onNotice: ({ kind: what }) => {
        if (what === 'delivered' && (delivered += 1) === total) done();
      },
    });
    await new Webhooks({ events, store, sender }).create({ url, after: 0n });
    const seconds = await secondsOf(async () => {
      deliveries.start();
      await all;
    });
    await deliveries.end(1_000);
    await store.close();
    sender.close();
    return total / seconds;
  }
}
