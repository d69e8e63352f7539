import { attendanceRoles, dayParts, meetingKinds } from '@legation/domain';
import type { AttendanceRole, Attendee, AttendingGroup, DayPart, MeetingKind, Speaker } from '@legation/domain';
import { CommandDto } from '../command.dto.js';
import type { CommandData } from '../command.dto.js';
import { CorrectFactDto, RetractFactDto } from '../correction.dto.js';
import { Day, Id, ListOf, Nested, OneOf, Text, Texts, Whole } from '../fields.js';

export class MeetingParticularsDto extends CommandDto {
  @OneOf(meetingKinds) kind!: MeetingKind;
  @Text({ max: 500 }) name!: string;
  @Text({ max: 500, nullable: true }) nameEn!: string | null;
  @Day({ nullable: true, about: 'Null when no source gives the day' }) on!: string | null;
  @Day({ nullable: true, about: 'The last day of a meeting of several days' }) until!: string | null;
  @OneOf(dayParts, { nullable: true }) dayPart!: DayPart | null;
  @Text({ max: 500, nullable: true }) place!: string | null;
  @Text({ max: 500, nullable: true }) host!: string | null;
  @Id({ nullable: true }) chairOfficialId!: string | null;
  @Id({ nullable: true, about: 'The conference that this session belongs to' }) parentMeetingId!: string | null;
}

export class ScheduleMeetingDto extends MeetingParticularsDto implements CommandData<'ScheduleMeeting'> {}
export class HoldMeetingDto extends MeetingParticularsDto implements CommandData<'HoldMeeting'> {}

export class AttendeeDto implements Attendee {
  @Id() officialId!: string;
  @Text({ max: 500, about: 'As the source prints it for that day' }) title!: string;
  @OneOf(attendanceRoles) role!: AttendanceRole;
}

export class AttendingGroupDto implements AttendingGroup {
  @Text({ max: 500 }) name!: string;
  @Text({ max: 500, nullable: true }) nameEn!: string | null;
  @Whole({ min: 0, max: 1_000_000, nullable: true, about: 'Null: not counted' }) count!: number | null;
  @Id({ nullable: true }) batchId!: string | null;
}

export class RecordAttendanceDto extends CommandDto implements CommandData<'RecordAttendance'> {
  @ListOf(() => AttendeeDto) attendees!: AttendeeDto[];
  @ListOf(() => AttendingGroupDto) groups!: AttendingGroupDto[];
}

export class SpeakerDto implements Speaker {
  @Id({ nullable: true }) officialId!: string | null;
  @Text({ max: 500, nullable: true, about: 'A group of which no member is named' }) group!: string | null;
}

export class GiveReportDto extends CommandDto implements CommandData<'GiveReport'> {
  @Id() reportId!: string;
  @Nested(() => SpeakerDto) by!: SpeakerDto;
  @Text({ max: 10_000 }) subject!: string;
  @Text({ max: 10_000, nullable: true }) subjectEn!: string | null;
  @Texts({ length: 10_000, about: 'The points that the source lists, in its order' }) points!: string[];
  @Texts({ about: 'Matters followed through several meetings, such as strategy-2030' }) matters!: string[];
}

export class MakeCommitmentDto extends CommandDto implements CommandData<'MakeCommitment'> {
  @Id() commitmentId!: string;
  @Nested(() => SpeakerDto) by!: SpeakerDto;
  @Text({ max: 500, nullable: true }) onBehalfOf!: string | null;
  @Text({ max: 10_000 }) text!: string;
  @Text({ max: 10_000, nullable: true }) textEn!: string | null;
  @Day({ nullable: true }) deadline!: string | null;
  @Texts() matters!: string[];
}

export class CancelMeetingDto extends CommandDto implements CommandData<'CancelMeeting'> {
  @Text({ max: 1_000 }) reason!: string;
}

export class CorrectMeetingFactDto extends CorrectFactDto implements CommandData<'CorrectMeetingFact'> {}
export class RetractMeetingFactDto extends RetractFactDto implements CommandData<'RetractMeetingFact'> {}
