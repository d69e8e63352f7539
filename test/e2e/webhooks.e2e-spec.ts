import { Webhook } from 'standardwebhooks';
import { startTestApi } from './api-under-test.js';
import type { ApiUnderTest } from './api-under-test.js';
import { Receiver } from './receiver.js';

describe('webhooks', () => {
  let api: ApiUnderTest;
  let receiver: Receiver;
  const register = async (...ids: string[]): Promise<void> => {
    for (const id of ids) await api.post(`/v1/officials/${id}/register-official`, { name: id });
  };
  const ids = (from = receiver.taken): string[] => from.map(({ event }) => event.subject.replace('official-', ''));
  const create = async (fields: object = {}) => (await api.post('/v1/webhooks', { url: receiver.url, ...fields })).body;

  beforeEach(async () => {
    receiver = await Receiver.start();
    api = await startTestApi({ webhookPrivateAddresses: 'allow', webhookTimeoutMs: 1_000 });
  });
  afterEach(async () => {
    await api.close();
    await receiver.stop();
  });

  it('push each event to a URL, signed by the rules of Standard Webhooks', async () => {
    await register('before');
    const [before] = (await api.get('/v1/events')).body.items;
    const made = await create({ description: 'payroll', type: 'OfficialRegistered', category: 'official' });
    expect(made).toMatchObject({
      id: expect.stringMatching(/^wh-[0-9a-f]{18}$/),
      url: receiver.url,
      filter: { category: 'official', type: 'OfficialRegistered' },
      state: 'active',
      secret: expect.stringMatching(/^whsec_/),
    });
    await register('a', 'b');
    await receiver.until(() => receiver.taken.length === 2);
    expect(ids()).toEqual(['a', 'b']);
    const [first] = receiver.taken;
    expect(first?.headers).toMatchObject({
      'content-type': 'application/cloudevents+json; charset=utf-8',
      'webhook-id': first?.event.id,
    });
    expect(new Webhook(made.secret).verify(first?.text ?? '', first?.headers as Record<string, string>)).toEqual(
      first?.event,
    );
    const [pulled] = (
      await api.get(`/v1/events?after=${before.position}&limit=1`, { accept: 'application/cloudevents-batch+json' })
    ).body;
    expect(first?.event).toEqual(pulled);
    const { items } = (await api.get('/v1/webhooks')).body;
    expect(JSON.stringify(items)).not.toContain('whsec_');
  });

  it('begin where they are told, stop and go on, and go back', async () => {
    await register('a', 'b');
    const { id } = await create({ after: '0' });
    await receiver.until(() => receiver.taken.length === 2);
    expect((await api.post(`/v1/webhooks/${id}/pause`, {})).body.state).toBe('paused');
    await register('c');
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(ids()).toEqual(['a', 'b']);
    await api.post(`/v1/webhooks/${id}/resume`, {});
    await receiver.until(() => receiver.taken.length === 3);
    const [first] = (await api.get('/v1/events')).body.items;
    await api.post(`/v1/webhooks/${id}/move`, { after: String(first.position) });
    await receiver.until(() => receiver.taken.length === 5);
    expect(ids()).toEqual(['a', 'b', 'c', 'b', 'c']);
    expect((await api.send(`/v1/webhooks/${id}`, { method: 'DELETE' })).status).toBe(200);
    await register('d');
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(receiver.seen).toHaveLength(5);
    expect((await api.get(`/v1/webhooks/${id}`)).body.code).toBe('WEBHOOK_NOT_FOUND');
  });

  it('send a test, and rotate the secret with an overlap', async () => {
    const made = await create();
    expect((await api.post(`/v1/webhooks/${made.id}/test`, {})).body).toEqual({ taken: true, status: 204, reason: '' });
    const rotated = (await api.post(`/v1/webhooks/${made.id}/rotate-secret`, { overlapHours: 1 })).body;
    expect(rotated.secret).not.toBe(made.secret);
    await register('a');
    await receiver.until(() => receiver.taken.length === 2);
    const { text, headers } = receiver.taken[1] ?? { text: '', headers: {} };
    for (const secret of [made.secret, rotated.secret]) {
      expect(new Webhook(secret).verify(text, headers as Record<string, string>)).toMatchObject({
        subject: 'official-a',
      });
    }
    const last = (await api.post(`/v1/webhooks/${made.id}/rotate-secret`, { overlapHours: 0 })).body;
    await register('b');
    await receiver.until(() => receiver.taken.length === 3);
    const late = receiver.taken[2];
    expect(String(late?.headers['webhook-signature']).split(' ')).toHaveLength(1);
    expect(new Webhook(last.secret).verify(late?.text ?? '', late?.headers as Record<string, string>)).toBeDefined();
  });

  it('try again what was not taken, in the order of its stream, while other streams go on', async () => {
    await create();
    let refusals = 2;
    receiver.behave = ({ event }, response) => {
      const refuse = event.subject === 'official-a' && refusals > 0;
      if (refuse) refusals -= 1;
      response.writeHead(refuse ? 500 : 200).end();
    };
    await register('a');
    await api.post('/v1/officials/a/add-name-variant', { name: 'A', kind: 'alias' });
    await register('b');
    await receiver.until(() => receiver.taken.length === 3);
    expect(receiver.taken.map(({ event }) => `${event.subject}@${event.revision}`)).toEqual([
      'official-b@0',
      'official-a@0',
      'official-a@1',
    ]);
  });

  it.each<[string, Receiver['behave'], boolean]>([
    ['hangs', () => undefined, false],
    ['closes the socket', (_d, _response, request) => request.socket.destroy(), false],
    [
      'redirects to a private address',
      (_d, response) => void response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end(),
      false,
    ],
    ['answers 10 MB of failure', (_d, response) => void response.writeHead(500).end(Buffer.alloc(10_000_000)), false],
    ['answers 10 MB of success', (_d, response) => void response.writeHead(200).end(Buffer.alloc(10_000_000)), true],
    ['answers success slowly', (_d, response) => void setTimeout(() => response.writeHead(200).end(), 700), true],
    ['answers success without an end', (_d, response) => void response.writeHead(200).write('.'), true],
  ])('bear a receiver that %s, and others notice nothing', async (_what, behave, taken) => {
    const other = await Receiver.start();
    try {
      const { id } = await create();
      await api.post('/v1/webhooks', { url: other.url });
      receiver.behave = behave;
      await register('a');
      await other.until(() => other.taken.length === 1, 900);
      if (taken) {
        await new Promise((resolve) => setTimeout(resolve, 2_500));
        expect(receiver.seen).toHaveLength(1);
        return;
      }
      await receiver.until(() => receiver.seen.length >= 2);
      const [held] = (await api.get(`/v1/webhooks/${id}/held`)).body.items;
      expect(held).toMatchObject({ stream: 'official-a', state: 'retrying', type: 'OfficialRegistered' });
      receiver.behave = (_delivered, response) => void response.writeHead(200).end();
      await receiver.until(() => receiver.taken.length === 1);
      await receiver.until(() => true);
      expect(new Set(ids(receiver.seen))).toEqual(new Set(['a']));
    } finally {
      await other.stop();
    }
  });

  it('stop for good where the receiver says that it is gone', async () => {
    const { id } = await create();
    receiver.behave = (_delivered, response) => void response.writeHead(410).end();
    await register('a');
    for (let left = 100; left > 0 && (await api.get(`/v1/webhooks/${id}`)).body.state === 'active'; left -= 1) {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    expect((await api.get(`/v1/webhooks/${id}`)).body).toMatchObject({
      state: 'paused',
      pausedBecause: 'the receiver answered 410 Gone',
    });
  });

  it.each([
    [{ url: 'no url' }, 422, 'ADDRESS_REFUSED'],
    [{ url: 'ftp://example.org/' }, 422, 'ADDRESS_REFUSED'],
    [{ url: 'http://user:secret@127.0.0.1/' }, 422, 'ADDRESS_REFUSED'],
    [{ url: 'http://127.0.0.1/', type: 'Nothing' }, 400, 'INVALID_QUERY'],
    [{ url: 'http://127.0.0.1/', after: '999' }, 410, 'POSITION_AHEAD'],
    [{ url: 'http://127.0.0.1/', since: '1' }, 400, 'INVALID_BODY'],
    [{}, 400, 'INVALID_BODY'],
  ])('are not made of %j', async (body, status, code) => {
    const answer = await api.post('/v1/webhooks', body);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });

  it.each([
    ['pause', {}, 404, 'WEBHOOK_NOT_FOUND'],
    ['rotate-secret', { overlapHours: -1 }, 400, 'INVALID_BODY'],
    ['move', { after: 'yesterday' }, 400, 'INVALID_BODY'],
    ['skip', {}, 400, 'INVALID_BODY'],
    ['retry', { all: true }, 400, 'INVALID_BODY'],
  ])('refuse to %s by %j', async (action, body, status, code) => {
    const answer = await api.post(`/v1/webhooks/wh-none/${action}`, body);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });
});

describe('what is asked of webhooks under a key', () => {
  let api: ApiUnderTest;
  let receiver: Receiver;
  const ask = (path: string, body: object, key: string, headers = {}) =>
    api.post(path, body, { 'idempotency-key': key, ...headers });
  const count = async (): Promise<number> => (await api.get('/v1/webhooks')).body.items.length;

  beforeAll(async () => {
    receiver = await Receiver.start();
    api = await startTestApi({ webhookPrivateAddresses: 'allow' });
  });
  afterAll(async () => {
    await api.close();
    await receiver.stop();
  });

  it('is done once, and answered the same again', async () => {
    const asked = { url: receiver.url, description: 'once' };
    const [first, ...others] = await Promise.all(
      Array.from({ length: 5 }, () => ask('/v1/webhooks', asked, 'make-once')),
    );
    expect(first?.status).toBe(201);
    for (const other of others) expect(other.text).toBe(first?.text);
    const replayed = [first, ...others].filter((each) => each?.headers.get('idempotency-replayed') === 'true');
    expect([replayed.length, await count()]).toEqual([4, 1]);

    const { id } = first?.body ?? {};
    const rotated = await ask(`/v1/webhooks/${id}/rotate-secret`, { overlapHours: 1 }, 'rotate-once');
    expect((await ask(`/v1/webhooks/${id}/rotate-secret`, { overlapHours: 1 }, 'rotate-once')).text).toBe(rotated.text);
    const paused = await ask(`/v1/webhooks/${id}/pause`, {}, 'pause-once');
    await ask(`/v1/webhooks/${id}/resume`, {}, 'resume-once');
    expect((await ask(`/v1/webhooks/${id}/pause`, {}, 'pause-once')).text).toBe(paused.text);
    expect((await api.get(`/v1/webhooks/${id}`)).body).toMatchObject({ state: 'active', secrets: [{}, {}] });
    for (let times = 0; times < 2; times += 1) {
      expect((await ask(`/v1/webhooks/${id}/test`, {}, 'test-once')).body.taken).toBe(true);
      expect((await ask(`/v1/webhooks/${id}/move`, { after: '0' }, 'move-once')).status).toBe(201);
      expect((await ask(`/v1/webhooks/${id}/retry`, {}, 'retry-once')).status).toBe(201);
    }
    expect(receiver.seen).toHaveLength(1);
  });

  it('is refused where the key came with something else, or from another', async () => {
    const made = await ask('/v1/webhooks', { url: receiver.url }, 'mine', { 'legation-actor': 'clerk' });
    for (const [path, body, actor] of [
      ['/v1/webhooks', { url: `${receiver.url}/other` }, 'clerk'],
      [`/v1/webhooks/${made.body.id}/pause`, {}, 'clerk'],
      ['/v1/webhooks', { url: receiver.url }, 'somebody else'],
    ] as const) {
      const answer = await ask(path, body, 'mine', { 'legation-actor': actor });
      expect([answer.status, answer.body.code]).toEqual([422, 'IDEMPOTENCY_KEY_REUSED']);
      expect(answer.text).not.toContain('whsec_');
    }
  });

  it('tells a secret again while it signs, and not afterwards', async () => {
    const asked = { url: receiver.url };
    const made = await ask('/v1/webhooks', asked, 'secret');
    const { id } = made.body;
    const rotate = (overlapHours: number, key: string) =>
      ask(`/v1/webhooks/${id}/rotate-secret`, { overlapHours }, key);
    await rotate(1, 'with-overlap');
    expect((await ask('/v1/webhooks', asked, 'secret')).body.secret).toBe(made.body.secret);
    const rotated = await rotate(0, 'without');
    expect((await ask('/v1/webhooks', asked, 'secret')).body).toMatchObject({ status: 410, code: 'SECRET_GONE' });
    expect((await rotate(0, 'without')).text).toBe(rotated.text);
    await api.send(`/v1/webhooks/${id}`, { method: 'DELETE' });
    expect((await rotate(0, 'without')).body.code).toBe('SECRET_GONE');
  });

  it('needs the key, and what failed may be asked again under it', async () => {
    const bare = await api.post('/v1/webhooks', { url: receiver.url }, { 'idempotency-key': '' });
    expect([bare.status, bare.body.code]).toEqual([400, 'MISSING_IDEMPOTENCY_KEY']);
    expect((await ask('/v1/webhooks', { url: 'no url' }, 'mended')).status).toBe(422);
    expect((await ask('/v1/webhooks', { url: receiver.url }, 'mended')).status).toBe(201);
  });
});

describe('webhooks by default', () => {
  it('go to no private address, and over TLS only', async () => {
    const api = await startTestApi();
    try {
      for (const url of [
        'http://example.org/',
        'https://127.0.0.1/',
        'https://[::1]/',
        'https://169.254.169.254/latest',
        'https://2130706433/',
      ]) {
        expect([url, (await api.post('/v1/webhooks', { url })).body.code]).toEqual([url, 'ADDRESS_REFUSED']);
      }
      const made = (await api.post('/v1/webhooks', { url: 'https://localhost:1/' })).body;
      expect((await api.post(`/v1/webhooks/${made.id}/test`, {})).body).toEqual({
        taken: false,
        status: null,
        reason: expect.stringContaining('a private address'),
      });
    } finally {
      await api.close();
    }
  });
});
