import type { PartialDate } from '../time/partial-date.js';
import type { Upcasts } from '../upcasts.js';

export const meetingKinds = ['conference', 'plenary', 'working-session', 'reception', 'visit', 'other'] as const;
export type MeetingKind = (typeof meetingKinds)[number];

export const dayParts = ['morning', 'afternoon', 'evening'] as const;
export type DayPart = (typeof dayParts)[number];

/** When, where, under whom. `until` is the last day of a meeting of several days. */
export interface MeetingParticulars {
  readonly kind: MeetingKind;
  readonly name: string;
  readonly nameEn: string | null;
  /** Null when no source gives the day. */
  readonly on: PartialDate | null;
  readonly until: PartialDate | null;
  readonly dayPart: DayPart | null;
  readonly place: string | null;
  readonly host: string | null;
  readonly chairOfficialId: string | null;
  /** The conference that this session belongs to. */
  readonly parentMeetingId: string | null;
}

export const attendanceRoles = ['chair', 'speaker', 'host', 'reporter', 'attendee'] as const;
export type AttendanceRole = (typeof attendanceRoles)[number];

/** A person with the title that the source prints for that day. */
export interface Attendee {
  readonly officialId: string;
  readonly title: string;
  readonly role: AttendanceRole;
}

/** People counted or named only together; `count` null is not counted. */
export interface AttendingGroup {
  readonly name: string;
  readonly nameEn: string | null;
  readonly count: number | null;
  readonly batchId: string | null;
}

/** Who speaks: an official, or a group of which no member is named. */
export interface Speaker {
  readonly officialId: string | null;
  readonly group: string | null;
}

/**
 * A meeting or a conference; meetings nest.
 * Stored for ever: names and shapes are the format on disk. Add a version; never edit one.
 */
export type MeetingEvent =
  | { readonly type: 'MeetingScheduled'; readonly data: MeetingParticulars }
  | { readonly type: 'MeetingHeld'; readonly data: MeetingParticulars }
  | {
      readonly type: 'AttendanceRecorded';
      readonly data: { readonly attendees: readonly Attendee[]; readonly groups: readonly AttendingGroup[] };
    }
  | {
      readonly type: 'ReportGiven';
      readonly data: {
        readonly reportId: string;
        readonly by: Speaker;
        readonly subject: string;
        readonly subjectEn: string | null;
        /** The points that the source lists, in its order. */
        readonly points: readonly string[];
        /** Matters followed through several meetings, such as `strategy-2030`. */
        readonly matters: readonly string[];
      };
    }
  | {
      readonly type: 'CommitmentMade';
      readonly data: {
        readonly commitmentId: string;
        readonly by: Speaker;
        readonly onBehalfOf: string | null;
        readonly text: string;
        readonly textEn: string | null;
        readonly deadline: PartialDate | null;
        readonly matters: readonly string[];
      };
    }
  | { readonly type: 'MeetingCancelled'; readonly data: { readonly reason: string } };

export const meetingUpcasts: Upcasts<MeetingEvent> = {};

/** Every stored type of the family; a type missing here does not compile. */
export const meetingEventTypes: { readonly [Type in MeetingEvent['type']]: true } = {
  MeetingScheduled: true,
  MeetingHeld: true,
  AttendanceRecorded: true,
  ReportGiven: true,
  CommitmentMade: true,
  MeetingCancelled: true,
};
