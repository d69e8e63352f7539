import { correctableBatch } from './batch/batch.corrections.js';
import { batchExamples } from './batch/batch.examples.js';
import { correctionExamples } from './corrections.examples.js';
import { deciders } from './deciders.js';
import type { Decider, Message } from './decider.js';
import { correctableDirective } from './directive/directive.corrections.js';
import { directiveExamples } from './directive/directive.examples.js';
import { given } from './given.js';
import { streamsNamedIn } from './references.js';
import { correctableMeeting } from './meeting/meeting.corrections.js';
import { meetingExamples } from './meeting/meeting.examples.js';
import { correctableOfficial } from './official/official.corrections.js';
import { officialExamples } from './official/official.examples.js';

const { events: o } = officialExamples;
const { events: m } = meetingExamples;
const { events: d } = directiveExamples;
const reason = 'The gazette says otherwise.';
const correct = (eventId: string, set: object, why = reason) => ({
  type: 'CorrectOfficialFact' as const,
  data: { eventId, set: { ...set }, reason: why },
});
const retract = (eventId: string, why = reason) => ({
  type: 'RetractOfficialFact' as const,
  data: { eventId, reason: why },
});
const corrected = (corrects: string, type: keyof typeof o, before: object, after: object) => ({
  type: 'OfficialFactCorrected' as const,
  data: { corrects, type, before: { ...before }, after: { ...after }, reason },
});
const retracted = (retracts: string, type: keyof typeof o) => ({
  type: 'OfficialFactRetracted' as const,
  data: { retracts, type, before: { ...o[type].data }, reason },
});
const minister = [o.OfficialRegistered, o.OfficeAssumed, o.OfficeLeft] as const; // e0, e1, e2

describe('a correction', () => {
  it('names the event, and keeps what stood there of the fields that change', () => {
    given(correctableOfficial, ...minister)
      .when(correct('e1', { on: '2021-04-08', title: o.OfficeAssumed.data.title }))
      .then(corrected('e1', 'OfficeAssumed', { on: '2021-04' }, { on: '2021-04-08' }));
  });

  it('may say that a day is not known, or that it now is', () => {
    given(correctableOfficial, ...minister)
      .when(correct('e1', { on: null }))
      .then(corrected('e1', 'OfficeAssumed', { on: '2021-04' }, { on: null }));
    given(correctableOfficial, ...minister)
      .when(correct('e2', { note: 'Retired.' }))
      .then(corrected('e2', 'OfficeLeft', { note: null }, { note: 'Retired.' }));
  });

  it('that changes nothing is a repeat', () => {
    const mended = corrected('e1', 'OfficeAssumed', { on: '2021-04' }, { on: '2021-04-08' });
    given(correctableOfficial, ...minister)
      .when(correct('e1', { on: '2021-04' }))
      .thenNothing();
    given(correctableOfficial, ...minister)
      .when(correct('e1', {}))
      .thenNothing();
    given(correctableOfficial, ...minister, mended)
      .when(correct('e1', { on: '2021-04-08' }))
      .thenNothing();
  });

  it('of a correction is a correction of the fact, whose event it names', () => {
    const mended = corrected('e1', 'OfficeAssumed', { on: '2021-04' }, { on: '2021-04-08' });
    given(correctableOfficial, ...minister, mended)
      .when(correct('e1', { on: '2021-04-09' }))
      .then(corrected('e1', 'OfficeAssumed', { on: '2021-04-08' }, { on: '2021-04-09' }));
    given(correctableOfficial, ...minister, mended)
      .when(correct('e3', { on: '2021-04-09' }))
      .thenRefuses('FACT_NOT_FOUND', { field: 'eventId', fact: { eventId: 'e3' } });
  });

  it('leaves what would stand there had the fact been stated so at first', () => {
    const on = '2021-04-08';
    const restated = { type: 'AssumeOffice', data: { ...o.OfficeAssumed.data, on } } as const;
    const mended = corrected('e1', 'OfficeAssumed', { on: '2021-04' }, { on });
    given(correctableOfficial, ...minister, mended)
      .when(restated)
      .thenNothing();
    given(correctableOfficial, ...minister, mended)
      .when(officialExamples.commands.AssumeOffice)
      .thenRefuses('OFFICE_EXISTS');
  });

  it('says why', () => {
    given(correctableOfficial, ...minister)
      .when(correct('e1', { on: null }, ' '))
      .thenRefuses('REASON_REQUIRED');
    given(correctableOfficial, ...minister)
      .when(retract('e2', ''))
      .thenRefuses('REASON_REQUIRED');
  });

  it('takes only fields that the fact has, each of its kind', () => {
    const history = given(correctableOfficial, ...minister);
    const refusals: readonly (readonly [string, object, string])[] = [
      ['e2', { title: 'Bộ trưởng' }, 'set.title'],
      ['e2', { toString: 'x' }, 'set.toString'],
      ['e2', { on: null }, 'set.on'],
      ['e2', { on: 2025 }, 'set.on'],
      ['e1', { title: null }, 'set.title'],
      ['e1', { title: ' ' }, 'set.title'],
      ['e1', { branch: 'army' }, 'set.branch'],
      ['e1', { holdingId: 'Bộ trưởng' }, 'set.holdingId'],
      ['e1', { title: ['Bộ trưởng'] }, 'set.title'],
    ];
    for (const [eventId, set, field] of refusals) {
      history.when(correct(eventId, set)).thenRefuses('INVALID_VALUE', { field });
    }
    history.when(correct('e1', { on: '2021-02-30' })).thenRefuses('INVALID_DATE', { field: 'set.on' });
  });

  it('checks lists and objects to their last field', () => {
    const told = given(correctableMeeting, m.MeetingHeld, m.AttendanceRecorded, m.ReportGiven);
    const set = (eventId: string, values: object) =>
      ({ type: 'CorrectMeetingFact', data: { eventId, set: { ...values }, reason } }) as const;
    const [attendee] = m.AttendanceRecorded.data.attendees;
    for (const [eventId, values, field] of [
      ['e1', { attendees: 'all' }, 'set.attendees'],
      ['e1', { attendees: [7] }, 'set.attendees.0'],
      ['e1', { attendees: [null] }, 'set.attendees.0'],
      ['e1', { attendees: [{ ...attendee, role: 'king' }] }, 'set.attendees.0.role'],
      ['e1', { attendees: [{ officialId: 'a', role: 'speaker' }] }, 'set.attendees.0.title'],
      ['e1', { attendees: [{ ...attendee, hat: 'x' }] }, 'set.attendees.0.hat'],
      ['e1', { groups: [{ name: 'x', nameEn: null, count: 1.5, batchId: null }] }, 'set.groups.0.count'],
      ['e2', { by: [] }, 'set.by'],
    ] as const) {
      told.when(set(eventId, values)).thenRefuses('INVALID_VALUE', { field });
    }
    given(correctableBatch, batchExamples.events.BatchOpened, batchExamples.events.BatchSizeDeclared)
      .when({
        type: 'CorrectBatchFact',
        data: { eventId: 'e1', set: { areas: { count: 1, atLeast: 'yes' } }, reason },
      })
      .thenRefuses('INVALID_VALUE', { field: 'set.areas.atLeast' });
  });

  it("keeps the family's own rules: those of the fact itself", () => {
    given(correctableMeeting, m.MeetingHeld)
      .when({ type: 'CorrectMeetingFact', data: { eventId: 'e0', set: { until: '2023-12-01' }, reason } })
      .thenRefuses('END_BEFORE_START', { field: 'set.until' });
    given(correctableMeeting, m.MeetingHeld)
      .when({
        type: 'CorrectMeetingFact',
        data: { eventId: 'e0', set: { parentMeetingId: 'plenary-32' }, reason },
        id: 'plenary-32',
      })
      .thenRefuses('MEETING_INSIDE_ITSELF', { field: 'set.parentMeetingId' });
  });

  it("keeps the family's own rules: those of the facts that rest on it", () => {
    given(correctableDirective, d.DirectiveIssued, d.DirectiveItemCompleted)
      .when({
        type: 'CorrectDirectiveFact',
        data: { eventId: 'e0', set: { items: d.DirectiveIssued.data.items.slice(0, 2), declared: [] }, reason },
      })
      .thenRefuses('ITEM_NOT_FOUND', { field: 'set', fact: { no: '2.1', eventId: 'e1' } });
  });

  it('passes a rule that real life broke with an override, once and for all', () => {
    const early = correct('e2', { on: '2020' });
    const passed = corrected('e2', 'OfficeLeft', { on: '2025-08' }, { on: '2020' });
    given(correctableOfficial, ...minister)
      .when(early)
      .thenRefuses('END_BEFORE_START', { field: 'set.on' });
    given(correctableOfficial, ...minister)
      .when({ ...early, override: { reason: 'So printed.' } })
      .then({ ...passed, overridden: { rules: ['END_BEFORE_START'], reason: 'So printed.' } });
    given(correctableOfficial, ...minister, passed)
      .when(correct('e2', { note: 'So printed.' }))
      .then(corrected('e2', 'OfficeLeft', { note: null }, { note: 'So printed.' }));
  });

  it('passes no rule that its family never passes, whatever the override', () => {
    given(correctableMeeting, m.MeetingHeld)
      .when({
        type: 'CorrectMeetingFact',
        data: { eventId: 'e0', set: { until: '2023-12-01' }, reason },
        override: { reason: 'So printed.' },
      })
      .thenRefuses('END_BEFORE_START', { field: 'set.until' });
  });

  it('does not say twice what another fact says', () => {
    const seen = { ...o.OfficeAttested, data: { ...o.OfficeAttested.data, on: '2024-12-13' } };
    given(correctableOfficial, o.OfficialRegistered, o.OfficeAttested, seen)
      .when(correct('e2', { on: '2024-12-12' }))
      .thenRefuses('ALREADY_RECORDED', { field: 'set' });
  });
});

describe('a retraction', () => {
  it('takes a fact back, and keeps it in its own event', () => {
    given(correctableOfficial, ...minister)
      .when(retract('e2'))
      .then(retracted('e2', 'OfficeLeft'));
    given(correctableOfficial, ...minister, retracted('e2', 'OfficeLeft'))
      .when(officialExamples.commands.LeaveOffice)
      .then(o.OfficeLeft);
  });

  it('is not told of a fact that is gone, or never was', () => {
    const after = given(correctableOfficial, ...minister, retracted('e2', 'OfficeLeft'));
    for (const eventId of ['e2', 'e3', 'e9']) {
      after.when(retract(eventId)).thenRefuses('FACT_NOT_FOUND', { field: 'eventId', fact: { eventId } });
      after.when(correct(eventId, { on: '2024' })).thenRefuses('FACT_NOT_FOUND');
    }
  });

  it('waits while other facts rest on it', () => {
    given(correctableOfficial, ...minister)
      .when(retract('e1'))
      .thenRefuses('FACT_NEEDED', { field: 'eventId', fact: { eventId: 'e2', type: 'OfficeLeft' } });
    given(correctableOfficial, ...minister)
      .when(retract('e0'))
      .thenRefuses('FACT_NEEDED', { fact: { eventId: 'e1', type: 'OfficeAssumed' } });
  });

  it('never takes the last fact, for others may refer to what it began', () => {
    given(correctableOfficial, o.OfficialRegistered)
      .when(retract('e0'))
      .thenRefuses('FACT_NEEDED', { fact: { eventId: 'e0', type: 'OfficialRegistered' } });
    given(correctableOfficial, o.OfficialRegistered)
      .when(correct('e0', { name: 'Bùi Thanh Sơn (1962)' }))
      .then(corrected('e0', 'OfficialRegistered', { name: 'Bùi Thanh Sơn' }, { name: 'Bùi Thanh Sơn (1962)' }));
  });

  it('may take the plan or the holding of a meeting, where the other stands', () => {
    const back = (eventId: string) => ({ type: 'RetractMeetingFact', data: { eventId, reason } }) as const;
    const gone = (retracts: string, type: 'MeetingScheduled' | 'MeetingHeld') =>
      ({ type: 'MeetingFactRetracted', data: { retracts, type, before: { ...m[type].data }, reason } }) as const;
    const both = [m.MeetingScheduled, m.MeetingHeld] as const;
    given(correctableMeeting, ...both)
      .when(back('e0'))
      .then(gone('e0', 'MeetingScheduled'));
    given(correctableMeeting, ...both)
      .when(back('e1'))
      .then(gone('e1', 'MeetingHeld'));
    given(correctableMeeting, ...both, gone('e1', 'MeetingHeld'))
      .when(meetingExamples.commands.RecordAttendance)
      .thenRefuses('MEETING_NOT_HELD');
    given(correctableMeeting, ...both, m.AttendanceRecorded)
      .when(back('e1'))
      .thenRefuses('FACT_NEEDED', { fact: { type: 'AttendanceRecorded' } });
  });

  it('parts two records that were merged by mistake; their merger is not mended', () => {
    const merged = [o.OfficialRegistered, o.OfficialsMerged] as const;
    given(correctableOfficial, ...merged)
      .when(retract('e1'))
      .then(retracted('e1', 'OfficialsMerged'));
    given(correctableOfficial, ...merged, retracted('e1', 'OfficialsMerged'))
      .when(officialExamples.commands.ConferRank)
      .then(o.RankConferred);
    given(correctableOfficial, ...merged)
      .when(correct('e1', { reason: 'x' }))
      .thenRefuses('INVALID_VALUE', { field: 'eventId' });
  });
});

const families = [
  ['Official', 'OFFICIAL_NOT_FOUND', officialExamples],
  ['Batch', 'BATCH_NOT_FOUND', batchExamples],
  ['Meeting', 'MEETING_NOT_FOUND', meetingExamples],
  ['Directive', 'DIRECTIVE_NOT_FOUND', directiveExamples],
] as const;

describe.each(families)('the facts of the family %s', (name, notFound, { events, commands }) => {
  const decider = deciders[name.toLowerCase() as keyof typeof deciders] as unknown as Decider<
    unknown,
    Message,
    Message
  >;
  const stated: readonly Message[] = Object.values(events);
  const recorded: readonly Message[] = Object.values(commands);

  it('are not found where nothing was recorded', () => {
    const { commands: c } = correctionExamples;
    given(decider).when(c[`Correct${name}Fact`]).thenRefuses(notFound);
    given(decider).when(c[`Retract${name}Fact`]).thenRefuses(notFound);
  });

  it.each(stated.map((event) => [event.type, event] as const))('have a kind for every field of %s', (type, event) => {
    const command = { type: `Correct${name}Fact`, data: { eventId: 'e0', set: event.data, reason } };
    if (type === 'OfficialsMerged') given(decider, event).when(command).thenRefuses('INVALID_VALUE');
    else given(decider, event).when(command).thenNothing();
  });

  it('refer to what their commands refer to, and to nothing when they are malformed', () => {
    for (const { data } of recorded)
      expect(streamsNamedIn({ eventId: 'e0', set: data, reason })).toEqual(streamsNamedIn(data));
    const odd = { by: 7, attendees: [null, 'x'], addressees: [{ kind: 'official', id: 7 }], issuerOfficialId: '' };
    expect(streamsNamedIn({ eventId: 'e0', set: odd, reason })).toEqual([]);
    expect(streamsNamedIn({ eventId: 'e0', reason })).toEqual([]);
  });
});
