import type { Schemas } from '../../api/client.js';
import { boundsOf } from '../../timeline/days.js';

export type Entry = Schemas['TimelineEntry'];
export type Posting = Extract<Entry, { readonly kind: 'posting' }>;

export const postingsIn = (entries: readonly Entry[]): readonly Posting[] =>
  entries.filter((entry): entry is Posting => entry.kind === 'posting');

/** The first day without a sure head before a day on which nobody surely is; null where no head ever ended by then. */
export function vacantSince(entries: readonly Entry[], day: string): string | null {
  const at = boundsOf(day).earliest;
  const ends = postingsIn(entries).flatMap(({ interim, startOn, endOn }) =>
    interim || startOn === null || endOn === null || boundsOf(endOn).earliest > at ? [] : [endOn],
  );
  return ends.toSorted((a, b) => boundsOf(a).earliest - boundsOf(b).earliest).at(-1) ?? null;
}

/**
 * Who was on the way to the chair on a day: named by then, and neither begun nor given up.
 * One who was passed over, because another who was named later has begun, is no successor any more.
 */
export function successorsOn(entries: readonly Entry[], day: string): readonly Posting[] {
  const at = boundsOf(day).earliest;
  const isBy = (date: string | null): boolean => date !== null && boundsOf(date).earliest <= at;
  const heads = postingsIn(entries).filter(({ interim }) => !interim);
  return heads
    .filter((posting) => {
      const named = namedOn(posting);
      if (posting.notTakenUp !== null || isBy(posting.startOn) || isBy(posting.endOn)) return false;
      if (posting.startOn === null && posting.status !== 'designated' && posting.status !== 'appointed') return false;
      if (named === null) return posting.startOn === null;
      return (
        isBy(named) &&
        !heads.some((other) => isBy(other.startOn) && other.startOn !== null && isAfter(other.startOn, named))
      );
    })
    .toSorted((a, b) => compareDays(namedOn(a), namedOn(b)));
}

const namedOn = ({ designatedOn, appointedOn, departedOn, arrivedOn, credentialsOn }: Posting): string | null =>
  designatedOn ?? appointedOn ?? departedOn ?? arrivedOn ?? credentialsOn;

const isAfter = (a: string, b: string): boolean => boundsOf(a).earliest > boundsOf(b).latest;

const compareDays = (a: string | null, b: string | null): number =>
  (a === null ? Infinity : boundsOf(a).earliest) - (b === null ? Infinity : boundsOf(b).earliest);

/**
 * Of a term without an end: the first day on which a later one of the chair has surely begun, in the same state. A chargé does not
 * make a head's term stale: he may act for a head who is only away.
 */
export function staleFrom(posting: Posting, others: readonly Posting[]): string | null {
  const { startOn } = posting;
  if (startOn === null || posting.endOn !== null || posting.status !== 'inPost') return null;
  const { latest } = boundsOf(startOn);
  const later = others.flatMap((other) =>
    other.startOn !== null &&
    boundsOf(other.startOn).latest > latest &&
    (posting.interim || !other.interim) &&
    isSameState(other, posting)
      ? [other.startOn]
      : [],
  );
  return later.toSorted((a, b) => boundsOf(a).latest - boundsOf(b).latest)[0] ?? null;
}

/** One that names no state is to the mission's own. */
function isSameState(a: Posting, b: Posting): boolean {
  const [one, other] = [a, b].map(({ accreditations }) => accreditations.find(({ resident }) => resident)?.state);
  return one === undefined || other === undefined || one === other;
}

type Step = Posting['steps'][number];

/** The steps of one on his way to the chair that were taken by a day, and the one that comes next. */
export function wayOn(posting: Posting, day: string): { readonly taken: readonly Step[]; readonly next: Next | null } {
  const at = boundsOf(day).earliest;
  const isTaken = ({ on }: Step): boolean => on === null || boundsOf(on).earliest <= at;
  const later = posting.steps
    .filter((step): step is Step & { readonly on: string } => !isTaken(step) && step.on !== null)
    .toSorted((a, b) => boundsOf(a.on).earliest - boundsOf(b.on).earliest)[0];
  return {
    taken: posting.steps.filter(isTaken),
    next: later ?? (posting.nextStep === null ? null : { step: posting.nextStep, state: null, on: null }),
  };
}

/** Without a day while it has not been taken. */
export interface Next {
  readonly step: string;
  readonly state: string | null;
  readonly on: string | null;
}
