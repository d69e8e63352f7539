import { join } from 'node:path';
import { Desk, root } from './cli-under-test.js';

/** Before anything of the register was known. */
const before = '2015-10-01T00:00:00.000Z';

type Asked = readonly [path: string, args: readonly string[] | null];

/** Every question about one thing that takes a moment: as HTTP and, where there is a verb, as the command line ask it. */
const aboutOne: readonly (readonly [code: string, ...Asked])[] = [
  ['MISSION_NOT_FOUND', '/v1/missions/vn-japan', null],
  ['MISSION_NOT_FOUND', '/v1/missions/vn-japan/timeline', ['timeline', '--mission', 'vn-japan']],
  ['MISSION_NOT_FOUND', '/v1/anomalies?mission=vn-japan', ['anomalies', '--mission', 'vn-japan']],
  ['MISSION_NOT_FOUND', '/v1/audit?mission=vn-japan', ['audit', '--mission', 'vn-japan']],
  ['OFFICIAL_NOT_FOUND', '/v1/audit?official=bui-thanh-son', ['audit', '--official', 'bui-thanh-son']],
  ['BATCH_NOT_FOUND', '/v1/audit?batch=vn-2021-2024', ['audit', '--batch', 'vn-2021-2024']],
  ['MEETING_NOT_FOUND', '/v1/audit?meeting=heads-2023-04-28', ['audit', '--meeting', 'heads-2023-04-28']],
  ['DIRECTIVE_NOT_FOUND', '/v1/audit?directive=d1', ['audit', '--directive', 'd1']],
  ['SOURCE_NOT_FOUND', '/v1/audit?source=s1', ['audit', '--source', 's1']],
  ['OFFICIAL_NOT_FOUND', '/v1/officials/bui-thanh-son', null],
  ['OFFICIAL_NOT_FOUND', '/v1/officials/bui-thanh-son/titles', null],
  ['OFFICIAL_NOT_FOUND', '/v1/officials/bui-thanh-son/career', ['career', '--official', 'bui-thanh-son']],
  ['OFFICIAL_NOT_FOUND', '/v1/officials/bui-thanh-son/coverage', ['coverage', '--official', 'bui-thanh-son']],
  ['OFFICIAL_NOT_FOUND', '/v1/reports/career?id=bui-thanh-son', ['report', 'career', '--id', 'bui-thanh-son']],
  ['BATCH_NOT_FOUND', '/v1/batches/vn-2021-2024', ['batch', 'vn-2021-2024']],
  ['BATCH_NOT_FOUND', '/v1/reports/batches?id=vn-2021-2024', ['report', 'batches', '--id', 'vn-2021-2024']],
  ['MEETING_NOT_FOUND', '/v1/meetings/heads-2023-04-28', ['meeting', 'heads-2023-04-28']],
  ['DIRECTIVE_NOT_FOUND', '/v1/directives/d1', ['directive', 'd1']],
  ['MATTER_NOT_FOUND', '/v1/matters/strategy-2030', ['matter', 'strategy-2030']],
  ['SOURCE_NOT_FOUND', '/v1/sources/s1', ['source', 's1']],
];

/** Every question that is answered with a list, be it empty. */
const lists: readonly Asked[] = [
  ['/v1/missions', null],
  ['/v1/postings/current', ['current']],
  ['/v1/terms', null],
  ['/v1/vacancies?on=2020-01-01', ['vacancies', '--on', '2020-01-01']],
  ['/v1/endings?within=24m&on=2026-01-01', ['ending', '--within', '24m', '--on', '2026-01-01']],
  ['/v1/coverage?state=japan', ['coverage', '--state', 'japan']],
  ['/v1/coverage/states', ['coverage']],
  ['/v1/batches', null],
  ['/v1/meetings', null],
  ['/v1/meetings?official=bui-thanh-son', null],
  ['/v1/directives', null],
  ['/v1/neglected-items', null],
  ['/v1/matters', ['matter']],
  ['/v1/sources', ['source']],
  ['/v1/anomalies', ['anomalies']],
  ['/v1/search?q=son', ['search', 'son']],
  ['/v1/audit', ['audit']],
];

/** Asked where to step to from a moment, it says when that moment was too early. */
const steps = '/v1/steps?mission=vn-japan';

/** Whoever held a chair is asked of any mission of the register, any day and any moment: before it was known, nobody did. */
const holders = '/v1/missions/vn-japan/holders?on=2024-01-01';

const desk = new Desk();
let url = '';
beforeAll(async () => {
  expect((await desk.run(['import', join(root, 'data/vietnam')])).code).toBe(0);
  ({ url } = await desk.serve({ LEGATION_LOG_LEVEL: 'silent' }));
}, 60_000);
afterAll(() => desk.clear());

async function ask(
  path: string,
): Promise<{ readonly status: number; readonly body: Readonly<Record<string, unknown>> }> {
  const response = await fetch(url + path);
  return { status: response.status, body: (await response.json()) as Readonly<Record<string, unknown>> };
}
const at = (path: string, moment: string): string => `${path}${path.includes('?') ? '&' : '?'}knownAt=${moment}`;

describe('what the register did not know yet', () => {
  it.each(aboutOne)('%s: %s says since when it is known, and answers from then on', async (code, path, args) => {
    const { status, body } = await ask(at(path, before));
    expect([status, body['code']]).toEqual([404, code]);
    const knownFrom = String(body['knownFrom']);
    const detail = `is in the register, but was not known at ${before}; it came to be known at ${knownFrom}`;
    expect(body['detail']).toContain(detail);
    const justBefore = new Date(Date.parse(knownFrom) - 1).toISOString();
    expect((await ask(at(path, justBefore))).status).toBe(404);
    expect((await ask(at(path, knownFrom))).status).toBe(200);
    if (args === null) return;
    const ran = await desk.run([...args, '--known-at', before]);
    expect(ran).toEqual({ code: 3, out: '', err: `${code}: ${String(body['detail'])}\n` });
    expect((await desk.run([...args, '--known-at', knownFrom])).code).toBe(0);
  });

  it.each(lists)('%s is an empty list', async (path, args) => {
    expect((await ask(path)).body['items']).not.toEqual([]);
    const { status, body } = await ask(at(path, before));
    expect([status, body['items']]).toEqual([200, []]);
    if (args !== null) expect(await desk.ask([...args, '--known-at', before])).toMatchObject({ items: [] });
  });

  it('was held by nobody', async () => {
    const nobody = { certain: [], possible: [], staleOpen: [] };
    expect((await ask(holders)).body['certain']).toHaveLength(1);
    expect(await ask(at(holders, before))).toMatchObject({ status: 200, body: { knownAt: before, ...nobody } });
    const args = ['holders', '--mission', 'vn-japan', '--on', '2024-01-01', '--known-at', before];
    expect(await desk.ask(args)).toMatchObject({ knownAt: before, ...nobody });
    const { status, body } = await ask(at('/v1/missions/nowhere/holders', before));
    expect([status, body['code']]).toEqual([404, 'MISSION_NOT_FOUND']);
  });

  it('is where a step leads to', async () => {
    const { status, body } = await ask(at(steps, before));
    const { body: refused } = await ask(at('/v1/missions/vn-japan', before));
    expect([status, body['known']]).toEqual([200, { previous: null, next: refused['knownFrom'] }]);
  });

  it('is asked about here by every route that takes a moment', async () => {
    const { body } = await ask('/openapi.json');
    const paths = body['paths'] as Readonly<Record<string, { readonly get?: { readonly parameters?: unknown } }>>;
    const taking = Object.entries(paths).filter(([, { get }]) =>
      JSON.stringify(get?.parameters ?? []).includes('"knownAt"'),
    );
    const shapes = [...aboutOne.map(([, path]) => path), ...lists.map(([path]) => path), steps, holders].map(
      (path) => path.split('?')[0] ?? '',
    );
    const unasked = taking
      .map(([path]) => path)
      .filter((path) => !shapes.some((shape) => new RegExp(`^${path.replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(shape)));
    expect(taking.length).toBeGreaterThan(20);
    expect(unasked).toEqual([]);
  });
});
