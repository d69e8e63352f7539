import { once } from 'node:events';
import { Desk } from '../e2e/cli-under-test.js';
import { Receiver } from '../e2e/receiver.js';

describe('a server that is killed in the middle of its deliveries', () => {
  const desk = new Desk();
  let receiver: Receiver;
  beforeAll(async () => {
    receiver = await Receiver.start();
  });
  afterAll(async () => {
    await desk.clear();
    await receiver.stop();
  });

  it('delivers each event at least once, and in the order of its stream', async () => {
    const streams = 12;
    const each = 25;
    const commands = Array.from({ length: streams * each }, (_, index) => ({
      name: `variant ${index}`,
      official: `o-${index % streams}`,
    }));
    receiver.behave = (_delivered, response) => void setTimeout(() => response.writeHead(200).end(), 5);
    let { url, child } = await desk.serve({ LEGATION_WEBHOOK_PRIVATE_ADDRESSES: 'allow' });
    const post = async (path: string, body: object, key: string): Promise<Response> =>
      fetch(url + path, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': key },
        body: JSON.stringify(body),
      });
    for (let index = 0; index < streams; index += 1) {
      await post(`/v1/officials/o-${index}/register-official`, { name: `O ${index}` }, `register-${index}`);
    }
    const hook = (): Promise<string> =>
      post('/v1/webhooks', { url: receiver.url, after: '0' }, 'hook').then((answer) => answer.text());
    const made = await hook();
    for (let kills = 0; kills < 3; kills += 1) {
      const part = commands.slice(kills * 100, kills * 100 + 100);
      for (const [index, { official, name }] of part.entries()) {
        const answer = await post(
          `/v1/officials/${official}/add-name-variant`,
          { name, kind: 'alias' },
          `v-${kills}-${index}`,
        );
        expect(answer.status).toBe(201);
        await answer.arrayBuffer();
      }
      const over = once(child, 'exit');
      child.kill('SIGKILL');
      await over;
      ({ url, child } = await desk.serve({ LEGATION_WEBHOOK_PRIVATE_ADDRESSES: 'allow' }));
    }
    expect(await hook()).toBe(made); // and no second one
    const total = streams * (each + 1);
    const unique = (): Set<string> => new Set(receiver.seen.map(({ headers }) => String(headers['webhook-id'])));
    await receiver.until(() => unique().size === total, 40_000);
    const next = new Map<string, number>();
    for (const { event } of receiver.seen) {
      const expected = next.get(event.subject) ?? 0;
      expect([event.subject, event.revision <= expected]).toEqual([event.subject, true]); // again, or the next: never ahead
      if (event.revision === expected) next.set(event.subject, expected + 1);
    }
    expect([...next.values()].every((count) => count === each + 1)).toBe(true);
  }, 120_000);
});
