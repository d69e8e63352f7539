import { earliest } from '@legation/domain';
import type { Day } from '@legation/domain';
import { findAll } from '../collections.js';
import type { ReadStore } from '../read-store.port.js';
import { asHeld, withNames } from './holder.js';
import type { Held, Holder } from './holder.js';
import { holdersOf, lastKnown } from './holders.query.js';
import type { AsOf } from './holders.query.js';
import { mayBeOpen, missions } from './missions.projection.js';
import { postingAsKnown, postings } from './postings.projection.js';

export interface Vacancy {
  readonly mission: { readonly id: string; readonly name: string };
  /** First day without a sure head; null when no head was ever recorded. */
  readonly since: Day | null;
  readonly lastHead: Holder | null;
  /** Who acts; null when nobody is recorded. */
  readonly charge: Holder | null;
  /** Heads that a partial date leaves possible. */
  readonly possible: readonly Holder[];
  readonly staleOpen: readonly Holder[];
}

export interface VacanciesAnswer extends AsOf {
  readonly items: readonly Vacancy[];
}

/** Missions open on the day in which nobody surely is head. A register that lists no charges shows vacancies that were none. */
export async function vacancies(store: ReadStore, asOf: AsOf): Promise<VacanciesAnswer> {
  const items: Vacancy[] = [];
  for await (const mission of findAll(store, missions, {})) {
    if (!mayBeOpen(mission, asOf.on, asOf.knownAt)) continue;
    const found = await holdersOf(store, mission.id, asOf);
    if (found.certain.some(({ posting }) => !posting.interim)) continue;
    const last = await lastHeadBefore(store, mission.id, asOf);
    const named = (held: readonly Held[]) => withNames(store, held, asOf.knownAt);
    items.push({
      mission: { id: mission.id, name: mission.name },
      since: last?.end ? earliest(last.end) : null,
      lastHead: (await named(last ? [last] : []))[0] ?? null,
      charge: (await named(found.certain.filter(({ posting }) => posting.interim)))[0] ?? null,
      possible: await named(found.possible),
      staleOpen: await named(found.staleOpen),
    });
  }
  return { on: asOf.on, knownAt: asOf.knownAt ?? (await lastKnown(store)), items };
}

/** The head whose term ended last before the day, as known. */
async function lastHeadBefore(store: ReadStore, missionId: string, { on, knownAt }: AsOf): Promise<Held | undefined> {
  let last: Held | undefined;
  for await (const document of findAll(store, postings, { missionId, startMin: { $lte: on } })) {
    const held = asHeld(document, postingAsKnown(document, knownAt));
    if (!held || held.posting.interim || held.end === null || earliest(held.end) > on) continue;
    if (!last || earliest(held.end) > earliest(last.end ?? '')) last = held;
  }
  return last;
}
