import { get } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { startTestApi } from './api-under-test.js';
import type { ApiUnderTest } from './api-under-test.js';

const routes = [
  '/v1/missions',
  '/v1/missions/vn-japan',
  '/v1/missions/vn-japan/holders?on=2024-01-01',
  '/v1/missions/vn-japan/timeline',
  '/v1/postings/current?on=2024-01-01',
  '/v1/officials/pham-quang-hieu',
  '/v1/officials/pham-quang-hieu/career',
  '/v1/officials/pham-quang-hieu/coverage?on=2024-01-01',
  '/v1/officials/pham-quang-hieu/titles?on=2024-01-01',
  '/v1/coverage?state=Nh%E1%BA%ADt%20B%E1%BA%A3n&on=2024-01-01',
  '/v1/coverage/states?on=2024-01-01',
  '/v1/terms',
  '/v1/vacancies?on=2024-01-01',
  '/v1/endings?on=2026-01-01&within=12m',
  '/v1/batches',
  '/v1/batches/batch-1',
  '/v1/meetings',
  '/v1/meetings?on=2020-01-01',
  '/v1/meetings/meeting-1',
  '/v1/directives',
  '/v1/directives?on=2020-01-01',
  '/v1/directives/directive-1',
  '/v1/sources',
  '/v1/sources?citedAs=article-1',
  '/v1/sources/article-1',
  '/v1/neglected-items',
  '/v1/matters',
  '/v1/audit?mission=vn-japan',
  '/v1/audit?official=pham-quang-hieu',
  '/v1/audit?from=2000-01-01T00:00:00Z&limit=3',
  '/v1/audit?order=newest&type=TermStarted',
  '/v1/audit?by=known&order=newest&knownAt=2999-01-01T00:00:00Z',
  '/v1/anomalies',
  '/v1/search?q=hieu',
  '/v1/search?q=quoc%20thu',
  '/v1/search?q=hieu&kind=official',
  '/v1/steps?on=2024-01-01',
  '/v1/steps?mission=vn-japan',
  '/v1/steps?official=pham-quang-hieu',
  '/v1/steps?batch=batch-1',
  '/v1/steps?meeting=meeting-1',
  '/v1/steps?directive=directive-1',
  '/v1/steps?category=mission',
  '/v1/projections',
  '/v1/events',
  '/v1/about',
];

describe('questions over HTTP', () => {
  let api: ApiUnderTest;
  let head: number;
  beforeAll(async () => {
    api = await startTestApi({ waitTimeoutMs: 200 });
    const say = async (path: string, body: object): Promise<void> => {
      const answer = await api.post(path, body);
      expect([path, answer.status, answer.body.detail]).toEqual([path, 201, undefined]);
      head = answer.body.position;
    };
    const japan = '/v1/missions/vn-japan';
    const posting = { postingId: 'vn-japan-2023' };
    await say('/v1/officials/pham-quang-hieu/register-official', { name: 'Phạm Quang Hiệu' });
    await say(`${japan}/open-mission`, {
      name: 'Nhật Bản',
      kind: 'embassy',
      receivingStates: ['Nhật Bản'],
      on: '1973',
    });
    await say('/v1/missions/vn-korea/open-mission', { name: 'Hàn Quốc', kind: 'embassy', on: '1992' });
    await say(`${japan}/appoint-ambassador`, {
      ...posting,
      officialId: 'pham-quang-hieu',
      title: 'Đại sứ',
      on: '2023-05',
      months: 36,
    });
    await say(`${japan}/start-term`, {
      ...posting,
      on: '2023-07-20',
      basis: 'credentials',
      source: { id: 'article-1', quote: 'trình Quốc thư' },
    });
    await say('/v1/batches/batch-1/open-batch', { name: 'Đợt', kind: 'departing' });
    await say('/v1/meetings/meeting-1/hold-meeting', { name: 'Hội nghị', kind: 'conference', on: '2021-12' });
    await say('/v1/directives/directive-1/issue-directive', {
      title: 'Chỉ đạo',
      issuerOfficialId: 'pham-quang-hieu',
      strength: 'assign',
      items: [{ no: '1', text: 'Việc' }],
    });
    await say('/v1/sources/article-1/describe-source', {
      citedAs: 'article-1',
      kind: 'article',
      title: 'Bài báo',
    });
  });
  afterAll(() => api.close());

  it.each(routes)('%s answers, tagged, with its position', async (route) => {
    const path = `${route}${route.includes('?') ? '&' : '?'}atLeast=${head}`;
    const { status, headers, body } = await api.get(path);
    expect([status, body.detail]).toEqual([200, undefined]);
    expect(Number(headers.get('legation-position'))).toBeGreaterThanOrEqual(head);
    const again = await api.get(path, { 'if-none-match': headers.get('etag') ?? '' });
    expect([again.status, again.text]).toEqual([304, '']);
  });

  it.each(routes)('%s refuses a parameter that it does not know', async (route) => {
    const { status, body } = await api.get(`${route}${route.includes('?') ? '&' : '?'}colour=red`);
    expect([status, body.code, body.errors]).toEqual([
      400,
      'INVALID_QUERY',
      [expect.objectContaining({ pointer: '/colour', code: 'UNKNOWN_FIELD' })],
    ]);
  });

  it('say who held a post on a day', async () => {
    const { body } = await api.get('/v1/missions/vn-japan/holders?on=2024-01-01');
    expect(body).toMatchObject({
      mission: { id: 'vn-japan', name: 'Nhật Bản' },
      on: '2024-01-01',
      certain: [
        {
          postingId: 'vn-japan-2023',
          officialName: 'Phạm Quang Hiệu',
          start: { on: '2023-07-20', basis: 'credentials' },
          end: null,
        },
      ],
      possible: [],
      staleOpen: [],
    });
  });

  it('find items of directives by their text, and quotes with the records that rest on them', async () => {
    const { body: items } = await api.get('/v1/search?q=viec');
    expect(items.items).toEqual([
      { kind: 'item', directiveId: 'directive-1', no: '1', text: 'Việc', textEn: null, title: 'Chỉ đạo', exact: false },
    ]);
    const { body: quotes } = await api.get('/v1/search?q=Qu%E1%BB%91c%20th');
    expect(quotes.items).toEqual([
      {
        kind: 'quote',
        sourceId: 'article-1',
        quote: 'trình Quốc thư',
        records: [{ kind: 'mission', id: 'vn-japan', postingId: 'vn-japan-2023', name: 'Nhật Bản' }],
        statements: 1,
        exact: true,
      },
    ]);
  });

  it('are asked again with the moment of knowledge that they name', async () => {
    const { body } = await api.get('/v1/missions/vn-japan/holders?on=2024-01-01');
    const again = await api.get(`/v1/missions/vn-japan/holders?on=2024-01-01&knownAt=${body.knownAt}`);
    expect(again.body).toEqual(body);
    const nobody = await api.get(`/v1/missions/vn-korea/holders?on=2024-01-01&knownAt=${body.knownAt}`);
    expect([nobody.status, nobody.body.certain]).toEqual([200, []]);
    const before = await api.get('/v1/missions/vn-japan/holders?on=2024-01-01&knownAt=2015-10-01T00:00:00Z');
    expect([before.status, before.body.certain, before.body.possible]).toEqual([200, [], []]);
  });

  it.each([
    '/v1/missions',
    '/v1/missions/vn-japan',
    '/v1/officials/pham-quang-hieu',
    '/v1/officials/pham-quang-hieu/titles',
    '/v1/officials/pham-quang-hieu/coverage',
    '/v1/batches',
    '/v1/batches/batch-1',
    '/v1/meetings',
    '/v1/meetings/meeting-1',
    '/v1/directives',
    '/v1/directives/directive-1',
    '/v1/sources',
    '/v1/sources/article-1',
    '/v1/neglected-items',
    '/v1/matters',
    '/v1/search?q=hieu',
    '/v1/search?q=quoc%20thu',
    '/v1/search?q=hieu&kind=official',
    '/v1/search?q=viec',
  ])('%s is asked again with the moment of knowledge that it names, and knows nothing of it before', async (route) => {
    const at = (moment: string) => api.get(`${route}${route.includes('?') ? '&' : '?'}knownAt=${moment}`);
    const { body } = await api.get(route);
    expect((await at(body.knownAt)).body).toEqual(body);
    const before = await at('2015-10-01T00:00:00.000Z');
    if (before.status === 200) expect(before.body).toMatchObject({ knownAt: '2015-10-01T00:00:00.000Z', items: [] });
    else
      expect([before.status, before.body.detail]).toEqual([
        404,
        expect.stringContaining('is in the register, but was not known at 2015-10-01T00:00:00.000Z'),
      ]);
  });

  it('are paged by cursor', async () => {
    const first = await api.get('/v1/missions?limit=1');
    expect(first.body.items.map(({ id }: { id: string }) => id)).toEqual(['vn-japan']);
    const link = /^<([^>]+)>; rel="next"$/.exec(first.headers.get('link') ?? '')?.[1] ?? '';
    const second = await api.get(link);
    expect(second.body.items.map(({ id }: { id: string }) => id)).toEqual(['vn-korea']);
    const events = await api.get('/v1/events?limit=2&category=official,mission&type=OfficialRegistered');
    expect(events.body.items).toMatchObject([
      { stream: 'official-pham-quang-hieu', revision: 0, type: 'OfficialRegistered' },
    ]);
  });

  it.each([
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
    ['identity', (bytes: Buffer) => bytes],
  ] as const)('come in %s where that is asked for, under the same tag', async (encoding, open) => {
    const path = '/v1/audit?limit=1000';
    const { text, headers } = await api.get(path);
    const asked = (more: Record<string, string> = {}) =>
      new Promise<{ readonly message: IncomingMessage; readonly body: Buffer }>((resolve, reject) => {
        const whole = { headers: { 'accept-encoding': encoding, ...more } };
        get(`${api.url}${path}`, whole, (message) => {
          const parts: Buffer[] = [];
          message.on('data', (part: Buffer) => parts.push(part));
          message.on('end', () => resolve({ message, body: Buffer.concat(parts) }));
        }).on('error', reject);
      });
    const { message, body } = await asked();
    expect(message.headers['content-encoding']).toBe(encoding === 'identity' ? undefined : encoding);
    expect([message.headers.vary, message.headers.etag]).toEqual(['accept-encoding', headers.get('etag')]);
    expect(Number(message.headers['content-length'])).toBe(body.length);
    expect(open(body).toString()).toBe(text);
    const again = await asked({ 'if-none-match': message.headers.etag ?? '' });
    expect([again.message.statusCode, again.body.length]).toEqual([304, 0]);
  });

  it('wait for a position, and say how far they are when it does not come', async () => {
    const { status, body, headers } = await api.get(`/v1/missions?atLeast=${head + 1_000}`);
    expect([status, body.code, body.position]).toEqual([503, 'NOT_YET', head]);
    expect(headers.get('retry-after')).toBe('1');
  });

  it.each([
    ['/v1/missions/nowhere', 404, 'MISSION_NOT_FOUND'],
    ['/v1/missions/nowhere/holders', 404, 'MISSION_NOT_FOUND'],
    ['/v1/officials/nobody/career', 404, 'OFFICIAL_NOT_FOUND'],
    ['/v1/batches/none', 404, 'BATCH_NOT_FOUND'],
    ['/v1/meetings/none', 404, 'MEETING_NOT_FOUND'],
    ['/v1/directives/none', 404, 'DIRECTIVE_NOT_FOUND'],
    ['/v1/sources/none', 404, 'SOURCE_NOT_FOUND'],
    ['/v1/matters/none', 404, 'MATTER_NOT_FOUND'],
    ['/v1/audit?mission=nowhere', 404, 'MISSION_NOT_FOUND'],
    ['/v1/missions/NOWHERE', 400, 'INVALID_ID'],
    ['/v1/missions/%00', 400, 'INVALID_ID'],
    ['/v1/missions/..%2F..%2Fetc', 400, 'INVALID_ID'],
    ['/v1/missions/%ff', 400, 'MALFORMED_REQUEST'],
    [`/v1/missions/${'x'.repeat(300)}`, 414, 'URL_TOO_LONG'],
    ['/v1/missions?limit=0', 400, 'INVALID_QUERY'],
    ['/v1/missions?limit=1001', 400, 'INVALID_QUERY'],
    ['/v1/missions?limit=1&limit=2', 400, 'INVALID_QUERY'],
    ['/v1/missions?after=not-a-cursor', 400, 'INVALID_CURSOR'],
    ['/v1/missions?__proto__=1', 400, 'INVALID_QUERY'],
    ['/v1/missions/vn-japan/holders?on=2024-02-30', 400, 'INVALID_QUERY'],
    ['/v1/missions/vn-japan/holders?on=2024', 400, 'INVALID_QUERY'],
    ['/v1/missions/vn-japan/holders?on=03/04/2021', 400, 'INVALID_QUERY'],
    ['/v1/missions/vn-japan/holders?knownAt=yesterday', 400, 'INVALID_QUERY'],
    ['/v1/endings?within=soon', 400, 'INVALID_QUERY'],
    ['/v1/audit?mission=vn-japan&official=pham-quang-hieu', 400, 'INVALID_QUESTION'],
    ['/v1/audit?posting=p', 400, 'INVALID_QUESTION'],
    ['/v1/audit?from=yesterday', 400, 'INVALID_QUERY'],
    ['/v1/audit?order=random', 400, 'INVALID_QUERY'],
    ['/v1/meetings?on=2020', 400, 'INVALID_QUERY'],
    ['/v1/directives?on=tomorrow', 400, 'INVALID_QUERY'],
    ['/v1/audit?by=heart', 400, 'INVALID_QUERY'],
    ['/v1/audit?by=known&after=999999', 400, 'INVALID_QUESTION'],
    ['/v1/audit?type=Nothing', 400, 'INVALID_QUERY'],
    ['/v1/audit?batch=nowhere', 404, 'BATCH_NOT_FOUND'],
    ['/v1/steps?mission=nowhere', 404, 'MISSION_NOT_FOUND'],
    ['/v1/steps?official=nobody', 404, 'OFFICIAL_NOT_FOUND'],
    ['/v1/steps?batch=nowhere', 404, 'BATCH_NOT_FOUND'],
    ['/v1/steps?meeting=nowhere', 404, 'MEETING_NOT_FOUND'],
    ['/v1/steps?directive=nowhere', 404, 'DIRECTIVE_NOT_FOUND'],
    ['/v1/steps?matter=nothing', 404, 'MATTER_NOT_FOUND'],
    ['/v1/steps?category=posting', 400, 'INVALID_QUERY'],
    ['/v1/search', 400, 'INVALID_QUERY'],
    ['/v1/search?q=%00', 400, 'INVALID_QUERY'],
    ['/v1/search?q=a&kind=posting', 400, 'INVALID_QUERY'],
    ['/v1/search?q=a&limit=501', 400, 'INVALID_QUERY'],
    ['/v1/events?after=-1', 400, 'INVALID_QUERY'],
    ['/v1/nothing', 404, 'ROUTE_NOT_FOUND'],
  ])('%s is refused with %d %s', async (path, status, code) => {
    const answer = await api.get(path);
    expect([answer.status, answer.body?.code, answer.headers.get('content-type')]).toEqual([
      status,
      code,
      'application/problem+json; charset=utf-8',
    ]);
  });
});
