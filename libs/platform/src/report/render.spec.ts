import {
  addresseeKinds,
  attendanceRoles,
  categories,
  dayParts,
  endCauses,
  eventFamilies,
  eventTypes,
  factNames,
  followUpStatuses,
  headClasses,
  meetingKinds,
  missionKinds,
  nameKinds,
  notTakenUpCauses,
  officeBranches,
  startBases,
  strengths,
} from '@legation/domain';
import type { ReportAnswer } from '@legation/read-models';
import { strFromU8, unzipSync } from 'fflate';
import { codesInVietnamese } from './codes.js';
import { renderReport, reportFormats } from './render.js';
import { codeIn, footerOf, shownIn } from './words.js';
import { sheetNames } from './xlsx.js';

const said = (en: string, vi = en) => ({ en, vi });

/** Names as somebody might write them who means no good. */
const hostile = [
  "=cmd|' /C calc'!A0",
  '+1+1',
  '-2+3',
  '@SUM(A1)',
  '\t=1',
  '＝1+1',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='x",
  'a,b\r\nc"d',
  '\u0000\u0008\uD800 & ]]>',
  '</style><script>',
];

const answer: ReportAnswer = {
  report: 'heads',
  title: said('Heads', 'Người đứng đầu'),
  about: hostile[6] ?? '',
  parameters: {},
  on: '2023-07-20',
  knownAt: '2023-07-21T08:00:00.000Z',
  position: 129,
  sections: [
    {
      title: '=HYPERLINK("x")[]/\\:*?',
      columns: [
        { key: 'name', kind: 'text', heading: said('Name', 'Tên') },
        { key: 'on', kind: 'date', heading: said('On', 'Ngày') },
        { key: 'count', kind: 'number', heading: said('Count', 'Số') },
        { key: 'class', kind: 'code', heading: said('Class', 'Cấp') },
      ],
      rows: [
        ['ẨẪỄỖỮẶ ẩẫễỗữặ', '2023-05-15', 3, 'consul-general'],
        ['Adams', '1785', -1, null],
        ['Franklin', '1776-09-26', null, null],
        ...hostile.map((name) => [name, null, null, name] as const),
      ],
    },
    { title: said('Nothing here', 'Trống'), columns: [], rows: [] },
  ],
};

const textIn = async (format: 'csv' | 'html' | 'json', language: 'en' | 'vi' = 'vi', bom = false): Promise<string> =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(await renderReport(answer, format, language, { bom }));

describe('a report as CSV', () => {
  it('holds no cell that a spreadsheet would calculate', async () => {
    const csv = await textIn('csv');
    const cells = csv.split(/\r\n|,/).map((cell) => cell.replace(/^"/, ''));
    expect(cells.filter((cell) => /^\s*[=+@＝]|^-[^\d]|^-\d+[^\d]/.test(cell))).toEqual([]);
    expect(csv).toContain("'=cmd|");
    expect(csv).toContain(',-1,'); // a number is a number
  });

  it('quotes what has commas, quotes and line ends', async () => {
    expect(await textIn('csv')).toContain('"a,b\r\nc""d"');
  });

  it('begins with a byte order mark only when asked', async () => {
    expect((await textIn('csv', 'vi', true)).startsWith('\uFEFFNgười')).toBe(true);
    expect((await textIn('csv')).startsWith('Người')).toBe(true);
  });
});

describe('a report as HTML', () => {
  it('is one file that loads and runs nothing, whatever names say', async () => {
    const html = await textIn('html');
    const tags = html.match(/<[^>]*>/g) ?? [];
    expect(tags.filter((tag) => /^<(script|img|link|iframe)|\son\w+=|src=|href=/i.test(tag))).toEqual([]);
    expect(html).not.toMatch(/url\(|@import/);
    expect(html.match(/<\/style>/g)).toHaveLength(1);
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(html).toContain('<html lang="vi">');
    expect(html).not.toMatch(/\p{Cs}|\0/u);
  });

  it('has words for every fact that a correction can name', () => {
    const { mission: _itsFactsHaveNames, ...others } = eventFamilies;
    const types = Object.values(others).flatMap((family) => Object.keys(family.types));
    const ofOthers = types
      .filter((type) => !/Fact(Corrected|Retracted)$/.test(type))
      .map((type) => type.charAt(0).toLowerCase() + type.slice(1));
    const kinds = ['posting', 'accreditation', 'office', 'batch', 'meeting', 'directive'];
    for (const code of [...factNames, ...ofOthers, ...kinds])
      expect([code, codesInVietnamese[code]]).toEqual([code, expect.any(String)]);
  });

  it('has a word for every code of the domain', () => {
    const lists: readonly (readonly string[])[] = [
      ...[headClasses, missionKinds, startBases, endCauses, notTakenUpCauses, factNames, categories, eventTypes],
      ...[
        meetingKinds,
        dayParts,
        attendanceRoles,
        strengths,
        addresseeKinds,
        followUpStatuses,
        nameKinds,
        officeBranches,
      ],
    ];
    const codes = lists.flat();
    expect(codes.length).toBeGreaterThan(150);
    expect(codes.filter((code) => codesInVietnamese[code] === undefined)).toEqual([]);
    expect(codes.filter((code) => codeIn('en', code).trim() === '' || codeIn('en', code).startsWith(' '))).toEqual([]);
  });

  it('tells a batch that is open from an item of which nothing was heard', () => {
    expect([codeIn('vi', 'open'), codeIn('vi', 'open', 'item')]).toEqual(['còn mở', 'chưa có báo cáo']);
    expect([codeIn('en', 'open'), codeIn('en', 'open', 'item')]).toEqual(['open', 'open']);
    expect([codeIn('vi', 'reception'), codeIn('vi', 'vacant')]).toEqual(['gặp mặt', 'khuyết']);
    expect([codeIn('vi', 'MissionOpened'), codeIn('en', 'MissionOpened')]).toEqual(['mở cơ quan', 'MissionOpened']);
  });

  it('writes several days, and instants, in the order of the language', () => {
    const days = { key: 'seen', kind: 'dates', heading: said('Seen') } as const;
    expect(shownIn('vi', '2023-04-28, 2023-05, 2024', days)).toBe('28/04/2023, 05/2023, 2024');
    expect(shownIn('en', '2023-04-28, 2024', days)).toBe('2023-04-28, 2024');
    const known = footerOf({ on: '2023-04-28', knownAt: '2023-04-29T08:30:00.000Z', position: 1 }, 'vi')[1];
    expect(known).toEqual(['Theo thông tin đến', '29/04/2023 08:30:00 UTC']);
  });

  it('writes dates and codes as its readers do', async () => {
    expect(await textIn('html')).toContain(
      '<td class="date">15/05/2023</td><td class="number">3</td><td>tổng lãnh sự</td>',
    );
    expect(await textIn('html', 'en')).toContain('<td class="date">2023-05-15</td>');
  });

  it('says the key of the report on every printed page', async () => {
    expect(await textIn('html')).toMatch(/@bottom-left \{\s*content: "Ngày: 20.*129"/);
  });
});

describe('a report as a workbook', () => {
  const sheetOf = async (): Promise<{ readonly sheet: string; readonly book: string; readonly strings: string }> => {
    const files = unzipSync(await renderReport(answer, 'xlsx', 'vi'));
    const file = (name: string): string => strFromU8(files[name] ?? new Uint8Array());
    return {
      sheet: file('xl/worksheets/sheet1.xml'),
      book: file('xl/workbook.xml'),
      strings: file('xl/sharedStrings.xml'),
    };
  };

  it('has whole days as dates and the rest as text, and no formula', async () => {
    const { sheet, strings } = await sheetOf();
    expect(sheet).toContain('<v>45061</v>'); // 15 May 2023
    expect(sheet).not.toMatch(/<f[ >]/);
    expect(strings).toContain('>1785<');
    expect(strings).toContain('>26/09/1776<'); // before the days that spreadsheets count
    expect(strings).toContain('=cmd|');
    expect(strings).toContain('&lt;script&gt;');
    expect(strings + sheet).not.toMatch(/[^\P{Cc}\t\n\r]|\p{Cs}/u);
  });

  it('names its sheets as spreadsheets allow', async () => {
    const { book } = await sheetOf();
    expect(book).toMatch(/name="=HYPERLINK\((&quot;|")x(&quot;|")\)"/);
    expect(sheetNames(['', 'A', 'a', 'History', 'x'.repeat(40), 'x'.repeat(40), "'quoted'"])).toEqual([
      '1',
      'A',
      'a (2)',
      'History 1',
      'x'.repeat(31),
      `${'x'.repeat(27)} (2)`,
      'quoted',
    ]);
  });
});

it.each(reportFormats)('gives the same bytes at any time, as %s', async (format) => {
  const first = await renderReport(answer, format, 'vi');
  await new Promise((resolve) => setTimeout(resolve, 2_100)); // archives count time in steps of two seconds
  expect(Buffer.from(await renderReport(answer, format, 'vi')).equals(Buffer.from(first))).toBe(true);
});
