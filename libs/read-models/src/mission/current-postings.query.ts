import type { HeadClass } from '@legation/domain';
import { collectionOf } from '../collections.js';
import type { Filter, ReadStore } from '../read-store.port.js';
import { chairsIn, nobody } from './chairs-on.js';
import { withNames } from './holder.js';
import type { Holder } from './holder.js';
import { lastKnown } from './holders.query.js';
import type { AsOf } from './holders.query.js';
import { missions } from './missions.projection.js';
import type { MissionDocument } from './missions.projection.js';

export interface CurrentPostingsQuestion extends AsOf {
  readonly class?: HeadClass;
  readonly region?: string;
  /** Missions to a page, 1 to 1,000; a mission with two heads on the day gives two items. */
  readonly limit: number;
  readonly after?: string;
}

export interface CurrentPosting extends Holder {
  readonly mission: { readonly id: string; readonly name: string };
}

export interface CurrentPostingsAnswer extends AsOf {
  readonly items: readonly CurrentPosting[];
  /** Cursor of the next page; null at the end. */
  readonly next: string | null;
}

/** Every chair and who surely holds it on the day, mission by mission. */
export async function currentPostings(
  store: ReadStore,
  question: CurrentPostingsQuestion,
): Promise<CurrentPostingsAnswer> {
  const { on, knownAt, limit, after } = question;
  const filter: Filter = question.region === undefined ? {} : { region: question.region };
  const page = await store.find<MissionDocument>(await collectionOf(store, missions), filter, {
    limit,
    ...(after === undefined ? {} : { after }),
  });
  const chairs = await chairsIn(
    store,
    page.items.map(({ id }) => id),
    question,
  );
  const wanted = page.items.flatMap(({ id, name }) =>
    (chairs.get(id) ?? nobody).certain
      .filter(({ posting }) => question.class === undefined || posting.headClass === question.class)
      .map((term) => ({ term, mission: { id, name } })),
  );
  const holders = await withNames(
    store,
    wanted.map(({ term }) => term),
    knownAt,
  );
  const items = holders.flatMap((holder, at) => {
    const mission = wanted[at]?.mission;
    return mission ? [{ mission, ...holder }] : [];
  });
  return { on, knownAt: knownAt ?? (await lastKnown(store)), items, next: page.next };
}
