import { holdingOn, latest } from '@legation/domain';
import { findAll } from '../collections.js';
import { succeeds } from '../mission/chair-record.js';
import { asHeld } from '../mission/holder.js';
import type { Held } from '../mission/holder.js';
import { inOrder } from '../mission/holders.query.js';
import type { AsOf, FoundHolders } from '../mission/holders.query.js';
import { postingAsKnown, postings } from '../mission/postings.projection.js';
import type { ReadStore } from '../read-store.port.js';
import { unhurried } from './unhurried.js';

/**
 * Who held each post on the day, by mission: what `holdersOf` says of one, for all of them in one walk through the postings. A mission
 * in which nobody holds anything is absent.
 */
export async function chairsOn(store: ReadStore, asOf: AsOf): Promise<ReadonlyMap<string, FoundHolders>> {
  const chairs = new Map<string, FoundHolders>();
  let terms: Held[] = [];
  const close = (): void => {
    const [first] = terms;
    const found = foundOn(asOf, terms);
    if (first && found) chairs.set(first.document.missionId, found);
    terms = [];
  };
  // Ids begin with that of the mission, and documents come in the order of their ids.
  for await (const document of unhurried(findAll(store, postings, {}))) {
    if (terms[0] && terms[0].document.missionId !== document.missionId) close();
    const held = asHeld(document, postingAsKnown(document, asOf.knownAt));
    if (held) terms.push(held);
  }
  close();
  return chairs;
}

function foundOn({ on }: AsOf, terms: readonly Held[]): FoundHolders | null {
  const certain: Held[] = [];
  const possible: Held[] = [];
  const staleOpen: Held[] = [];
  for (const held of terms) {
    const holding = holdingOn(held, on);
    if (holding === 'no') continue;
    const isStale = held.end === null && terms.some((other) => succeeds(other, held) && latest(other.start) <= on);
    if (isStale) staleOpen.push(held);
    else (holding === 'certain' ? certain : possible).push(held);
  }
  if (certain.length + possible.length + staleOpen.length === 0) return null;
  return { certain: inOrder(certain), possible: inOrder(possible), staleOpen: inOrder(staleOpen) };
}

export const nobody: FoundHolders = { certain: [], possible: [], staleOpen: [] };
