import { earliest } from '@legation/domain';
import type { Day, Posting } from '@legation/domain';

/** The days on which a posting is accredited to a state: `from` inclusive, `until` exclusive; null is as long as the term goes on. */
export interface AccreditedDays {
  readonly from: Day | null;
  readonly until: Day | null;
}

export interface AccreditedState extends AccreditedDays {
  readonly state: string;
  readonly resident: boolean;
}

/** To which states, and when. A posting that names none is accredited to those of its mission, and resides in the first. */
export function accreditationsIn(posting: Posting, own: readonly string[]): readonly AccreditedState[] {
  if (posting.accreditations.length === 0)
    return own.map((state, index) => ({ state, resident: index === 0, from: null, until: null }));
  return posting.accreditations.map(({ state, resident }) => {
    const added = posting.facts[`accreditationAdded:${state}`]?.on ?? null;
    const ended = posting.facts[`accreditationEnded:${state}`]?.on ?? null;
    return { state, resident, from: added && earliest(added), until: ended && earliest(ended) };
  });
}

export function isOnDay({ from, until }: AccreditedDays, day: Day): boolean {
  return (from === null || from <= day) && (until === null || day < until);
}
