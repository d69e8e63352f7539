import type { PartialDate } from '../time/partial-date.js';

export const missionKinds = [
  'embassy',
  'legation',
  'consulate-general',
  'consulate',
  'permanent-mission',
  'liaison-office',
  'other',
] as const;
export type MissionKind = (typeof missionKinds)[number];

/**
 * Opened, raised, suspended, closed. `on: null` says that the day is not known. Opening again ends a suspension or a closure.
 * Stored for ever: names and shapes are the format on disk. Add a version; never edit one.
 */
export type MissionLifeEvent =
  | {
      readonly type: 'MissionOpened';
      readonly data: {
        readonly on: PartialDate | null;
        readonly kind: MissionKind;
        /** As the sending state writes it. */
        readonly name: string;
        /** The English name where `name` is in another language. */
        readonly nameEn: string | null;
        readonly seat: string | null;
        readonly region: string | null;
        /** States or organisations that the mission is accredited to; the first is the one it stands in. */
        readonly receivingStates: readonly string[];
      };
    }
  | {
      readonly type: 'MissionRaised';
      readonly data: { readonly on: PartialDate | null; readonly kind: MissionKind; readonly name: string | null };
    }
  | { readonly type: 'MissionSuspended'; readonly data: { readonly on: PartialDate; readonly reason: string } }
  | { readonly type: 'RelationsSevered'; readonly data: { readonly on: PartialDate; readonly reason: string } }
  | { readonly type: 'MissionClosed'; readonly data: { readonly on: PartialDate; readonly reason: string | null } };
