import { given } from '../given.js';
import { streamsNamedIn } from '../references.js';
import { meeting } from './meeting.js';
import { meetingExamples } from './meeting.examples.js';

const { events: e, commands: c } = meetingExamples;
const hold = (data: object) => ({ ...c.HoldMeeting, data: { ...c.HoldMeeting.data, ...data } });
const said = [c.RecordAttendance, c.GiveReport, c.MakeCommitment];

describe('a meeting', () => {
  it('is scheduled once', () => {
    given(meeting).when(c.ScheduleMeeting).then(e.MeetingScheduled);
    given(meeting, e.MeetingScheduled).when(c.ScheduleMeeting).thenNothing();
    given(meeting, e.MeetingScheduled)
      .when({ ...c.ScheduleMeeting, data: { ...c.ScheduleMeeting.data, place: 'Huế' } })
      .thenRefuses('MEETING_ALREADY_SCHEDULED');
  });

  it('is held once, scheduled or not', () => {
    given(meeting).when(c.HoldMeeting).then(e.MeetingHeld);
    given(meeting, e.MeetingScheduled).when(c.HoldMeeting).then(e.MeetingHeld);
    given(meeting, e.MeetingHeld).when(c.HoldMeeting).thenNothing();
    given(meeting, e.MeetingHeld)
      .when(hold({ on: '2023-12-23' }))
      .thenRefuses('MEETING_ALREADY_HELD', { fact: { name: e.MeetingHeld.data.name, on: '2023-12-22' } });
    given(meeting, e.MeetingHeld).when(c.ScheduleMeeting).thenRefuses('MEETING_ALREADY_HELD');
  });

  it('is not inside itself', () => {
    for (const command of [c.ScheduleMeeting, c.HoldMeeting]) {
      given(meeting)
        .when({ ...command, id: 'conference-32' })
        .thenRefuses('MEETING_INSIDE_ITSELF', { field: 'parentMeetingId' });
    }
  });

  it('does not certainly end before it begins', () => {
    given(meeting)
      .when(hold({ on: '2023-12-22', until: '2023-12-21' }))
      .thenRefuses('END_BEFORE_START', { field: 'until', fact: { on: '2023-12-22', until: '2023-12-21' } });
    const partly = hold({ on: '2023-12-22', until: '2023' });
    given(meeting).when(partly).then({ type: 'MeetingHeld', data: partly.data });
  });

  it('needs a name and days of the calendar', () => {
    given(meeting)
      .when(hold({ name: '' }))
      .thenRefuses('INVALID_VALUE', { field: 'name' });
    given(meeting)
      .when(hold({ nameEn: '' }))
      .thenRefuses('INVALID_VALUE', { field: 'nameEn' });
    given(meeting)
      .when(hold({ on: '08/07/205' }))
      .thenRefuses('INVALID_DATE', { field: 'on' });
    given(meeting)
      .when(hold({ until: '2023-12-32' }))
      .thenRefuses('INVALID_DATE', { field: 'until' });
    given(meeting, e.MeetingHeld)
      .when({ ...c.MakeCommitment, data: { ...c.MakeCommitment.data, deadline: 'sớm' } })
      .thenRefuses('INVALID_DATE', { field: 'deadline' });
  });

  it('is cancelled with a reason, once, unless it was held', () => {
    given(meeting, e.MeetingScheduled).when(c.CancelMeeting).then(e.MeetingCancelled);
    given(meeting, e.MeetingScheduled, e.MeetingCancelled).when(c.CancelMeeting).thenNothing();
    given(meeting, e.MeetingHeld).when(c.CancelMeeting).thenRefuses('MEETING_ALREADY_HELD');
    given(meeting).when(c.CancelMeeting).thenRefuses('MEETING_NOT_FOUND');
    given(meeting, e.MeetingScheduled)
      .when({ type: 'CancelMeeting', data: { reason: '' } })
      .thenRefuses('REASON_REQUIRED');
  });

  it('takes nothing once cancelled', () => {
    const another = { type: 'CancelMeeting', data: { reason: 'Mưa' } } as const;
    for (const command of [c.ScheduleMeeting, c.HoldMeeting, ...said, another]) {
      given(meeting, e.MeetingScheduled, e.MeetingCancelled)
        .when(command)
        .thenRefuses('MEETING_CANCELLED', { fact: { reason: 'Hoãn vô thời hạn' } });
    }
  });

  it('tells what was said only after it was held', () => {
    for (const command of said) {
      given(meeting).when(command).thenRefuses('MEETING_NOT_FOUND');
      given(meeting, e.MeetingScheduled).when(command).thenRefuses('MEETING_NOT_HELD');
    }
  });

  it('gathers attendance piece by piece, and records only what is new', () => {
    const minister = { officialId: 'bui-thanh-son', title: 'Bộ trưởng Bộ Ngoại giao', role: 'chair' } as const;
    const more = {
      ...e.AttendanceRecorded.data,
      attendees: [...e.AttendanceRecorded.data.attendees, minister, minister],
    };
    given(meeting, e.MeetingHeld).when(c.RecordAttendance).then(e.AttendanceRecorded);
    given(meeting, e.MeetingHeld, e.AttendanceRecorded).when(c.RecordAttendance).thenNothing();
    given(meeting, e.MeetingHeld, e.AttendanceRecorded)
      .when({ type: 'RecordAttendance', data: more })
      .then({ type: 'AttendanceRecorded', data: { attendees: [minister], groups: [] } });
  });

  it('names somebody in its attendance, with a title', () => {
    const held = given(meeting, e.MeetingHeld);
    held
      .when({ type: 'RecordAttendance', data: { attendees: [], groups: [] } })
      .thenRefuses('INVALID_VALUE', { field: 'attendees' });
    held
      .when({
        type: 'RecordAttendance',
        data: { attendees: [{ officialId: 'bui-thanh-son', title: '', role: 'chair' }], groups: [] },
      })
      .thenRefuses('INVALID_VALUE', { field: 'attendees.0.title' });
    const group = e.AttendanceRecorded.data.groups[0];
    held
      .when({ type: 'RecordAttendance', data: { attendees: [], groups: [{ ...group, name: ' ' }] } })
      .thenRefuses('INVALID_VALUE', { field: 'groups.0.name' });
    held
      .when({ type: 'RecordAttendance', data: { attendees: [], groups: [{ ...group, count: -28 }] } })
      .thenRefuses('INVALID_VALUE', { field: 'groups.0.count' });
  });

  it('hears each report and each commitment once', () => {
    given(meeting, e.MeetingHeld).when(c.GiveReport).then(e.ReportGiven);
    given(meeting, e.MeetingHeld, e.ReportGiven).when(c.GiveReport).thenNothing();
    given(meeting, e.MeetingHeld, e.ReportGiven)
      .when({ ...c.GiveReport, data: { ...c.GiveReport.data, subject: 'Another' } })
      .thenRefuses('ALREADY_RECORDED', { field: 'reportId', fact: { reportId: 'r1' } });
    given(meeting, e.MeetingHeld).when(c.MakeCommitment).then(e.CommitmentMade);
    given(meeting, e.MeetingHeld, e.CommitmentMade).when(c.MakeCommitment).thenNothing();
    given(meeting, e.MeetingHeld, e.CommitmentMade)
      .when({ ...c.MakeCommitment, data: { ...c.MakeCommitment.data, text: 'Another' } })
      .thenRefuses('ALREADY_RECORDED', { field: 'commitmentId', fact: { commitmentId: 'c1' } });
  });

  it('knows who spoke, and of what', () => {
    const nobody = { by: { officialId: null, group: null } };
    const held = given(meeting, e.MeetingHeld);
    held
      .when({ ...c.GiveReport, data: { ...c.GiveReport.data, ...nobody } })
      .thenRefuses('INVALID_VALUE', { field: 'by' });
    held
      .when({ ...c.MakeCommitment, data: { ...c.MakeCommitment.data, ...nobody } })
      .thenRefuses('INVALID_VALUE', { field: 'by' });
    held
      .when({ ...c.MakeCommitment, data: { ...c.MakeCommitment.data, by: { officialId: null, group: '' } } })
      .thenRefuses('INVALID_VALUE', { field: 'by.group' });
    for (const [field, value] of [
      ['reportId', ''],
      ['subject', ''],
      ['points', ['']],
      ['matters', ['']],
    ] as const) {
      held
        .when({ ...c.GiveReport, data: { ...c.GiveReport.data, [field]: value } })
        .thenRefuses('INVALID_VALUE', { field: typeof value === 'string' ? field : `${field}.0` });
    }
    for (const [field, value] of [
      ['commitmentId', ''],
      ['text', ''],
      ['matters', ['']],
    ] as const) {
      held
        .when({ ...c.MakeCommitment, data: { ...c.MakeCommitment.data, [field]: value } })
        .thenRefuses('INVALID_VALUE', { field: typeof value === 'string' ? field : `${field}.0` });
    }
  });

  it('needs those that it names to be there first', () => {
    const batched = { ...e.AttendanceRecorded.data.groups[0], batchId: 'b-2021' };
    expect(streamsNamedIn(c.HoldMeeting.data)).toEqual(['official-bui-thanh-son', 'meeting-conference-32']);
    expect(streamsNamedIn(c.ScheduleMeeting.data)).toEqual(['meeting-conference-32']);
    expect(streamsNamedIn({ ...c.RecordAttendance.data, groups: [batched] })).toEqual([
      'official-tran-luu-quang',
      'batch-b-2021',
    ]);
    expect(streamsNamedIn(c.GiveReport.data)).toEqual(['official-nguyen-minh-vu']);
    expect(streamsNamedIn(c.MakeCommitment.data)).toEqual([]);
    expect(streamsNamedIn(c.CancelMeeting.data)).toEqual([]);
  });
});
