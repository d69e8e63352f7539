import type { OneOfEach } from '../examples.js';
import type { MeetingCommand } from './meeting.commands.js';
import type { MeetingEvent } from './meeting.events.js';

const planned = {
  kind: 'plenary',
  name: "Phiên họp toàn thể về 'Xây dựng và phát triển ngành ngoại giao'",
  nameEn: 'Plenary on building and developing the diplomatic service',
  on: '2023-12',
  until: null,
  dayPart: null,
  place: 'Hà Nội',
  host: 'Bộ Ngoại giao',
  chairOfficialId: null,
  parentMeetingId: 'conference-32',
} as const;
const held = { ...planned, on: '2023-12-22', dayPart: 'morning', chairOfficialId: 'bui-thanh-son' } as const;
const attendance = {
  attendees: [{ officialId: 'tran-luu-quang', title: 'Phó Thủ tướng Chính phủ', role: 'speaker' }],
  groups: [{ name: 'đại diện các Đại sứ, Tổng lãnh sự', nameEn: null, count: null, batchId: null }],
} as const;
const report = {
  reportId: 'r1',
  by: { officialId: 'nguyen-minh-vu', group: null },
  subject: 'Xây dựng và phát triển ngành ngoại giao',
  subjectEn: null,
  points: ['xây dựng thể chế', 'nguồn nhân lực chất lượng cao'],
  matters: ['strategy-2030'],
};
const commitment = {
  commitmentId: 'c1',
  by: { officialId: null, group: 'Bộ Ngoại giao' },
  onBehalfOf: 'Bộ Ngoại giao',
  text: 'khẩn trương hoàn thiện dự thảo Đề án',
  textEn: 'finish the draft of the project without delay',
  deadline: '2024',
  matters: ['strategy-2030'],
};
const cancellation = { reason: 'Hoãn vô thời hạn' };

/** One example of each event and each command of a meeting; they form one story, except the cancellation. */
export const meetingExamples = {
  events: {
    MeetingScheduled: { type: 'MeetingScheduled', data: planned },
    MeetingHeld: { type: 'MeetingHeld', data: held },
    AttendanceRecorded: { type: 'AttendanceRecorded', data: attendance },
    ReportGiven: { type: 'ReportGiven', data: report },
    CommitmentMade: { type: 'CommitmentMade', data: commitment },
    MeetingCancelled: { type: 'MeetingCancelled', data: cancellation },
  } satisfies OneOfEach<MeetingEvent>,
  commands: {
    ScheduleMeeting: { type: 'ScheduleMeeting', data: planned },
    HoldMeeting: { type: 'HoldMeeting', data: held },
    RecordAttendance: { type: 'RecordAttendance', data: attendance },
    GiveReport: { type: 'GiveReport', data: report },
    MakeCommitment: { type: 'MakeCommitment', data: commitment },
    CancelMeeting: { type: 'CancelMeeting', data: cancellation },
  } satisfies OneOfEach<MeetingCommand>,
};
