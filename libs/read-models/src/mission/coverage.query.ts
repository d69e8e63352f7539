import { holdingOn } from '@legation/domain';
import { findAll, getOne } from '../collections.js';
import { requirePerson } from '../official/person.js';
import { compare } from '../order.js';
import type { ReadStore } from '../read-store.port.js';
import { accreditationsIn, isOnDay } from './accreditations.js';
import { asHeld, withNames } from './holder.js';
import type { Held, Holder } from './holder.js';
import { holdersOf, lastKnown } from './holders.query.js';
import type { AsOf } from './holders.query.js';
import { missions } from './missions.projection.js';
import { postingAsKnown, postings } from './postings.projection.js';

export interface CoverageAnswer extends AsOf {
  readonly official: { readonly id: string; readonly name: string };
  readonly missions: readonly { readonly id: string; readonly name: string; readonly resident: boolean }[];
  /** Every receiving state, concurrent ones included. */
  readonly states: readonly { readonly id: string; readonly missionId: string; readonly resident: boolean }[];
}

/** All missions and states that one official surely covers on the day. @throws NotFound OFFICIAL_NOT_FOUND */
export async function coverage(store: ReadStore, officialId: string, asOf: AsOf): Promise<CoverageAnswer> {
  const { official, ids } = await requirePerson(store, officialId);
  const covered: CoverageAnswer['missions'][number][] = [];
  const states: CoverageAnswer['states'][number][] = [];
  for await (const document of findAll(store, postings, { officialIds: { $in: ids } })) {
    const held = asHeld(document, postingAsKnown(document, asOf.knownAt));
    if (!held || !ids.includes(held.posting.officialId) || !(await surelyHolds(store, held, asOf))) continue;
    const mission = await getOne(store, missions, document.missionId);
    if (!mission) continue; // it was not known then
    const accredited = accreditationsIn(held.posting, mission.receivingStates).filter((each) => isOnDay(each, asOf.on));
    covered.push({ id: mission.id, name: mission.name, resident: accredited[0]?.resident ?? true });
    states.push(...accredited.map(({ state, resident }) => ({ id: state, missionId: mission.id, resident })));
  }
  return {
    official: { id: official.id, name: official.name },
    on: asOf.on,
    knownAt: asOf.knownAt ?? (await lastKnown(store)),
    missions: eachOnce(covered, ({ id }) => id).toSorted(byId),
    states: eachOnce(states, ({ id, missionId }) => `${missionId}/${id}`).toSorted(byId),
  };
}

export interface StateCoverageAnswer extends AsOf {
  readonly state: string;
  readonly items: readonly (Holder & {
    readonly mission: { readonly id: string; readonly name: string };
    readonly residentThere: boolean;
  })[];
}

/** Who is accredited to a state on the day, and from where. Empty when nobody is. */
export async function stateCoverage(store: ReadStore, state: string, asOf: AsOf): Promise<StateCoverageAnswer> {
  const ids = new Set<string>();
  for await (const mission of findAll(store, missions, { receivingStates: state })) ids.add(mission.id);
  for await (const document of findAll(store, postings, { states: state })) ids.add(document.missionId);
  const items: StateCoverageAnswer['items'][number][] = [];
  for (const id of [...ids].toSorted()) {
    const mission = await getOne(store, missions, id);
    if (!mission) continue; // it was not known then
    for (const held of (await holdersOf(store, id, asOf)).certain) {
      const there = accreditationsIn(held.posting, mission.receivingStates)
        .filter((each) => isOnDay(each, asOf.on))
        .find((each) => each.state === state);
      const [holder] = await withNames(store, [held], asOf.knownAt);
      if (there && holder)
        items.push({ mission: { id, name: mission.name }, ...holder, residentThere: there.resident });
    }
  }
  return { state, on: asOf.on, knownAt: asOf.knownAt ?? (await lastKnown(store)), items };
}

async function surelyHolds(store: ReadStore, held: Held, asOf: AsOf): Promise<boolean> {
  if (holdingOn(held, asOf.on) !== 'certain') return false;
  if (held.end !== null) return true;
  const { certain } = await holdersOf(store, held.document.missionId, asOf);
  return certain.some(({ posting }) => posting.postingId === held.posting.postingId);
}

/** Who was promoted in post may hold two postings of one chair on a day; he covers it once, and resides there if either says so. */
function eachOnce<Covered extends { readonly resident: boolean }>(
  all: readonly Covered[],
  keyOf: (one: Covered) => string,
): readonly Covered[] {
  const found = new Map<string, Covered>();
  for (const one of all) {
    const key = keyOf(one);
    if (!found.has(key) || one.resident) found.set(key, one);
  }
  return [...found.values()];
}

const byId = (a: { readonly id: string }, b: { readonly id: string }): number => compare(a.id, b.id);
