import { nextStep } from '@legation/domain';
import type { Day, LifecycleStep, PartialDate, Posting } from '@legation/domain';
import { findAll } from '../collections.js';
import { compare } from '../order.js';
import type { ReadStore } from '../read-store.port.js';
import { isKnown } from '../told.js';
import { gaps, overlaps } from './chair-record.js';
import { asHeld, officialNames } from './holder.js';
import type { Evidence, Held } from './holder.js';
import { lastKnown, requireMission } from './holders.query.js';
import type { MissionDocument } from './missions.projection.js';
import { firstDay, summaryOf } from './posting-summary.js';
import type { PostingSummary } from './posting-summary.js';
import { accreditedOf, stepsOf } from './posting-steps.js';
import type { Accredited, PostingStep } from './posting-steps.js';
import { postingAsKnown, postings } from './postings.projection.js';

export type TimelineEntry =
  | (PostingSummary & {
      readonly kind: 'posting';
      readonly on: PartialDate | null;
      readonly officialName: string;
      /** Of a term without a decided end, its length as stated. */
      readonly months: Posting['months'];
      /** Why a chargé acts; null for heads, and where it is not said. */
      readonly actingFor: Posting['actingFor'];
      readonly accreditations: readonly Accredited[];
      readonly steps: readonly PostingStep[];
      /** What is to come for one who is designated or appointed, by the kind of the mission; null for all others. */
      readonly nextStep: LifecycleStep | null;
    })
  | {
      readonly kind: 'mission';
      readonly on: PartialDate | null;
      readonly type: string;
      readonly note: string | null;
      readonly sources: readonly Evidence[];
    }
  | { readonly kind: 'gap'; readonly on: Day; readonly until: Day; readonly days: number }
  | { readonly kind: 'overlap'; readonly on: Day; readonly until: Day | null; readonly postingIds: readonly string[] };

export interface TimelineAnswer {
  readonly mission: Pick<MissionDocument, 'id' | 'name' | 'nameEn' | 'kind' | 'seat' | 'status' | 'receivingStates'>;
  readonly knownAt: string | null;
  readonly entries: readonly TimelineEntry[];
}

/** Shorter stretches between two heads are the ordinary handover. */
const ordinaryGapInDays = 30;

/** Everyone ever posted to a mission, with what happened to the mission itself, gaps and overlaps; oldest first, dateless last. */
export async function missionTimeline(
  store: ReadStore,
  missionId: string,
  knownAt: string | null,
): Promise<TimelineAnswer> {
  const mission = await requireMission(store, missionId);
  const summaries: { readonly summary: PostingSummary; readonly posting: Posting }[] = [];
  const everyone: Held[] = [];
  for await (const document of findAll(store, postings, { missionId })) {
    const posting = postingAsKnown(document, knownAt);
    const summary = summaryOf(document, knownAt);
    if (posting && summary) summaries.push({ summary, posting });
    const held = asHeld(document, posting);
    if (held) everyone.push(held);
  }
  const heads = everyone.filter((held) => !held.posting.interim);
  const names = await officialNames(
    store,
    summaries.map(({ summary }) => summary.officialId),
  );
  const entries: TimelineEntry[] = [
    ...mission.steps
      .filter((step) => isKnown(step, knownAt))
      .map((step) => ({
        kind: 'mission' as const,
        on: step.on,
        type: step.type,
        note: step.note,
        sources: step.source ? [step.source] : [],
      })),
    ...summaries.map(({ summary, posting }) => ({
      kind: 'posting' as const,
      on: firstDay(summary),
      officialName: names.get(summary.officialId) ?? summary.officialId,
      ...summary,
      months: posting.months,
      actingFor: posting.actingFor,
      accreditations: accreditedOf(posting, mission.receivingStates),
      steps: stepsOf(posting, mission.kind),
      nextStep: nextStep(posting, mission),
    })),
    ...gaps(heads, ordinaryGapInDays, everyone).map(({ from, until, days }) => ({
      kind: 'gap' as const,
      on: from,
      until,
      days,
    })),
    ...overlaps(heads, everyone).map(({ first, second, from, until }) => ({
      kind: 'overlap' as const,
      on: from,
      until,
      postingIds: [first.posting.postingId, second.posting.postingId],
    })),
  ];
  const { id, name, nameEn, kind, seat, status, receivingStates } = mission;
  return {
    mission: { id, name, nameEn, kind, seat, status, receivingStates },
    knownAt: knownAt ?? (await lastKnown(store)),
    entries: entries.toSorted((a, b) => compare(a.on ?? '9999', b.on ?? '9999')),
  };
}
