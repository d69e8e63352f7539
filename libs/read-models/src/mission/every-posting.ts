import { setImmediate as nextTurn } from 'node:timers/promises';
import { evolvePosting } from '@legation/domain';
import type { EventOfPosting, Posting } from '@legation/domain';
import { isAsKnown } from '../as-known.js';
import { Mirror } from '../mirror.js';
import type { ReadStore } from '../read-store.port.js';
import { isKnown } from '../told.js';
import { postings } from './postings.projection.js';
import type { PostingDocument } from './postings.projection.js';

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
const everyEvent = new Mirror<PostingDocument, Told>({
  projection: postings,
  hold: ({ id, missionId, events }) => ({
    key: id,
    missionId,
    events: events.map(({ id: eventId, event, knownFrom }) => ({ id: eventId, event, knownFrom })),
  }),
  groupOf: ({ missionId }) => missionId,
  most: postingsInMemory,
});

/** What a mission's events were folded to, for as long as there are no others: as known at a few instants, the last asked for. */
const folded = new WeakMap<readonly Told[], Map<string, readonly KnownPosting[]>>();
const instantsKept = 4;
/** Postings folded before others get their turn. */
const foldedAtOnce = 200;

/**
 * Every posting that was known at an instant and not taken back, by mission, in the order of their ids. The collection is read once and
 * kept in memory; of what is recorded later, only the missions that it concerns are folded anew. Those in which nothing changed
 * stay the very same array.
 */
export async function everyPosting(
  store: ReadStore,
  knownAt: string | null,
): Promise<ReadonlyMap<string, readonly KnownPosting[]>> {
  const [now, instant] = isAsKnown(store) ? [store.ofNow, store.knownAt] : [store, knownAt];
  const missions = new Map<string, readonly KnownPosting[]>();
  let count = 0;
  for (const [missionId, told] of await everyEvent.groups(now)) {
    const kept = folded.get(told) ?? new Map<string, readonly KnownPosting[]>();
    folded.set(told, kept);
    let known = kept.get(String(instant));
    if (!known) {
      known = told.flatMap((one) => knownIn(one, instant));
      count += told.length;
    }
    kept.delete(String(instant));
    kept.set(String(instant), known);
    const [oldest] = kept.keys();
    if (kept.size > instantsKept && oldest !== undefined) kept.delete(oldest);
    if (known.length > 0) missions.set(missionId, known);
    if (count < foldedAtOnce) continue;
    count = 0;
    await nextTurn();
  }
  return missions;
}

function knownIn({ key, missionId, events }: Told, knownAt: string | null): readonly KnownPosting[] {
  let posting: Posting | undefined;
  for (const known of events) {
    if (isKnown(known, knownAt)) posting = evolvePosting(posting, { ...known.event, id: known.id });
  }
  return !posting || posting.retracted ? [] : [{ key, missionId, posting }];
}
