import { holdingOn, latest } from '@legation/domain';
import type { Day } from '@legation/domain';
import { isAsKnown } from '../as-known.js';
import { collectionOf, findAll, getOne, requireOne } from '../collections.js';
import { compare } from '../order.js';
import type { ReadStore } from '../read-store.port.js';
import { succeeds } from './chair-record.js';
import type { ChairTerm } from './chair-record.js';
import { asHeld, withNames } from './holder.js';
import type { Held, Holder } from './holder.js';
import { missions } from './missions.projection.js';
import type { MissionDocument } from './missions.projection.js';
import { postingAsKnown, postings, slotsFor, stillOpen } from './postings.projection.js';
import type { PostingDocument } from './postings.projection.js';

export interface AsOf {
  /** The day asked about. */
  readonly on: Day;
  /** Only what was known at this instant (UTC, ISO 8601 with milliseconds); null is everything known. */
  readonly knownAt: string | null;
}

export interface HoldersAnswer extends AsOf {
  readonly mission: { readonly id: string; readonly name: string };
  readonly certain: readonly Holder[];
  readonly possible: readonly Holder[];
  readonly staleOpen: readonly Holder[];
}

/**
 * Who held this post on day D, as it was known at K.
 * `possible`: a partial date leaves it open. `staleOpen`: no end is recorded, but a later term has begun.
 * Of a mission that was not known at K, nobody did.
 * @throws NotFound MISSION_NOT_FOUND for one that the register does not have
 */
export async function holders(store: ReadStore, missionId: string, asOf: AsOf): Promise<HoldersAnswer> {
  const mission = await missionOfAnyMoment(store, missionId);
  const found = await holdersOf(store, mission.id, asOf);
  const named = async (held: readonly Held[]) => withNames(store, held, asOf.knownAt);
  return {
    mission: { id: mission.id, name: mission.name },
    on: asOf.on,
    knownAt: asOf.knownAt ?? (await lastKnown(store)),
    certain: await named(found.certain),
    possible: await named(found.possible),
    staleOpen: await named(found.staleOpen),
  };
}

export interface FoundHolders<Term extends ChairTerm = Held> {
  readonly certain: readonly Term[];
  readonly possible: readonly Term[];
  readonly staleOpen: readonly Term[];
}

/** The heart: candidates by index, then each folded as known and asked for the day. */
export async function holdersOf(store: ReadStore, missionId: string, { on, knownAt }: AsOf): Promise<FoundHolders> {
  const certain: Held[] = [];
  const possible: Held[] = [];
  const staleOpen: Held[] = [];
  for (const document of await candidates(store, missionId, on, knownAt)) {
    const held = asHeld(document, postingAsKnown(document, knownAt));
    const holding = held ? holdingOn(held, on) : 'no';
    if (!held || holding === 'no') continue;
    if (held.end === null && (await laterTermBegan(store, held, { on, knownAt }))) staleOpen.push(held);
    else (holding === 'certain' ? certain : possible).push(held);
  }
  return { certain: inOrder(certain), possible: inOrder(possible), staleOpen: inOrder(staleOpen) };
}

/** Postings that may hold on the day: those with an end around it, and those that were known without one. */
async function candidates(
  store: ReadStore,
  missionId: string,
  on: Day,
  knownAt: string | null,
): Promise<Iterable<PostingDocument>> {
  const found = new Map<string, PostingDocument>();
  const keep = (document: PostingDocument) => found.set(document.id, document);
  for await (const document of findAll(store, postings, { slots: { $in: slotsFor(missionId, on) } })) keep(document);
  const open = knownAt === null ? { $eq: stillOpen } : { $gt: knownAt };
  for await (const document of findAll(store, postings, { missionId, openUntil: open, startMin: { $lte: on } }))
    keep(document);
  return found.values();
}

/** A later term of the same mission and state has surely begun by the day. */
async function laterTermBegan(store: ReadStore, open: Held, { on, knownAt }: AsOf): Promise<boolean> {
  const filter = { missionId: open.document.missionId, startMax: { $gt: latest(open.start) }, startMin: { $lte: on } };
  for await (const document of findAll(store, postings, filter, { sort: [['startMax', 1]], limit: 10 })) {
    const other = asHeld(document, postingAsKnown(document, knownAt));
    if (other && succeeds(other, open) && latest(other.start) <= on) return true;
  }
  return false;
}

export function inOrder<Term extends ChairTerm>(terms: readonly Term[]): readonly Term[] {
  return terms.toSorted((a, b) => compare(a.start, b.start) || compare(a.posting.postingId, b.posting.postingId));
}

/** One that was not known yet has the name under which it came to be known: what it is called later does not change the answer. */
async function missionOfAnyMoment(store: ReadStore, missionId: string): Promise<MissionDocument> {
  if (!isAsKnown(store)) return requireMission(store, missionId);
  const known = await getOne(store, missions, missionId);
  if (known) return known;
  const ofNow = await requireMission(store.ofNow, missionId);
  return (await store.asNextKnown(missions, ofNow)) ?? ofNow;
}

/** @throws NotFound MISSION_NOT_FOUND */
export function requireMission(store: ReadStore, missionId: string): Promise<MissionDocument> {
  return requireOne(store, missions, missionId, 'MISSION_NOT_FOUND');
}

/**
 * Until when the answer knows: the instant that the store is asked about, else the record time of the last event that it could see. Asked
 * again with it, the answer is the same. Null when there is none.
 */
export async function lastKnown(store: ReadStore): Promise<string | null> {
  if (isAsKnown(store)) return store.knownAt;
  const checkpoint = await store.checkpoint(await collectionOf(store, postings));
  return checkpoint?.recordedAt ?? null;
}
