import { startTestApi } from './api-under-test.js';
import type { ApiUnderTest } from './api-under-test.js';

describe('the audit trail as CSV over HTTP', () => {
  let api: ApiUnderTest;
  beforeAll(async () => {
    api = await startTestApi();
  });
  afterAll(() => api.close());

  it('holds every change, however many pages that takes, and is refused before its first byte', async () => {
    await api.post('/v1/officials/many/register-official', { name: 'Nguyễn' });
    const variants = Array.from({ length: 519 }, (_, index) => ({ name: `Nguyễn ${index}`, kind: 'alias' }));
    await Promise.all(variants.map((each) => api.post('/v1/officials/many/add-name-variant', each)));
    const { text, headers } = await api.get('/v1/audit?official=many&format=csv&limit=1');
    expect(headers.get('content-disposition')).toBe('attachment; filename="audit.csv"');
    const records = text.split('\r\n');
    expect([records.length, records.at(-1)]).toEqual([522, '']);
    expect(records[520]).toMatch(/,official-many,519,,NameVariantAdded,,NameVariantAdded\.name: Nguyễn \d+;/);
    const refused = await api.get('/v1/audit?official=nobody&format=csv');
    expect([refused.status, refused.body.code]).toEqual([404, 'OFFICIAL_NOT_FOUND']);
    expect((await api.get('/v1/audit?format=xlsx')).body.code).toBe('INVALID_QUERY');
  }, 60_000);
});
