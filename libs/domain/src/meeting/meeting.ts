import type { Asked, DataOf, Decider, Recorded } from '../decider.js';
import { DomainError } from '../errors.js';
import { requireCount, requireDate, requireReason, requireText } from '../rules.js';
import { sameJson } from '../same.js';
import { surelyBefore } from '../time/partial-date.js';
import type { MeetingCommand } from './meeting.commands.js';
import type { MeetingEvent, MeetingParticulars, Speaker } from './meeting.events.js';

type Attendance = DataOf<MeetingEvent, 'AttendanceRecorded'>;
type Report = DataOf<MeetingEvent, 'ReportGiven'>;
type Commitment = DataOf<MeetingEvent, 'CommitmentMade'>;

interface Held extends Attendance {
  readonly status: 'held';
  readonly particulars: MeetingParticulars;
  readonly reports: ReadonlyMap<string, Report>;
  readonly commitments: ReadonlyMap<string, Commitment>;
}

export type MeetingState =
  | { readonly status: 'unknown' }
  | { readonly status: 'scheduled'; readonly particulars: MeetingParticulars }
  | Held
  | { readonly status: 'cancelled'; readonly reason: string };

/** A meeting: scheduled or not, it is held or cancelled, never both; what was said there follows its being held. */
export const meeting: Decider<MeetingState, MeetingCommand, MeetingEvent> = {
  category: 'meeting',
  initialState: { status: 'unknown' },
  evolve,
  decide,
};

function evolve(state: MeetingState, event: Recorded<MeetingEvent>): MeetingState {
  switch (event.type) {
    case 'MeetingScheduled':
      return { status: 'scheduled', particulars: event.data };
    case 'MeetingHeld':
      return {
        status: 'held',
        particulars: event.data,
        attendees: [],
        groups: [],
        reports: new Map(),
        commitments: new Map(),
      };
    case 'AttendanceRecorded': {
      if (state.status !== 'held') return state;
      const { attendees, groups } = event.data;
      return { ...state, attendees: [...state.attendees, ...attendees], groups: [...state.groups, ...groups] };
    }
    case 'ReportGiven':
      if (state.status !== 'held') return state;
      return { ...state, reports: new Map(state.reports).set(event.data.reportId, event.data) };
    case 'CommitmentMade':
      if (state.status !== 'held') return state;
      return { ...state, commitments: new Map(state.commitments).set(event.data.commitmentId, event.data) };
    case 'MeetingCancelled':
      return { status: 'cancelled', reason: event.data.reason };
  }
}

function decide(command: Asked<MeetingCommand>, state: MeetingState): readonly MeetingEvent[] {
  switch (command.type) {
    case 'ScheduleMeeting':
      requireParticulars(command.data, command.id);
      return schedule(command.data, state);
    case 'HoldMeeting':
      requireParticulars(command.data, command.id);
      return hold(command.data, state);
    case 'RecordAttendance':
      requireAttendance(command.data);
      return recordAttendance(command.data, requireHeld(state));
    case 'GiveReport':
      requireReport(command.data);
      return isNew(
        requireHeld(state).reports.get(command.data.reportId),
        command.data,
        'reportId',
        command.data.reportId,
      )
        ? [{ type: 'ReportGiven', data: command.data }]
        : [];
    case 'MakeCommitment':
      requireCommitment(command.data);
      return isNew(
        requireHeld(state).commitments.get(command.data.commitmentId),
        command.data,
        'commitmentId',
        command.data.commitmentId,
      )
        ? [{ type: 'CommitmentMade', data: command.data }]
        : [];
    case 'CancelMeeting':
      requireReason(command.data.reason);
      if (state.status === 'cancelled' && state.reason === command.data.reason) return [];
      if (state.status === 'unknown') {
        throw new DomainError('MEETING_NOT_FOUND', 'No such meeting; nothing to cancel.');
      }
      requireNotHeld(state);
      requireNotCancelled(state);
      return [{ type: 'MeetingCancelled', data: command.data }];
  }
}

function schedule(data: MeetingParticulars, state: MeetingState): readonly MeetingEvent[] {
  requireNotHeld(state);
  requireNotCancelled(state);
  if (state.status === 'unknown') return [{ type: 'MeetingScheduled', data }];
  const { name, on } = state.particulars;
  if (!sameJson(state.particulars, data)) {
    throw new DomainError(
      'MEETING_ALREADY_SCHEDULED',
      `"${name}" is scheduled already; when it is held, HoldMeeting states how it really was.`,
      { fact: { name, on } },
    );
  }
  return [];
}

function hold(data: MeetingParticulars, state: MeetingState): readonly MeetingEvent[] {
  requireNotCancelled(state);
  if (state.status === 'held' && sameJson(state.particulars, data)) return [];
  requireNotHeld(state);
  return [{ type: 'MeetingHeld', data }];
}

/** Only what is new is recorded: sources tell of one meeting piece by piece. */
function recordAttendance(data: Attendance, state: Held): readonly MeetingEvent[] {
  const news = <T>(told: readonly T[], known: readonly T[]): readonly T[] =>
    told.filter((one, at) => ![...known, ...told.slice(0, at)].some((other) => sameJson(one, other)));
  const attendees = news(data.attendees, state.attendees);
  const groups = news(data.groups, state.groups);
  if (attendees.length + groups.length === 0) return [];
  return [{ type: 'AttendanceRecorded', data: { attendees, groups } }];
}

function isNew(known: object | undefined, told: object, field: string, id: string): boolean {
  if (known !== undefined && !sameJson(known, told)) {
    throw new DomainError(
      'ALREADY_RECORDED',
      `${field} ${id} is recorded already and says something else; give this one another ${field}.`,
      {
        field,
        fact: { [field]: id },
      },
    );
  }
  return known === undefined;
}

function requireParticulars(data: MeetingParticulars, id: string | undefined): void {
  requireText(data.name, 'name');
  requireText(data.nameEn, 'nameEn');
  requireDate(data.on, 'on');
  requireDate(data.until, 'until');
  const { on, until } = data;
  if (on !== null && until !== null && surelyBefore(until, on)) {
    throw new DomainError('END_BEFORE_START', `The meeting ends on ${until}, before it begins on ${on}.`, {
      field: 'until',
      fact: { on, until },
    });
  }
  if (data.parentMeetingId !== null && data.parentMeetingId === id) {
    throw new DomainError(
      'MEETING_INSIDE_ITSELF',
      'A meeting is not a session of itself; name the conference that it belongs to.',
      { field: 'parentMeetingId', fact: { parentMeetingId: data.parentMeetingId } },
    );
  }
}

function requireAttendance({ attendees, groups }: Attendance): void {
  if (attendees.length + groups.length === 0) {
    throw new DomainError('INVALID_VALUE', 'Nobody is named: state attendees or groups.', { field: 'attendees' });
  }
  attendees.forEach(({ title }, at) => requireText(title, `attendees.${at}.title`));
  groups.forEach(({ name, count }, at) => {
    requireText(name, `groups.${at}.name`);
    if (count !== null) requireCount(count, 0, `groups.${at}.count`);
  });
}

function requireReport(data: Report): void {
  requireText(data.reportId, 'reportId');
  requireSpeaker(data.by);
  requireText(data.subject, 'subject');
  data.points.forEach((point, at) => requireText(point, `points.${at}`));
  data.matters.forEach((matter, at) => requireText(matter, `matters.${at}`));
}

function requireCommitment(data: Commitment): void {
  requireText(data.commitmentId, 'commitmentId');
  requireSpeaker(data.by);
  requireText(data.text, 'text');
  requireDate(data.deadline, 'deadline');
  data.matters.forEach((matter, at) => requireText(matter, `matters.${at}`));
}

function requireSpeaker(by: Speaker): void {
  requireText(by.group, 'by.group');
  if (by.officialId === null && by.group === null) {
    throw new DomainError('INVALID_VALUE', 'Say who spoke: an official or a group.', { field: 'by' });
  }
}

function requireHeld(state: MeetingState): Held {
  if (state.status === 'unknown') {
    throw new DomainError('MEETING_NOT_FOUND', 'No such meeting; record that it was held first (HoldMeeting).');
  }
  requireNotCancelled(state);
  if (state.status !== 'held') {
    throw new DomainError('MEETING_NOT_HELD', 'The meeting is only scheduled; record that it was held first.');
  }
  return state;
}

function requireNotHeld(state: MeetingState): asserts state is Exclude<MeetingState, Held> {
  if (state.status !== 'held') return;
  const { name, on } = state.particulars;
  throw new DomainError('MEETING_ALREADY_HELD', `"${name}" was held${on === null ? '' : ` on ${on}`} already.`, {
    fact: { name, on },
  });
}

function requireNotCancelled(state: MeetingState): asserts state is Exclude<MeetingState, { status: 'cancelled' }> {
  if (state.status !== 'cancelled') return;
  throw new DomainError('MEETING_CANCELLED', `The meeting was cancelled (${state.reason}).`, {
    fact: { reason: state.reason },
  });
}
