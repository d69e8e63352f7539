import type { OverridableRule } from '../errors.js';
import { given } from '../given.js';
import { mission } from './mission.js';
import type { PostingRecord } from './mission.commands.js';
import { missionExamples } from './mission.examples.js';
import type { MissionEvent } from './mission.events.js';
import type { HeadClass } from './particulars.js';
import type { FactName, FactValues } from './posting.events.js';

const { events: e, commands: c } = missionExamples;
const opened = e.MissionOpened;
const { reason: _, ...japan } = c.RecordPosting.data;
const { postingId } = japan;
const override = { reason: 'The source says so.' };
const reason = 'The register was edited';

const served: PostingRecord = {
  ...japan,
  designatedOn: null,
  arrivedOn: '2023-05-15',
  end: { on: '2026-09-30', cause: 'term-completed', note: 'Hết nhiệm kỳ về nước' },
};
const nominee: PostingRecord = {
  ...japan,
  designatedOn: '2023-04-28',
  appointed: false,
  appointedOn: null,
  arrivedOn: null,
  credentialsOn: null,
  start: null,
};
const acting: PostingRecord = {
  ...served,
  interim: true,
  headClass: 'charge-ad-interim',
  credentialsOn: null,
  arrivedOn: null,
  appointed: true,
};

const record = (stated: PostingRecord, why: string | null = reason) =>
  ({ type: 'RecordPosting', data: { ...stated, reason: why } }) as const;
const { officialId, title, headClass, accreditations, termLabel, months } = japan;
const particulars = { officialId, title, headClass, accreditations, termLabel, months };
const appointed = {
  type: 'AmbassadorAppointed',
  data: { postingId, ...particulars, on: '2023-05', by: null },
} as const;
const arrived = { type: 'ArrivedAtPost', data: { postingId, on: '2023-05-15' } } as const;
const credentials = { ...e.CredentialsPresented, data: { ...e.CredentialsPresented.data, to: null } };
const started = e.TermStarted;
const ended = e.TermEnded;
const first = [appointed, arrived, credentials, started, ended] as const; // e1 to e5, after the opening
const designated = { type: 'HeadDesignated', data: { postingId, ...particulars, on: '2023-04-28', by: null } } as const;
const charge = {
  type: 'ChargeAdInterimDesignated',
  data: {
    postingId,
    ...particulars,
    headClass: 'charge-ad-interim',
    on: '2023-05-15',
    basis: 'assumption',
    appointedOn: '2023-05',
    reason: null,
  },
} as const;
const chargeEnded = { ...ended, type: 'ChargeAdInterimEnded' } as const;

const corrected = (fact: FactName, corrects: string, before: FactValues, after: FactValues) =>
  ({ type: 'PostingCorrected', data: { postingId, fact, state: null, corrects, before, after, reason } }) as const;
const retracted = (fact: FactName | null, retracts: string) =>
  ({ type: 'PostingRetracted', data: { postingId, fact, state: null, retracts, reason } }) as const;

describe('a register states a posting', () => {
  it('for the first time: each fact becomes an event of its own', () => {
    given(mission, opened)
      .when(record(served, null))
      .then(...first);
  });

  it('again: nothing', () => {
    given(mission, opened, ...first)
      .when(record(served, null))
      .thenNothing();
  });

  it.each<[HeadClass, MissionEvent['type']]>([
    ['ambassador', 'AmbassadorAppointed'],
    ['consul-general', 'ConsulGeneralAppointed'],
    ['permanent-representative', 'PermanentRepresentativeAppointed'],
    ['representative-to-organisation', 'PermanentRepresentativeAppointed'],
    ['envoy', 'HeadOfMissionAppointed'],
  ])('an appointment of class %s is %s', (each, type) => {
    given(mission, opened)
      .when(record({ ...nominee, designatedOn: null, appointed: true, headClass: each }))
      .then({ type, data: { ...appointed.data, headClass: each, on: null } } as MissionEvent);
  });

  it('of who is only named: a designation, on a day known or not', () => {
    given(mission, opened).when(record(nominee)).then(designated);
    given(mission, opened)
      .when(record({ ...nominee, designatedOn: null }))
      .then({ ...designated, data: { ...designated.data, on: null } });
  });

  it('and says more later: only what is new is recorded, without a reason', () => {
    given(mission, opened, ...first.slice(0, 4))
      .when(record(served, null))
      .then(ended);
    given(mission, opened, designated)
      .when(record({ ...nominee, appointed: true, appointedOn: '2023-05' }, null))
      .then(appointed);
  });

  it('otherwise than before: the event that said it is corrected, before and after', () => {
    given(mission, opened, ...first)
      .when(record({ ...served, start: { on: '2023-05-16', basis: 'arrival' } }))
      .then(
        corrected('started', 'e4', { on: '2023-05-15', basis: 'assumption' }, { on: '2023-05-16', basis: 'arrival' }),
      );
    given(mission, opened, ...first)
      .when(record({ ...served, officialId: 'le-van-c', title: 'Đại sứ' }))
      .then(corrected('particulars', 'e1', { officialId, title }, { officialId: 'le-van-c', title: 'Đại sứ' }));
  });

  it('and no longer says a thing: it is retracted', () => {
    given(mission, opened, ...first)
      .when(record({ ...served, end: null, credentialsOn: null }))
      .then(retracted('credentials', 'e3'), retracted('ended', 'e5'));
  });

  it('and a thing taken back can be stated anew', () => {
    given(mission, opened, ...first, retracted('ended', 'e5'))
      .when(record(served, null))
      .then(ended);
    given(mission, opened, ...first, retracted(null, 'e1'))
      .when(record(served, null))
      .then(...first);
  });

  it.each([
    ['corrects', { ...served, credentialsOn: '2023-07-21' }],
    ['retracts', { ...served, credentialsOn: null }],
    ['turns into an interim one', acting],
  ])('and has to say why where it %s', (__, stated) => {
    for (const why of [null, '', ' '])
      given(mission, opened, ...first)
        .when(record(stated, why))
        .thenRefuses('REASON_REQUIRED', { field: 'reason' });
  });

  it('that was not taken up', () => {
    const notTakenUp = { cause: 'did-not-serve', note: null } as const;
    const never = { ...served, arrivedOn: null, credentialsOn: null, start: null, end: null, notTakenUp };
    const notTaken = { type: 'PostingNotTakenUp', data: { postingId, on: null, ...notTakenUp } } as const;
    given(mission, opened).when(record(never)).then(appointed, notTaken);
    given(mission, opened, appointed, notTaken).when(record(never, null)).thenNothing();
    given(mission, opened, appointed, notTaken)
      .when(record({ ...never, notTakenUp: { ...notTakenUp, cause: 'died-first' } }))
      .then(corrected('notTakenUp', 'e2', { cause: 'did-not-serve' }, { cause: 'died-first' }));
    // the register moves it to those who served, and back again
    given(mission, opened, appointed, notTaken)
      .when(record(served))
      .then(retracted('notTakenUp', 'e2'), arrived, credentials, started, ended);
    given(mission, opened, ...first)
      .when(record(never))
      .then(
        retracted('arrived', 'e2'),
        retracted('credentials', 'e3'),
        retracted('started', 'e4'),
        retracted('ended', 'e5'),
        notTaken,
      );
    given(mission, opened)
      .when(record({ ...served, notTakenUp }))
      .thenRefuses('INVALID_VALUE', { field: 'notTakenUp' });
  });

  it('leaves alone the steps that no register has', () => {
    given(mission, opened, ...first, e.TrainingCompleted, e.HeadRecalled)
      .when(record(served, null))
      .thenNothing();
  });

  it.each(['designatedOn', 'appointedOn', 'arrivedOn', 'credentialsOn'] as const)('with a real day in %s', (field) => {
    given(mission, opened)
      .when(record({ ...served, [field]: '2023-02-29' }))
      .thenRefuses('INVALID_DATE', { field, fact: { value: '2023-02-29' } });
  });

  it('with real days of start and end', () => {
    const start = { on: '1900-02-29', basis: 'arrival' } as const;
    given(mission, opened)
      .when(record({ ...served, start }))
      .thenRefuses('INVALID_DATE', { field: 'start.on' });
    const end = { on: '31/7/2018', cause: null, note: null };
    given(mission, opened)
      .when(record({ ...served, end }))
      .thenRefuses('INVALID_DATE', { field: 'end.on' });
  });
});

describe('a register states nothing that would be left out', () => {
  it.each<[keyof PostingRecord, PostingRecord]>([
    ['appointed', { ...nominee, appointedOn: '2023-05' }],
    ['designatedOn', { ...acting, designatedOn: '2023-04-28' }],
    ['credentialsOn', { ...acting, credentialsOn: '2023-07-20' }],
    ['credentialsOn', { ...acting, credentialsOn: '2023-07-20', start: null, end: null }],
  ])('%s', (field, stated) => given(mission, opened).when(record(stated)).thenRefuses('INVALID_VALUE', { field }));

  it('but a charge whose day the source calls that of the credentials', () => {
    given(mission, opened)
      .when(record({ ...acting, credentialsOn: '2023-05-15' }))
      .then(charge, chargeEnded);
  });
});

describe('a register states an interim posting', () => {
  it('with its own appointment and start in one event', () => {
    given(mission, opened).when(record(acting)).then(charge, chargeEnded);
    given(mission, opened, charge, chargeEnded).when(record(acting, null)).thenNothing();
  });

  it('and corrects it as any other', () => {
    given(mission, opened, charge, chargeEnded)
      .when(record({ ...acting, appointedOn: null, start: { on: '2023-05-16', basis: 'assumption' } }))
      .then(retracted('appointed', 'e1'), corrected('started', 'e1', { on: '2023-05-15' }, { on: '2023-05-16' }));
  });

  it('and later the days that it lacked', () => {
    const dateless = { ...charge, data: { ...charge.data, on: null, basis: 'unstated', appointedOn: null } } as const;
    given(mission, opened)
      .when(record({ ...acting, appointedOn: null, start: null, end: null }))
      .then(dateless);
    given(mission, opened, dateless)
      .when(record({ ...acting, end: null }))
      .then(
        corrected('appointed', 'e1', {}, { on: '2023-05' }),
        corrected('started', 'e1', {}, { on: '2023-05-15', basis: 'assumption' }),
      );
  });

  it('that was a head before, and the other way round: one is retracted, the other stated', () => {
    given(mission, opened, ...first)
      .when(record(acting))
      .then(retracted(null, 'e1'), charge, chargeEnded);
    given(mission, opened, charge, chargeEnded)
      .when(record(served))
      .then(retracted(null, 'e1'), ...first);
  });
});

describe('what a register states keeps the rules', () => {
  const B = 'vn-japan-2026';
  const second = { ...appointed, data: { ...appointed.data, postingId: B, officialId: 'nguyen-van-a' } };
  const since = (on: string) => ({ ...started, data: { ...started.data, postingId: B, on } });
  const closed = { type: 'MissionClosed', data: { on: '2011', reason: null } } as const;
  const other = { missionId: 'vn-korea', postingId: 'vn-korea-2022', start: '2022', end: null };
  const open = { ...served, end: null };

  const broken: [OverridableRule, readonly MissionEvent[], PostingRecord][] = [
    ['TERM_OVERLAPS', [opened, second, since('2026-09-29')], served],
    ['CHAIR_OCCUPIED', [opened, second, since('2023-05-01')], open],
    ['CHARGE_WHILE_HEAD_PRESENT', [opened, second, since('2023-05-01')], acting],
    ['MISSION_NOT_OPEN', [opened, closed], served],
    ['END_BEFORE_START', [opened], { ...served, end: { on: '2023-05-14', cause: null, note: null } }],
    ['TERM_BEFORE_APPOINTMENT', [opened], { ...served, appointedOn: '2023-06', credentialsOn: null }],
    ['TERM_BEFORE_APPOINTMENT', [opened], { ...served, appointed: false, appointedOn: null, credentialsOn: null }],
    ['CREDENTIALS_BEFORE_APPOINTMENT', [opened], { ...served, credentialsOn: '2023-04-30' }],
    [
      'SECOND_RESIDENT_CHAIR',
      [opened],
      { ...served, accreditations: [...accreditations, { state: 'Hàn Quốc', resident: true }] },
    ],
    [
      'APPOINTED_BEFORE_AGREMENT',
      [opened, designated, { ...e.AgrementGranted, data: { ...e.AgrementGranted.data, on: '2023-06' } }],
      { ...served, designatedOn: '2023-04-28' },
    ],
  ];

  it.each(broken)('%s, unless overridden', (rule, story, stated) => {
    given(mission, ...story)
      .when(record(stated))
      .thenRefuses(rule);
    const state = story.reduce((s, event, at) => mission.evolve(s, { ...event, id: `e${at}` }), mission.initialState);
    const passed = mission.decide({ ...record(stated), override }, state).flatMap(({ overridden }) => overridden ?? []);
    expect(passed).toStrictEqual([{ rules: [rule], reason: override.reason }]);
  });

  it('rule 10, where a person recorded that he never went, whatever the override', () => {
    given(mission, opened, designated, e.NominationWithdrawn)
      .when({ ...record({ ...served, designatedOn: '2023-04-28' }), override })
      .thenRefuses('POSTING_NOT_TAKEN_UP', { fact: { postingId } });
  });

  it('the refused agrement, whatever the override', () => {
    given(mission, opened, designated, e.AgrementRefused)
      .when({ ...record({ ...served, designatedOn: '2023-04-28' }), override })
      .thenRefuses('AGREMENT_REFUSED');
  });

  it('rule 9, when the start, the end, the person or the residence changes', () => {
    const rule = 'SECOND_RESIDENT_CHAIR';
    const about = { fact: { missionId: 'vn-korea', postingId: 'vn-korea-2022' } };
    const otherChairs = [other];
    given(mission, opened)
      .when({ ...record(served), otherChairs })
      .thenRefuses(rule, about);
    given(mission, opened, ...first)
      .when({ ...record({ ...served, officialId: 'le-van-c' }), otherChairs })
      .thenRefuses(rule, about);
    given(mission, opened, ...first)
      .when({ ...record(open), otherChairs })
      .thenRefuses(rule, about);
    given(mission, opened, ...first)
      .when({ ...record({ ...served, credentialsOn: null }), otherChairs })
      .then(retracted('credentials', 'e3'));
  });

  it('the mission is opened first', () => {
    for (const stated of [served, nominee]) given(mission).when(record(stated)).thenRefuses('MISSION_NOT_FOUND');
  });
});
