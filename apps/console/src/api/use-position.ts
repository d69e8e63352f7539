import { useAnswer } from './use-answer.js';

/** How far the read models have come: a position of the log, 0 where nothing is recorded; undefined as long as that is not known. */
export function usePosition(): number | undefined {
  const { data } = useAnswer('/v1/projections', {});
  const active = data?.items.filter((one) => one.active);
  if (active === undefined) return undefined;
  return active.length === 0 ? 0 : Math.min(...active.map((one) => one.position ?? 0));
}
