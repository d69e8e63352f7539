import { earliest, factOf } from '@legation/domain';
import type { Day, PartialDate, PostingStatus } from '@legation/domain';
import type { Source } from '@legation/event-store';
import { collectionOf, findAll } from '../collections.js';
import { lastKnown } from '../mission/holders.query.js';
import { missions } from '../mission/missions.projection.js';
import type { MissionDocument } from '../mission/missions.projection.js';
import { summaryOf } from '../mission/posting-summary.js';
import type { PostingSummary } from '../mission/posting-summary.js';
import { postingAsKnown, postings } from '../mission/postings.projection.js';
import type { PostingDocument } from '../mission/postings.projection.js';
import { compare } from '../order.js';
import type { ReadStore } from '../read-store.port.js';
import { isKnown, sourcesOf } from '../told.js';
import type { Told } from '../told.js';
import { officials } from './officials.projection.js';
import type { HoldingDocument, OfficialDocument } from './officials.projection.js';
import { requirePerson } from './person.js';

/** One posting or office in a career. */
export interface CareerEntry {
  readonly kind: 'posting' | 'office';
  /** The posting, or the holding of the office. */
  readonly id: string;
  readonly status: 'served' | 'didNotServe' | 'pending';
  readonly title: string;
  readonly missionId: string | null;
  /** What the mission is called, as known; its id where it was not known yet. Null for offices. */
  readonly missionName: string | null;
  /** The same in English, where it has such a name. */
  readonly missionNameEn: string | null;
  /** Only for postings. */
  readonly designatedOn: PartialDate | null;
  readonly appointedOn: PartialDate | null;
  readonly startOn: PartialDate | null;
  /** On what a start in a post rests; null for offices. */
  readonly startBasis: PostingSummary['startBasis'];
  /** When a posting is meant to end; null for offices. */
  readonly plannedEnd: PartialDate | null;
  readonly endOn: PartialDate | null;
  /** Why a posting ended; null for offices. */
  readonly endCause: PostingSummary['endCause'];
  /** What else was stated of the end, or of why it was not taken up. */
  readonly note: string | null;
  /** Days on which a source shows him in office; only for offices. */
  readonly attestedOn: readonly PartialDate[];
  readonly sources: readonly Source[];
}

export interface CareerAnswer {
  readonly official: { readonly id: string; readonly name: string };
  readonly knownAt: string | null;
  readonly entries: readonly CareerEntry[];
  readonly ranks: OfficialDocument['ranks'];
}

/**
 * Every posting and office of a person, oldest first by the earliest day known of each; what has no day comes last.
 * @param knownAt only what was known at this instant; null is everything known
 * @throws NotFound OFFICIAL_NOT_FOUND
 */
export async function career(
  store: ReadStore,
  officialId: string,
  { knownAt }: { readonly knownAt: string | null } = { knownAt: null },
): Promise<CareerAnswer> {
  const { official, ids, records: kept } = await requirePerson(store, officialId);
  const records = kept.map((record) => officials.correctedBy(record, knownAt));
  const held: readonly CareerEntry[] = records.flatMap(({ holdings }) =>
    holdings.flatMap((holding) => officeEntry(asKnown(holding, knownAt)) ?? []),
  );
  const entries = [...held, ...(await postingEntries(store, ids, knownAt))].toSorted(byFirstDay);
  return {
    official: { id: official.id, name: official.name },
    knownAt: knownAt ?? (await lastKnown(store)),
    entries,
    ranks: records.flatMap(({ ranks }) => ranks.filter((rank) => isKnown(rank, knownAt))),
  };
}

async function postingEntries(
  store: ReadStore,
  ids: readonly string[],
  knownAt: string | null,
): Promise<readonly CareerEntry[]> {
  const held: (PostingSummary & Pick<CareerEntry, 'note'>)[] = [];
  for await (const document of findAll(store, postings, { officialIds: { $in: ids } })) {
    const posting = summaryOf(document, knownAt);
    // He may once have been said to hold it, and a correction then named another.
    if (posting && ids.includes(posting.officialId)) held.push({ ...posting, note: endNote(document, knownAt) });
  }
  const places = await store.getMany<MissionDocument>(await collectionOf(store, missions), [
    ...new Set(held.map(({ missionId }) => missionId)),
  ]);
  return held.map((posting) => ({
    kind: 'posting',
    id: posting.postingId,
    status: served[posting.status],
    title: posting.title,
    missionId: posting.missionId,
    missionName: places.get(posting.missionId)?.name ?? posting.missionId,
    missionNameEn: places.get(posting.missionId)?.nameEn ?? null,
    designatedOn: posting.designatedOn,
    appointedOn: posting.appointedOn,
    startOn: posting.startOn,
    startBasis: posting.startBasis,
    plannedEnd: posting.plannedEnd,
    endOn: posting.endOn,
    endCause: posting.endCause,
    note: posting.note,
    attestedOn: [],
    sources: posting.sources,
  }));
}

const endings = ['ended', 'notTakenUp', 'declined', 'revoked', 'withdrawn', 'rejected'] as const;

function endNote(document: PostingDocument, knownAt: string | null): string | null {
  const posting = postingAsKnown(document, knownAt);
  return posting ? (endings.map((fact) => factOf(posting, fact)?.note).find((note) => note) ?? null) : null;
}

const served: { readonly [Status in PostingStatus]: CareerEntry['status'] } = {
  designated: 'pending',
  appointed: 'pending',
  notTakenUp: 'didNotServe',
  inPost: 'served',
  ended: 'served',
  retracted: 'didNotServe',
};

function officeEntry(holding: HoldingDocument): CareerEntry | undefined {
  const { assumed, attested, left, notTakenUp } = holding;
  if (!assumed && !left && !notTakenUp && attested.length === 0) return undefined;
  return {
    kind: 'office',
    id: holding.holdingId,
    status: notTakenUp ? 'didNotServe' : 'served',
    title: holding.title,
    missionId: null,
    missionName: null,
    missionNameEn: null,
    designatedOn: null,
    appointedOn: assumed || notTakenUp ? holding.appointedOn : null,
    startOn: assumed?.on ?? null,
    endOn: left?.on ?? null,
    startBasis: null,
    plannedEnd: null,
    endCause: null,
    note: left?.note ?? notTakenUp?.note ?? null,
    attestedOn: attested.map(({ on }) => on).toSorted(),
    sources: sourcesOf([assumed, ...attested, left, notTakenUp]),
  };
}

/** The holding without what was not known yet. */
function asKnown(holding: HoldingDocument, knownAt: string | null): HoldingDocument {
  const known = (one: Told): boolean => isKnown(one, knownAt);
  const part = <Part extends Told>(one: Part | null): Part | null => (one && known(one) ? one : null);
  return {
    ...holding,
    assumed: part(holding.assumed),
    attested: holding.attested.filter(known),
    left: part(holding.left),
    notTakenUp: part(holding.notTakenUp),
  };
}

function byFirstDay(a: CareerEntry, b: CareerEntry): number {
  return compare(firstDay(a), firstDay(b)) || compare(a.id, b.id);
}

/** After every day of the calendar where none is known. */
function firstDay({ designatedOn, appointedOn, startOn, endOn, attestedOn }: CareerEntry): Day {
  const days = [designatedOn, appointedOn, startOn, attestedOn[0], endOn].flatMap((day) =>
    day ? [earliest(day)] : [],
  );
  return days.toSorted()[0] ?? '9999-99-99';
}
