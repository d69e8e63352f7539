import { earliest, latest } from '@legation/domain';
import type { Day, PartialDate } from '@legation/domain';
import { batches } from '../batch/batches.projection.js';
import type { BatchDocument } from '../batch/batches.projection.js';
import type { Corrected } from '../correctable.js';
import { directives } from '../directive/directives.projection.js';
import type { DirectiveDocument } from '../directive/directives.projection.js';
import { meetings } from '../meeting/meetings.projection.js';
import type { MeetingDocument } from '../meeting/meetings.projection.js';
import { missions } from '../mission/missions.projection.js';
import type { MissionDocument } from '../mission/missions.projection.js';
import { postingAsKnown, postings } from '../mission/postings.projection.js';
import type { PostingDocument } from '../mission/postings.projection.js';
import { officials } from '../official/officials.projection.js';
import type { OfficialDocument } from '../official/officials.projection.js';
import type { Projection } from '../projection.js';
import type { ReadDocument } from '../read-store.port.js';
import { sources } from '../source/sources.projection.js';
import { isKnown } from '../told.js';
import type { Dated } from './days-stated.projection.js';

type Dates = readonly (PartialDate | null | undefined)[];

/** Where each kind of thing keeps what is said of it, and the dates on which it changes as known at an instant. */
export const dating: {
  readonly [Kind in Dated['kind']]: {
    readonly projection: Projection;
    readonly dates: (document: ReadDocument, knownAt: string | null) => Dates;
  };
} = {
  posting: {
    projection: postings as Projection,
    dates: (document, knownAt) => ofPosting(document as PostingDocument, knownAt),
  },
  mission: {
    projection: missions as Projection,
    dates: (document, knownAt) => ofMission(document as MissionDocument, knownAt),
  },
  official: {
    projection: officials as unknown as Projection,
    dates: (document, knownAt) =>
      ofOfficial(officials.knownBy(document as Corrected<OfficialDocument>, knownAt ?? ever)),
  },
  batch: {
    projection: batches as unknown as Projection,
    dates: (document, knownAt) => ofBatch(batches.knownBy(document as Corrected<BatchDocument>, knownAt ?? ever)),
  },
  meeting: {
    projection: meetings as unknown as Projection,
    dates: (document, knownAt) => ofMeeting(meetings.knownBy(document as Corrected<MeetingDocument>, knownAt ?? ever)),
  },
  directive: {
    projection: directives as unknown as Projection,
    dates: (document, knownAt) =>
      ofDirective(directives.knownBy(document as Corrected<DirectiveDocument>, knownAt ?? ever)),
  },
  source: { projection: sources as unknown as Projection, dates: () => [] }, // when it was published changes nothing in the register
};

/** The days on which something changes as known: both ends of each date. */
export function daysOf(kind: Dated['kind'], document: ReadDocument, knownAt: string | null): readonly Day[] {
  return dating[kind].dates(document, knownAt).flatMap((date) => (date ? [earliest(date), latest(date)] : []));
}

/** Later than every instant as text. */
const ever = '~';

function ofPosting(document: PostingDocument, knownAt: string | null): Dates {
  const posting = postingAsKnown(document, knownAt);
  if (!posting || posting.retracted) return [];
  // a planned end is no change: what comes of it, the end itself says
  return Object.entries(posting.facts).flatMap(([fact, { on }]) => (fact === 'plannedEnd' ? [] : [on]));
}

function ofMission({ steps }: MissionDocument, knownAt: string | null): Dates {
  return steps.flatMap((step) => (isKnown(step, knownAt) ? [step.on] : []));
}

function ofOfficial(document: OfficialDocument | null): Dates {
  if (!document) return [];
  const held = document.holdings.flatMap(({ appointedOn, assumed, attested, left }) => [
    appointedOn,
    assumed?.on,
    ...attested.map(({ on }) => on),
    left?.on,
  ]);
  return [...held, ...document.ranks.map(({ on }) => on)];
}

function ofBatch(document: BatchDocument | null): Dates {
  return document ? [document.on, ...document.declarations.map(({ on }) => on), document.closed?.on] : [];
}

function ofMeeting(document: MeetingDocument | null): Dates {
  return document ? [document.on, document.until] : [];
}

function ofDirective(document: DirectiveDocument | null): Dates {
  if (!document) return [];
  const followUps = [document, ...document.items].flatMap((each) => each.followUps.map(({ on }) => on));
  return [document.on, ...followUps, ...document.items.map(({ closed }) => closed?.on), document.withdrawn?.on];
}
