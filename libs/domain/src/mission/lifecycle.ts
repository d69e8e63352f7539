import type { MissionKind } from './mission-life.events.js';
import { factOf, principalState, statusOf } from './posting.js';
import type { Posting } from './posting.js';

/** A step on the path to the chair, by the name of the fact that says it was taken. */
export type LifecycleStep =
  | 'designated'
  | 'approved'
  | 'agrementRequested'
  | 'agrementGranted'
  | 'appointed'
  | 'handedOver'
  | 'trained'
  | 'commission'
  | 'departed'
  | 'arrived'
  | 'credentials'
  | 'exequatur'
  | 'started';

const decided = ['designated', 'appointed', 'handedOver', 'trained'] as const;

/** To a state: its consent is asked before the appointment, and credentials are presented to its head (Vienna Convention 1961, 4 and 13). */
const diplomatic: readonly LifecycleStep[] = [
  'designated',
  'approved',
  'agrementRequested',
  'agrementGranted',
  'appointed',
  'handedOver',
  'trained',
  'departed',
  'arrived',
  'credentials',
  'started',
];
/** A commission goes before the consul, and he takes up no duties before the exequatur (Vienna Convention 1963, 11 and 12). */
const consular: readonly LifecycleStep[] = [...decided, 'commission', 'departed', 'arrived', 'exequatur', 'started'];
/** An organisation gives no agrement; credentials go to its secretary-general. */
const atOrganisation: readonly LifecycleStep[] = [...decided, 'departed', 'arrived', 'credentials', 'started'];

const paths: { readonly [Kind in MissionKind]: readonly LifecycleStep[] } = {
  embassy: diplomatic,
  legation: diplomatic,
  'liaison-office': diplomatic,
  other: diplomatic,
  'consulate-general': consular,
  consulate: consular,
  'permanent-mission': atOrganisation,
};

/** The steps to the chair of a mission of this kind, in the order in which they are taken. */
export function lifecycleOf(kind: MissionKind): readonly LifecycleStep[] {
  return paths[kind];
}

/** What the steps depend on: the mission's kind, and its own states where the posting names none. */
export interface OfMission {
  readonly kind: MissionKind;
  readonly receivingStates: readonly string[];
}

/**
 * The step that comes after the furthest one taken, on the way of somebody who is designated or appointed; what was passed over on the
 * way (an agrement is seldom public) is not waited for. Null for whoever is in the chair, never came to it or only acts, and after a
 * refusal by the receiving state.
 */
export function nextStep(posting: Posting, mission: OfMission): LifecycleStep | null {
  const status = statusOf(posting);
  if (posting.interim || (status !== 'designated' && status !== 'appointed')) return null;
  const principal = principalState(posting) ?? mission.receivingStates[0] ?? null;
  const isTaken = (step: LifecycleStep | 'agrementRefused'): boolean =>
    factOf(posting, step) !== null || (principal !== null && factOf(posting, step, principal) !== null);
  if (isTaken('agrementRefused') && !isTaken('agrementGranted')) return null;
  const path = lifecycleOf(mission.kind);
  return path[path.findLastIndex(isTaken) + 1] ?? null;
}
