import { boundsOf } from '../../timeline/days.js';
import type { CareerEntry } from './career-lanes.js';

const isBy = (on: string | null, day: string): boolean =>
  on !== null && boundsOf(on).earliest <= boundsOf(day).earliest;

/** The posting is one of those that he surely holds on the day. @param missionIds the missions that he heads on the day */
const isHeld = (entry: CareerEntry, missionIds: ReadonlySet<string>, day: string): boolean =>
  entry.kind === 'posting' &&
  entry.status === 'served' &&
  entry.missionId !== null &&
  missionIds.has(entry.missionId) &&
  isBy(entry.startOn, day) &&
  !isBy(entry.endOn, day);

/** The postings that he surely holds on the day, whose titles he bears beside those of his offices. */
export const postingsHeldOn = (
  entries: readonly CareerEntry[],
  missionIds: ReadonlySet<string>,
  day: string,
): readonly CareerEntry[] => entries.filter((entry) => isHeld(entry, missionIds, day));

/** How an entry of the career stands on the day. */
export function careerStatusOn(
  entry: CareerEntry,
  missionIds: ReadonlySet<string>,
  day: string,
): CareerEntry['status'] | 'inPost' | 'designated' | 'appointed' | 'toCome' {
  if (isHeld(entry, missionIds, day)) return 'inPost';
  if (entry.status !== 'served' || entry.startOn === null || isBy(entry.startOn, day)) return entry.status;
  if (isBy(entry.appointedOn, day)) return 'appointed';
  return isBy(entry.designatedOn, day) ? 'designated' : 'toCome';
}
