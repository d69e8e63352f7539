import type { OneOfEach } from '../examples.js';
import type { OfficialCommand } from './official.commands.js';
import type { OfficialEvent } from './official.events.js';

const registration = { name: 'Bùi Thanh Sơn', note: null };
const minister = {
  holdingId: 'minister',
  title: 'Bộ trưởng Bộ Ngoại giao',
  titleEn: 'Minister of Foreign Affairs',
  organisation: 'Bộ Ngoại giao',
  branch: 'ministry',
} as const;
const deputy = {
  holdingId: 'deputy-prime-minister',
  title: 'Phó Thủ tướng Chính phủ',
  titleEn: 'Deputy Prime Minister',
  organisation: 'Chính phủ',
  branch: 'state',
} as const;
const speaker = {
  holdingId: 'speaker',
  title: 'Người phát ngôn Bộ Ngoại giao',
  titleEn: null,
  organisation: 'Bộ Ngoại giao',
  branch: 'ministry',
} as const;
const variant = { name: 'Bùi Thành Sơn', kind: 'spelling' } as const;
const assumption = { ...minister, appointedOn: '2021-04-08', on: '2021-04' };
const attestation = { ...deputy, on: '2024-12-12' };
const departure = { holdingId: 'minister', on: '2025-08', note: null };
const notTakenUp = { ...speaker, appointedOn: '2003', note: 'Another was named.' };
const rank = { rank: 'Đại sứ bậc hai', on: '2008', by: 'Chủ tịch nước' };
const merger = { intoOfficialId: 'bui-thanh-son', reason: 'One person under two spellings.' };

/** One example of each event and each command of an official; they form one story, except the merger. */
export const officialExamples = {
  events: {
    OfficialRegistered: { type: 'OfficialRegistered', data: registration },
    NameVariantAdded: { type: 'NameVariantAdded', data: variant },
    OfficeAssumed: { type: 'OfficeAssumed', data: assumption },
    OfficeAttested: { type: 'OfficeAttested', data: attestation },
    OfficeLeft: { type: 'OfficeLeft', data: departure },
    OfficeNotTakenUp: { type: 'OfficeNotTakenUp', data: notTakenUp },
    RankConferred: { type: 'RankConferred', data: rank },
    OfficialsMerged: { type: 'OfficialsMerged', data: merger },
  } satisfies OneOfEach<OfficialEvent>,
  commands: {
    RegisterOfficial: { type: 'RegisterOfficial', data: registration },
    AddNameVariant: { type: 'AddNameVariant', data: variant },
    AssumeOffice: { type: 'AssumeOffice', data: assumption },
    AttestOffice: { type: 'AttestOffice', data: attestation },
    LeaveOffice: { type: 'LeaveOffice', data: departure },
    RecordOfficeNotTakenUp: { type: 'RecordOfficeNotTakenUp', data: notTakenUp },
    ConferRank: { type: 'ConferRank', data: rank },
    MergeOfficials: { type: 'MergeOfficials', data: merger },
  } satisfies OneOfEach<OfficialCommand>,
};
