import type { DataOf } from '../decider.js';
import type { OfficialEvent } from './official.events.js';

export type OfficialCommand =
  | { readonly type: 'RegisterOfficial'; readonly data: DataOf<OfficialEvent, 'OfficialRegistered'> }
  | { readonly type: 'AddNameVariant'; readonly data: DataOf<OfficialEvent, 'NameVariantAdded'> }
  | { readonly type: 'AssumeOffice'; readonly data: DataOf<OfficialEvent, 'OfficeAssumed'> }
  | { readonly type: 'AttestOffice'; readonly data: DataOf<OfficialEvent, 'OfficeAttested'> }
  | { readonly type: 'LeaveOffice'; readonly data: DataOf<OfficialEvent, 'OfficeLeft'> }
  | { readonly type: 'RecordOfficeNotTakenUp'; readonly data: DataOf<OfficialEvent, 'OfficeNotTakenUp'> }
  | { readonly type: 'ConferRank'; readonly data: DataOf<OfficialEvent, 'RankConferred'> }
  | { readonly type: 'MergeOfficials'; readonly data: DataOf<OfficialEvent, 'OfficialsMerged'> };
