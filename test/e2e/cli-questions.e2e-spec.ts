import { once } from 'node:events';
import { chmodSync, cpSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describeIf, itUnless } from '../skip.js';
import { Desk, root } from './cli-under-test.js';
import { needsFiles, needsLogFile } from './pairs/stores-under-test.js';

const desk = new Desk();
const facts = join(root, 'data/vietnam');

beforeAll(async () => {
  expect((await desk.run(['import', facts])).code).toBe(0);
}, 60_000);
afterAll(() => desk.clear());

/** An instant by which everything here is known. */
const soon = '2100-01-01T00:00:00.000Z';

/** Every question that has a route, as the command line and as HTTP ask it. */
const questions: readonly (readonly [args: readonly string[], path: string])[] = [
  [['holders', '--mission', 'vn-japan', '--on', '2023-07-20'], '/v1/missions/vn-japan/holders?on=2023-07-20'],
  [['current', '--on', '2023-07-20'], '/v1/postings/current?on=2023-07-20&limit=1000'],
  [['audit', 'keys'], '/log/keys'],
  [['timeline', '--mission', 'vn-japan'], '/v1/missions/vn-japan/timeline'],
  [['career', '--official', 'bui-thanh-son'], '/v1/officials/bui-thanh-son/career'],
  [
    ['coverage', '--official', 'pham-quang-hieu', '--on', '2023-07-20'],
    '/v1/officials/pham-quang-hieu/coverage?on=2023-07-20',
  ],
  [['coverage', '--state', 'japan', '--on', '2023-07-20'], '/v1/coverage?state=japan&on=2023-07-20'],
  [['coverage', '--on', '2023-07-20'], '/v1/coverage/states?on=2023-07-20'],
  [['vacancies', '--on', '2023-05-01'], '/v1/vacancies?on=2023-05-01'],
  [['ending', '--within', '12m', '--on', '2026-01-01'], '/v1/endings?within=12m&on=2026-01-01'],
  [['batch', 'vn-2021-2024'], '/v1/batches/vn-2021-2024'],
  [['directive', 'd1', '--on', '2025-07-31'], '/v1/directives/d1?on=2025-07-31'],
  [['meeting', 'heads-2023-04-28'], '/v1/meetings/heads-2023-04-28'],
  [['matter', 'strategy-2030'], '/v1/matters/strategy-2030'],
  [['source'], '/v1/sources'],
  [['source', 's4'], '/v1/sources/s4'],
  ...(
    [
      [['batch', 'vn-2021-2024'], '/v1/batches/vn-2021-2024?'],
      [['directive', 'd1', '--on', '2025-07-31'], '/v1/directives/d1?on=2025-07-31&'],
      [['meeting', 'heads-2023-04-28'], '/v1/meetings/heads-2023-04-28?'],
      [['matter'], '/v1/matters?'],
      [['source', 's4'], '/v1/sources/s4?'],
      [['search', 'son'], '/v1/search?q=son&'],
      [['search', 'chinh', 'tri', '--limit', '100'], '/v1/search?q=chinh%20tri&limit=100&'],
    ] as const
  ).map(([args, path]) => [[...args, '--known-at', soon], `${path}knownAt=${soon}`] as const),
  [['audit', '--mission', 'vn-japan'], '/v1/audit?mission=vn-japan'],
  [['audit', '--citing', 's4'], '/v1/audit?citing=s4'],
  [['audit', '--official', 'bui-thanh-son'], '/v1/audit?official=bui-thanh-son'],
  [
    ['audit', '--by', 'known', '--from', '2020-01-01T00:00:00Z', '--known-at', soon, '--order', 'newest'],
    `/v1/audit?by=known&from=2020-01-01T00:00:00Z&knownAt=${soon}&order=newest`,
  ],
  [['audit', 'denied', '--code', 'MISSION_NOT_FOUND'], '/v1/audit/denied?code=MISSION_NOT_FOUND'],
  [['audit', 'changes', '--from', '2020-01-01T00:00:00Z'], '/v1/reports/changes?since=2020-01-01T00:00:00Z'],
  [
    ['audit', 'changes', '--from', '2020-01-01T00:00:00Z', '--to', '2026-01-01T00:00:00Z'],
    '/v1/reports/changes?since=2020-01-01T00:00:00Z&knownAt=2026-01-01T00:00:00Z',
  ],
  [['anomalies'], '/v1/anomalies?limit=1000'],
  [['search', 'bui', 'thanh', 'son'], '/v1/search?q=bui%20thanh%20son'],
  [['search', 'bao', 've', 'chinh', 'tri'], '/v1/search?q=bao%20ve%20chinh%20tri'],
  [['projections', 'status'], '/v1/projections'],
  [['events', '--limit', '5'], '/v1/events?limit=5'],
  [['events', '--type', 'AmbassadorAppointed'], '/v1/events?type=AmbassadorAppointed'],
];

describe('the command line beside a running serve', () => {
  let url = '';
  let stop: () => Promise<number | null>;

  beforeAll(async () => {
    const served = await desk.serve();
    url = served.url;
    const refused = await fetch(`${url}/v1/missions/vn-nowhere/close-mission`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': 'refused', 'legation-actor': 'clerk' },
      body: JSON.stringify({ on: '2001-01-01' }),
    });
    expect(refused.status).toBe(404);
    stop = async () => {
      const over = once(served.child, 'exit');
      served.child.kill('SIGTERM');
      return ((await over) as [number | null])[0];
    };
  }, 60_000);

  it.each(questions)('answers %j as the API does', async (args, path) => {
    const response = await fetch(url + path);
    expect(response.status).toBe(200);
    expect(await desk.ask(args)).toEqual(await response.json());
  });

  it('shows what was refused, and to whom', async () => {
    const { out } = await desk.run(['--lang', 'vi', 'audit', 'denied', '--actor', 'clerk']);
    expect(out).toMatch(
      /^Từ chối lúc .*\n.*\n\S+ \S+ UTC +clerk +CloseMission +mission-vn-nowhere {2}MISSION_NOT_FOUND/,
    );
    expect((await desk.run(['audit', 'denied', '--actor', 'nobody'])).out).toBe('Nothing found.\n');
  });

  it.each([
    [['--mission', 'vn-japan'], 'mission=vn-japan'],
    [['--from', '2020-01-01T00:00:00Z', '--bom'], 'from=2020-01-01T00:00:00Z&bom=yes'],
  ])('gives the trail as CSV as the API does: %j', async (options, query) => {
    const response = await fetch(`${url}/v1/audit?format=csv&lang=vi&${query}`);
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    const { out } = await desk.run(['--lang', 'vi', 'audit', ...options, '--format', 'csv']);
    expect(out).toBe(Buffer.from(await response.arrayBuffer()).toString('utf8'));
    expect(out).toContain(',HeadDesignated,');
  });

  it.each([
    [['audit', '--format', 'xlsx'], 2],
    [['audit', '--bom'], 2],
    [['audit', '--by', 'heart'], 2],
    [['audit', '--format', 'csv', '--mission', 'vn-nowhere'], 3],
    [['audit', 'changes'], 2],
    [['audit', 'changes', '--from', 'yesterday'], 2],
    [['audit', 'changes', '--from', '2020-01-01T00:00:00Z', '--to', '2999-01-01T00:00:00Z'], 2],
    [['audit', 'changes', '--from', '2020-01-01T00:00:00Z', '--mission', 'vn-japan'], 2],
    [['audit', 'denied', '--limit', '0'], 2],
  ])('refuses %j', async (args, code) => {
    expect(await desk.run(args)).toMatchObject({ code, out: '' });
  });

  itUnless(needsLogFile)('refuses a second writer, and says what to do', async () => {
    const { code, err } = await desk.run(['import', facts]);
    expect(code).toBe(1);
    expect(err).toMatch(/^STORE_BUSY: .*--url/);
  });

  it('sends an import through it, which adds nothing that is there', async () => {
    expect(await desk.ask(['import', facts, '--url', url])).toMatchObject({ quarantined: {}, events: 0 });
    const news = desk.lines('news.ndjson', [
      {
        id: 'n1',
        target: 'vn-france',
        type: 'OpenMission',
        data: { kind: 'embassy', name: 'Đại sứ quán', receivingStates: ['france'] },
      },
      { id: 'n2', target: 'toan', type: 'RegisterOfficial', data: { name: 'Đinh Toàn Thắng' } },
      {
        id: 'n3',
        target: 'vn-france',
        type: 'DesignateHead',
        data: { postingId: 'p', officialId: 'toan', title: 'Đại sứ', headClass: 'ambassador' },
      },
      { id: 'n4', target: 'vn-nowhere', type: 'CloseMission', data: { on: '2001-01-01' } },
    ]);
    const { code, out } = await desk.run(['import', news, '--url', url, '--json']);
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ read: 4, accepted: 3, quarantined: { MISSION_NOT_FOUND: 1 }, events: 3 });
  });

  it('verifies the log while it is written to', async () => {
    expect(await desk.ask(['verify'])).toMatchObject({ problems: [] });
  });

  it('ends with 0 when it is asked to stop', async () => {
    expect(await stop()).toBe(0);
  });
});

describe('the tables of the command line', () => {
  it('speak Vietnamese, with the quotes that they rest on', async () => {
    const { out } = await desk.run(['--lang', 'vi', 'holders', '--mission', 'vn-japan', '--on', '2023-07-20']);
    expect(out).toContain('Đại sứ quán Việt Nam tại Nhật Bản, ngày 20/07/2023');
    expect(out).toContain('15/05/2023');
    expect(out).toContain('“chính thức bắt đầu nhiệm kỳ Đại sứ” [W10]');
  });

  it('part what a search found: names, items of directives, quotes with what rests on them', async () => {
    const { out } = await desk.run(['search', 'bao', 've', 'chinh', 'tri', 'trong', 'nuoc']);
    expect(out).toMatch(/^Item +Text\n─/);
    expect(out).toContain('\nd10 1   công tác bảo vệ chính trị trong nước\n    Political protection at home\n');
    expect(out).toMatch(/\n\nSource +Text\n─.*\nS2 +“Thứ trưởng/);
    expect(out).toMatch(/\n {4}directive d10 · statements that rest on it: 1\n$/);
  });

  it.each(questions.map(([args]) => args))('fit the page: %s %s %s %s', async (...args) => {
    const { code, out } = await desk.run(args);
    expect(code).toBe(0);
    expect(out.split('\n').filter((line) => [...new Intl.Segmenter().segment(line)].length > 100)).toEqual([]);
  });

  it('has an example in the help of every verb', async () => {
    const { out } = await desk.run(['--help']);
    const verbs = [...out.matchAll(/^ {2}([a-z]+) /gm)].map(([, name]) => name ?? '').filter((name) => name !== 'help');
    expect(verbs).toEqual(expect.arrayContaining(['serve', 'import', 'holders', 'verify', 'export']));
    for (const name of verbs) {
      const help = await desk.run([name, '--help']);
      expect(help).toMatchObject({ code: 0, err: '' });
      expect(help.out).toContain(`Example:\n  legation ${name}`);
    }
  }, 180_000);

  it('ends quietly when nobody reads on', async () => {
    const child = desk.start(['export']);
    child.stdout?.once('data', () => child.stdout?.destroy());
    let err = '';
    child.stderr?.on('data', (chunk) => (err += String(chunk)));
    const [code] = (await once(child, 'close')) as [number | null];
    expect({ code, err }).toEqual({ code: 0, err: '' });
  });
});

describe('the read models on the command line', () => {
  it('are rebuilt byte for byte', async () => {
    const before = await desk.ask(['projections', 'status']);
    await desk.ask(['projections', 'rebuild']);
    expect(await desk.ask(['projections', 'status'])).toEqual(before);
    expect(await desk.ask(['verify'])).toMatchObject({ problems: [] });
  });

  itUnless(needsFiles)('come back when their file is deleted', async () => {
    const copy = join(desk.folder, 'copy');
    cpSync(desk.dataDir, copy, { recursive: true, filter: (name) => !/read\.db/.test(name) });
    const asked = ['holders', '--mission', 'vn-japan', '--on', '2023-07-20'];
    expect(await desk.ask(asked, copy)).toEqual(await desk.ask(asked));
  });

  it('are rebuilt one by one, the tree of the log too', async () => {
    const before = await desk.ask(['projections', 'status']);
    expect(await desk.ask(['projections', 'rebuild', 'postings', 'log-tree'])).toEqual({
      rebuilt: ['postings', 'log-tree'],
    });
    expect(await desk.ask(['projections', 'status'])).toEqual(before);
    expect(await desk.ask(['verify'])).toMatchObject({ problems: [] });
  });

  it('tells an unknown one, and those that there are', async () => {
    const { code, err } = await desk.run(['projections', 'rebuild', 'gossip']);
    expect([code, err]).toEqual([3, expect.stringMatching(/^PROJECTION_NOT_FOUND: .* postings, .* log-tree$/m)]);
    const { out } = await desk.run(['projections', 'rebuild', '--help']);
    expect(out).toMatch(/\n {2}log-tree\nThe last is the Merkle tree of the log\./);
  });
});

describe('a folder without a register', () => {
  itUnless(needsLogFile)('is told, and not made', async () => {
    const ran = await desk.run(['vacancies'], join(desk.folder, 'empty'));
    expect(ran.code).toBe(3);
    expect(ran.err).toMatch(/^REGISTER_NOT_FOUND: /);
    expect(readdirSync(desk.folder)).not.toContain('empty');
  });

  itUnless(needsLogFile)('is not said of one that may not be looked into', async () => {
    const circle = join(desk.folder, 'circle');
    symlinkSync(circle, circle);
    const ran = await desk.run(['vacancies'], circle);
    expect(ran.code).toBe(1);
    expect(ran.err).toMatch(/^ELOOP: .*circle/);
  });
});

describeIf(process.getuid?.() !== 0 && !needsFiles, needsFiles ?? 'the superuser may write everywhere')(
  'a read-only folder',
  () => {
    it('is asked, and refuses to be written', async () => {
      const sealed = join(desk.folder, 'sealed');
      cpSync(desk.dataDir, sealed, { recursive: true });
      chmodSync(sealed, 0o500);
      const asked = ['holders', '--mission', 'vn-japan', '--on', '2023-07-20'];
      expect(await desk.ask(asked, sealed)).toEqual(await desk.ask(asked));
      expect(await desk.run(['import', facts], sealed)).toMatchObject({ code: 1 });
      chmodSync(sealed, 0o700);
    });
  },
);
