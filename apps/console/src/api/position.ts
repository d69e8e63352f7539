import type { AnswerOf } from './client.js';

type Projection = AnswerOf<'/v1/projections'>['items'][number];

/** How far the read models have come that answer: a position of the log, 0 where nothing is recorded. */
export function positionOf(projections: readonly Projection[]): number {
  const active = projections.filter((one) => one.active);
  return active.length === 0 ? 0 : Math.min(...active.map((one) => one.position ?? 0));
}
