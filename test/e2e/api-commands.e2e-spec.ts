import { startTestApi } from './api-under-test.js';
import type { ApiUnderTest } from './api-under-test.js';

const embassy = { name: 'Đại sứ quán Việt Nam tại Nhật Bản', kind: 'embassy', receivingStates: ['Nhật Bản'] };
const hieu = { name: 'Phạm Quang Hiệu' };
const appointment = {
  postingId: 'vn-japan-2023',
  officialId: 'pham-quang-hieu',
  title: 'Đại sứ đặc mệnh toàn quyền',
  on: '2023-05',
  source: { id: 'article-1', quote: 'ông Phạm Quang Hiệu' },
};

describe('commands over HTTP', () => {
  let api: ApiUnderTest;
  beforeAll(async () => {
    api = await startTestApi();
    await api.post('/v1/missions/vn-japan/open-mission', embassy);
    await api.post('/v1/officials/pham-quang-hieu/register-official', hieu);
  });
  afterAll(() => api.close());

  it('are answered with a receipt and the revision of the stream', async () => {
    const { status, body, headers } = await api.post('/v1/missions/vn-japan/appoint-ambassador', appointment);
    expect(status).toBe(201);
    expect(body).toEqual({
      id: 'vn-japan',
      stream: 'mission-vn-japan',
      revision: 1,
      position: expect.any(Number),
      events: 1,
    });
    expect(headers.get('etag')).toBe('"1"');
  });

  it('do nothing twice: a repeated key gives the first receipt, marked as a repeat', async () => {
    const key = { 'idempotency-key': 'repeat-me' };
    const first = await api.post('/v1/missions/vn-korea/open-mission', { ...embassy, name: 'Hàn Quốc' }, key);
    await api.post('/v1/missions/vn-korea/raise-mission', { kind: 'embassy', name: 'Đại sứ quán' });
    const again = await api.post('/v1/missions/vn-korea/open-mission', { ...embassy, name: 'Hàn Quốc' }, key);
    expect(first.headers.get('idempotency-replayed')).toBeNull();
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    expect([again.status, again.body]).toEqual([201, first.body]);
  });

  it('refuse a key that belongs to another body', async () => {
    const key = { 'idempotency-key': 'used-once' };
    await api.post('/v1/officials/a/register-official', { name: 'A' }, key);
    const { status, body } = await api.post('/v1/officials/a/register-official', { name: 'B' }, key);
    expect([status, body.code]).toEqual([422, 'COMMAND_ID_REUSED']);
  });

  it('need a key', async () => {
    const { status, body } = await api.post('/v1/officials/b/register-official', hieu, { 'idempotency-key': '' });
    expect([status, body.code]).toEqual([400, 'MISSING_IDEMPOTENCY_KEY']);
    const long = await api.post('/v1/officials/b/register-official', hieu, { 'idempotency-key': 'k'.repeat(256) });
    expect([long.status, long.body.code]).toEqual([400, 'INVALID_IDEMPOTENCY_KEY']);
  });

  it('refuse a stale If-Match, and say what the revision is', async () => {
    await api.post('/v1/officials/c/register-official', hieu);
    const stale = await api.post(
      '/v1/officials/c/add-name-variant',
      { name: 'C', kind: 'alias' },
      { 'if-match': '"7"' },
    );
    expect([stale.status, stale.body.code, stale.body.currentRevision]).toEqual([412, 'WRONG_EXPECTED_REVISION', 0]);
    const right = await api.post(
      '/v1/officials/c/add-name-variant',
      { name: 'C', kind: 'alias' },
      { 'if-match': '"0"' },
    );
    expect(right.status).toBe(201);
    const exists = await api.post('/v1/officials/c/register-official', hieu, { 'if-none-match': '*' });
    expect([exists.status, exists.body.currentRevision]).toEqual([412, 1]);
  });

  it('take the ETag of an answer as If-Match, until somebody else has changed what it is about', async () => {
    const path = await registered('tagged');
    const seen = await api.get(path);
    expect(seen.headers.get('legation-revision')).toBe('0');
    const etag = seen.headers.get('etag') ?? '';
    expect(etag).toMatch(/^W\/"0-[\w-]{27}"$/);
    const rename = (name: string) =>
      api.post('/v1/officials/tagged/add-name-variant', { name, kind: 'alias' }, { 'if-match': etag });
    const renamed = await rename('D');
    expect(renamed.status).toBe(201);
    const stale = await rename('Đ');
    expect([stale.status, stale.body.currentRevision]).toEqual([412, 1]);
    const now = await api.get(`/v1/officials/tagged?atLeast=${renamed.body.position}`);
    expect(now.headers.get('legation-revision')).toBe('1');
  });

  it('learn no revision from what was known at a moment, nor from a list', async () => {
    const path = await registered('tagged-then');
    for (const asked of [`${path}&knownAt=2999-01-01T00:00:00Z`, '/v1/missions']) {
      const { status, headers } = await api.get(asked);
      expect([asked, status, headers.get('legation-revision')]).toEqual([asked, 200, null]);
      expect(headers.get('etag')).toMatch(/^W\/"[\w-]{27}"$/);
    }
  });

  it('learn the same of an answer from its head', async () => {
    const path = await registered('tagged-head');
    const { headers } = await api.get(path);
    const head = await api.send(path, { method: 'HEAD' });
    const told = (each: Headers) => ['etag', 'legation-revision', 'content-type'].map((name) => each.get(name));
    expect([head.status, head.text, told(head.headers)]).toEqual([200, '', told(headers)]);
  });

  /** Where an official stands that was just registered. */
  async function registered(id: string): Promise<string> {
    const { body } = await api.post(`/v1/officials/${id}/register-official`, hieu);
    return `/v1/officials/${id}?atLeast=${body.position}`;
  }

  it.each(['17', 'W/"1"', '"1-x"', '"1", "2"', '*', '"-1"'])('refuse the precondition If-Match: %s', async (match) => {
    const { status, body } = await api.post('/v1/officials/c/register-official', hieu, { 'if-match': match });
    expect([status, body.code]).toEqual([400, 'INVALID_PRECONDITION']);
  });

  it('refuse what a rule forbids, with the rule, the field and the fact', async () => {
    const { status, body, headers } = await api.post('/v1/missions/nowhere/appoint-ambassador', appointment);
    expect(headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    expect(body).toMatchObject({
      status,
      code: 'MISSION_NOT_FOUND',
      type: '/docs/problems#MISSION_NOT_FOUND',
      instance: '/v1/missions/nowhere/appoint-ambassador',
    });
    const unknown = await api.post('/v1/missions/vn-japan/appoint-ambassador', {
      ...appointment,
      postingId: 'p-2',
      officialId: 'nobody',
    });
    expect([unknown.status, unknown.body.code, unknown.body.field]).toEqual([422, 'REFERENCE_NOT_FOUND', 'officialId']);
  });

  it('refuse an end before its start', async () => {
    await api.post('/v1/missions/vn-japan/start-term', {
      postingId: 'vn-japan-2023',
      on: '2023-07-20',
      basis: 'credentials',
    });
    const { status, body } = await api.post('/v1/missions/vn-japan/end-term', {
      postingId: 'vn-japan-2023',
      on: '2020-01-01',
    });
    expect([status, body.code]).toEqual([422, 'END_BEFORE_START']);
  });

  it('name their stream when they are refused, and the id that nothing is recorded under', async () => {
    const start = { postingId: 'p', on: '2001', basis: 'arrival' };
    const nowhere = await api.post('/v1/missions/vn-nope/start-term', start);
    expect([nowhere.status, nowhere.body.stream]).toEqual([404, 'mission-vn-nope']);
    expect(nowhere.body.detail).toBe('mission-vn-nope: No such mission; open it first (OpenMission).');
    const directive = await api.post('/v1/directives/nope/withdraw-directive', { on: '2001', reason: 'x' });
    expect(directive.body).toMatchObject({ code: 'DIRECTIVE_NOT_FOUND', stream: 'directive-nope' });
    expect(directive.body.detail).toMatch(/^directive-nope: /);
    const misspelt = await api.post('/v1/missions/vn-japan/start-term', { ...start, colour: 'red' });
    expect(misspelt.body).toMatchObject({ code: 'INVALID_BODY', stream: 'mission-vn-japan' });
    const broken = await api.post('/v1/missions/vn-japan/start-term', '{');
    expect(broken.body).toMatchObject({ code: 'MALFORMED_REQUEST', stream: 'mission-vn-japan' });
  });

  it('point at fields that they have', async () => {
    const post = (command: string, body: object) => api.post(`/v1/missions/vn-points/${command}`, body);
    await post('open-mission', embassy);
    await api.post('/v1/officials/pointed/register-official', hieu);
    await post('appoint-ambassador', { ...appointment, officialId: 'pointed', postingId: 'pt', on: '2001-02' });
    await post('start-term', { postingId: 'pt', on: '2001-03', basis: 'arrival' });
    const early = await post('end-term', { postingId: 'pt', on: '2000', cause: 'recalled' });
    expect(early.body).toMatchObject({ code: 'END_BEFORE_START', field: 'on', errors: [{ pointer: '/on' }] });
    const set = { on: '2000' };
    const wrong = await post('correct-posting', { postingId: 'pt', fact: 'started', set, reason: 'read again' });
    expect(wrong.body).toMatchObject({ code: 'TERM_BEFORE_APPOINTMENT', errors: [{ pointer: '/set/on' }] });
  });

  it('leave a trace when they are refused: who, what and why, never what they said', async () => {
    await api.post(
      '/v1/officials/e/register-official',
      { name: 'E' },
      { 'legation-actor': 'clerk', 'idempotency-key': 'e1' },
    );
    const again = { 'legation-actor': 'clerk', 'idempotency-key': 'e1' };
    expect((await api.post('/v1/officials/e/register-official', { name: 'Other' }, again)).status).toBe(422);
    expect((await api.post('/v1/officials/e/register-official', { nmae: 'E' }, again)).status).toBe(400);
    const { body } = await api.get('/v1/audit/denied?actor=clerk');
    const refused = { actor: 'clerk', type: 'RegisterOfficial', stream: 'official-e', commandId: 'e1' };
    expect(body.items).toMatchObject([
      { ...refused, code: 'INVALID_BODY' },
      { ...refused, code: 'COMMAND_ID_REUSED', field: null },
    ]);
    expect((await api.get('/v1/audit/denied?actor=clerk&code=INVALID_BODY')).body.items).toHaveLength(1);
  });

  it('remember who sent them', async () => {
    const actor = Buffer.from('Phòng Tổ chức', 'utf8').toString('latin1');
    const sent = await api.post('/v1/officials/d/register-official', { name: 'D' }, { 'legation-actor': actor });
    const { body } = await api.get(`/v1/audit?official=d&atLeast=${sent.body.position}`);
    expect(body.items[0]).toMatchObject({ type: 'OfficialRegistered', actor: 'Phòng Tổ chức' });
  });
});
