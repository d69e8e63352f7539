import type { Day } from '@legation/domain';
import { shownOf } from '../correctable.js';
import { lastKnown } from '../mission/holders.query.js';
import type { ReadStore } from '../read-store.port.js';
import type { OfficialDocument } from './officials.projection.js';
import { requirePerson } from './person.js';
import { titlesOn } from './titles-on.js';
import type { TitleHeld } from './titles-on.js';

export interface OfficialAnswer {
  readonly knownAt: string | null;
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
    knownAt: await lastKnown(store),
    official: shownOf(official),
    on,
    titles: titlesOn({ holdings: records.flatMap(({ holdings }) => holdings) }, on),
  };
}
