import { request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { ClientRequest } from 'node:http';
import { startTestApi } from './api-under-test.js';
import type { ApiUnderTest } from './api-under-test.js';

describe('the state of the API', () => {
  let api: ApiUnderTest;
  afterEach(() => api.close());

  it('is live and ready, and shows each projection with its lag', async () => {
    api = await startTestApi();
    const { body } = await api.post('/v1/officials/x/register-official', { name: 'X' });
    await api.get(`/v1/officials/x?atLeast=${body.position}`);
    expect((await api.get('/health/live')).body).toEqual({ live: true });
    const ready = await api.get('/health/ready');
    expect([ready.status, ready.body]).toMatchObject([
      200,
      { ready: true, log: 'open', head: body.position, stopping: false },
    ]);
    expect(ready.body.projections).toContainEqual(
      expect.objectContaining({
        projection: 'officials',
        active: true,
        stopped: null,
        documents: 1,
        lag: { events: 0, exact: true, seconds: 0 },
      }),
    );
  });

  it('shows the tree of the log with the projections', async () => {
    api = await startTestApi();
    await api.post('/v1/officials/x/register-official', { name: 'X' });
    const treeOf = async () =>
      (await api.get('/v1/projections')).body.items.find(
        ({ projection }: { projection: string }) => projection === 'log-tree',
      );
    for (let left = 300; left > 0 && (await treeOf()).lag.events > 0; left -= 1)
      await new Promise((resolve) => setTimeout(resolve, 50));
    const { head } = (await api.get('/v1/about')).body;
    expect(await treeOf()).toMatchObject({
      version: 1,
      active: true,
      position: head.position,
      stopped: null,
      lag: { events: 0, exact: true, seconds: 0 },
    });
    expect((await api.get('/metrics')).text).toContain('legation_projection_lag_events{projection="log-tree"} 0');
  });

  it('is told in numbers', async () => {
    api = await startTestApi();
    const key = { 'idempotency-key': 'k' };
    await api.post('/v1/officials/x/register-official', { name: 'X' }, key);
    await api.post('/v1/officials/x/register-official', { name: 'X' }, key);
    await api.post('/v1/officials/x/register-official', { name: 'Y' });
    const { text, headers } = await api.get('/metrics');
    expect(headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8');
    expect(text).toContain('legation_commands_total{outcome="accepted"} 1');
    expect(text).toContain('legation_commands_total{outcome="repeated"} 1');
    expect(text).toContain('legation_commands_total{outcome="refused"} 1');
    expect(text).toMatch(/legation_log_head_position [1-9]/);
    expect(text).toMatch(
      /legation_http_request_seconds_count\{method="POST",route="\/v1\/officials\/:id\/register-official",status="201"\} 2/,
    );
  });

  /** @returns a command that the server has begun to read: the rest of its body is `"X"}` */
  function beginRegistering(): Promise<ClientRequest> {
    const post = request(`${api.url}/v1/officials/x/register-official`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'idempotency-key': 'slow',
        'content-length': 12,
        expect: '100-continue',
      },
    });
    return new Promise((resolve, reject) => {
      post.once('error', reject);
      post.once('continue', () => {
        post.off('error', reject);
        post.write('{"name":');
        resolve(post);
      });
    });
  }

  it('takes a sender that breaks off for no fault of its own', async () => {
    const said: string[] = [];
    const say = (event: string): void => void said.push(event);
    api = await startTestApi({}, { debug: say, info: say, warn: say, error: (event) => say(`error ${event}`) });
    const post = await beginRegistering();
    const broken = new Promise((resolve) => post.on('error', resolve));
    post.destroy();
    await broken.catch(() => undefined);
    let items: unknown[] = [];
    for (const end = performance.now() + 30_000; items.length === 0 && performance.now() < end; await pause(50))
      ({ items } = (await api.get('/v1/audit/denied')).body as { items: unknown[] });
    expect(items).toMatchObject([{ type: 'RegisterOfficial', code: 'MALFORMED_REQUEST' }]);
    expect(said.filter((event) => event.startsWith('error'))).toEqual([]);
  });

  it('lets the request under way finish when it stops', async () => {
    api = await startTestApi();
    const post = await beginRegistering();
    const slow = new Promise<number | undefined>((resolve, reject) => {
      post.on('response', (answer) => {
        answer.resume();
        answer.on('end', () => resolve(answer.statusCode));
      });
      post.on('error', reject);
      setTimeout(() => post.end('"X"}'), 300);
    });
    const stopped = api.close();
    expect(await slow).toBe(201);
    await stopped;
    await expect(fetch(api.url)).rejects.toThrow();
  });

  it('does not wait for ever for a request that does not come to its end', async () => {
    api = await startTestApi({ stopTimeoutMs: 200 });
    const post = await beginRegistering();
    const broken = new Promise((resolve) => post.on('error', resolve));
    const begun = performance.now();
    await api.close();
    expect(performance.now() - begun).toBeLessThan(20_000);
    await broken;
  });
});
