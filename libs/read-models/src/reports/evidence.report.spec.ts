import { batchExamples } from '../../../domain/src/batch/batch.examples.js';
import { directiveExamples } from '../../../domain/src/directive/directive.examples.js';
import { meetingExamples } from '../../../domain/src/meeting/meeting.examples.js';
import { missionExamples } from '../../../domain/src/mission/mission.examples.js';
import { officialExamples } from '../../../domain/src/official/official.examples.js';
import type { RegisterEvent } from '@legation/domain';
import { openSqliteEventStore } from '@legation/event-store';
import { logOf } from '../spec-log.js';
import { storeWith } from '../spec-store.js';
import { storeAsKnown } from '../store-as-known.js';
import { evidenceReport } from './evidence.report.js';
import type { Cell } from './report.js';

const { events: m } = missionExamples;
const { events: o } = officialExamples;
const { events: b } = batchExamples;
const { events: g } = meetingExamples;
const { events: d } = directiveExamples;

type Line = readonly [stream: string, event: RegisterEvent, source: string | null];

/** The tables of the report over these facts, each with its source. */
async function tablesOf(lines: readonly Line[], knownAt: string | null = null) {
  const log = logOf(...lines.map(([stream, event]) => [stream, event] as const)).map((recorded, at) => {
    const named = lines[at]?.[2] ?? null;
    const source = named === null ? null : { id: named, quote: null };
    return { ...recorded, metadata: { ...recorded.metadata, source } };
  });
  const store = await storeWith(log);
  const events = openSqliteEventStore({ path: ':memory:', access: 'write' });
  try {
    const asked = knownAt === null ? store : storeAsKnown(store, events, knownAt);
    const sources = { store: asked, log: events, on: '2025-01-01', knownAt, lastBy: async () => null };
    const { sections } = await evidenceReport.make(sources, {});
    const [disagreeing = [], counts = [], resting = []] = sections.map(({ rows }) => rows);
    return { disagreeing, counts, resting };
  } finally {
    await store.close();
    await events.close();
  }
}

const official = 'official-bui-thanh-son';
const meeting = 'meeting-plenary';
const corrected = (
  family: 'Official' | 'Batch' | 'Meeting' | 'Directive',
  type: string,
  before: object,
  after: object,
): RegisterEvent =>
  ({
    type: `${family}FactCorrected`,
    data: { corrects: 'e0', type, before, after, reason: 'A later source.' },
  }) as RegisterEvent;

const cellsOf = (rows: readonly (readonly Cell[])[], ...columns: readonly number[]) =>
  rows.map((row) => columns.map((at) => row[at]));

describe('the report on evidence', () => {
  it('lists what rests on one source or on none, of every kind, and counts it by source', async () => {
    const { resting, counts, disagreeing } = await tablesOf([
      [official, o.OfficialRegistered, 'A'],
      [official, o.OfficeAssumed, 'A'],
      [official, o.OfficeAttested, 'A'],
      [official, { type: 'OfficeAttested', data: { ...o.OfficeAttested.data, on: '2025-01-01' } }, 'B'],
      ['mission-vn-japan', m.MissionOpened, 'A'],
      ['mission-vn-japan', m.AmbassadorAppointed, null],
      ['batch-x', b.BatchOpened, 'A'],
      ['batch-x', b.BatchSizeDeclared, 'B'],
      [meeting, g.MeetingHeld, 'C'],
      [meeting, g.AttendanceRecorded, 'C'],
      ['directive-d', d.DirectiveIssued, 'A'],
    ]);
    expect(cellsOf(resting, 0, 2, 3)).toEqual([
      ['posting', m.AmbassadorAppointed.data.title, null],
      ['office', 'Bộ trưởng Bộ Ngoại giao', 'A'],
      ['meeting', '2023-12-22', 'C'],
      ['directive', '2023-12-22', 'A'],
    ]);
    expect(counts).toEqual([
      ['posting', null, 1],
      ['office', 'A', 1],
      ['meeting', 'C', 1],
      ['directive', 'A', 1],
    ]);
    expect(disagreeing).toEqual([]);
  });

  it('lists the accreditation for which one source speaks, of a posting that has several', async () => {
    const { postingId } = m.AmbassadorAppointed.data;
    const added = {
      type: 'AccreditationAdded',
      data: { postingId, on: null, state: 'iceland', resident: false },
    } as const;
    const { resting } = await tablesOf([
      ['mission-vn-japan', m.MissionOpened, 'A'],
      ['mission-vn-japan', m.AmbassadorAppointed, 'A'],
      ['mission-vn-japan', m.CredentialsPresented, 'B'],
      ['mission-vn-japan', added, 'B'],
    ]);
    expect(cellsOf(resting, 0, 2, 3)).toContainEqual(['accreditation', 'iceland', 'B']);
    const credentialed = m.CredentialsPresented.data.state;
    expect(cellsOf(resting, 0, 2, 3)).not.toContainEqual(['accreditation', credentialed, expect.anything()]);
  });

  it('tells where a source was corrected by another, of every kind, and not where the same one was read again', async () => {
    const lines = (another: string): readonly Line[] => [
      [meeting, g.MeetingHeld, 'A'],
      [meeting, corrected('Meeting', 'MeetingHeld', { place: 'Hà Nội' }, { place: 'Huế' }), another],
    ];
    expect((await tablesOf(lines('B'))).disagreeing).toEqual([
      [g.MeetingHeld.data.name, 'meetingHeld', 'place: Hà Nội', 'A', 'place: Huế', 'B', 'A later source.'],
    ]);
    expect((await tablesOf(lines('A'))).disagreeing).toEqual([]);
    const office = corrected('Official', 'OfficeAssumed', { on: '2021-04' }, { on: '2021-07' });
    const { disagreeing } = await tablesOf([
      [official, { ...o.OfficialRegistered }, 'A'],
      [official, o.OfficeAssumed, 'A'],
      [official, { ...office, data: { ...office.data, corrects: 'e1' } } as RegisterEvent, 'B'],
    ]);
    expect(cellsOf(disagreeing, 1, 2, 4)).toEqual([['officeAssumed', 'on: 2021-04', 'on: 2021-07']]);
  });

  it('tells where two sources say different things, and nobody has corrected either', async () => {
    const seen = {
      ...o.OfficeAttested.data,
      holdingId: 'minister',
      title: 'Bộ trưởng Bộ Ngoại giao',
      on: '2026-01-01',
    };
    const [person] = g.AttendanceRecorded.data.attendees;
    const { disagreeing } = await tablesOf([
      [official, o.OfficialRegistered, 'A'],
      [official, o.OfficeAssumed, 'A'],
      [official, o.OfficeLeft, 'A'],
      [official, { type: 'OfficeAttested', data: seen }, 'B'],
      [official, o.RankConferred, 'A'],
      [official, { type: 'RankConferred', data: { ...o.RankConferred.data, on: '2009' } }, 'B'],
      ['batch-x', b.BatchOpened, 'A'],
      ['batch-x', b.BatchSizeDeclared, 'A'],
      ['batch-x', { type: 'BatchSizeDeclared', data: { ...b.BatchSizeDeclared.data, total: 29 } }, 'B'],
      [meeting, g.MeetingHeld, 'A'],
      [meeting, g.AttendanceRecorded, 'A'],
      [
        meeting,
        {
          type: 'AttendanceRecorded',
          data: {
            attendees: [{ officialId: person?.officialId ?? '', title: 'Thứ trưởng', role: 'speaker' }],
            groups: [],
          },
        },
        'B',
      ],
      ['directive-d', d.DirectiveIssued, 'A'],
      ['directive-d', d.DirectiveFollowUpReported, 'A'],
      [
        'directive-d',
        { type: 'DirectiveFollowUpReported', data: { ...d.DirectiveFollowUpReported.data, status: 'stalled' } },
        'B',
      ],
    ]);
    expect(cellsOf(disagreeing, 1, 2, 3, 4, 5)).toEqual([
      ['officeLeft', 'title: Bộ trưởng Bộ Ngoại giao; on: 2025-08', 'A', 'seenOn: 2026-01-01', 'B'],
      ['rankConferred', 'rank: Đại sứ bậc hai; on: 2008', 'A', 'rank: Đại sứ bậc hai; on: 2009', 'B'],
      ['declared', 'total: 28', 'A', 'total: 29', 'B'],
      [
        'attendanceRecorded',
        'officialId: tran-luu-quang; title: Phó Thủ tướng Chính phủ',
        'A',
        'officialId: tran-luu-quang; title: Thứ trưởng',
        'B',
      ],
      [
        'directiveFollowUpReported',
        'no: 1; on: 2024-12-12; status: ongoing',
        'A',
        'no: 1; on: 2024-12-12; status: stalled',
        'B',
      ],
    ]);
  });

  it('says of an earlier moment what was known then', async () => {
    const lines: readonly Line[] = [
      [meeting, g.MeetingHeld, 'A'],
      [meeting, corrected('Meeting', 'MeetingHeld', { place: 'Hà Nội' }, { place: 'Huế' }), 'B'],
      [meeting, g.AttendanceRecorded, 'B'],
    ];
    const then = await tablesOf(lines, '2026-01-01T00:00:00.000Z');
    expect([then.disagreeing, cellsOf(then.resting, 0, 3)]).toEqual([[], [['meeting', 'A']]]);
    const now = await tablesOf(lines);
    expect([now.disagreeing.length, now.resting]).toEqual([1, []]);
  });
});
