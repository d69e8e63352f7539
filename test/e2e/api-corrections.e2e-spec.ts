import { startTestApi } from './api-under-test.js';
import type { Answer, ApiUnderTest } from './api-under-test.js';

const he = '/v1/officials/bui-thanh-son';
const office = { holdingId: 'minister', title: 'Bộ trưởng Bộ Ngoại giao', branch: 'ministry' };
const reason = 'The gazette gives the day.';
const gazette = { id: 'gazette-2021', quote: 'từ ngày 08/4/2021' };

describe('corrections over HTTP', () => {
  let api: ApiUnderTest;
  let eventId: string;
  let before: string;
  beforeAll(async () => {
    api = await startTestApi();
    for (const [path, body] of [
      ['register-official', { name: 'Bùi Thanh Sơn' }],
      ['assume-office', { ...office, on: '2021-05', source: { id: 'article-1' } }],
      ['leave-office', { holdingId: 'minister', on: '2025-08' }],
    ] as const) {
      expect([path, (await api.post(`${he}/${path}`, body)).status]).toEqual([path, 201]);
    }
    const { items } = (await api.get('/v1/audit?official=bui-thanh-son')).body;
    eventId = items[1].eventId;
    before = items[2].recordedAt;
  });
  afterAll(() => api.close());

  const correct = (body: object, headers = {}): Promise<Answer> =>
    api.post(`${he}/correct-official-fact`, { eventId, reason, ...body }, headers);
  const careerAt = async (query: string): Promise<unknown> => {
    const { body } = await api.get(`${he}/career?${query}`);
    const [{ startOn, endOn, sources }] = body.entries;
    return { startOn, endOn, sources: sources.map(({ id }: { id: string }) => id) };
  };

  it.each([
    ['no event of his', { eventId: 'nothing', set: { on: '2021-04-08' } }, 404, 'FACT_NOT_FOUND', 'eventId'],
    ['a field that the fact has not', { set: { colour: 'red' } }, 400, 'INVALID_VALUE', 'set.colour'],
    ['a value of another kind', { set: { title: 7 } }, 400, 'INVALID_VALUE', 'set.title'],
    ['a day that no calendar has', { set: { on: '2021-02-30' } }, 400, 'INVALID_DATE', 'set.on'],
    ['a day that its end forbids', { set: { on: '2026' } }, 422, 'END_BEFORE_START', 'set'],
  ])('are refused for %s', async (_what, body, status, code, field) => {
    expect(await correct(body)).toMatchObject({ status, body: { code, field } });
  });

  it.each([
    ['no object', { set: [] }, 'WRONG_TYPE'],
    ['hostile text', { set: { title: 'a\u202eb' } }, 'INVALID_TEXT'],
    ['a broken number', { set: { on: 1.5 } }, 'WRONG_TYPE'],
    ['a name that no field has', { set: { 'on.': '2021' } }, 'UNKNOWN_FIELD'],
  ])('are refused for %s in the fields', async (_what, body, code) => {
    const { status, body: problem } = await correct(body);
    expect([status, problem.errors[0].code]).toEqual([400, code]);
    expect(problem.errors[0].pointer).toMatch(/^\/set/);
  });

  it('mend the career, which says as before what was known before', async () => {
    const answer = await correct({ set: { on: '2021-04-08' }, source: gazette }, { 'idempotency-key': 'mend-1' });
    expect(answer).toMatchObject({ status: 201, body: { events: 1, stream: 'official-bui-thanh-son' } });
    const again = await correct({ set: { on: '2021-04-08' }, source: gazette }, { 'idempotency-key': 'mend-1' });
    expect([again.status, again.headers.get('idempotency-replayed')]).toEqual([201, 'true']);
    expect((await correct({ set: { on: '2021-04-08' } })).body.events).toBe(0);

    const atLeast = `atLeast=${answer.body.position}`;
    const sources = ['article-1', 'gazette-2021'];
    expect(await careerAt(atLeast)).toEqual({ startOn: '2021-04-08', endOn: '2025-08', sources });
    expect(await careerAt(`${atLeast}&knownAt=${before}`)).toEqual({
      startOn: '2021-05',
      endOn: '2025-08',
      sources: ['article-1'],
    });
    const titles = await api.get(`${he}/titles?on=2021-04-20`);
    expect(titles.body.titles).toMatchObject([{ holdingId: 'minister', held: 'certain' }]);
  });

  it('show in the official, and in the audit trail with what stood there', async () => {
    const { official } = (await api.get(`${he}?on=2024-01-01`)).body;
    expect(official.holdings[0].assumed).toMatchObject({ on: '2021-04-08', corrected: { reason, source: gazette } });
    expect(official).not.toHaveProperty('stated');
    const { items } = (await api.get('/v1/audit?official=bui-thanh-son')).body;
    expect(items.at(-1)).toMatchObject({
      type: 'OfficialFactCorrected',
      reason,
      data: { corrects: eventId, type: 'OfficeAssumed', before: { on: '2021-05' }, after: { on: '2021-04-08' } },
    });
  });

  it('name in their fields only what is in the register', async () => {
    const held = await api.post('/v1/meetings/m-1/hold-meeting', { kind: 'plenary', name: 'Phiên họp', on: '2023-12' });
    expect(held.status).toBe(201);
    const { items } = (await api.get('/v1/events?limit=100')).body;
    const meeting = items.find(({ type }: { type: string }) => type === 'MeetingHeld');
    const set = (chairOfficialId: string) =>
      api.post('/v1/meetings/m-1/correct-meeting-fact', { eventId: meeting.id, set: { chairOfficialId }, reason });
    expect(await set('nobody')).toMatchObject({
      status: 422,
      body: { code: 'REFERENCE_NOT_FOUND', field: 'set.chairOfficialId' },
    });
    const { body } = await set('bui-thanh-son');
    const answer = await api.get(`/v1/meetings/m-1?atLeast=${body.position}`);
    expect(answer.body.chair).toMatchObject({ id: 'bui-thanh-son' });
  });

  it('take a fact back, but not one that another rests on', async () => {
    const retract = (id: string) => api.post(`${he}/retract-official-fact`, { eventId: id, reason: 'Misread.' });
    expect(await retract(eventId)).toMatchObject({ status: 409, body: { code: 'FACT_NEEDED', field: 'eventId' } });
    const { items } = (await api.get('/v1/audit?official=bui-thanh-son')).body;
    const { body } = await retract(items[2].eventId);
    expect(await careerAt(`atLeast=${body.position}`)).toMatchObject({ startOn: '2021-04-08', endOn: null });
  });
});
