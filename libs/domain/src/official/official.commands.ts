import type { PartialDate } from '../time/partial-date.js';
import type { NameKind, OfficeBranch } from './official.events.js';

interface Office {
  readonly holdingId: string;
  readonly title: string;
  readonly titleEn: string | null;
  readonly organisation: string | null;
  readonly branch: OfficeBranch;
}

export type OfficialCommand =
  | { readonly type: 'RegisterOfficial'; readonly data: { readonly name: string; readonly note: string | null } }
  | { readonly type: 'AddNameVariant'; readonly data: { readonly name: string; readonly kind: NameKind } }
  | {
      readonly type: 'AssumeOffice';
      readonly data: Office & { readonly appointedOn: PartialDate | null; readonly on: PartialDate | null };
    }
  | { readonly type: 'AttestOffice'; readonly data: Office & { readonly on: PartialDate } }
  | {
      readonly type: 'LeaveOffice';
      readonly data: { readonly holdingId: string; readonly on: PartialDate; readonly note: string | null };
    }
  | {
      readonly type: 'RecordOfficeNotTakenUp';
      readonly data: Office & { readonly appointedOn: PartialDate | null; readonly note: string | null };
    }
  | {
      readonly type: 'ConferRank';
      readonly data: { readonly rank: string; readonly on: PartialDate | null; readonly by: string | null };
    }
  | { readonly type: 'MergeOfficials'; readonly data: { readonly intoOfficialId: string; readonly reason: string } };
