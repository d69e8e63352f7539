import type { Schemas } from '../../api/client.js';
import { boundsOf } from '../../timeline/days.js';

export type MissionStep = Schemas['MissionStep'];

export interface MissionState {
  readonly status: 'open' | 'suspended' | 'closed' | 'notYetOpen';
  /** The step that made it so; null before the first one. */
  readonly by: MissionStep | null;
  /** False where the day of that step is known only in part and may lie after the day. */
  readonly isSure: boolean;
}

const statusAfter = {
  MissionOpened: 'open',
  MissionRaised: 'open',
  MissionSuspended: 'suspended',
  RelationsSevered: 'suspended',
  MissionClosed: 'closed',
} as const;

/** What a mission was on a day. A step whose day is not known counts from the beginning. Undefined for one without any step. */
export function missionOn(steps: readonly MissionStep[], day: string): MissionState | undefined {
  if (steps.length === 0) return undefined;
  const at = boundsOf(day).earliest;
  const inTime = inOrderOfTime(steps);
  const by = inTime.findLast(({ on }) => on === null || boundsOf(on).earliest <= at) ?? null;
  const isSure = by === null || by.on === null || boundsOf(by.on).latest <= at;
  return { status: by === null ? 'notYetOpen' : statusAfter[by.type], by, isSure };
}

/** Steps of one day stay in the order in which they were recorded; without a day they come first. */
export const inOrderOfTime = (steps: readonly MissionStep[]): readonly MissionStep[] =>
  steps.toSorted((a, b) => firstDay(a) - firstDay(b));

const firstDay = ({ on }: MissionStep): number => (on === null ? -Infinity : boundsOf(on).earliest);
