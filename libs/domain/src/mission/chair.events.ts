import type { PartialDate } from '../time/partial-date.js';
import type { Particulars } from './particulars.js';

/** What made a term start. Vietnam's practice is arrival or assumption; the US register's is credentials. */
export const startBases = ['credentials', 'arrival', 'assumption', 'appointment', 'unstated'] as const;
export type StartBasis = (typeof startBases)[number];

export const endCauses = [
  'term-completed',
  'recalled',
  'left-post',
  'presented-recall',
  'relinquished-charge',
  'superseded',
  'promoted',
  'reaccredited',
  'died',
  'resigned',
  'appointment-terminated',
  'relations-interrupted',
  'mission-closed',
  'persona-non-grata',
  'head-took-up',
  'head-returned',
  'farewell',
  'other',
] as const;
export type EndCause = (typeof endCauses)[number];

/**
 * Who sits in the chair, and from when to when. The end day belongs to the successor.
 * Stored for ever: names and shapes are the format on disk. Add a version; never edit one.
 */
export type ChairEvent =
  | {
      readonly type: 'TermStarted';
      readonly data: { readonly postingId: string; readonly on: PartialDate; readonly basis: StartBasis };
    }
  | {
      readonly type: 'TermExtended';
      /** `on` is the day of the decision, `until` the new planned end. */
      readonly data: { readonly postingId: string; readonly on: PartialDate | null; readonly until: PartialDate };
    }
  | {
      readonly type: 'TermShortened';
      readonly data: { readonly postingId: string; readonly on: PartialDate | null; readonly until: PartialDate };
    }
  | {
      readonly type: 'HeadRecalled';
      readonly data: { readonly postingId: string; readonly on: PartialDate; readonly note: string | null };
    }
  | {
      readonly type: 'TermEnded';
      readonly data: {
        readonly postingId: string;
        readonly on: PartialDate;
        readonly cause: EndCause | null;
        readonly note: string | null;
      };
    }
  | {
      readonly type: 'ReturnedFromPost';
      readonly data: { readonly postingId: string; readonly on: PartialDate | null };
    }
  | {
      readonly type: 'AccreditationAdded';
      readonly data: {
        readonly postingId: string;
        readonly on: PartialDate | null;
        readonly state: string;
        readonly resident: boolean;
      };
    }
  | {
      readonly type: 'AccreditationEnded';
      readonly data: {
        readonly postingId: string;
        readonly on: PartialDate;
        readonly state: string;
        readonly note: string | null;
      };
    }
  | {
      readonly type: 'ChargeAdInterimDesignated';
      /** `on` is the day from which the charge acts; null when the source does not give it, and then he is in no answer. */
      readonly data: Particulars & {
        readonly postingId: string;
        readonly on: PartialDate | null;
        readonly basis: StartBasis;
        readonly appointedOn: PartialDate | null;
        readonly reason: 'vacancy' | 'absence' | null;
      };
    }
  | {
      readonly type: 'ChargeAdInterimEnded';
      readonly data: {
        readonly postingId: string;
        readonly on: PartialDate;
        readonly cause: EndCause | null;
        readonly note: string | null;
      };
    };
