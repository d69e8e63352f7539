import type { PartialDate } from '../time/partial-date.js';
import type { Upcasts } from '../upcasts.js';

export const nameKinds = ['spelling', 'former', 'transliteration', 'alias'] as const;
export type NameKind = (typeof nameKinds)[number];

export const officeBranches = ['party', 'state', 'ministry', 'other'] as const;
export type OfficeBranch = (typeof officeBranches)[number];

/** One holding of one office. `holdingId` is unique for its official. */
interface Office {
  readonly holdingId: string;
  /** As printed in the source, such as `Thứ trưởng Ngoại giao`. */
  readonly title: string;
  readonly titleEn: string | null;
  readonly organisation: string | null;
  readonly branch: OfficeBranch;
}

/**
 * One person, by office facts only.
 * Stored for ever: names and shapes are the format on disk. Add a version; never edit one.
 */
export type OfficialEvent =
  | { readonly type: 'OfficialRegistered'; readonly data: { readonly name: string; readonly note: string | null } }
  | { readonly type: 'NameVariantAdded'; readonly data: { readonly name: string; readonly kind: NameKind } }
  /** He took the office up on that day; null when the day is not known. */
  | {
      readonly type: 'OfficeAssumed';
      readonly data: Office & { readonly appointedOn: PartialDate | null; readonly on: PartialDate | null };
    }
  /** A source shows him in office on that day; it says nothing of the days before and after. */
  | { readonly type: 'OfficeAttested'; readonly data: Office & { readonly on: PartialDate } }
  | {
      readonly type: 'OfficeLeft';
      readonly data: { readonly holdingId: string; readonly on: PartialDate; readonly note: string | null };
    }
  /** Named for the office, and never held it. */
  | {
      readonly type: 'OfficeNotTakenUp';
      readonly data: Office & { readonly appointedOn: PartialDate | null; readonly note: string | null };
    }
  /** A personal diplomatic rank (hàm), which is not a post. */
  | {
      readonly type: 'RankConferred';
      readonly data: { readonly rank: string; readonly on: PartialDate | null; readonly by: string | null };
    }
  /** This official is the same person as `intoOfficialId`; nothing more is recorded here. */
  | { readonly type: 'OfficialsMerged'; readonly data: { readonly intoOfficialId: string; readonly reason: string } };

export const officialUpcasts: Upcasts<OfficialEvent> = {};

/** Every stored type of the family; a type missing here does not compile. */
export const officialEventTypes: { readonly [Type in OfficialEvent['type']]: true } = {
  OfficialRegistered: true,
  NameVariantAdded: true,
  OfficeAssumed: true,
  OfficeAttested: true,
  OfficeLeft: true,
  OfficeNotTakenUp: true,
  RankConferred: true,
  OfficialsMerged: true,
};
