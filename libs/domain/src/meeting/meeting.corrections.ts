import { correctable } from '../correctable.js';
import type { CorrectionCommand, CorrectionEvent } from '../corrections.js';
import { count, date, id, listOf, oneOf, orNull, record, text } from '../shape.js';
import type { Shapes } from '../shape.js';
import { meeting } from './meeting.js';
import { attendanceRoles, dayParts, meetingKinds } from './meeting.events.js';
import type { Attendee, AttendingGroup, MeetingEvent, MeetingParticulars, Speaker } from './meeting.events.js';

export type MeetingCorrectionEvent = CorrectionEvent<'Meeting', MeetingEvent>;
export type MeetingCorrectionCommand = CorrectionCommand<'Meeting'>;

const particulars: Shapes<MeetingParticulars> = {
  kind: oneOf(meetingKinds),
  name: text,
  nameEn: orNull(text),
  on: orNull(date),
  until: orNull(date),
  dayPart: orNull(oneOf(dayParts)),
  place: orNull(text),
  host: orNull(text),
  chairOfficialId: orNull(id),
  parentMeetingId: orNull(id),
};
const attendee = record<Attendee>({ officialId: id, title: text, role: oneOf(attendanceRoles) });
const group = record<AttendingGroup>({ name: text, nameEn: orNull(text), count: orNull(count), batchId: orNull(id) });
const speaker = record<Speaker>({ officialId: orNull(id), group: orNull(text) });

/** A meeting, whose particulars, attendance and words can be corrected. */
export const correctableMeeting = correctable(meeting, {
  name: 'Meeting',
  notFound: 'MEETING_NOT_FOUND',
  shapes: {
    MeetingScheduled: particulars,
    MeetingHeld: particulars,
    AttendanceRecorded: { attendees: listOf(attendee), groups: listOf(group) },
    ReportGiven: {
      reportId: id,
      by: speaker,
      subject: text,
      subjectEn: orNull(text),
      points: listOf(text),
      matters: listOf(text),
    },
    CommitmentMade: {
      commitmentId: id,
      by: speaker,
      onBehalfOf: orNull(text),
      text,
      textEn: orNull(text),
      deadline: orNull(date),
      matters: listOf(text),
    },
    MeetingCancelled: { reason: text },
  },
  commands: {
    MeetingScheduled: 'ScheduleMeeting',
    MeetingHeld: 'HoldMeeting',
    AttendanceRecorded: 'RecordAttendance',
    ReportGiven: 'GiveReport',
    CommitmentMade: 'MakeCommitment',
    MeetingCancelled: 'CancelMeeting',
  },
});
