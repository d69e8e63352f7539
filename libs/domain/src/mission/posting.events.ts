import type { PartialDate } from '../time/partial-date.js';
import type { EndCause, StartBasis } from './chair.events.js';
import type { Accreditation, HeadClass, Particulars } from './particulars.js';

export const notTakenUpCauses = [
  'did-not-proceed',
  'did-not-present-credentials',
  'not-received-by-host',
  'not-acted-upon',
  'not-commissioned',
  'nomination-withdrawn',
  'nomination-rejected',
  'declined',
  'commission-cancelled',
  'died-first',
  'did-not-serve',
  'other',
] as const;
export type NotTakenUpCause = (typeof notTakenUpCauses)[number];

type Step = { readonly postingId: string; readonly on: PartialDate | null };
type FirstStep = Step & Particulars & { readonly by: string | null };

/** The parts of a posting that can be corrected or retracted on their own. */
export const factNames = [
  'particulars',
  'designated',
  'agrementRequested',
  'agrementGranted',
  'agrementRefused',
  'approved',
  'rejected',
  'withdrawn',
  'appointed',
  'handedOver',
  'declined',
  'revoked',
  'notTakenUp',
  'trained',
  'departed',
  'arrived',
  'credentials',
  'commission',
  'exequatur',
  'started',
  'plannedEnd',
  'recalled',
  'ended',
  'returned',
  'accreditationAdded',
  'accreditationEnded',
] as const;
export type FactName = (typeof factNames)[number];

/** The values of a fact that a correction can change; a field that is absent stays as it was. */
export interface FactValues {
  readonly on?: PartialDate | null;
  readonly basis?: StartBasis;
  readonly cause?: EndCause | NotTakenUpCause | null;
  readonly note?: string | null;
  readonly officialId?: string;
  readonly title?: string;
  readonly headClass?: HeadClass;
  readonly accreditations?: readonly Accreditation[];
  readonly termLabel?: string | null;
  readonly months?: number | null;
}

/**
 * One person's path to and from one chair. `on: null` says that it happened on a day not known.
 * Stored for ever: names and shapes are the format on disk. Add a version; never edit one.
 */
export type PostingEvent =
  | { readonly type: 'HeadDesignated'; readonly data: FirstStep }
  | { readonly type: 'AgrementRequested'; readonly data: Step & { readonly state: string } }
  | { readonly type: 'AgrementGranted'; readonly data: Step & { readonly state: string } }
  | { readonly type: 'AgrementRefused'; readonly data: Step & { readonly state: string; readonly note: string | null } }
  | { readonly type: 'NominationApproved'; readonly data: Step & { readonly by: string | null } }
  | { readonly type: 'NominationRejected'; readonly data: Step & { readonly note: string | null } }
  | { readonly type: 'NominationWithdrawn'; readonly data: Step & { readonly note: string | null } }
  | { readonly type: 'AmbassadorAppointed'; readonly data: FirstStep }
  | { readonly type: 'ConsulGeneralAppointed'; readonly data: FirstStep }
  | { readonly type: 'PermanentRepresentativeAppointed'; readonly data: FirstStep }
  | { readonly type: 'HeadOfMissionAppointed'; readonly data: FirstStep }
  | { readonly type: 'DecisionHandedOver'; readonly data: Step & { readonly by: string | null } }
  | { readonly type: 'AppointmentDeclined'; readonly data: Step & { readonly note: string | null } }
  | { readonly type: 'AppointmentRevoked'; readonly data: Step & { readonly note: string | null } }
  | {
      readonly type: 'PostingNotTakenUp';
      readonly data: Step & { readonly cause: NotTakenUpCause; readonly note: string | null };
    }
  | { readonly type: 'TrainingCompleted'; readonly data: Step }
  | { readonly type: 'DepartedForPost'; readonly data: Step }
  | { readonly type: 'ArrivedAtPost'; readonly data: Step }
  | {
      readonly type: 'CredentialsPresented';
      /** `state: null` is the principal state; `to` is who received them. */
      readonly data: Step & { readonly state: string | null; readonly to: string | null };
    }
  | { readonly type: 'ConsularCommissionIssued'; readonly data: Step & { readonly district: string | null } }
  | { readonly type: 'ExequaturGranted'; readonly data: Step }
  | {
      readonly type: 'PostingCorrected';
      readonly data: {
        readonly postingId: string;
        readonly fact: FactName;
        readonly state: string | null;
        /** Id of the event whose statement is corrected. */
        readonly corrects: string;
        readonly before: FactValues;
        readonly after: FactValues;
        readonly reason: string;
      };
    }
  | {
      readonly type: 'PostingRetracted';
      readonly data: {
        readonly postingId: string;
        /** The one fact taken back; null takes back the whole posting. */
        readonly fact: FactName | null;
        readonly state: string | null;
        /** Id of the event whose statement is taken back. */
        readonly retracts: string;
        readonly reason: string;
      };
    };
