import { isResident } from '@legation/domain';
import type { OtherChair } from '@legation/domain';
import { findAll, getOne } from '../collections.js';
import { idsOfPerson } from '../official/person.js';
import type { ReadStore } from '../read-store.port.js';
import { asHeld } from './holder.js';
import { postingAsKnown, postingKey, postings } from './postings.projection.js';

/** The chairs, apart from this posting's own mission, in which its official resides or resided, as known at an instant; everything known when null. */
export async function chairsOf(
  store: ReadStore,
  asking: { readonly missionId: string; readonly postingId: string; readonly officialId: string | null },
  knownAt: string | null = null,
): Promise<readonly OtherChair[]> {
  const officialId = asking.officialId ?? (await officialOf(store, postingKey(asking.missionId, asking.postingId)));
  if (officialId === null) return [];
  const ids = await idsOfPerson(store, officialId);
  const chairs: OtherChair[] = [];
  for await (const document of findAll(store, postings, { officialIds: { $in: ids } })) {
    if (document.missionId === asking.missionId) continue;
    const held = asHeld(document, postingAsKnown(document, knownAt));
    if (!held || held.posting.interim || !ids.includes(held.posting.officialId) || !isResident(held.posting)) continue;
    chairs.push({ missionId: document.missionId, postingId: document.postingId, start: held.start, end: held.end });
  }
  return chairs;
}

async function officialOf(store: ReadStore, key: string): Promise<string | null> {
  const document = await getOne(store, postings, key);
  return (document && postingAsKnown(document, null)?.officialId) ?? null;
}
