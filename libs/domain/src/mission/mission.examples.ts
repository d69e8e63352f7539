import type { OneOfEach } from '../examples.js';
import type { MissionCommand } from './mission.commands.js';
import type { MissionEvent } from './mission.events.js';

const japan = 'Nhật Bản';
const islands = 'Quần đảo Marshall';
const posting = { postingId: 'vn-japan-2023' };

const opening = {
  on: '1973',
  kind: 'embassy',
  name: 'Đại sứ quán Việt Nam tại Nhật Bản',
  nameEn: 'Embassy of Viet Nam in Japan',
  seat: 'Tokyo',
  region: 'Đông Bắc Á',
  receivingStates: [japan],
} as const;
const suspension = { on: '2011-03-15', reason: 'Ví dụ: tạm ngừng hoạt động' };
const severance = { on: '2011-03-16', reason: 'Ví dụ: cắt đứt quan hệ' };
const closing = { on: '2011-04', reason: 'Ví dụ: đóng cửa' };
const raising = { on: '1992', kind: 'embassy', name: null } as const;

const head = {
  ...posting,
  officialId: 'pham-quang-hieu',
  title: 'Đại sứ đặc mệnh toàn quyền Việt Nam tại Nhật Bản',
  accreditations: [{ state: japan, resident: true }],
  termLabel: '2023-2026',
  months: 36,
};
const designation = { ...head, headClass: 'ambassador', on: '2023-04-28', by: null } as const;
const appointment = { ...head, on: '2023-05', by: 'Chủ tịch nước' };
const consulGeneral = {
  postingId: 'vn-osaka-2024',
  officialId: 'nguyen-van-a',
  title: 'Tổng lãnh sự Việt Nam tại Osaka',
  accreditations: [],
  termLabel: '2021-2024',
  months: 36,
  on: '2021-09',
  by: 'Bộ trưởng Bộ Ngoại giao',
};
const representative = {
  postingId: 'vn-un-2018',
  officialId: 'tran-thi-b',
  title: 'Đại diện thường trực Việt Nam tại Liên hợp quốc',
  accreditations: [{ state: 'Liên hợp quốc', resident: true }],
  termLabel: '2018-2021',
  months: 36,
  on: '2018-07',
  by: 'Chủ tịch nước',
};
const chargeEnTitre = {
  postingId: 'vn-marshall-1995',
  officialId: 'le-van-c',
  title: 'Đại biện Việt Nam',
  accreditations: [],
  termLabel: null,
  months: null,
  on: '1995-08',
  by: null,
};
const agrement = { ...posting, state: japan };
const refusal = { ...agrement, on: '2023-01', note: null };
const approval = { ...posting, on: '2023-02', by: 'Ủy ban Thường vụ Quốc hội' };
const rejection = { ...posting, on: '2023-02', note: 'Ví dụ: không được phê chuẩn' };
const withdrawal = { ...posting, on: null, note: 'Ví dụ: rút đề cử' };
const handOver = { ...posting, on: '2023-05', by: 'Chủ tịch nước Võ Văn Thưởng' };
const declining = { ...posting, on: '2023-05', note: 'Ví dụ: lý do sức khỏe' };
const revocation = { ...posting, on: '2023-05', note: null };
const notTakenUp = { ...posting, on: null, cause: 'did-not-proceed', note: null } as const;
const training = { ...posting, on: '2023-04' };
const departure = { ...posting, on: '2023-05' };
const arrival = { ...posting, on: '2023-05' };
const credentials = { ...posting, on: '2023-07-20', state: null, to: 'Nhật hoàng Naruhito' };
const commission = { postingId: 'vn-osaka-2024', on: '2021-10', district: 'Osaka, Kyoto, Kobe' };
const exequatur = { postingId: 'vn-osaka-2024', on: '2021-12' };

const start = { ...posting, on: '2023-05-15', basis: 'assumption' } as const;
const extension = { ...posting, on: '2026-03-01', until: '2026-11' };
const shortening = { ...posting, on: '2026-08-20', until: '2026-09-30' };
const recall = { ...posting, on: '2026-09-01', note: null };
const end = { ...posting, on: '2026-09-30', cause: 'term-completed', note: 'Hết nhiệm kỳ về nước' } as const;
const homecoming = { ...posting, on: '2026-10-02' };
const wider = { ...posting, on: '2023-11-08', state: islands, resident: false };
const narrower = { ...posting, on: '2025-06', state: islands, note: null };
const charge = {
  postingId: 'vn-japan-charge-2026',
  officialId: 'pham-thi-d',
  on: '2026-09-30',
  title: 'Đại biện lâm thời Việt Nam tại Nhật Bản',
  reason: 'vacancy',
} as const;
const chargeEnd = { postingId: charge.postingId, on: '2026-12-01', cause: 'head-took-up', note: null } as const;

const correction = { ...posting, fact: 'credentials', state: null, reason: 'Ví dụ: bài báo ghi nhầm ngày' } as const;
const retraction = { ...posting, fact: 'returned', state: null, reason: 'Ví dụ: ghi nhầm người' } as const;
const record = {
  ...head,
  headClass: 'ambassador',
  interim: false,
  designatedOn: '2023-04-28',
  appointedOn: '2023-05',
  appointed: true,
  arrivedOn: null,
  credentialsOn: '2023-07-20',
  start: { on: '2023-05-15', basis: 'assumption' },
  end: null,
  notTakenUp: null,
  reason: null,
} as const;

/** One example of each event and each command of a mission: one real posting, with made-up steps around it. */
export const missionExamples = {
  events: {
    MissionOpened: { type: 'MissionOpened', data: opening },
    MissionRaised: { type: 'MissionRaised', data: raising },
    MissionSuspended: { type: 'MissionSuspended', data: suspension },
    RelationsSevered: { type: 'RelationsSevered', data: severance },
    MissionClosed: { type: 'MissionClosed', data: closing },
    HeadDesignated: { type: 'HeadDesignated', data: designation },
    AgrementRequested: { type: 'AgrementRequested', data: { ...agrement, on: '2022-11' } },
    AgrementGranted: { type: 'AgrementGranted', data: { ...agrement, on: '2023-01-31' } },
    AgrementRefused: { type: 'AgrementRefused', data: refusal },
    NominationApproved: { type: 'NominationApproved', data: approval },
    NominationRejected: { type: 'NominationRejected', data: rejection },
    NominationWithdrawn: { type: 'NominationWithdrawn', data: withdrawal },
    AmbassadorAppointed: { type: 'AmbassadorAppointed', data: { ...appointment, headClass: 'ambassador' } },
    ConsulGeneralAppointed: { type: 'ConsulGeneralAppointed', data: { ...consulGeneral, headClass: 'consul-general' } },
    PermanentRepresentativeAppointed: {
      type: 'PermanentRepresentativeAppointed',
      data: { ...representative, headClass: 'permanent-representative' },
    },
    HeadOfMissionAppointed: { type: 'HeadOfMissionAppointed', data: { ...chargeEnTitre, headClass: 'charge' } },
    DecisionHandedOver: { type: 'DecisionHandedOver', data: handOver },
    AppointmentDeclined: { type: 'AppointmentDeclined', data: declining },
    AppointmentRevoked: { type: 'AppointmentRevoked', data: revocation },
    PostingNotTakenUp: { type: 'PostingNotTakenUp', data: notTakenUp },
    TrainingCompleted: { type: 'TrainingCompleted', data: training },
    DepartedForPost: { type: 'DepartedForPost', data: departure },
    ArrivedAtPost: { type: 'ArrivedAtPost', data: arrival },
    CredentialsPresented: { type: 'CredentialsPresented', data: credentials },
    ConsularCommissionIssued: { type: 'ConsularCommissionIssued', data: commission },
    ExequaturGranted: { type: 'ExequaturGranted', data: exequatur },
    PostingCorrected: {
      type: 'PostingCorrected',
      data: {
        ...correction,
        corrects: '0f6f0c1e-7f0c-5a52-9a1c-6f3f0d0a8a11',
        before: { on: '2023-07-20' },
        after: { on: '2023-07-21' },
      },
    },
    PostingRetracted: {
      type: 'PostingRetracted',
      data: { ...retraction, retracts: '5d0a4f0e-3c8e-5b0b-8d0e-1b7b52d6c9f2' },
    },
    TermStarted: { type: 'TermStarted', data: start },
    TermExtended: { type: 'TermExtended', data: extension },
    TermShortened: { type: 'TermShortened', data: shortening },
    HeadRecalled: { type: 'HeadRecalled', data: recall },
    TermEnded: { type: 'TermEnded', data: end },
    ReturnedFromPost: { type: 'ReturnedFromPost', data: homecoming },
    AccreditationAdded: { type: 'AccreditationAdded', data: wider },
    AccreditationEnded: { type: 'AccreditationEnded', data: narrower },
    ChargeAdInterimDesignated: {
      type: 'ChargeAdInterimDesignated',
      data: {
        ...charge,
        headClass: 'charge-ad-interim',
        accreditations: [],
        termLabel: null,
        months: null,
        basis: 'assumption',
        appointedOn: null,
      },
    },
    ChargeAdInterimEnded: { type: 'ChargeAdInterimEnded', data: chargeEnd },
  } satisfies OneOfEach<MissionEvent>,
  commands: {
    OpenMission: { type: 'OpenMission', data: opening },
    RaiseMission: { type: 'RaiseMission', data: raising },
    SuspendMission: { type: 'SuspendMission', data: suspension },
    SeverRelations: { type: 'SeverRelations', data: severance },
    CloseMission: { type: 'CloseMission', data: closing },
    DesignateHead: { type: 'DesignateHead', data: designation },
    RequestAgrement: { type: 'RequestAgrement', data: { ...agrement, on: '2022-11' } },
    GrantAgrement: { type: 'GrantAgrement', data: { ...agrement, on: '2023-01-31' } },
    RefuseAgrement: { type: 'RefuseAgrement', data: refusal },
    ApproveNomination: { type: 'ApproveNomination', data: approval },
    RejectNomination: { type: 'RejectNomination', data: rejection },
    WithdrawNomination: { type: 'WithdrawNomination', data: withdrawal },
    AppointAmbassador: { type: 'AppointAmbassador', data: appointment },
    AppointConsulGeneral: { type: 'AppointConsulGeneral', data: consulGeneral },
    AppointPermanentRepresentative: { type: 'AppointPermanentRepresentative', data: representative },
    AppointHeadOfMission: { type: 'AppointHeadOfMission', data: { ...chargeEnTitre, headClass: 'charge' } },
    HandOverDecision: { type: 'HandOverDecision', data: handOver },
    DeclineAppointment: { type: 'DeclineAppointment', data: declining },
    RevokeAppointment: { type: 'RevokeAppointment', data: revocation },
    RecordNotTakenUp: { type: 'RecordNotTakenUp', data: notTakenUp },
    RecordTraining: { type: 'RecordTraining', data: training },
    DepartForPost: { type: 'DepartForPost', data: departure },
    ArriveAtPost: { type: 'ArriveAtPost', data: arrival },
    PresentCredentials: { type: 'PresentCredentials', data: credentials },
    IssueConsularCommission: { type: 'IssueConsularCommission', data: commission },
    GrantExequatur: { type: 'GrantExequatur', data: exequatur },
    CorrectPosting: { type: 'CorrectPosting', data: { ...correction, set: { on: '2023-07-21' } } },
    RetractPosting: { type: 'RetractPosting', data: retraction },
    StartTerm: { type: 'StartTerm', data: { ...start, supersede: false } },
    ExtendTerm: { type: 'ExtendTerm', data: extension },
    ShortenTerm: { type: 'ShortenTerm', data: shortening },
    RecallHead: { type: 'RecallHead', data: recall },
    EndTerm: { type: 'EndTerm', data: end },
    ReturnFromPost: { type: 'ReturnFromPost', data: homecoming },
    AddAccreditation: { type: 'AddAccreditation', data: wider },
    EndAccreditation: { type: 'EndAccreditation', data: narrower },
    DesignateChargeAdInterim: { type: 'DesignateChargeAdInterim', data: charge },
    EndChargeAdInterim: { type: 'EndChargeAdInterim', data: chargeEnd },
    RecordPosting: { type: 'RecordPosting', data: record },
  } satisfies OneOfEach<MissionCommand>,
};
