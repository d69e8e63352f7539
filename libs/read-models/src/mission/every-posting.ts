import { evolvePosting } from '@legation/domain';
import type { EventOfPosting, Posting } from '@legation/domain';
import { isAsKnown } from '../as-known.js';
import { findAll } from '../collections.js';
import { Kept } from '../kept.js';
import type { ReadStore } from '../read-store.port.js';
import { isKnown } from '../told.js';
import { unhurried } from '../unhurried.js';
import { postings } from './postings.projection.js';

/** A posting as known, without the evidence that its document keeps. */
export interface KnownPosting {
  /** Id of its document. */
  readonly key: string;
  readonly missionId: string;
  readonly posting: Posting;
}

interface Told {
  readonly key: string;
  readonly missionId: string;
  readonly events: readonly { readonly id: string; readonly event: EventOfPosting; readonly knownFrom: string }[];
}

/** A bigger register is read anew for each question about all of it. */
export const postingsInMemory = 20_000;
const from = [postings];
const everyEvent = new Kept<readonly Told[]>({
  from,
  atMost: 1,
  weight: ({ length }) => length,
  heaviest: postingsInMemory,
});
const everyKnown = new Kept<ReadonlyMap<string, readonly KnownPosting[]>>({
  from,
  atMost: 4,
  weight: (missions) => [...missions.values()].reduce((sum, { length }) => sum + length, 0),
  heaviest: postingsInMemory,
});

/**
 * Every posting that was known at an instant and not taken back, by mission, in the order of their ids. The collection is walked once,
 * and then kept in memory until something is recorded of a posting; another instant only folds it anew.
 */
export async function everyPosting(
  store: ReadStore,
  knownAt: string | null,
): Promise<ReadonlyMap<string, readonly KnownPosting[]>> {
  const [now, instant] = isAsKnown(store) ? [store.ofNow, store.knownAt] : [store, knownAt];
  return everyKnown.of(now, String(instant), async () => {
    const all = await everyEvent.of(now, '', () => readAll(now));
    const missions = new Map<string, KnownPosting[]>();
    for await (const { key, missionId, events } of unhurried(all)) {
      const posting = foldedUntil(events, instant);
      if (!posting || posting.retracted) continue;
      const known = { key, missionId, posting };
      const others = missions.get(missionId);
      if (others) others.push(known);
      else missions.set(missionId, [known]);
    }
    return missions;
  });
}

async function readAll(store: ReadStore): Promise<readonly Told[]> {
  const all: Told[] = [];
  for await (const { id, missionId, events } of unhurried(findAll(store, postings, {}))) {
    all.push({
      key: id,
      missionId,
      events: events.map(({ id: eventId, event, knownFrom }) => ({ id: eventId, event, knownFrom })),
    });
  }
  return all;
}

function foldedUntil(events: Told['events'], knownAt: string | null): Posting | undefined {
  let posting: Posting | undefined;
  for (const known of events) {
    if (isKnown(known, knownAt)) posting = evolvePosting(posting, { ...known.event, id: known.id });
  }
  return posting;
}
