import { holdingOn } from '@legation/domain';
import { collectionOf } from '../collections.js';
import type { ReadStore } from '../read-store.port.js';
import { staleFrom } from './chair-record.js';
import type { ChairTerm } from './chair-record.js';
import { everyPosting, postingsInMemory } from './every-posting.js';
import { termIn } from './holder.js';
import { holdersOf, inOrder } from './holders.query.js';
import type { AsOf, FoundHolders } from './holders.query.js';
import { postings } from './postings.projection.js';

/**
 * Who held each post on the day, by mission: what `holdersOf` says of one, for all of them at once. A mission in which nobody holds
 * anything is absent.
 */
export async function chairsOn(
  store: ReadStore,
  { on, knownAt }: AsOf,
): Promise<ReadonlyMap<string, FoundHolders<ChairTerm>>> {
  const chairs = new Map<string, FoundHolders<ChairTerm>>();
  for (const [missionId, known] of await everyPosting(store, knownAt)) {
    const found = foundOn(
      on,
      known.flatMap((posting) => termIn(posting) ?? []),
    );
    if (found) chairs.set(missionId, found);
  }
  return chairs;
}

/** The same for some missions; a register that is too big to be kept in memory is asked for each of them. */
export async function chairsIn(
  store: ReadStore,
  missionIds: readonly string[],
  asOf: AsOf,
): Promise<ReadonlyMap<string, FoundHolders<ChairTerm>>> {
  const { version } = await collectionOf(store, postings);
  const state = (await store.states()).find((each) => each.projection === postings.name && each.version === version);
  if ((state?.documents ?? 0) <= postingsInMemory) return chairsOn(store, asOf);
  const chairs = new Map<string, FoundHolders<ChairTerm>>();
  for (const id of missionIds) chairs.set(id, await holdersOf(store, id, asOf));
  return chairs;
}

function foundOn(on: string, terms: readonly ChairTerm[]): FoundHolders<ChairTerm> | null {
  const certain: ChairTerm[] = [];
  const possible: ChairTerm[] = [];
  const staleOpen: ChairTerm[] = [];
  for (const term of terms) {
    const holding = holdingOn(term, on);
    if (holding === 'no') continue;
    const stale = staleFrom(term, terms);
    if (stale !== null && stale <= on) staleOpen.push(term);
    else (holding === 'certain' ? certain : possible).push(term);
  }
  if (certain.length + possible.length + staleOpen.length === 0) return null;
  return { certain: inOrder(certain), possible: inOrder(possible), staleOpen: inOrder(staleOpen) };
}

export const nobody: FoundHolders<ChairTerm> = { certain: [], possible: [], staleOpen: [] };
