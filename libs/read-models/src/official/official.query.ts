import type { Day } from '@legation/domain';
import { getOne } from '../collections.js';
import { shownOf } from '../correctable.js';
import type { Corrected } from '../correctable.js';
import { NotFound } from '../errors.js';
import type { ReadStore } from '../read-store.port.js';
import { officials } from './officials.projection.js';
import type { OfficialDocument } from './officials.projection.js';
import { titlesOn } from './titles-on.js';
import type { TitleHeld } from './titles-on.js';

/** An official and every record that was merged into his, so that what was recorded under either id is one person's. */
export interface Person {
  readonly official: Corrected<OfficialDocument>;
  readonly ids: readonly string[];
  readonly records: readonly Corrected<OfficialDocument>[];
}

/**
 * The person behind an id; a merged id answers for the record that goes on in its place.
 * @throws NotFound OFFICIAL_NOT_FOUND
 */
export async function requirePerson(store: ReadStore, officialId: string): Promise<Person> {
  const official = await survivor(store, officialId);
  if (!official) throw new NotFound('OFFICIAL_NOT_FOUND', `no official "${officialId}" in the register`);
  const records = new Map([[official.id, official]]);
  // A Map is walked in the order of its entries, those added on the way included.
  for (const record of records.values()) {
    for (const { officialId: id } of record.mergedFrom) {
      const merged = records.has(id) ? undefined : await getOne(store, officials, id);
      if (merged) records.set(id, merged);
    }
  }
  return { official, ids: [...records.keys()], records: [...records.values()] };
}

async function survivor(store: ReadStore, officialId: string): Promise<Corrected<OfficialDocument> | undefined> {
  const seen = new Set<string>();
  let found = await getOne(store, officials, officialId);
  while (found?.mergedInto && !seen.has(found.id)) {
    seen.add(found.id);
    found = (await getOne(store, officials, found.mergedInto.officialId)) ?? found;
  }
  return found;
}

export interface OfficialAnswer {
  readonly official: OfficialDocument;
  readonly on: Day;
  readonly titles: readonly TitleHeld[];
}

/** All that is known of an official, and the titles that he held on a day. @throws NotFound OFFICIAL_NOT_FOUND */
export async function officialOn(
  store: ReadStore,
  officialId: string,
  { on }: { readonly on: Day },
): Promise<OfficialAnswer> {
  const { official, records } = await requirePerson(store, officialId);
  return {
    official: shownOf(official),
    on,
    titles: titlesOn({ holdings: records.flatMap(({ holdings }) => holdings) }, on),
  };
}
