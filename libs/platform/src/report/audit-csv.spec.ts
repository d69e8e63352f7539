import type { AuditLine } from '@legation/read-models';
import { auditCsv } from './audit-csv.js';

const line: AuditLine = {
  position: 7,
  stream: 'mission-vn-japan',
  name: 'Nhật Bản',
  revision: 2,
  eventId: 'e7',
  recordedAt: '2026-01-02T03:04:05.000Z',
  knownFrom: '2026-01-01T00:00:00.000Z',
  actor: '=cmd()',
  type: 'TermStarted',
  postingId: 'p',
  on: '2023-05',
  data: { postingId: 'p', on: '2023-05', basis: 'arrival' },
  changes: [{ of: 'started', field: 'on', before: null, after: '2023-05' }],
  reason: 'two lines,\n"quoted"',
  rules: ['CHAIR_OCCUPIED'],
  source: { id: 'S4', quote: 'Tối ngày 28/4' },
  dating: { asWritten: '28/4', inferred: 'the year' },
  commandId: 'c7',
  correlationId: 'c7',
};

async function csvOf(pages: readonly (readonly AuditLine[])[], language: 'en' | 'vi', bom = false): Promise<string[]> {
  async function* read(): AsyncGenerator<readonly AuditLine[]> {
    yield* pages;
  }
  const parts: string[] = [];
  for await (const part of auditCsv(read(), language, { bom })) parts.push(part);
  return parts;
}

describe('the audit trail as CSV', () => {
  it('is one record a change, with no formula in it and line ends quoted', async () => {
    const [first = '', second] = await csvOf([[line], [{ ...line, position: 8, reason: null }]], 'en');
    const [heading, ...records] = first.split('\r\n');
    expect(heading).toMatch(/^Position,Recorded,Known from,By,Of,Revision,Posting,Event,True on,What changed,/);
    expect(records).toEqual([
      `7,2026-01-02T03:04:05.000Z,2026-01-01T00:00:00.000Z,'=cmd(),mission-vn-japan,2,p,TermStarted,2023-05,started.on: 2023-05,` +
        `"two lines,\n""quoted""",CHAIR_OCCUPIED,S4,Tối ngày 28/4,28/4,the year,c7,c7,e7`,
      '',
    ]);
    expect(second).toMatch(/^8,/);
  });

  it('has its headings in Vietnamese, and a byte order mark where it is asked for', async () => {
    const [first = ''] = await csvOf([[]], 'vi', true);
    expect(first).toMatch(/^\uFEFFVị trí,Ghi nhận,Biết từ,Người ghi,/);
    expect(first.endsWith('Mã sự kiện\r\n')).toBe(true);
  });
});
