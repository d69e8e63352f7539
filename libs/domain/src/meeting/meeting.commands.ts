import type { DataOf } from '../decider.js';
import type { MeetingEvent } from './meeting.events.js';

export type MeetingCommand =
  | { readonly type: 'ScheduleMeeting'; readonly data: DataOf<MeetingEvent, 'MeetingScheduled'> }
  | { readonly type: 'HoldMeeting'; readonly data: DataOf<MeetingEvent, 'MeetingHeld'> }
  | { readonly type: 'RecordAttendance'; readonly data: DataOf<MeetingEvent, 'AttendanceRecorded'> }
  | { readonly type: 'GiveReport'; readonly data: DataOf<MeetingEvent, 'ReportGiven'> }
  | { readonly type: 'MakeCommitment'; readonly data: DataOf<MeetingEvent, 'CommitmentMade'> }
  | { readonly type: 'CancelMeeting'; readonly data: DataOf<MeetingEvent, 'MeetingCancelled'> };
