import type { HeadClass } from '../mission/particulars.js';
import type { PartialDate } from '../time/partial-date.js';
import type { Upcasts } from '../upcasts.js';

/** So many heads of one class, as the source counts them. */
export interface DeclaredCount {
  readonly headClass: HeadClass;
  readonly count: number;
}

/** A number of states or territories; `atLeast` says that the source gives a lower bound ("hơn 40"). */
export interface DeclaredAreas {
  readonly count: number;
  readonly atLeast: boolean;
}

/**
 * An appointment batch (đợt bổ nhiệm): what a source declares of its size, against the postings that are named.
 * Stored for ever: names and shapes are the format on disk. Add a version; never edit one.
 */
export type BatchEvent =
  | {
      readonly type: 'BatchOpened';
      readonly data: {
        readonly name: string;
        readonly nameEn: string | null;
        /** The cohort label, such as `2021-2024`; null for a cohort that has none, such as the heads who returned in 2022. */
        readonly termLabel: string | null;
        readonly on: PartialDate | null;
        readonly kind: 'departing' | 'returning';
      };
    }
  | {
      readonly type: 'BatchSizeDeclared';
      readonly data: {
        readonly total: number;
        readonly byClass: readonly DeclaredCount[];
        readonly areas: DeclaredAreas | null;
        readonly on: PartialDate | null;
      };
    }
  | { readonly type: 'PostingAddedToBatch'; readonly data: { readonly missionId: string; readonly postingId: string } }
  | { readonly type: 'BatchClosed'; readonly data: { readonly on: PartialDate | null; readonly note: string | null } };

export const batchUpcasts: Upcasts<BatchEvent> = {};

/** Every stored type of the family; a type missing here does not compile. */
export const batchEventTypes: { readonly [Type in BatchEvent['type']]: true } = {
  BatchOpened: true,
  BatchSizeDeclared: true,
  PostingAddedToBatch: true,
  BatchClosed: true,
};
