import { hash } from 'node:crypto';
import { continues, openBundle, openCheckpoint, verifierOf } from '@legation/read-models';
import type { Verifier } from '@legation/read-models';
import { startTestApi } from './api-under-test.js';
import type { ApiUnderTest } from './api-under-test.js';

interface Event {
  readonly id: string;
  readonly stream: string;
}

const bytes = (base64: string): Buffer => Buffer.from(base64, 'base64');

describe('the tree of the log over HTTP', () => {
  let api: ApiUnderTest;
  let events: readonly Event[];
  const register = (n: number) => api.post(`/v1/officials/o${n}/register-official`, { name: `Bà ${n}` });

  beforeAll(async () => {
    api = await startTestApi();
    for (let n = 0; n < 300; n += 20) await Promise.all(Array.from({ length: 20 }, (_, at) => register(n + at)));
    ({ items: events } = (await api.get('/v1/events?limit=1000')).body as { items: Event[] });
    await whole(300);
  });
  afterAll(() => api.close());

  const whole = async (size: number): Promise<string> => {
    for (;;) {
      const { status, text } = await api.get('/log/checkpoint');
      if (status !== 200) throw new Error(text);
      if (text.split('\n')[1] === String(size)) return text;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  const keys = async (): Promise<readonly Verifier[]> =>
    ((await api.get('/log/keys')).body as { items: { key: string }[] }).items.map(({ key }) => verifierOf(key));
  const tile = async (path: string): Promise<Buffer> => {
    const response = await fetch(`${api.url}/log/tile/${path}`);
    expect([response.status, response.headers.get('cache-control')]).toEqual([
      200,
      'public, max-age=31536000, immutable',
    ]);
    return Buffer.from(await response.arrayBuffer());
  };

  it('signs what it holds, and continues what it signed', async () => {
    const [first, known] = [await whole(300), await keys()];
    const before = openCheckpoint(first, known);
    await register(300);
    const now = openCheckpoint(await whole(301), known);
    if (!before || !now) throw new Error('a checkpoint is not signed');
    expect([before.size, now.size, now.origin]).toEqual([300, 301, before.origin]);
    const { body } = await api.get('/log/proof/consistency?from=300&to=301');
    expect(continues(before, now, (body as { hashes: string[] }).hashes.map(bytes))).toBe(true);
  });

  it('proves an event by a bundle that needs no register', async () => {
    const { id } = events[123] as Event;
    const { status, text } = await api.get(`/log/proof/bundle?event=${id}`);
    expect(status).toBe(200);
    const proven = openBundle(Buffer.from(text), await keys());
    expect(proven).toMatchObject({ index: 123, event: { id, type: 'OfficialRegistered' } });
    const { body } = await api.get(`/log/proof/inclusion?event=${id}&size=200`);
    expect(body).toEqual({ event: id, index: 123, size: 200, hashes: expect.any(Array) as string[] });
  });

  it('tells in its numbers how far the tree is', async () => {
    const { text } = await api.get('/metrics');
    expect(text).toMatch(/^legation_log_tree_events 30\d$/m);
    expect(text).toMatch(/^legation_log_tree_behind [01]$/m);
  });

  it('proves an event at once after it was recorded', async () => {
    const { body } = await register(9_000);
    const { position } = body as { position: number };
    const { items } = (await api.get(`/v1/events?after=${position - 1}`)).body as { items: Event[] };
    const { status } = await api.get(`/log/proof/inclusion?event=${items[0]?.id}`);
    expect(status).toBe(200);
  });

  it('serves tiles that fit together, and entries that fit the tiles', async () => {
    const [full, part, up] = [await tile('0/000'), await tile('0/001.p/44'), await tile('1/000.p/1')];
    expect([full.length, part.length, up.length]).toEqual([256 * 32, 44 * 32, 32]);
    let row = Array.from({ length: 256 }, (_, at) => full.subarray(at * 32, at * 32 + 32));
    const node = (left: Buffer, right: Buffer) =>
      hash('sha256', Buffer.concat([Buffer.from([1]), left, right]), 'buffer');
    while (row.length > 1) row = row.flatMap((left, at) => (at % 2 === 0 ? [node(left, row[at + 1] as Buffer)] : []));
    expect(row[0]).toEqual(up);
    const entries = await tile('entries/001.p/44');
    for (let [at, n] = [0, 0]; n < 44; n += 1) {
      const entry = entries.subarray(at + 2, at + 2 + entries.readUInt16BE(at));
      expect(JSON.parse(entry.toString())).toMatchObject({ id: events[256 + n]?.id });
      const leaf = hash('sha256', Buffer.concat([Buffer.from([0]), entry]), 'buffer');
      expect(leaf.equals(part.subarray(n * 32, n * 32 + 32))).toBe(true);
      at += 2 + entry.length;
    }
  });

  it.each([
    ['/log/tile/0/002', 404, 'TILE_NOT_FOUND'],
    ['/log/tile/0/001.p/255', 404, 'TILE_NOT_FOUND'],
    ['/log/tile/0/1', 404, 'TILE_NOT_FOUND'],
    ['/log/tile/entries/x999/999', 404, 'TILE_NOT_FOUND'],
    ['/log/tile/99/000', 404, 'TILE_NOT_FOUND'],
    [`/log/tile/0/${'x000/'.repeat(40)}000`, 404, 'TILE_NOT_FOUND'],
    ['/log/proof/inclusion?event=nowhere', 404, 'EVENT_NOT_FOUND'],
    ['/log/proof/bundle?event=nowhere', 404, 'EVENT_NOT_FOUND'],
    ['/log/proof/inclusion', 400, 'INVALID_QUERY'],
    ['/log/proof/inclusion?event=a&event=b', 400, 'INVALID_QUERY'],
    ['/log/proof/inclusion?event=a&size=-1', 400, 'INVALID_QUERY'],
    ['/log/proof/consistency?from=3', 400, 'INVALID_QUERY'],
    ['/log/proof/consistency?from=3&to=2', 400, 'INVALID_QUESTION'],
    ['/log/proof/consistency?from=3&to=999999999999999', 400, 'INVALID_QUESTION'],
    ['/log/proof/consistency?from=3&to=1e3', 400, 'INVALID_QUERY'],
  ])('answers %s with %i %s', async (path, status, code) => {
    const answer = await api.get(path);
    expect([answer.status, (answer.body as { code: string }).code]).toEqual([status, code]);
    expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
  });
});
