import { boundsOf } from '../../timeline/days.js';
import { staleFrom, wayOn } from './chair-on.js';
import type { Posting } from './chair-on.js';

export type StatusOn = Posting['status'] | 'possible' | 'staleOpen' | 'toCome';

/** How a posting stands on a day, as the chair over the table says it; what never began keeps its status. */
export function statusOn(posting: Posting, others: readonly Posting[], day: string): StatusOn {
  const { startOn, endOn, status } = posting;
  const at = boundsOf(day).earliest;
  const isBy = (on: string | null): boolean => on !== null && boundsOf(on).earliest <= at;
  if (status === 'notTakenUp') return status;
  if (isBy(endOn)) return 'ended';
  if (startOn === null) return status;
  if (!isBy(startOn)) return namedBy(posting, day, isBy);
  if (boundsOf(startOn).latest > at) return 'possible';
  return isBy(staleFrom(posting, others)) ? 'staleOpen' : 'inPost';
}

/** What one who has not begun was by then. A step without a day counts only behind one that has its day. */
function namedBy(posting: Posting, day: string, isBy: (on: string | null) => boolean): StatusOn {
  const { taken } = wayOn(posting, day);
  if (!taken.some(({ on }) => isBy(on))) return 'toCome';
  return taken.some(({ step }) => step === 'appointed') ? 'appointed' : 'designated';
}

/** One of whom the end is known and the start is not: he served, though the register has no term of him. */
export const isEndAlone = ({ startOn, endOn, status }: Posting): boolean =>
  startOn === null && endOn !== null && status !== 'notTakenUp';
