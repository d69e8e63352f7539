import { join } from 'node:path';
import { Desk, readLines } from './cli-under-test.js';

const desk = new Desk();
afterAll(() => desk.clear());

const register = (id: string, name: unknown): string =>
  JSON.stringify({ id: `r-${id}`, target: id, type: 'RegisterOfficial', data: { name } });
const deep = (levels: number): string => '{"a":'.repeat(levels) + '1' + '}'.repeat(levels);

/** Lines that cannot be placed, by what is wrong with them. */
const bad: readonly (readonly [code: string, line: string | Buffer])[] = [
  ['INVALID_JSON', '{"id": "x", "target": "t", oops'],
  ['INVALID_JSON', '[1, 2]'],
  ['INVALID_TEXT', '{"id":"r-b1","target":"b1","type":"RegisterOfficial","data":{"name":"half \\ud800 pair"}}'],
  ['INVALID_TEXT', '{"id":"r-b2","target":"b2","type":"RegisterOfficial","data":{"name":"bell \\u0007"}}'],
  ['WRONG_TYPE', register('b3', 5)],
  ['EMPTY_TEXT', register('b4', '')],
  ['UNKNOWN_FIELD', '{"id":"r-b5","target":"b5","type":"RegisterOfficial","data":{"name":"x","salary":1}}'],
  ['UNKNOWN_COMMAND', '{"id":"r-b6","target":"b6","type":"DropEverything","data":{}}'],
  ['TOO_DEEP', `{"id":"r-b7","target":"b7","type":"RegisterOfficial","data":${deep(40)}}`],
  ['FORBIDDEN_KEY', '{"id":"r-b8","target":"b8","type":"RegisterOfficial","data":{"name":"x","__proto__":{"y":1}}}'],
  ['REPEATED_FIELD', '{"id":"r-b8a","target":"b8a","type":"RegisterOfficial","data":{"name":"x","name":"y"}}'],
  ['INVALID_DATE', '{"id":"r-b9","target":"good","type":"ConferRank","data":{"rank":"Đại sứ","on":"2023-02-30"}}'],
  ['INVALID_ID', '{"id":"r-b10","target":"../etc","type":"RegisterOfficial","data":{"name":"x"}}'],
  ['MISSION_NOT_FOUND', '{"id":"r-b11","target":"nowhere","type":"CloseMission","data":{"on":"2001-01-01"}}'],
  ['COMMAND_ID_REUSED', '{"id":"r-good","target":"good","type":"RegisterOfficial","data":{"name":"Another name"}}'],
  ['LINE_TOO_LONG', register('b12', 'x'.repeat(70_000))],
  [
    'NOT_UTF8',
    Buffer.concat([
      Buffer.from('{"id":"r-b13","target":"b13","type":"RegisterOfficial","data":{"name":"'),
      Buffer.from([0xc3, 0x28]),
      Buffer.from('"}}'),
    ]),
  ],
  ['TRUNCATED_LINE', '{"id":"r-b14","target":"b14","type":"RegisterOfficial","data":{"na'],
];

describe('an import of hostile lines', () => {
  it('places the good ones, and sets each bad one aside with its line, code and reason', async () => {
    const newline = Buffer.from('\n');
    const first = Buffer.from(`${register('good', 'Phạm Quang Hiệu')}\r\n`);
    const parts = bad.flatMap(([, line], index) => {
      const last = index === bad.length - 1;
      const good = Buffer.from(`${register(`good-${index}`, `Người ${index}`)}\n`);
      return last ? [good, Buffer.from(line)] : [good, Buffer.from(line), newline];
    });
    const file = desk.file('hostile.ndjson', Buffer.concat([Buffer.from('\uFEFF'), first, ...parts]));
    const aside = join(desk.folder, 'aside.ndjson');
    const { code, out, err } = await desk.run(['import', file, '--json', '--quarantine', aside]);
    expect({ code, err }).toEqual({ code: 1, err: '' });
    const report = JSON.parse(out) as { read: number; accepted: number; quarantined: Record<string, number> };
    expect(report).toMatchObject({ read: bad.length * 2 + 1, accepted: bad.length + 1 });
    const told = readLines(aside).map(
      ({ quarantined }) => quarantined as { file: string; line: number; code: string; reason: string },
    );
    const byLine = told.toSorted((a, b) => a.line - b.line).map(({ line, code: found }) => [line, found]);
    expect(byLine).toEqual(bad.map(([expected], index) => [index * 2 + 3, expected]));
    expect(told.every(({ file: from, reason }) => from === file && reason !== '')).toBe(true);
  });

  it.each([
    ['a path that is not there', ['import', 'nowhere.ndjson'], 2, 'FORM_UNKNOWN'],
    ['an unknown verb', ['abolish'], 2, 'USAGE'],
    ['an unknown option', ['holders', '--mission', 'x', '--colour', 'red'], 2, 'USAGE'],
    ['a missing option', ['holders'], 2, 'USAGE'],
    ['an ambiguous day', ['holders', '--mission', 'x', '--on', '01/02/2003'], 2, 'USAGE'],
    ['an instant in no zone', ['holders', '--mission', 'x', '--known-at', '2015-10-01'], 2, 'USAGE'],
    ['an option that only audit has', ['audit', 'keys', '--out', 'k.pub'], 2, 'USAGE'],
    ['a limit where there is none', ['audit', 'keys', '--limit', '99999'], 2, 'USAGE'],
    ['an option of audit at a key', ['audit', 'rotate-key', '--mission', 'x'], 2, 'USAGE'],
    [
      'a span that ends before it begins',
      ['audit', 'changes', '--from', '2026-01-02T00:00:00Z', '--to', '2026-01-01T00:00:00Z'],
      2,
      'USAGE',
    ],
    ['a search for nothing', ['search', ' '], 2, 'USAGE'],
    ['an unknown mission', ['holders', '--mission', 'x'], 3, 'MISSION_NOT_FOUND'],
    ['an unknown official', ['career', '--official', 'x'], 3, 'OFFICIAL_NOT_FOUND'],
    ['an unknown language', ['--lang', 'fr', 'vacancies'], 2, 'USAGE'],
  ])('tells %s in one line', async (_what, args, expected, code) => {
    const ran = await desk.run(args);
    expect({ code: ran.code, out: ran.out }).toEqual({ code: expected, out: '' });
    expect(ran.err.trim().split('\n')).toEqual([expect.stringMatching(new RegExp(`^${code}: `))]);
  });

  it('shows in the help of a verb under audit only what it takes', async () => {
    const { out } = await desk.run(['audit', 'keys', '--help']);
    expect(out).toContain('--data-dir');
    expect(out).not.toMatch(/--(mission|out|limit|bom|actor)\b/);
  });

  it('tells a file that is none of its forms', async () => {
    const { code, err } = await desk.run(['import', desk.file('letter.txt', 'Dear Sir\n')]);
    expect(code).toBe(2);
    expect(err).toMatch(/^FORM_UNKNOWN: /);
  });
});
