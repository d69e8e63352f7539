import { meetingExamples } from '../../../domain/src/meeting/meeting.examples.js';
import { logOf, shownIn, toldBy } from '../spec-log.js';
import { meetings } from './meetings.projection.js';

const { events: e } = meetingExamples;
const plenary = 'meeting-plenary-32';

describe('the document of a meeting', () => {
  it('keeps attendance with titles, reports and commitments, each with what it rests on', () => {
    const log = logOf(
      [plenary, e.MeetingScheduled],
      [plenary, e.MeetingHeld],
      [plenary, e.AttendanceRecorded],
      [plenary, e.ReportGiven],
      [plenary, e.CommitmentMade],
    );
    expect(shownIn(meetings, log).get('plenary-32')).toStrictEqual({
      id: 'plenary-32',
      status: 'held',
      ...e.MeetingHeld.data,
      firstDay: '2023-12-22',
      scheduled: toldBy(log, 0),
      held: toldBy(log, 1),
      cancelled: null,
      attendees: [
        { officialId: 'tran-luu-quang', title: 'Phó Thủ tướng Chính phủ', role: 'speaker', ...toldBy(log, 2) },
      ],
      groups: [{ ...e.AttendanceRecorded.data.groups[0], ...toldBy(log, 2) }],
      reports: [{ ...e.ReportGiven.data, ...toldBy(log, 3) }],
      commitments: [{ ...e.CommitmentMade.data, ...toldBy(log, 4) }],
      officialIds: ['bui-thanh-son', 'tran-luu-quang', 'nguyen-minh-vu'],
      batchIds: [],
      matters: ['strategy-2030'],
    });
  });

  it('says why a meeting was cancelled, and orders a vague day by its first', () => {
    const log = logOf([plenary, e.MeetingScheduled], [plenary, e.MeetingCancelled]);
    expect(shownIn(meetings, log).get('plenary-32')).toMatchObject({
      status: 'cancelled',
      firstDay: '2023-12-01',
      held: null,
      cancelled: { reason: 'Hoãn vô thời hạn', ...toldBy(log, 1) },
    });
  });

  it('gathers the cohorts that were there, each once', () => {
    const group = { name: 'nhiệm kỳ 2023-2026', nameEn: null, count: null, batchId: 'vn-2023-2026' };
    const attendance = {
      type: 'AttendanceRecorded',
      data: { attendees: [], groups: [group, { ...group, name: 'các Đại sứ' }] },
    } as const;
    const log = logOf([plenary, e.MeetingHeld], [plenary, attendance]);
    expect(shownIn(meetings, log).get('plenary-32')?.batchIds).toEqual(['vn-2023-2026']);
  });
});
