import { startApi } from '@legation/api';
import { freshen, openRegister } from '@legation/platform';
import { describeIf } from '../../skip.js';
import { mongoServer, noMongo } from '../../servers/mongodb/mongo-under-test.js';
import { Desk, root } from '../cli-under-test.js';
import { fourPairsOf } from './four-pairs.js';
import type { FourPairs, PairOfStores } from './four-pairs.js';

const on = '2024-01-01';

/** What an id of each kind is asked, by the id's place in the answer to a list. */
const lists = {
  '/v1/missions': ['', '/holders?on=2023-07-20', '/timeline'],
  '/v1/batches': [''],
  '/v1/meetings': [''],
  '/v1/directives': [''],
  '/v1/sources': [''],
} as const;
const questions = [
  ...Object.keys(lists),
  '/v1/missions?limit=3',
  `/v1/postings/current?on=${on}`,
  `/v1/coverage?state=japan&on=${on}`,
  `/v1/vacancies?on=${on}`,
  '/v1/endings?on=2026-06-01&within=24m',
  '/v1/neglected-items?on=2026-01-01',
  '/v1/matters',
  '/v1/matters/strategy-2030',
  '/v1/officials/bui-thanh-son',
  '/v1/officials/bui-thanh-son/career',
  `/v1/officials/bui-thanh-son/coverage?on=${on}`,
  `/v1/officials/bui-thanh-son/titles?on=${on}`,
  '/v1/audit?mission=vn-japan',
  '/v1/anomalies',
  '/v1/search?q=bui%20thanh%20son',
  '/v1/sources?citedAs=S1',
  '/v1/events?limit=1000',
];

/** Positions are each log's own: what stands in their place says which event is meant. */
function withoutPlaces(answer: unknown, positions: readonly bigint[]): unknown {
  const order = new Map(positions.map((position, n) => [String(position), `event ${n}`]));
  return JSON.parse(JSON.stringify(answer), (key, value: unknown) => {
    if (key === 'position' && value !== null) return order.get(String(value)) ?? `no event at ${String(value)}`;
    return key === 'reached' ? typeof value : value; // of the last page a place that may lie behind the last event
  }) as unknown;
}

async function answersOf({ config, positions }: PairOfStores): Promise<ReadonlyMap<string, unknown>> {
  const register = await openRegister({ ...config, access: 'write' });
  await freshen(register, 60_000);
  const api = await startApi({ register, config });
  const answers = new Map<string, unknown>();
  const ask = async (path: string): Promise<unknown> => {
    const response = await fetch(api.url + path);
    const body = await response.json();
    answers.set(path, { status: response.status, body: withoutPlaces(body, positions) });
    return body;
  };
  try {
    for (const path of questions) await ask(path);
    for (const [list, more] of Object.entries(lists)) {
      const { items } = (await ask(list)) as { readonly items: readonly { readonly id: string }[] };
      for (const { id } of items) for (const path of more) await ask(`${list}/${id}${path}`);
    }
    return answers;
  } finally {
    await api.close();
    await register.close();
  }
}

describeIf(mongoServer !== null, noMongo)('the register of the five articles', () => {
  const desk = new Desk();
  let four: FourPairs | undefined;

  beforeAll(async () => {
    expect(await desk.run(['import', `${root}/data/vietnam`])).toMatchObject({ code: 0 });
    four = await fourPairsOf(desk.dataDir);
  }, 60_000);
  afterAll(async () => {
    await four?.stop();
    await desk.clear();
  });

  it('gives the same answers over HTTP on all four pairs of stores', async () => {
    const answers = new Map<string, ReadonlyMap<string, unknown>>();
    for (const pair of four?.pairs ?? []) answers.set(pair.name, await answersOf(pair));
    const [[, expected] = [], ...others] = answers;
    expect(expected?.size).toBeGreaterThan(40);
    for (const [name, found] of others) expect([name, found]).toEqual([name, expected]);
  }, 120_000);
});
