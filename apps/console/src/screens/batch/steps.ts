import { isAfter } from '../../clocks/later.js';
import type { Schemas } from '../../api/client.js';

export type Progress = Schemas['BatchMember']['progress'];

/** The way of a head to a post and back, in its order. */
export const steps = [
  'designated',
  'agrement',
  'approved',
  'appointed',
  'trained',
  'departed',
  'arrived',
  'credentials',
  'started',
  'ended',
  'returned',
] as const satisfies readonly (keyof Progress)[];
export type Step = (typeof steps)[number];

/** A step as it stands on a day: `later` when it surely comes only after that day; `undated` when no source gives its day. */
export interface StepTaken {
  readonly step: Step;
  readonly state: 'taken' | 'undated' | 'later' | 'missing';
  readonly on: string | null;
}

export const stepsOn = (progress: Progress, day: string): readonly StepTaken[] =>
  steps.map((step) => {
    const on = progress[step];
    if (on === undefined) return { step, state: 'missing', on: null };
    if (on === null) return { step, state: 'undated', on };
    return { step, state: isAfter(on, day) ? 'later' : 'taken', on };
  });

/** How a member stands on a day, by the steps taken until then: one whose term begins later is not in post yet. */
export function statusOn(status: Schemas['BatchMember']['status'], progress: Progress, day: string): typeof status {
  const isLater = (step: Step): boolean => isAfter(progress[step], day);
  if (status !== 'inPost' && status !== 'ended' && status !== 'appointed') return status;
  if (status === 'ended' && !isLater('ended')) return status;
  if (status !== 'appointed' && !isLater('started')) return 'inPost';
  return progress.appointed === undefined || isLater('appointed') ? 'designated' : 'appointed';
}

/** How many of the members have taken each step by the day; a step without a day counts as taken. */
export const takenBy = (
  members: readonly { readonly progress: Progress }[],
  day: string,
): Readonly<Record<Step, number>> =>
  Object.fromEntries(
    steps.map((step, at) => [
      step,
      members.filter(({ progress }) => ['taken', 'undated'].includes(stepsOn(progress, day)[at]?.state ?? '')).length,
    ]),
  ) as Record<Step, number>;
