import { earliest } from '@legation/domain';
import type { Day } from '@legation/domain';
import { findAll } from '../collections.js';
import type { ReadStore } from '../read-store.port.js';
import type { ChairTerm } from './chair-record.js';
import { chairsOn, nobody } from './chairs-on.js';
import { everyPosting } from './every-posting.js';
import type { KnownPosting } from './every-posting.js';
import { termIn, withNames } from './holder.js';
import type { Holder } from './holder.js';
import { lastKnown } from './holders.query.js';
import type { AsOf } from './holders.query.js';
import { mayBeOpen, missions } from './missions.projection.js';

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
  const chairs = await chairsOn(store, asOf);
  const known = await everyPosting(store, asOf.knownAt);
  for await (const mission of findAll(store, missions, {})) {
    if (!mayBeOpen(mission, asOf.on, asOf.knownAt)) continue;
    const found = chairs.get(mission.id) ?? nobody;
    if (found.certain.some(({ posting }) => !posting.interim)) continue;
    const last = lastHeadBefore(known.get(mission.id) ?? [], asOf.on);
    const named = (terms: readonly ChairTerm[]) => withNames(store, terms, asOf.knownAt);
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
function lastHeadBefore(known: readonly KnownPosting[], on: Day): ChairTerm | undefined {
  let last: ChairTerm | undefined;
  for (const posting of known) {
    const term = termIn(posting);
    if (!term || term.posting.interim || term.end === null || earliest(term.end) > on) continue;
    if (!last || earliest(term.end) > earliest(last.end ?? '')) last = term;
  }
  return last;
}
