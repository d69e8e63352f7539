import { directiveExamples } from '../../../domain/src/directive/directive.examples.js';
import { meetingExamples } from '../../../domain/src/meeting/meeting.examples.js';
import { logOf } from '../spec-log.js';
import { storeWith } from '../spec-store.js';
import { listMeetings, meeting } from './meeting.query.js';

const { events: e } = meetingExamples;
const plenary = 'meeting-plenary-32';
const particulars = e.MeetingHeld.data;
const conference = {
  type: 'MeetingHeld',
  data: {
    ...particulars,
    kind: 'conference',
    name: 'Hội nghị Ngoại giao 32',
    on: '2023-12-19',
    until: '2023-12-23',
    parentMeetingId: null,
  },
} as const;
const undated = {
  type: 'MeetingHeld',
  data: { ...particulars, on: null, chairOfficialId: null, parentMeetingId: null },
} as const;
const office = {
  holdingId: 'minister',
  title: 'Bộ trưởng Bộ Ngoại giao',
  titleEn: null,
  organisation: null,
  branch: 'ministry',
} as const;
const log = logOf(
  ['official-bui-thanh-son', { type: 'OfficialRegistered', data: { name: 'Bùi Thanh Sơn', note: null } }],
  ['official-bui-thanh-son', { type: 'OfficeAttested', data: { ...office, on: '2023-12-22' } }],
  ['meeting-conference-32', conference],
  [plenary, e.MeetingHeld],
  [plenary, e.AttendanceRecorded],
  [plenary, e.ReportGiven],
  [plenary, e.CommitmentMade],
  ['directive-d3', directiveExamples.events.DirectiveIssued],
  ['meeting-undated', undated],
);
const quoted = (line: number) => [{ id: 'S', quote: `words ${line}` }];

describe('a meeting', () => {
  it('shows who was there with the title of that day, what was said, and what was ordered', async () => {
    const answer = await meeting(await storeWith(log), 'plenary-32');
    expect(answer).toMatchObject({
      meeting: {
        id: 'plenary-32',
        status: 'held',
        on: '2023-12-22',
        dayPart: 'morning',
        cancelled: null,
        sources: quoted(3),
      },
      chair: {
        id: 'bui-thanh-son',
        name: 'Bùi Thanh Sơn',
        titlesThen: [{ title: 'Bộ trưởng Bộ Ngoại giao', held: 'certain', sources: quoted(1) }],
      },
      parent: { id: 'conference-32', name: 'Hội nghị Ngoại giao 32' },
      sessions: [],
      attendees: [
        {
          id: 'tran-luu-quang',
          name: 'tran-luu-quang',
          title: 'Phó Thủ tướng Chính phủ',
          role: 'speaker',
          sources: quoted(4),
        },
      ],
      groups: [{ name: 'đại diện các Đại sứ, Tổng lãnh sự', count: null, sources: quoted(4) }],
      reports: [
        { reportId: 'r1', by: { officialId: 'nguyen-minh-vu', officialName: 'nguyen-minh-vu' }, sources: quoted(5) },
      ],
      commitments: [
        {
          commitmentId: 'c1',
          by: { officialId: null, officialName: null, group: 'Bộ Ngoại giao' },
          sources: quoted(6),
        },
      ],
      directives: [
        {
          id: 'd3',
          title: 'Ý kiến chỉ đạo tại phiên họp toàn thể',
          issuer: { id: 'tran-luu-quang', name: 'tran-luu-quang' },
        },
      ],
    });
  });

  it('shows the sessions of a conference', async () => {
    const answer = await meeting(await storeWith(log), 'conference-32');
    expect(answer.sessions.map(({ id }) => id)).toEqual(['plenary-32']);
    expect(answer.parent).toBeNull();
  });

  it('is not found when nobody recorded it', async () => {
    await expect(meeting(await storeWith(log), 'm')).rejects.toMatchObject({ code: 'MEETING_NOT_FOUND' });
  });

  it('is listed by who was there and by who was in the chair, the latest first, those without a day last', async () => {
    const store = await storeWith(log);
    const ids = async (params: Parameters<typeof listMeetings>[1]) =>
      (await listMeetings(store, params)).items.map(({ id }) => id);
    expect(await ids({})).toEqual(['plenary-32', 'conference-32', 'undated']);
    expect(await ids({ chairId: 'bui-thanh-son' })).toEqual(['plenary-32', 'conference-32']);
    expect(await ids({ officialId: 'nguyen-minh-vu' })).toEqual(['plenary-32']);
  });

  it('is listed as of a day, without what begins only later, which is counted', async () => {
    const store = await storeWith(log);
    const on = async (day: string, chairId?: string) => {
      const { items, later } = await listMeetings(store, { on: day, ...(chairId === undefined ? {} : { chairId }) });
      return [items.map(({ id }) => id), later];
    };
    expect(await on('2023-12-22')).toEqual([['plenary-32', 'conference-32', 'undated'], 0]);
    expect(await on('2023-12-21')).toEqual([['conference-32', 'undated'], 1]);
    expect(await on('2023-12-18')).toEqual([['undated'], 2]);
    expect(await on('2023-12-18', 'nobody')).toEqual([[], 0]);
  });

  it('is listed page by page', async () => {
    const store = await storeWith(log);
    const first = await listMeetings(store, { limit: 2 });
    const second = await listMeetings(store, { limit: 2, after: first.next });
    expect([first.items.length, second.items.map(({ id }) => id), second.next]).toEqual([2, ['undated'], null]);
  });
});
