import { Webhook } from 'standardwebhooks';
import { once } from 'node:events';
import type { HeldBody, WebhookWithSecret } from '@legation/subscribers';
import { Desk } from './cli-under-test.js';
import { Receiver } from './receiver.js';

const command = (target: string, type: string, data: object) => ({ id: `${type}-${target}`, target, type, data });
const allow = { LEGATION_WEBHOOK_PRIVATE_ADDRESSES: 'allow' };

describe('webhooks on the command line', () => {
  const desk = new Desk();
  let receiver: Receiver;
  let made: WebhookWithSecret;
  const webhooks = <Answer>(...args: readonly string[]): Promise<Answer> =>
    desk.ask(['webhooks', ...args], desk.dataDir, allow);

  beforeAll(async () => {
    receiver = await Receiver.start();
    const people = ['a', 'b'].map((id) => command(id, 'RegisterOfficial', { name: `Bà ${id}` }));
    expect((await desk.run(['import', desk.lines('people.ndjson', people)])).code).toBe(0);
  }, 60_000);
  afterAll(async () => {
    await desk.clear();
    await receiver.stop();
  });

  it('are made, and shown without their secret', async () => {
    const asked = ['create', receiver.url, '--type', 'OfficialRegistered', '--after', '0', '--description', 'Lương'];
    expect(await desk.run(['webhooks', ...asked])).toMatchObject({
      code: 1,
      err: expect.stringMatching(/^ADDRESS_REFUSED/),
    });
    made = await webhooks(...asked);
    const { secret, ...shown } = made;
    expect(secret).toMatch(/^whsec_/);
    expect(shown).toMatchObject({ description: 'Lương', state: 'active', position: null });
    expect(await webhooks('show', made.id)).toEqual(shown);
    const { out } = await desk.run(['webhooks', 'list']);
    expect(out).toContain(`${made.id}  active  ${receiver.url}`);
    expect(out).toContain('type OfficialRegistered; nothing read yet\n');
    const vietnamese = await desk.run(['--lang', 'vi', 'webhooks', 'show', made.id]);
    expect(vietnamese.out).toContain(`${made.id}  đang hoạt động  ${receiver.url}`);
    expect(vietnamese.out).toContain('loại sự kiện OfficialRegistered; chưa đọc gì\n');
  }, 90_000);

  it('are paused, tested and rotated without a server, and refused by name', async () => {
    expect(await webhooks('pause', made.id)).toMatchObject({ state: 'paused' });
    expect(await webhooks('test', made.id)).toEqual({ taken: true, status: 204, reason: '' });
    const rotated = await webhooks<WebhookWithSecret>('rotate', made.id, '--overlap-hours', '1');
    expect(rotated.secrets).toHaveLength(2);
    await webhooks('test', made.id);
    const { headers = {}, text = '' } = receiver.taken.at(-1) ?? {};
    for (const { secret } of [made, rotated])
      expect(new Webhook(secret).verify(text, headers as Record<string, string>)).toMatchObject({ subject: made.id });
    for (const [args, code] of [
      [['show', 'wh-none'], 3],
      [['move', made.id, '--after', 'yesterday'], 2],
      [['move', made.id, '--after', '999999999999'], 1],
      [['skip', made.id, '--stream', 'official-a'], 1],
      [['rotate', made.id, '--overlap-hours', '-1'], 2],
      [['create', receiver.url, '--type', 'Nothing'], 2],
    ] as const)
      expect([args, (await desk.run(['webhooks', ...args], desk.dataDir, allow)).code]).toEqual([args, code]);
  }, 90_000);

  it('are minded beside a running server, which hears of it within a second or two', async () => {
    receiver.behave = ({ event }, response) =>
      void response.writeHead(event.subject === 'official-a' ? 500 : 200).end();
    const { url, child } = await desk.serve(allow);
    await webhooks('resume', made.id);
    await receiver.until(() => receiver.taken.some(({ event }) => event.subject === 'official-b'));
    let held: readonly HeldBody[] = [];
    for (let left = 50; left > 0 && held.length === 0; left -= 1)
      held = (await webhooks<{ items: readonly HeldBody[] }>('held', made.id)).items;
    expect(held).toMatchObject([{ stream: 'official-a', state: 'retrying', type: 'OfficialRegistered' }]);
    const { out } = await desk.run(['webhooks', 'held', made.id]);
    expect(out).toMatch(/official-a +retrying +OfficialRegistered/);
    const shown = (await desk.run(['webhooks', 'show', made.id])).out;
    expect(shown).toMatch(
      /; read up to \d+; streams behind, each at its own position \(webhooks held\): 1 retrying, 0 parked/,
    );

    receiver.behave = (_delivered, response) => void response.writeHead(200).end();
    const seen = receiver.taken.length;
    expect(await webhooks('move', made.id, '--after', '0')).toMatchObject({ retrying: 0 });
    await receiver.until(() => receiver.taken.length >= seen + 2);
    await new Promise((resolve) => setTimeout(resolve, 500)); // what was taken is saved by then
    expect(await webhooks('list')).toEqual(await (await fetch(`${url}/v1/webhooks`)).json());
    const deleted = await desk.run(['webhooks', 'delete', made.id]);
    expect(deleted.out).toBe(`${made.id}  deleted  ${receiver.url}\n`);
    expect(await webhooks('list')).toEqual({ items: [] });
    const over = once(child, 'exit');
    child.kill('SIGTERM');
    await over;
  }, 90_000);
});
