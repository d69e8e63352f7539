import { factOf, isResident, surelyOverlap, termOf } from '@legation/domain';
import type { PartialDate } from '@legation/domain';
import { collectionOf, findAll } from '../collections.js';
import type { ReadStore } from '../read-store.port.js';
import { isKnown } from '../told.js';
import { gaps, overlaps, staleTerms } from './chair-record.js';
import { chairsOf } from './chairs.query.js';
import { asHeld, evidenceOf, officialNames } from './holder.js';
import type { Evidence, Held } from './holder.js';
import { lastKnown, requireMission } from './holders.query.js';
import { missions } from './missions.projection.js';
import type { MissionDocument } from './missions.projection.js';
import { overrides } from './overrides.projection.js';
import type { OverrideDocument } from './overrides.projection.js';
import { postingAsKnown, postings } from './postings.projection.js';

export const anomalyKinds = [
  'overridden',
  'overlap',
  'staleOpen',
  'gap',
  'secondResidence',
  'missingAppointment',
  'missingStart',
] as const;
export type AnomalyKind = (typeof anomalyKinds)[number];

/** Something in the record that a person should look at. */
export interface Anomaly {
  readonly kind: AnomalyKind;
  /** Null where it concerns no mission, but an official. */
  readonly mission: { readonly id: string; readonly name: string } | null;
  readonly official: { readonly id: string; readonly name: string } | null;
  readonly postingIds: readonly string[];
  readonly from: PartialDate | null;
  readonly until: PartialDate | null;
  /** The rules that were passed, for `overridden`. */
  readonly rules: readonly string[];
  readonly reason: string | null;
  readonly sources: readonly Evidence[];
}

export interface AnomaliesQuestion {
  readonly knownAt: string | null;
  readonly missionId?: string;
  readonly kinds?: readonly AnomalyKind[];
  /** Missions to a page, 1 to 1,000. */
  readonly limit: number;
  readonly after?: string;
}

export interface AnomaliesAnswer {
  readonly knownAt: string | null;
  readonly items: readonly Anomaly[];
  readonly next: string | null;
}

/** A stretch shorter than this between two heads is not worth a look. */
const gapInDays = 180;

/** What is odd in the record, mission by mission: passed rules, overlaps, gaps, terms never closed, one person residing in two chairs, missing dates. */
export async function anomalies(store: ReadStore, question: AnomaliesQuestion): Promise<AnomaliesAnswer> {
  const { knownAt, missionId, kinds, limit, after } = question;
  const page =
    missionId === undefined
      ? await store.find<MissionDocument>(
          await collectionOf(store, missions),
          {},
          { limit, ...(after === undefined ? {} : { after }) },
        )
      : { items: [await requireMission(store, missionId)], next: null };
  const wants = (kind: AnomalyKind) => kinds === undefined || kinds.includes(kind);
  const items: Anomaly[] = [];
  if (missionId === undefined && after === undefined) items.push(...(await anomaliesOfOfficials(store, knownAt)));
  for (const mission of page.items) items.push(...(await anomaliesOf(store, mission, knownAt, wants)));
  return {
    knownAt: knownAt ?? (await lastKnown(store)),
    items: items.filter(({ kind }) => wants(kind)),
    next: page.next,
  };
}

const nothing = {
  mission: null,
  official: null,
  postingIds: [],
  from: null,
  until: null,
  rules: [],
  reason: null,
  sources: [],
};

function passed({ postingId, rules, reason, source }: OverrideDocument) {
  return {
    kind: 'overridden' as const,
    postingIds: postingId === null ? [] : [postingId],
    rules,
    reason,
    sources: source ? [source] : [],
  };
}

async function anomaliesOfOfficials(store: ReadStore, knownAt: string | null): Promise<readonly Anomaly[]> {
  const found: OverrideDocument[] = [];
  for await (const document of findAll(store, overrides, { missionId: null })) {
    if (isKnown(document, knownAt)) found.push(document);
  }
  const ids = found.flatMap(({ officialId }) => (officialId === null ? [] : [officialId]));
  const names = await officialNames(store, ids);
  return found.map((document) => {
    const id = document.officialId;
    return { ...nothing, official: id === null ? null : { id, name: names.get(id) ?? id }, ...passed(document) };
  });
}

async function anomaliesOf(
  store: ReadStore,
  { id, name }: MissionDocument,
  knownAt: string | null,
  wants: (kind: AnomalyKind) => boolean,
): Promise<readonly Anomaly[]> {
  const none = { ...nothing, mission: { id, name } };
  const found: Anomaly[] = [];
  for await (const document of findAll(store, overrides, { missionId: id })) {
    if (isKnown(document, knownAt)) found.push({ ...none, ...passed(document) });
  }
  const heads: Held[] = [];
  const everyone: Held[] = [];
  for await (const document of findAll(store, postings, { missionId: id })) {
    const posting = postingAsKnown(document, knownAt);
    if (!posting || posting.retracted) continue;
    const of = { ...none, postingIds: [posting.postingId], sources: evidenceOf(document, knownAt) };
    const held = asHeld(document, posting);
    if (held) everyone.push(held);
    if (held && !posting.interim) heads.push(held);
    const appointed = factOf(posting, 'appointed');
    if (held && !posting.interim && (appointed?.on ?? null) === null)
      found.push({ ...of, kind: 'missingAppointment', from: held.start });
    if (!termOf(posting) && factOf(posting, 'ended'))
      found.push({ ...of, kind: 'missingStart', until: factOf(posting, 'ended')?.on ?? null });
    if (posting.interim && !held) found.push({ ...of, kind: 'missingStart' });
  }
  for (const { first, second, from, until } of overlaps(heads, everyone))
    found.push({
      ...none,
      kind: 'overlap',
      postingIds: [first.posting.postingId, second.posting.postingId],
      from,
      until,
    });
  const stale = new Set(staleTerms(everyone));
  for (const open of stale)
    found.push({
      ...none,
      kind: 'staleOpen',
      postingIds: [open.posting.postingId],
      from: open.start,
      sources: evidenceOf(open.document, knownAt),
    });
  // a look-up for each head, which only those who ask for it should pay
  const residing = wants('secondResidence') ? heads.filter((each) => isResident(each.posting) && !stale.has(each)) : [];
  for (const head of residing)
    found.push(...(await secondResidences(store, id, head, knownAt)).map((residence) => ({ ...none, ...residence })));
  for (const { after, before, from, until } of gaps(heads, gapInDays, everyone))
    found.push({ ...none, kind: 'gap', postingIds: [after.posting.postingId, before.posting.postingId], from, until });
  return found;
}

/** Told once for each pair, with the mission that comes first. */
async function secondResidences(store: ReadStore, missionId: string, head: Held, knownAt: string | null) {
  const { postingId, officialId } = head.posting;
  const others = await chairsOf(store, { missionId, postingId, officialId }, knownAt);
  return others
    .filter((other) => missionId < other.missionId && surelyOverlap(head, other))
    .map((other) => ({
      kind: 'secondResidence' as const,
      postingIds: [postingId, other.postingId],
      from: head.start > other.start ? head.start : other.start,
      until: head.end === null || (other.end !== null && other.end < head.end) ? other.end : head.end,
      reason: `also resides at mission ${other.missionId}`,
    }));
}
