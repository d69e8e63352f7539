import type { PartialDate } from '../time/partial-date.js';
import type { Upcasts } from '../upcasts.js';

/** The strength of the verb: giao, yêu cầu, đề nghị, mong muốn. */
export const strengths = ['assign', 'require', 'request', 'wish'] as const;
export type Strength = (typeof strengths)[number];

export const addresseeKinds = ['official', 'cohort', 'organisation', 'group'] as const;

/** `id` names an official, or a batch for a cohort; null for those that have no record. */
export interface Addressee {
  readonly kind: (typeof addresseeKinds)[number];
  readonly id: string | null;
  readonly name: string;
}

/** One item of the tree; the tree is a flat list in which each item names its parent. */
export interface DirectiveItem {
  /** Unique in the directive, such as `4.2`. */
  readonly no: string;
  /** Number of the item above; null at the first level. */
  readonly parent: string | null;
  /** The counting word of the source, such as `Thứ tư` or `Hai là`. */
  readonly ordinal: string | null;
  /** In the words of the source. */
  readonly text: string;
  readonly textEn: string | null;
  readonly strength: Strength | null;
  /** Null: no deadline, an item that goes on. */
  readonly deadline: PartialDate | null;
  readonly matters: readonly string[];
}

/** "4 nhiệm vụ": how many children the source says that an item (or, with null, the directive) has. */
export interface DeclaredItems {
  readonly at: string | null;
  readonly count: number;
  readonly asWritten: string;
}

export const followUpStatuses = ['ongoing', 'reported-done', 'stalled', 'not-started'] as const;
export type FollowUpStatus = (typeof followUpStatuses)[number];

/**
 * One directive: a tree of items with its follow-up.
 * Stored for ever: names and shapes are the format on disk. Add a version; never edit one.
 */
export type DirectiveEvent =
  | {
      readonly type: 'DirectiveIssued';
      readonly data: {
        readonly on: PartialDate | null;
        readonly title: string;
        readonly titleEn: string | null;
        readonly issuerOfficialId: string;
        /** As printed for that day; null is "office unknown", recorded and reported. */
        readonly issuerOffice: string | null;
        readonly addressees: readonly Addressee[];
        readonly strength: Strength;
        readonly meetingId: string | null;
        /** The directive that this one passes on. */
        readonly parentDirectiveId: string | null;
        readonly principle: string | null;
        /** Documents that it cites, as written. */
        readonly cites: readonly string[];
        readonly items: readonly DirectiveItem[];
        readonly declared: readonly DeclaredItems[];
      };
    }
  | {
      readonly type: 'DirectiveFollowUpReported';
      readonly data: {
        /** Null: of the directive as a whole. */
        readonly no: string | null;
        readonly on: PartialDate | null;
        readonly status: FollowUpStatus;
        readonly text: string;
        readonly byOfficialId: string | null;
        readonly meetingId: string | null;
      };
    }
  | {
      readonly type: 'DirectiveItemCompleted';
      readonly data: { readonly no: string; readonly on: PartialDate | null; readonly note: string | null };
    }
  | {
      readonly type: 'DirectiveItemSuperseded';
      readonly data: {
        readonly no: string;
        readonly on: PartialDate | null;
        readonly byDirectiveId: string | null;
        readonly byNo: string | null;
        readonly note: string | null;
      };
    }
  | {
      readonly type: 'DirectiveWithdrawn';
      readonly data: { readonly on: PartialDate | null; readonly reason: string };
    };

export const directiveUpcasts: Upcasts<DirectiveEvent> = {};

/** Every stored type of the family; a type missing here does not compile. */
export const directiveEventTypes: { readonly [Type in DirectiveEvent['type']]: true } = {
  DirectiveIssued: true,
  DirectiveFollowUpReported: true,
  DirectiveItemCompleted: true,
  DirectiveItemSuperseded: true,
  DirectiveWithdrawn: true,
};
