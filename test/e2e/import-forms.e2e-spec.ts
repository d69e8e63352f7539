import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Desk, readLines, smallRegister } from './cli-under-test.js';

interface Report {
  readonly read: number;
  readonly accepted: number;
  readonly quarantined: Readonly<Record<string, number>>;
  readonly overridden: Readonly<Record<string, number>>;
  readonly events: number;
}

const { mission, person, posting } = smallRegister;
const desk = new Desk();
afterAll(() => desk.clear());

/** The report of an import that set something aside, and so ends with 1. */
async function importWith(args: readonly string[], dataDir: string, code = 0): Promise<Report> {
  const ran = await desk.run(['import', ...args, '--json'], dataDir);
  expect({ code: ran.code, err: ran.err.replace(/^Not read.*\n/, '') }).toEqual({ code, err: '' });
  return JSON.parse(ran.out) as Report;
}

async function holdersOf(dataDir: string, ...args: readonly string[]): Promise<readonly string[]> {
  const answer = await desk.ask<{ certain: readonly { postingId: string }[] }>(
    ['holders', '--mission', ...args],
    dataDir,
  );
  return answer.certain.map(({ postingId }) => postingId);
}

describe('an import of commands', () => {
  it('records each line once, however often it runs', async () => {
    const file = desk.lines('commands.txt', [
      {
        id: 'c1',
        target: 'vn-japan',
        type: 'OpenMission',
        data: { kind: 'embassy', name: 'Đại sứ quán', receivingStates: ['japan'] },
      },
      {
        id: 'c2',
        target: 'hieu',
        type: 'RegisterOfficial',
        data: { name: 'Phạm Quang Hiệu' },
        source: { id: 'S4', quote: 'Phạm Quang Hiệu' },
      },
      {
        id: 'c3',
        target: 'vn-japan',
        type: 'DesignateHead',
        data: { postingId: 'p1', officialId: 'hieu', title: 'Đại sứ', headClass: 'ambassador', on: '2023-04-28' },
      },
    ]);
    const dataDir = join(desk.folder, 'commands');
    expect(await importWith([file], dataDir)).toMatchObject({
      read: 3,
      accepted: 3,
      quarantined: {},
      overridden: {},
      events: 3,
    });
    expect(await importWith([file], dataDir)).toMatchObject({
      read: 3,
      accepted: 3,
      quarantined: {},
      overridden: {},
      events: 0,
    });
  });
});

describe('an import of a postings register', () => {
  const folder = join(desk.folder, 'register');
  const write = (name: string, records: readonly object[]) =>
    writeFileSync(join(folder, name), records.map((record) => `${JSON.stringify(record)}\n`).join(''));
  const first = posting('p1', 'france', 'anna');
  const overlapping = posting('p2', 'france', 'ben', {
    credentialsPresentedOn: '2004-02-20',
    endedOn: null,
    endCause: null,
  });

  beforeAll(() => {
    mkdirSync(folder);
    write('a.ndjson', [mission('france'), mission('spain')]);
    write('b.ndjson', [person('anna', 'Anna Lee'), person('ben')]);
    write('c.ndjson', [first, overlapping]);
  });

  it('records what breaks a rule as stated, and names the rule', async () => {
    const dataDir = join(desk.folder, 'stated');
    expect(await importWith([folder], dataDir)).toMatchObject({
      read: 6,
      accepted: 6,
      quarantined: {},
      overridden: { TERM_OVERLAPS: 1 },
    });
    expect(await holdersOf(dataDir, 'france', '--on', '2004-02-25')).toEqual(['p1', 'p2']);
    expect(await importWith([folder], dataDir)).toMatchObject({ read: 6, accepted: 6, overridden: {}, events: 0 });
  });

  it('sets it aside under --strict', async () => {
    const dataDir = join(desk.folder, 'strict');
    expect(await importWith([folder, '--strict'], dataDir, 1)).toMatchObject({
      accepted: 5,
      quarantined: { TERM_OVERLAPS: 1 },
    });
    expect(await holdersOf(dataDir, 'france', '--on', '2004-02-25')).toEqual(['p1']);
  });

  it('takes a mended record as a correction', async () => {
    const dataDir = join(desk.folder, 'mended');
    await importWith([folder], dataDir);
    write('c.ndjson', [{ ...first, endedOn: '2004-02-20' }, overlapping]);
    expect(await importWith([folder], dataDir)).toMatchObject({ accepted: 6, events: 1 });
    expect(await holdersOf(dataDir, 'france', '--on', '2004-02-25')).toEqual(['p2']);
    write('c.ndjson', [first, overlapping]);
  });

  it('with --history answers as the record stood at any instant', async () => {
    const after = {
      section: 'served',
      personId: 'anna',
      roleId: 'x',
      countryId: 'france',
      appointedOn: '2001',
      startedOn: '2001-03-01',
      endedOn: null,
    };
    const revision = { missionId: 'france', key: 'p1', subject: 'snapshot' };
    write('d.ndjson', [
      { ...revision, seq: 1, recordedAt: '2015-09-22T20:28:24Z', change: 'recorded', after },
      {
        ...revision,
        seq: 2,
        recordedAt: '2016-01-01T00:00:00Z',
        change: 'amended',
        after: { ...after, notes: 'a comma' },
      },
      {
        ...revision,
        seq: 3,
        recordedAt: '2017-01-01T00:00:00Z',
        change: 'amended',
        after: { ...after, endedOn: '2004-03-01' },
      },
      { ...revision, seq: 4, recordedAt: '2018-01-01T00:00:00Z', change: 'removed', after: null },
    ]);
    const dataDir = join(desk.folder, 'history');
    expect(await importWith([folder, '--history'], dataDir)).toMatchObject({ read: 8, accepted: 8, quarantined: {} });
    expect(await importWith([folder, '--history'], dataDir)).toMatchObject({ read: 8, accepted: 8, events: 0 });
    const on = ['france', '--on', '2010-01-01', '--known-at'];
    expect(await holdersOf(dataDir, ...on, '2015-09-22T20:28:23Z')).toEqual([]);
    expect(await holdersOf(dataDir, ...on, '2015-09-22T20:28:24Z')).toEqual(['p1']);
    expect(await holdersOf(dataDir, ...on, '2017-01-01T00:00:00Z')).toEqual([]);
    expect(await holdersOf(dataDir, 'france', '--on', '2002-01-01', '--known-at', '2017-06-01T00:00:00Z')).toEqual([
      'p1',
    ]);
    expect(await holdersOf(dataDir, 'france', '--on', '2002-01-01')).toEqual([]);
  });
});

describe('an import of a spreadsheet', () => {
  const dataDir = join(desk.folder, 'sheet');
  const map = {
    Mã: 'postingId',
    CQĐD: 'missionId',
    'Cán bộ': 'officialId',
    'Họ tên': 'officialName',
    'Chức danh': 'title',
    'Quốc thư': 'credentialsOn',
    Hết: 'endOn',
    'Ghi chú': null,
  };
  const heading = 'Mã;CQĐD;Cán bộ;Họ tên;Chức danh;Quốc thư;Hết;Ghi chú';

  beforeAll(async () => {
    const open = {
      id: 'open',
      target: 'vn-japan',
      type: 'OpenMission',
      data: { kind: 'embassy', name: 'Đại sứ quán', receivingStates: ['japan'] },
    };
    await importWith([desk.lines('open.ndjson', [open])], dataDir);
    desk.file('map.json', JSON.stringify(map));
  });

  it('reads a byte-order mark, semicolons, CRLF and quoted cells, and tells what it cannot place by its line', async () => {
    const rows = [
      'p1;vn-japan;hieu;Phạm Quang Hiệu;"Đại sứ; đặc mệnh\r\ntoàn quyền";2023-07-20;;',
      'p2;vn-japan;nam;Vũ Hồng Nam;"Đại sứ;2018-10-01;2023-02-01;',
      'p3;vn-japan;nam;Vũ Hồng Nam;Đại sứ;01/10/2018;;',
      'p4;vn-nowhere;nam;Vũ Hồng Nam;Đại sứ;2018-10-01;;',
      'p5;vn-japan;nam;Vũ Hồng Nam;Đại sứ;2018-10-01',
      'p6;vn-japan;nam;Vũ Hồng Nam;Đại sứ;2018-10-01;2023-02-01;x',
    ];
    const file = desk.file('sheet.csv', `\uFEFF${[heading, ...rows].join('\r\n')}\r\n`);
    const aside = join(desk.folder, 'aside.ndjson');
    const report = await importWith([file, '--map', join(desk.folder, 'map.json'), '--quarantine', aside], dataDir, 1);
    expect(report).toMatchObject({
      read: 6,
      accepted: 2,
      quarantined: { INVALID_CSV: 2, INVALID_DATE: 1, MISSION_NOT_FOUND: 1 },
    });
    const told = readLines(aside).map(
      ({ quarantined }) => quarantined as { line: number; code: string; field: string | null },
    );
    const inOrder = told.map(({ line, code, field }) => ({ line, code, field })).sort((a, b) => a.line - b.line);
    expect(inOrder).toEqual([
      { line: 4, code: 'INVALID_CSV', field: null },
      { line: 5, code: 'INVALID_DATE', field: 'credentialsOn' },
      { line: 6, code: 'MISSION_NOT_FOUND', field: 'missionId' },
      { line: 7, code: 'INVALID_CSV', field: null },
    ]);
    const nowhere = readLines(aside).find(({ quarantined }) => (quarantined as { line: number }).line === 6);
    expect(nowhere).toMatchObject({
      quarantined: {
        stream: 'mission-vn-nowhere',
        reason: 'mission-vn-nowhere: No such mission; open it first (OpenMission).',
      },
    });
    const answer = await desk.ask<{ certain: readonly { title: string; officialName: string }[] }>(
      ['holders', '--mission', 'vn-japan', '--on', '2023-08-01'],
      dataDir,
    );
    expect(answer.certain).toMatchObject([{ officialName: 'Phạm Quang Hiệu', title: 'Đại sứ; đặc mệnh\ntoàn quyền' }]);
  });

  it('places a record that was set aside once it is mended', async () => {
    const file = desk.file(
      'one.csv',
      'postingId,missionId,officialId,title,credentialsOn\np9,vn-japan,nam,Đại sứ,2018-02-30\n',
    );
    const aside = join(desk.folder, 'aside-one.ndjson');
    await importWith([file, '--quarantine', aside], dataDir, 1);
    writeFileSync(aside, readFileSync(aside, 'utf8').replaceAll('2018-02-30', '2018-02-28'));
    expect(await importWith([aside], dataDir)).toMatchObject({ read: 1, accepted: 1 });
  });

  it('places a row that was no row once it is mended, and keeps the code of one that nobody mended', async () => {
    const rows = [
      'p20;vn-japan;lan;Đỗ Lan',
      'p21;vn-japan;"ba;Lê Ba;Đại sứ;1991;1992;',
      'p22;vn-japan;tu;Ng<EA>;Đại sứ;1993;1994;',
      `p23;vn-japan;dai;${'x'.repeat(70_000)};Đại sứ;1995;1996;`,
      'p24;vn-japan;sau;Đỗ Sáu',
    ];
    const bytes = rows.map((row) => row.split('<EA>').map((part) => Buffer.from(part)));
    const file = desk.file(
      'rows.csv',
      Buffer.concat([
        Buffer.from(heading),
        ...bytes.flatMap(([a, b]) => [Buffer.from('\n'), a as Buffer, ...(b ? [Buffer.from([0xea]), b] : [])]),
      ]),
    );
    const aside = join(desk.folder, 'aside-rows.ndjson');
    const told = { NOT_UTF8: 1, LINE_TOO_LONG: 1 };
    const options = ['--map', join(desk.folder, 'map.json'), '--quarantine', aside];
    expect((await importWith([file, ...options], dataDir, 1)).quarantined).toEqual({ ...told, INVALID_CSV: 3 });
    expect(readLines(aside).find(({ record }) => String(record).startsWith('p22'))).toMatchObject({
      quarantined: { code: 'NOT_UTF8', reason: 'the line is not UTF-8 text' },
    });

    const mended = readFileSync(aside, 'utf8')
      .replace('p20;vn-japan;lan;Đỗ Lan', 'p20;vn-japan;lan;Đỗ Lan;Đại sứ;1989;1990;')
      .replace('\\"ba', 'ba');
    const again = join(desk.folder, 'again.ndjson');
    const report = await importWith([desk.file('mended.ndjson', mended), '--quarantine', again], dataDir, 1);
    expect(report).toMatchObject({ read: 5, accepted: 2, quarantined: { ...told, INVALID_CSV: 1 } });
    expect(await holdersOf(dataDir, 'vn-japan', '--on', '1991-12-31')).toEqual(['p21']);
    expect(await desk.ask(['career', '--official', 'ba'], dataDir)).toMatchObject({ official: { name: 'Lê Ba' } });

    const last = readFileSync(again, 'utf8').replace('Đỗ Sáu', 'Đỗ Sáu;Đại sứ;1987;1988;').replace('Ng\uFFFD', 'Ngê');
    const rest = await importWith([desk.file('last.ndjson', last), '--quarantine', `${again}2`], dataDir, 1);
    expect(rest).toMatchObject({ read: 3, accepted: 2, quarantined: { LINE_TOO_LONG: 1 } });
  });

  it('names headings that it does not know before it reads anything', async () => {
    const file = desk.file('unknown.csv', 'postingId,missionId,officialId,title,Lương\np8,vn-japan,nam,Đại sứ,1\n');
    const { code, err } = await desk.run(['import', file], dataDir);
    expect(code).toBe(2);
    expect(err).toMatch(/^HEADINGS_UNKNOWN: unknown headings: "Lương"; /);
    expect(err.trim().split('\n')).toHaveLength(1);
  });

  it('names headings that are missing', async () => {
    const { code, err } = await desk.run(['import', desk.file('missing.csv', 'postingId,title\np8,Đại sứ\n')], dataDir);
    expect(code).toBe(2);
    expect(err).toContain('no heading for missionId, officialId');
  });
});

describe('a rehearsal', () => {
  it('tells what would happen, and changes nothing', async () => {
    const dataDir = join(desk.folder, 'rehearsal');
    const file = desk.lines('rehearsed.ndjson', [
      { id: 'r1', target: 'x', type: 'RegisterOfficial', data: { name: 'X' } },
    ]);
    expect(await importWith([file, '--dry-run'], dataDir)).toMatchObject({ read: 1, accepted: 1, events: 1 });
    expect(await importWith([file], dataDir)).toMatchObject({ events: 1 });
    expect(await importWith([file, '--dry-run'], dataDir)).toMatchObject({ events: 0 });
  });
});
