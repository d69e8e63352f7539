import { factOf, plannedEnd, statusOf } from '@legation/domain';
import type {
  EndCause,
  HeadClass,
  NotTakenUpCause,
  PartialDate,
  Posting,
  PostingStatus,
  StartBasis,
} from '@legation/domain';
import { isKnown } from '../told.js';
import { evidenceOf } from './holder.js';
import type { Evidence } from './holder.js';
import { postingAsKnown } from './postings.projection.js';
import type { PostingDocument } from './postings.projection.js';

/** One posting with its steps, as timelines and careers show it. */
export interface PostingSummary {
  readonly postingId: string;
  readonly missionId: string;
  readonly officialId: string;
  readonly title: string;
  readonly class: HeadClass;
  readonly interim: boolean;
  readonly status: PostingStatus;
  readonly termLabel: string | null;
  readonly designatedOn: PartialDate | null;
  readonly appointedOn: PartialDate | null;
  readonly departedOn: PartialDate | null;
  readonly arrivedOn: PartialDate | null;
  readonly credentialsOn: PartialDate | null;
  readonly startOn: PartialDate | null;
  readonly startBasis: StartBasis | null;
  readonly plannedEnd: PartialDate | null;
  readonly endOn: PartialDate | null;
  readonly endCause: EndCause | NotTakenUpCause | null;
  readonly notTakenUp: EndCause | NotTakenUpCause | null;
  readonly overridden: readonly string[];
  readonly sources: readonly Evidence[];
}

/** Undefined when the posting was not known at the instant, or was retracted by then. */
export function summaryOf(document: PostingDocument, knownAt: string | null): PostingSummary | undefined {
  const posting = postingAsKnown(document, knownAt);
  if (!posting || posting.retracted) return undefined;
  const day = (fact: Parameters<typeof factOf>[1]) => factOf(posting, fact)?.on ?? null;
  return {
    postingId: posting.postingId,
    missionId: document.missionId,
    officialId: posting.officialId,
    title: posting.title,
    class: posting.headClass,
    interim: posting.interim,
    status: statusOf(posting),
    termLabel: posting.termLabel,
    designatedOn: day('designated'),
    appointedOn: day('appointed'),
    departedOn: day('departed'),
    arrivedOn: day('arrived'),
    credentialsOn: day('credentials'),
    startOn: day('started'),
    startBasis: factOf(posting, 'started')?.basis ?? null,
    plannedEnd: plannedEnd(posting),
    endOn: day('ended'),
    endCause: factOf(posting, 'ended')?.cause ?? null,
    notTakenUp: notTakenUpCause(posting),
    overridden: document.events.flatMap((event) => (isKnown(event, knownAt) ? (event.overridden?.rules ?? []) : [])),
    sources: evidenceOf(document, knownAt),
  };
}

/** What places the posting in time: its first known day. Null when it has none. */
export function firstDay(summary: PostingSummary): PartialDate | null {
  const { designatedOn, appointedOn, arrivedOn, credentialsOn, startOn, endOn } = summary;
  return startOn ?? credentialsOn ?? arrivedOn ?? appointedOn ?? designatedOn ?? endOn;
}

function notTakenUpCause(posting: Posting): EndCause | NotTakenUpCause | null {
  if (statusOf(posting) !== 'notTakenUp') return null;
  return factOf(posting, 'notTakenUp')?.cause ?? 'other';
}
