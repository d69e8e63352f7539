import type { OverridableRule } from '../errors.js';
import { given } from '../given.js';
import { mission } from './mission.js';
import type { MissionCommand } from './mission.commands.js';
import { missionExamples } from './mission.examples.js';
import type { MissionEvent } from './mission.events.js';
import { factOf, isResident } from './posting.js';
import type { FactName, FactValues } from './posting.events.js';

const { events: e, commands: c } = missionExamples;
const { postingId } = e.AmbassadorAppointed.data;
const opened = e.MissionOpened;
const appointed = e.AmbassadorAppointed;
const inPost = [opened, appointed, e.TermStarted, e.CredentialsPresented] as const; // e0 to e3
const override = { reason: 'The source says so.' };
const reason = 'The newspaper erred';

const correct = (fact: FactName, set: FactValues, state: string | null = null) =>
  ({ type: 'CorrectPosting', data: { postingId, fact, state, set, reason } }) as const;
const corrected = (
  fact: FactName,
  corrects: string,
  before: FactValues,
  after: FactValues,
  state: string | null = null,
) => ({ type: 'PostingCorrected', data: { postingId, fact, state, corrects, before, after, reason } }) as const;
const retract = (fact: FactName | null, state: string | null = null) =>
  ({ type: 'RetractPosting', data: { postingId, fact, state, reason } }) as const;
const retracted = (fact: FactName | null, retracts: string, state: string | null = null) =>
  ({ type: 'PostingRetracted', data: { postingId, fact, state, retracts, reason } }) as const;

const fold = (...events: MissionEvent[]) => {
  const state = events.reduce((s, event, at) => mission.evolve(s, { ...event, id: `e${at}` }), mission.initialState);
  const [posting] = state.postings;
  if (!posting) throw new Error('no posting');
  return posting;
};

describe('rule 14: a correction', () => {
  it('names the event that it corrects, and keeps what stood there', () => {
    given(mission, ...inPost)
      .when(correct('credentials', { on: '2023-07-21', note: 'Thái tử' }))
      .then(
        corrected(
          'credentials',
          'e3',
          { on: '2023-07-20', note: 'Nhật hoàng Naruhito' },
          { on: '2023-07-21', note: 'Thái tử' },
        ),
      );
    given(mission, ...inPost)
      .when(correct('started', { basis: 'arrival' }))
      .then(corrected('started', 'e2', { basis: 'assumption' }, { basis: 'arrival' }));
    given(mission, ...inPost, e.TermEnded)
      .when(correct('ended', { cause: 'recalled' }))
      .then(corrected('ended', 'e4', { cause: 'term-completed' }, { cause: 'recalled' }));
  });

  it('sets the cause for which a posting was not taken up', () => {
    given(mission, opened, appointed, e.PostingNotTakenUp)
      .when(correct('notTakenUp', { cause: 'died-first' }))
      .then(corrected('notTakenUp', 'e2', { cause: 'did-not-proceed' }, { cause: 'died-first' }));
  });

  it('names the first event of the posting when it corrects who went where', () => {
    given(mission, opened, e.HeadDesignated, appointed)
      .when(correct('particulars', { title: 'Đại sứ', months: 24 }))
      .then(
        corrected('particulars', 'e1', { title: appointed.data.title, months: 36 }, { title: 'Đại sứ', months: 24 }),
      );
  });

  it('still names the first statement after it was corrected before', () => {
    const once = corrected('credentials', 'e3', { on: '2023-07-20' }, { on: '2023-07-21' });
    given(mission, ...inPost, once)
      .when(correct('credentials', { on: '2023-07-22' }))
      .then(corrected('credentials', 'e3', { on: '2023-07-21' }, { on: '2023-07-22' }));
  });

  it('that changes nothing is no event', () => {
    given(mission, ...inPost)
      .when(correct('credentials', { on: '2023-07-20' }))
      .thenNothing();
    given(mission, ...inPost)
      .when(correct('credentials', {}))
      .thenNothing();
    given(mission, ...inPost)
      .when(correct('particulars', { accreditations: [{ resident: true, state: 'Nhật Bản' }] }))
      .thenNothing();
  });

  it('leaves alone what it does not define', () => {
    given(mission, ...inPost)
      .when(correct('credentials', { on: undefined, note: null } as unknown as FactValues))
      .then(corrected('credentials', 'e3', { note: 'Nhật hoàng Naruhito' }, { note: null }));
  });

  it('changes what it names and leaves the rest', () => {
    const fixed = corrected('started', 'e2', { on: '2023-05-15' }, { on: '2023-05-16' });
    expect(factOf(fold(...inPost, fixed), 'started')).toStrictEqual({
      eventId: 'e2',
      on: '2023-05-16',
      basis: 'assumption',
      cause: null,
      note: null,
    });
  });

  it('needs a reason', () => {
    for (const command of [c.CorrectPosting, c.RetractPosting])
      given(mission, ...inPost, e.ReturnedFromPost)
        .when({ ...command, data: { ...command.data, reason: ' ' } } as MissionCommand)
        .thenRefuses('REASON_REQUIRED', { field: 'reason' });
  });

  it('needs something to correct', () => {
    const about = { field: 'fact', fact: { fact: 'exequatur', state: null } };
    given(mission, ...inPost)
      .when(correct('exequatur', { on: '2023' }))
      .thenRefuses('FACT_NOT_FOUND', about);
    given(mission, ...inPost)
      .when(retract('exequatur'))
      .thenRefuses('FACT_NOT_FOUND', about);
    given(mission, opened).when(c.CorrectPosting).thenRefuses('POSTING_NOT_FOUND');
    given(mission, opened).when(c.RetractPosting).thenRefuses('POSTING_NOT_FOUND');
  });

  it('sets real days, and only what its fact has', () => {
    given(mission, ...inPost)
      .when(correct('credentials', { on: '20/07/2023' }))
      .thenRefuses('INVALID_DATE', { field: 'set.on' });
    given(mission, ...inPost)
      .when(correct('started', { on: null }))
      .thenRefuses('INVALID_VALUE', { field: 'set.on' });
    const stray = [
      ['credentials', { basis: 'arrival' }, 'set.basis'],
      ['credentials', { title: 'x' }, 'set.title'],
      ['started', { cause: 'recalled' }, 'set.cause'],
      ['particulars', { on: '2023' }, 'set.on'],
    ] as const;
    for (const [fact, set, field] of stray)
      given(mission, ...inPost)
        .when(correct(fact, set))
        .thenRefuses('INVALID_VALUE', { field });
  });

  it('finds the credentials of the principal state under its name too', () => {
    given(mission, ...inPost)
      .when(correct('credentials', { on: '2023-07-21' }, 'Nhật Bản'))
      .then(corrected('credentials', 'e3', { on: '2023-07-20' }, { on: '2023-07-21' }));
    given(mission, ...inPost)
      .when(retract('credentials', 'Nhật Bản'))
      .then(retracted('credentials', 'e3'));
  });

  it('tells apart what was stated for each state', () => {
    given(mission, opened, e.HeadDesignated, e.AgrementGranted)
      .when(correct('agrementGranted', { on: '2023-01-30' }, 'Nhật Bản'))
      .then(corrected('agrementGranted', 'e2', { on: '2023-01-31' }, { on: '2023-01-30' }, 'Nhật Bản'));
    given(mission, opened, e.HeadDesignated, e.AgrementGranted)
      .when(correct('agrementGranted', { on: '2023-01-30' }))
      .thenRefuses('FACT_NOT_FOUND');
  });
});

describe('rule 14: a retraction', () => {
  it('takes back one fact, naming its event, and the fact can be stated anew', () => {
    given(mission, ...inPost)
      .when(retract('credentials'))
      .then(retracted('credentials', 'e3'));
    given(mission, ...inPost, retracted('credentials', 'e3'))
      .when(c.PresentCredentials)
      .then(e.CredentialsPresented);
  });

  it('takes back the whole posting, which can be stated anew and starts empty', () => {
    given(mission, ...inPost)
      .when(retract(null, 'Nhật Bản'))
      .then(retracted(null, 'e1'));
    given(mission, ...inPost)
      .when(retract(null))
      .then(retracted(null, 'e1'));
    const gone = [...inPost, retracted(null, 'e1')] as const;
    given(mission, ...gone)
      .when(retract(null))
      .thenRefuses('POSTING_NOT_FOUND');
    given(mission, ...gone)
      .when(c.AppointAmbassador)
      .then(appointed);
    expect(Object.keys(fold(...gone, appointed).facts)).toStrictEqual(['appointed']);
    expect(fold(...gone, appointed)).toMatchObject({ introducedBy: 'e5', retracted: false });
  });

  it('of an added accreditation takes the state away with it', () => {
    const gone = retracted('accreditationAdded', 'e2', e.AccreditationAdded.data.state);
    const posting = fold(opened, appointed, e.AccreditationAdded, gone);
    expect(posting.accreditations).toStrictEqual(appointed.data.accreditations);
    expect(isResident(posting)).toBe(true);
  });

  it('brings a refused or declined posting back to life', () => {
    given(mission, opened, appointed, e.AppointmentDeclined, retracted('declined', 'e2'))
      .when(c.ArriveAtPost)
      .then(e.ArrivedAtPost);
    const refused = [opened, e.HeadDesignated, e.AgrementRefused] as const;
    given(mission, ...refused, retracted('agrementRefused', 'e2', 'Nhật Bản'))
      .when(c.AppointAmbassador)
      .then(appointed);
  });
});

describe('rule 14: the last thing stated of a posting', () => {
  it('is retracted with the posting, and not by itself: nobody would have designated who then is shown', () => {
    given(mission, opened, appointed)
      .when(retract('appointed'))
      .thenRefuses('FACT_NEEDED', { field: 'fact', fact: { eventId: 'e1', postingId } });
    given(mission, opened, appointed).when(retract(null)).then(retracted(null, 'e1'));
    given(mission, opened, e.HeadDesignated, appointed).when(retract('appointed')).then(retracted('appointed', 'e2'));
  });
});

describe('what is corrected or retracted keeps the rules', () => {
  const B = 'vn-japan-2026';
  const second = { ...appointed, data: { ...appointed.data, postingId: B, officialId: 'nguyen-van-a' } };
  const successor = { ...e.TermStarted, data: { ...e.TermStarted.data, postingId: B, on: '2026-09-30' } };
  const handedOver = [...inPost, e.TermEnded, second, successor] as const; // ended is e4
  const later = { ...e.CredentialsPresented.data, state: 'Quần đảo Marshall', on: '2023-12' };
  const there = { type: 'CredentialsPresented', data: later } as const;
  const early = { on: '2022-12' };

  const broken: [string, OverridableRule, readonly MissionEvent[], MissionCommand, MissionEvent][] = [
    [
      'a later end',
      'TERM_OVERLAPS',
      handedOver,
      correct('ended', { on: '2026-10-01' }),
      corrected('ended', 'e4', { on: '2026-09-30' }, { on: '2026-10-01' }),
    ],
    [
      'an end before the start',
      'END_BEFORE_START',
      handedOver,
      correct('ended', { on: '2023-05-14' }),
      corrected('ended', 'e4', { on: '2026-09-30' }, { on: '2023-05-14' }),
    ],
    [
      'a start after the end',
      'END_BEFORE_START',
      handedOver,
      correct('started', { on: '2026-10-01' }),
      corrected('started', 'e2', { on: '2023-05-15' }, { on: '2026-10-01' }),
    ],
    ['a retracted end', 'TERM_OVERLAPS', handedOver, retract('ended'), retracted('ended', 'e4')],
    [
      'an earlier start',
      'TERM_BEFORE_APPOINTMENT',
      inPost,
      correct('started', { on: '2023-04-30' }),
      corrected('started', 'e2', { on: '2023-05-15' }, { on: '2023-04-30' }),
    ],
    [
      'a later appointment',
      'TERM_BEFORE_APPOINTMENT',
      [opened, appointed, e.TermStarted],
      correct('appointed', { on: '2023-05-16' }),
      corrected('appointed', 'e1', { on: '2023-05' }, { on: '2023-05-16' }),
    ],
    [
      'a retracted appointment',
      'TERM_BEFORE_APPOINTMENT',
      [opened, appointed, e.TermStarted],
      retract('appointed'),
      retracted('appointed', 'e1'),
    ],
    [
      'earlier credentials',
      'CREDENTIALS_BEFORE_APPOINTMENT',
      inPost,
      correct('credentials', { on: '2023-04-30' }),
      corrected('credentials', 'e3', { on: '2023-07-20' }, { on: '2023-04-30' }),
    ],
    [
      'earlier credentials in another state',
      'CREDENTIALS_BEFORE_APPOINTMENT',
      [opened, appointed, e.AccreditationAdded, there],
      correct('credentials', early, later.state),
      corrected('credentials', 'e3', { on: '2023-12' }, early, later.state),
    ],
    [
      'a later agrement',
      'APPOINTED_BEFORE_AGREMENT',
      [opened, e.HeadDesignated, e.AgrementGranted, appointed],
      correct('agrementGranted', { on: '2023-06' }, 'Nhật Bản'),
      corrected('agrementGranted', 'e2', { on: '2023-01-31' }, { on: '2023-06' }, 'Nhật Bản'),
    ],
    [
      'an earlier appointment than the agrement',
      'APPOINTED_BEFORE_AGREMENT',
      [opened, e.HeadDesignated, e.AgrementGranted, appointed],
      correct('appointed', early),
      corrected('appointed', 'e3', { on: '2023-05' }, early),
    ],
    [
      'a second residence',
      'SECOND_RESIDENT_CHAIR',
      [opened, appointed],
      correct('particulars', {
        accreditations: [...appointed.data.accreditations, { state: 'Hàn Quốc', resident: true }],
      }),
      corrected(
        'particulars',
        'e1',
        { accreditations: appointed.data.accreditations },
        { accreditations: [...appointed.data.accreditations, { state: 'Hàn Quốc', resident: true }] },
      ),
    ],
    [
      'a start after the mission closed',
      'MISSION_NOT_OPEN',
      [...inPost, { type: 'MissionClosed', data: { on: '2024', reason: null } }],
      correct('started', { on: '2025-01-01' }),
      corrected('started', 'e2', { on: '2023-05-15' }, { on: '2025-01-01' }),
    ],
  ];

  it.each(broken)('%s is refused as %s, unless overridden', (_, rule, story, command, event) => {
    given(mission, ...story)
      .when(command)
      .thenRefuses(rule);
    given(mission, ...story)
      .when({ ...command, override })
      .then({ ...event, overridden: { rules: [rule], reason: override.reason } });
  });

  it('another official in the chair, when two postings of one person stood there', () => {
    const again = { ...second, data: { ...second.data, officialId: appointed.data.officialId } };
    const begun = { ...successor, data: { ...successor.data, on: '2024' } };
    given(mission, ...inPost, again, begun)
      .when(correct('particulars', { officialId: 'le-van-c' }))
      .thenRefuses('TERM_OVERLAPS', { fact: { postingId: B } });
  });

  it('rules that the change does not touch are not asked again', () => {
    const overlapping = { ...successor, data: { ...successor.data, on: '2026-09-01' } };
    given(mission, ...inPost, e.TermEnded, second, overlapping)
      .when(correct('credentials', { note: null }))
      .then(corrected('credentials', 'e3', { note: 'Nhật hoàng Naruhito' }, { note: null }));
    given(mission, ...inPost, e.TermEnded, second, overlapping)
      .when(retract('credentials'))
      .then(retracted('credentials', 'e3'));
  });
});
