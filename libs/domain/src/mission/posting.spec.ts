import type { OverridableRule } from '../errors.js';
import { given } from '../given.js';
import { mission } from './mission.js';
import { missionExamples } from './mission.examples.js';
import type { MissionEvent } from './mission.events.js';
import { plannedEnd, statusOf } from './posting.js';
import type { Posting } from './posting.js';

const { events: e, commands: c } = missionExamples;
const { postingId } = e.HeadDesignated.data;
const opened = e.MissionOpened;
const designated = e.HeadDesignated;
const appointed = e.AmbassadorAppointed;
const override = { reason: 'The source says so.' };
const passing = (...rules: OverridableRule[]) => ({ overridden: { rules, reason: override.reason } });

const folded = (...events: MissionEvent[]): Posting => {
  const state = events.reduce((s, event, at) => mission.evolve(s, { ...event, id: `e${at}` }), mission.initialState);
  return state.postings[0] as Posting;
};

describe('the path of a posting', () => {
  it('may begin with a designation or with any appointment', () => {
    given(mission, opened).when(c.DesignateHead).then(e.HeadDesignated);
    given(mission, opened).when(c.AppointAmbassador).then(e.AmbassadorAppointed);
    given(mission, opened).when(c.AppointConsulGeneral).then(e.ConsulGeneralAppointed);
    given(mission, opened).when(c.AppointPermanentRepresentative).then(e.PermanentRepresentativeAppointed);
    given(mission, opened).when(c.AppointHeadOfMission).then(e.HeadOfMissionAppointed);
  });

  it('refuses a step of a posting that nobody introduced', () => {
    given(mission, opened)
      .when(c.ArriveAtPost)
      .thenRefuses('POSTING_NOT_FOUND', { field: 'postingId', fact: { postingId } });
  });

  it.each([
    ['DesignateHead', 'HeadDesignated'],
    ['AppointAmbassador', 'AmbassadorAppointed'],
    ['RequestAgrement', 'AgrementRequested'],
    ['GrantAgrement', 'AgrementGranted'],
    ['RefuseAgrement', 'AgrementRefused'],
    ['ApproveNomination', 'NominationApproved'],
    ['RejectNomination', 'NominationRejected'],
    ['WithdrawNomination', 'NominationWithdrawn'],
    ['HandOverDecision', 'DecisionHandedOver'],
    ['DeclineAppointment', 'AppointmentDeclined'],
    ['RevokeAppointment', 'AppointmentRevoked'],
    ['RecordNotTakenUp', 'PostingNotTakenUp'],
    ['RecordTraining', 'TrainingCompleted'],
    ['DepartForPost', 'DepartedForPost'],
    ['ArriveAtPost', 'ArrivedAtPost'],
    ['PresentCredentials', 'CredentialsPresented'],
    ['IssueConsularCommission', 'ConsularCommissionIssued'],
    ['GrantExequatur', 'ExequaturGranted'],
  ] as const)('%s is recorded once: the same again changes nothing, another day is a correction', (command, event) => {
    const story = [
      opened,
      ...(command === 'AppointAmbassador' ? [] : [appointed]),
      ...(command === 'IssueConsularCommission' || command === 'GrantExequatur' ? [e.ConsulGeneralAppointed] : []),
    ];
    given(mission, ...story)
      .when(c[command])
      .then(e[event]);
    given(mission, ...story, e[event])
      .when(c[command])
      .thenNothing();
    const otherwise = { ...c[command], data: { ...c[command].data, on: '2025-05' } } as (typeof c)[typeof command];
    given(mission, ...story, e[event])
      .when(otherwise)
      .thenRefuses('ALREADY_RECORDED', { fact: { recordedOn: e[event].data.on } });
  });

  it('refuses to swallow other words under the same day', () => {
    const wordy = { ...c.DeclineAppointment.data, note: 'Another reason' };
    given(mission, opened, appointed, e.AppointmentDeclined)
      .when({ type: 'DeclineAppointment', data: wordy })
      .thenRefuses('ALREADY_RECORDED');
    given(mission, opened, appointed)
      .when({ ...c.AppointAmbassador, data: { ...c.AppointAmbassador.data, title: 'Công sứ' } })
      .thenRefuses('ALREADY_RECORDED');
  });

  it('belongs to one official', () => {
    given(mission, opened, designated)
      .when({ ...c.AppointAmbassador, data: { ...c.AppointAmbassador.data, officialId: 'le-van-c' } })
      .thenRefuses('POSTING_OF_ANOTHER_OFFICIAL', { field: 'officialId', fact: { officialId: 'pham-quang-hieu' } });
  });

  it('is not that of a charge ad interim', () => {
    const sameId = { ...c.DesignateHead.data, postingId: e.ChargeAdInterimDesignated.data.postingId };
    given(mission, opened, e.ChargeAdInterimDesignated)
      .when({ type: 'DesignateHead', data: sameId })
      .thenRefuses('POSTING_EXISTS', { field: 'postingId' });
  });

  it('needs an appointment before its decision is handed over, declined or revoked', () => {
    for (const command of [c.HandOverDecision, c.DeclineAppointment, c.RevokeAppointment])
      given(mission, opened, designated)
        .when(command)
        .thenRefuses('NOT_APPOINTED', { fact: { status: 'designated' } });
  });

  it.each([
    [c.AppointAmbassador, designated, { on: '2023-04-27' }, { designated: '2023-04-28' }, e.AmbassadorAppointed],
    [c.HandOverDecision, appointed, { on: '2023-04-30' }, { appointed: '2023-05' }, e.DecisionHandedOver],
    [c.ArriveAtPost, e.DepartedForPost, { on: '2023-04' }, { departed: '2023-05' }, e.ArrivedAtPost],
  ] as const)(
    '$type does not come before the step that it follows, unless overridden',
    (command, before, on, fact, event) => {
      const story = before === e.DepartedForPost ? [opened, appointed, before] : [opened, before];
      const early = { ...command, data: { ...command.data, ...on } } as typeof command;
      given(mission, ...story)
        .when(early)
        .thenRefuses('OUT_OF_ORDER', { field: 'on', fact });
      const happened = { ...event, data: { ...event.data, ...on } } as MissionEvent;
      given(mission, ...story)
        .when({ ...early, override })
        .then({ ...happened, ...passing('OUT_OF_ORDER') });
      given(mission, ...story, happened)
        .when(early)
        .thenNothing();
    },
  );

  it('keeps what the appointment says when the designation is recorded later', () => {
    const said = { ...designated, data: { ...designated.data, title: 'Đại sứ được chỉ định', months: null } };
    expect(folded(opened, appointed, said)).toMatchObject({ title: appointed.data.title, months: 36 });
    expect(folded(opened, said, appointed)).toMatchObject({ title: appointed.data.title, months: 36 });
  });

  it('keeps where and for how long the designation sends a head, when the appointment does not say', () => {
    const accreditations = [
      { state: 'Nhật Bản', resident: true },
      { state: 'Quần đảo Marshall', resident: false },
    ];
    const said = { accreditations, termLabel: '2023-2026', months: 36 };
    const full = { ...designated, data: { ...designated.data, ...said } };
    const unsaid = { accreditations: [], termLabel: null, months: null };
    const terse = { ...appointed, data: { ...appointed.data, ...unsaid } };
    expect(folded(opened, full, terse)).toMatchObject(said);
    expect(folded(opened, terse, full)).toMatchObject(said);
    given(mission, opened, full, terse)
      .when({ ...c.AppointAmbassador, data: { ...c.AppointAmbassador.data, ...unsaid } })
      .thenNothing();
    given(mission, opened, full, e.AgrementRefused)
      .when({ ...c.AppointAmbassador, data: { ...c.AppointAmbassador.data, ...unsaid } })
      .thenRefuses('AGREMENT_REFUSED');
  });

  it.each([0, -1, 1.5, Number.NaN])('refuses %d as a planned length', (months) => {
    given(mission, opened)
      .when({ ...c.AppointAmbassador, data: { ...c.AppointAmbassador.data, months } })
      .thenRefuses('INVALID_VALUE', { field: 'months' });
  });
});

describe('rule 10: an appointed person who never went has no term', () => {
  const endings = [e.NominationRejected, e.NominationWithdrawn, e.AppointmentDeclined, e.AppointmentRevoked];

  it.each([...endings, e.PostingNotTakenUp])('$type ends the path', (ending) => {
    expect(statusOf(folded(opened, appointed, ending))).toBe('notTakenUp');
    for (const command of [c.StartTerm, c.PresentCredentials, c.DepartForPost, c.GrantAgrement, c.AddAccreditation])
      given(mission, opened, appointed, ending)
        .when(command)
        .thenRefuses('POSTING_NOT_TAKEN_UP', { field: 'postingId', fact: { postingId } });
    const another = ending === e.AppointmentDeclined ? c.RevokeAppointment : c.DeclineAppointment;
    given(mission, opened, appointed, ending).when(another).thenRefuses('POSTING_NOT_TAKEN_UP');
  });

  it('bars an appointment after the withdrawal', () => {
    given(mission, opened, designated, e.NominationWithdrawn)
      .when(c.AppointAmbassador)
      .thenRefuses('POSTING_NOT_TAKEN_UP');
  });

  it.each([c.RejectNomination, c.WithdrawNomination, c.DeclineAppointment, c.RevokeAppointment, c.RecordNotTakenUp])(
    '$type comes too late for who is in post',
    (command) => {
      given(mission, opened, appointed, e.TermStarted)
        .when(command)
        .thenRefuses('TERM_ALREADY_STARTED', { fact: { startOn: '2023-05-15' } });
    },
  );
});

describe('rule 4: agrement before the appointment of an ambassador', () => {
  const japan = 'Nhật Bản';
  const granted = (on: string | null, state = japan) =>
    ({ type: 'AgrementGranted', data: { postingId, on, state } }) as const;
  const appoint = (on: string | null) => ({ ...c.AppointAmbassador, data: { ...c.AppointAmbassador.data, on } });

  it('is not asked where none is recorded, or where its day is not known', () => {
    given(mission, opened, designated).when(c.AppointAmbassador).then(appointed);
    given(mission, opened, designated, granted(null)).when(c.AppointAmbassador).then(appointed);
    given(mission, opened, designated, granted('2024'))
      .when(appoint(null))
      .then({ ...appointed, data: { ...appointed.data, on: null } });
  });

  it('is asked when it is recorded, whichever of the two comes first, unless overridden', () => {
    const about = { field: 'on', fact: { appointedOn: '2023-05', grantedOn: '2023-06-01' } };
    given(mission, opened, designated, granted('2023-06-01'))
      .when(c.AppointAmbassador)
      .thenRefuses('APPOINTED_BEFORE_AGREMENT', about);
    given(mission, opened, designated, granted('2023-06-01'))
      .when({ ...c.AppointAmbassador, override })
      .then({ ...appointed, ...passing('APPOINTED_BEFORE_AGREMENT') });
    const grant = { type: 'GrantAgrement', data: granted('2023-06-01').data } as const;
    given(mission, opened, appointed).when(grant).thenRefuses('APPOINTED_BEFORE_AGREMENT', about);
    given(mission, opened, appointed)
      .when({ ...grant, override })
      .then({ ...granted('2023-06-01'), ...passing('APPOINTED_BEFORE_AGREMENT') });
    given(mission, opened, appointed, granted('2023-06-01')).when(grant).thenNothing();
    given(mission, opened, designated, granted('2023-05-31')).when(c.AppointAmbassador).then(appointed);
  });

  it('is asked of ambassadors only', () => {
    const consul = { ...c.AppointConsulGeneral.data, postingId, officialId: 'pham-quang-hieu', on: '2023-05' };
    given(mission, opened, designated, granted('2023-06-01'))
      .when({ type: 'AppointConsulGeneral', data: consul })
      .then({ type: 'ConsulGeneralAppointed', data: { ...consul, headClass: 'consul-general' } });
  });

  it('bars the appointment when the principal state refused, and no override helps', () => {
    given(mission, opened, designated, e.AgrementRefused)
      .when({ ...c.AppointAmbassador, override })
      .thenRefuses('AGREMENT_REFUSED', { field: 'state', fact: { state: japan } });
    given(mission, opened, designated, e.AgrementRefused).when(c.GrantAgrement).thenRefuses('AGREMENT_REFUSED');
    given(mission, opened, designated, e.AgrementGranted)
      .when(c.RefuseAgrement)
      .thenRefuses('ALREADY_RECORDED', { fact: { state: japan } });
  });

  it('of another state bars only the credentials there', () => {
    const state = 'Quần đảo Marshall';
    const refused = { ...e.AgrementRefused, data: { ...e.AgrementRefused.data, state } };
    const accreditations = [...designated.data.accreditations, { state, resident: false }];
    const wide = { ...designated, data: { ...designated.data, accreditations } };
    const appointWide = { ...c.AppointAmbassador, data: { ...c.AppointAmbassador.data, accreditations } };
    const appointedWide = { ...appointed, data: { ...appointed.data, accreditations } };
    given(mission, opened, wide, refused).when(appointWide).then(appointedWide);
    given(mission, opened, wide, granted('2023-11', state)).when(appointWide).then(appointedWide);
    given(mission, opened, appointedWide, refused).when(c.PresentCredentials).then(e.CredentialsPresented);
    given(mission, opened, appointedWide, refused)
      .when({ ...c.PresentCredentials, data: { ...c.PresentCredentials.data, state } })
      .thenRefuses('AGREMENT_REFUSED', { fact: { state } });
  });

  it('is asked of the states of the posting only', () => {
    given(mission, opened, designated)
      .when({ ...c.RequestAgrement, data: { ...c.RequestAgrement.data, state: 'Hàn Quốc' } })
      .thenRefuses('STATE_NOT_ACCREDITED', { field: 'state', fact: { state: 'Hàn Quốc' } });
  });
});

describe('rule 3: credentials not before the appointment', () => {
  const present = (on: string | null) => ({ ...c.PresentCredentials, data: { ...c.PresentCredentials.data, on } });
  const presented = (on: string | null) => ({
    ...e.CredentialsPresented,
    data: { ...e.CredentialsPresented.data, on },
  });

  it.each([
    ['without an appointment', designated, '2023-07-20', null],
    ['surely before it', appointed, '2023-04-30', '2023-05'],
  ])('%s they are refused, unless overridden', (_, before, on, appointedOn) => {
    given(mission, opened, before)
      .when(present(on))
      .thenRefuses('CREDENTIALS_BEFORE_APPOINTMENT', { field: 'on', fact: { appointedOn } });
    given(mission, opened, before)
      .when({ ...present(on), override })
      .then({ ...presented(on), ...passing('CREDENTIALS_BEFORE_APPOINTMENT') });
  });

  it('lets pass what some reading of the dates allows', () => {
    for (const on of ['2023-05-01', '2023', '2023-05', null])
      given(mission, opened, appointed).when(present(on)).then(presented(on));
  });

  it('are not presented after the term has ended', () => {
    given(mission, opened, appointed, e.TermStarted, e.TermEnded)
      .when(present('2026-10-01'))
      .thenRefuses('TERM_ENDED', { field: 'on', fact: { endOn: '2026-09-30' } });
    given(mission, opened, appointed, e.TermStarted, e.TermEnded)
      .when(present('2023-07-20'))
      .then(presented('2023-07-20'));
  });

  it('are not asked about again when they are repeated', () => {
    given(mission, opened, designated, e.CredentialsPresented).when(c.PresentCredentials).thenNothing();
  });

  it('are the same in the principal state, named or not', () => {
    const named = { ...c.PresentCredentials, data: { ...c.PresentCredentials.data, state: 'Nhật Bản' } };
    given(mission, opened, appointed).when(named).then(e.CredentialsPresented);
    given(mission, opened, appointed, e.CredentialsPresented).when(named).thenNothing();
    const ofTheMission = { ...appointed, data: { ...appointed.data, accreditations: [] } };
    given(mission, opened, ofTheMission, e.CredentialsPresented).when(named).thenNothing();
  });

  it('are presented once in each state of the posting', () => {
    const there = { ...c.PresentCredentials.data, state: 'Quần đảo Marshall', on: '2023-12' };
    given(mission, opened, appointed)
      .when({ type: 'PresentCredentials', data: there })
      .thenRefuses('STATE_NOT_ACCREDITED', { field: 'state', fact: { state: 'Quần đảo Marshall' } });
    given(mission, opened, appointed, e.AccreditationAdded, e.CredentialsPresented)
      .when({ type: 'PresentCredentials', data: there })
      .then({ type: 'CredentialsPresented', data: there });
  });
});

describe('the planned end', () => {
  const inPost = (label: string | null, months: number | null) =>
    folded(opened, { ...appointed, data: { ...appointed.data, termLabel: label, months } }, e.TermStarted);

  it('is the decided one, else the start and its length, else the last year of the label', () => {
    expect(plannedEnd(folded(opened, appointed, e.TermStarted, e.TermExtended))).toBe('2026-11');
    expect(plannedEnd(inPost('2023-2026', 36))).toBe('2026-05-15');
    expect(plannedEnd(inPost('2023-2026', null))).toBe('2026');
    expect(plannedEnd(inPost(null, null))).toBeNull();
  });
});
