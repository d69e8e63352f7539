import { earliest } from '@legation/domain';
import type { Day, HeadClass, PartialDate } from '@legation/domain';
import { findAll } from '../collections.js';
import { compare } from '../order.js';
import type { ReadStore } from '../read-store.port.js';
import { accreditationsIn, isOnDay } from './accreditations.js';
import type { ChairTerm } from './chair-record.js';
import { chairsOn, nobody } from './chairs-on.js';
import { everyPosting } from './every-posting.js';
import { officialNames } from './holder.js';
import { lastKnown } from './holders.query.js';
import type { AsOf } from './holders.query.js';
import { mayBeOpen, missions } from './missions.projection.js';
import type { MissionDocument } from './missions.projection.js';

/** Somebody who is accredited to a state on a day. */
export interface Covering {
  readonly state: string;
  readonly resident: boolean;
  /** When the accreditation began: on the day on which it was added, else with the term. */
  readonly since: PartialDate;
  readonly mission: MissionDocument;
  readonly term: ChairTerm;
}

/** Who covers what on the day, and every state that was ever to be covered, with the missions that it belongs to. */
export async function coverageOfStates(store: ReadStore, { on, knownAt }: AsOf) {
  const covering: Covering[] = [];
  const receiving = new Map<string, Map<string, string>>();
  const receives = (state: string, id: string, name: string) =>
    receiving.set(state, (receiving.get(state) ?? new Map<string, string>()).set(id, name));
  const names = new Map<string, string>();
  const chairs = await chairsOn(store, { on, knownAt });
  for await (const mission of findAll(store, missions, {})) {
    names.set(mission.id, mission.name);
    for (const state of mission.receivingStates) receives(state, mission.id, mission.name);
    if (!mayBeOpen(mission, on, knownAt)) continue;
    for (const term of (chairs.get(mission.id) ?? nobody).certain) {
      for (const { state, resident, from, until } of accreditationsIn(term.posting, mission.receivingStates))
        if (isOnDay({ from, until }, on)) covering.push({ state, resident, since: from ?? term.start, mission, term });
    }
  }
  for (const [id, known] of await everyPosting(store, knownAt)) {
    const name = names.get(id);
    if (name === undefined) continue; // a mission that was not known then
    for (const { posting } of known) for (const { state } of posting.accreditations) receives(state, id, name);
  }
  return { covering, receiving };
}

export interface CoveredState {
  readonly state: string;
  /** Every mission that is, or ever was, to cover it. */
  readonly missions: readonly { readonly id: string; readonly name: string }[];
  /** Who surely covers it on the day; empty where nobody does. */
  readonly items: readonly {
    readonly mission: { readonly id: string; readonly name: string };
    readonly posting: { readonly id: string };
    readonly official: { readonly id: string; readonly name: string };
    readonly title: string;
    readonly class: HeadClass;
    readonly interim: boolean;
    readonly resident: boolean;
    readonly since: PartialDate;
  }[];
}

export interface CoveredStatesAnswer extends AsOf {
  readonly items: readonly CoveredState[];
}

/** Every receiving state and organisation that the register knows, with whoever is accredited to it on the day; residents first. */
export async function coveredStates(store: ReadStore, asOf: AsOf): Promise<CoveredStatesAnswer> {
  const { covering, receiving } = await coverageOfStates(store, asOf);
  const names = await officialNames(
    store,
    covering.map(({ term }) => term.posting.officialId),
  );
  const byState = new Map<string, Covering[]>();
  for (const each of covering) byState.set(each.state, [...(byState.get(each.state) ?? []), each]);
  const items = [...receiving].map(([state, ofMissions]) => ({
    state,
    missions: [...ofMissions].map(([id, name]) => ({ id, name })).toSorted((a, b) => compare(a.id, b.id)),
    items: (byState.get(state) ?? [])
      .toSorted(residentsFirst)
      .map(({ mission, term: { posting }, resident, since }) => ({
        mission: { id: mission.id, name: mission.name },
        posting: { id: posting.postingId },
        official: { id: posting.officialId, name: names.get(posting.officialId) ?? posting.officialId },
        title: posting.title,
        class: posting.headClass,
        interim: posting.interim,
        resident,
        since,
      })),
  }));
  return {
    on: asOf.on,
    knownAt: asOf.knownAt ?? (await lastKnown(store)),
    items: items.toSorted((a, b) => compare(a.state, b.state)),
  };
}

function residentsFirst(a: Covering, b: Covering): number {
  const first = ({ since }: Covering): Day => earliest(since);
  return Number(b.resident) - Number(a.resident) || compare(first(a), first(b)) || compare(a.term.key, b.term.key);
}
