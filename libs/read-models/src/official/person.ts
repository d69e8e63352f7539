import { getOne, requireOne } from '../collections.js';
import type { Corrected } from '../correctable.js';
import type { ReadStore } from '../read-store.port.js';
import { officials } from './officials.projection.js';
import type { OfficialDocument } from './officials.projection.js';

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
  const official = await requireOne(store, officials, officialId, 'OFFICIAL_NOT_FOUND');
  return personBehind(store, await survivor(store, official));
}

/** Every id of a person; of one who is not registered, the id itself. */
export async function idsOfPerson(store: ReadStore, officialId: string): Promise<readonly string[]> {
  const official = await getOne(store, officials, officialId);
  return official ? (await personBehind(store, await survivor(store, official))).ids : [officialId];
}

async function personBehind(store: ReadStore, official: Corrected<OfficialDocument>): Promise<Person> {
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

async function survivor(store: ReadStore, official: Corrected<OfficialDocument>): Promise<Corrected<OfficialDocument>> {
  const seen = new Set<string>();
  let found = official;
  while (found.mergedInto && !seen.has(found.id)) {
    seen.add(found.id);
    found = (await getOne(store, officials, found.mergedInto.officialId)) ?? found;
  }
  return found;
}
