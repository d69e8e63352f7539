import { addMonths, earliest, latest, plannedEnd } from '@legation/domain';
import type { Day, PartialDate } from '@legation/domain';
import { findAll } from '../collections.js';
import { compare } from '../order.js';
import type { ReadStore } from '../read-store.port.js';
import { chairsOn, nobody } from './chairs-on.js';
import { withNames } from './holder.js';
import type { Holder } from './holder.js';
import { lastKnown } from './holders.query.js';
import type { AsOf } from './holders.query.js';
import { missions } from './missions.projection.js';

export interface EndingTerm extends Holder {
  readonly mission: { readonly id: string; readonly name: string };
  readonly plannedEnd: PartialDate;
  /** Planned to end before the day, and still in the chair. */
  readonly overdue: boolean;
}

export interface TermsEndingAnswer extends AsOf {
  readonly months: number;
  readonly until: Day;
  readonly items: readonly EndingTerm[];
  /** Those of whose planned end no more is known than a year or a month, of which only a part lies so near. */
  readonly possible: readonly EndingTerm[];
}

/** Heads in the chair on the day whose planned end falls, or may fall, within so many months, and those who are overdue. */
export async function termsEnding(store: ReadStore, asOf: AsOf, months: number): Promise<TermsEndingAnswer> {
  const until = addMonths(asOf.on, months);
  const items: EndingTerm[] = [];
  const chairs = await chairsOn(store, asOf);
  for await (const mission of findAll(store, missions, {})) {
    const ending = (chairs.get(mission.id) ?? nobody).certain.filter(({ posting }) => {
      const planned = posting.interim ? null : plannedEnd(posting);
      return planned !== null && earliest(planned) <= until;
    });
    for (const holder of await withNames(store, ending, asOf.knownAt)) {
      if (holder.plannedEnd === null) continue;
      items.push({
        mission: { id: mission.id, name: mission.name },
        ...holder,
        plannedEnd: holder.plannedEnd,
        overdue: latest(holder.plannedEnd) < asOf.on,
      });
    }
  }
  const inOrder = items.toSorted((a, b) => compare(latest(a.plannedEnd), latest(b.plannedEnd)));
  const surely = ({ plannedEnd: planned }: EndingTerm): boolean => latest(planned) <= until;
  return {
    on: asOf.on,
    knownAt: asOf.knownAt ?? (await lastKnown(store)),
    months,
    until,
    items: inOrder.filter(surely),
    possible: inOrder.filter((item) => !surely(item)),
  };
}
