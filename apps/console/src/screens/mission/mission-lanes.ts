import type { Lane } from '../../timeline/layout.js';
import type { Look, Span } from '../../timeline/span.js';
import { postingsIn, staleFrom } from './chair-on.js';
import type { Entry, Posting } from './chair-on.js';
import { isEndAlone } from './status-on.js';

type Accredited = Posting['accreditations'][number];

/** The words of the picture, in the language of the page. */
export interface MissionTexts {
  lane(id: 'heads' | 'named' | 'charges' | 'life' | 'unserved'): string;
  /** The swimlane of those who were accredited to a state. */
  accreditedTo(state: string): string;
  saidAccredited(posting: Posting, to: Accredited): string;
  /** Short, at the bar. */
  label(entry: Entry): string;
  /** All of it, with its days. */
  said(entry: Entry): string;
}

/** The same id in the picture and in the table. */
export function idOf(entry: Entry): string {
  switch (entry.kind) {
    case 'posting':
      return entry.postingId;
    case 'mission':
      return `${entry.type} ${entry.on ?? ''}`;
    case 'gap':
      return `gap ${entry.on}`;
    case 'overlap':
      return `overlap ${entry.on} ${entry.postingIds.join(' ')}`;
  }
}

/** Everyone ever posted there, the gaps and overlaps between them, and what happened to the mission, in swimlanes. */
export function missionLanes(entries: readonly Entry[], texts: MissionTexts): readonly Lane[] {
  const postings = postingsIn(entries);
  const span = (entry: Entry, look: Look, days: Pick<Span, 'start' | 'end'> & Partial<Span>): Span => ({
    id: idOf(entry),
    label: texts.label(entry),
    said: texts.said(entry),
    look,
    ...days,
  });
  const served = (posting: Posting): Span =>
    span(posting, posting.interim ? 'second' : 'main', {
      start: posting.startOn,
      end: posting.endOn,
      isOpen: posting.status === 'inPost',
      plannedEnd: posting.plannedEnd,
      staleFrom: staleFrom(posting, postings),
    });
  const day = (posting: Posting): Span => span(posting, 'point', { start: posting.on, end: null });
  const between = entries.flatMap((entry) =>
    entry.kind === 'gap' || entry.kind === 'overlap'
      ? [span(entry, entry.kind, { start: entry.on, end: entry.until, isOpen: entry.until === null })]
      : [],
  );
  const isNamed = (posting: Posting): boolean =>
    !isEndAlone(posting) && (posting.status === 'designated' || posting.status === 'appointed');
  const isServed = (posting: Posting): boolean =>
    isEndAlone(posting) || posting.status === 'inPost' || posting.status === 'ended';
  const lane = (id: Parameters<MissionTexts['lane']>[0], spans: readonly Span[]): Lane => ({
    id,
    label: texts.lane(id),
    spans,
  });
  return [
    lane('heads', [...postings.filter((one) => isServed(one) && !one.interim).map(served), ...between]),
    lane('named', postings.filter(isNamed).map(day)),
    lane('charges', postings.filter((one) => isServed(one) && one.interim).map(served)),
    ...accreditationLanes(
      postings.filter((one) => isServed(one) && !one.interim),
      texts,
    ),
    lane('life', lifeSpans(entries, span)),
    lane('unserved', postings.filter(({ status }) => status === 'notTakenUp').map(day)),
  ];
}

/** From the id of an accreditation's bar back to the posting, whose line in the table has it. */
export const entryIdOf = (barId: string): string => barId.split(' @ ')[0] ?? barId;

/** A lane for each state where there is more to see than in the lane of the heads: several states, or days of their own. */
function accreditationLanes(served: readonly Posting[], texts: MissionTexts): readonly Lane[] {
  const all = served.flatMap((posting) => posting.accreditations.map((to) => ({ posting, to })));
  const states = [...new Set(all.map(({ to }) => to.state))];
  const haveOwnDays = all.some(({ to }) => to.from !== null || to.until !== null);
  if (states.length < 2 && !haveOwnDays) return [];
  return states.map((state) => ({
    id: `@ ${state}`,
    label: texts.accreditedTo(state),
    spans: all
      .filter(({ to }) => to.state === state)
      .map(({ posting, to }) => ({
        id: `${posting.postingId} @ ${state}`,
        label: posting.officialName,
        said: texts.saidAccredited(posting, to),
        look: to.resident ? 'main' : 'second',
        start: to.from ?? posting.startOn,
        end: to.until ?? posting.endOn,
        isOpen: posting.status === 'inPost' && to.until === null,
        staleFrom: staleFrom(posting, served),
      })),
  }));
}

type SpanOf = (entry: Entry, look: Look, days: Pick<Span, 'start' | 'end'> & Partial<Span>) => Span;

/** From each step to the next. A mission of which no opening day is known was there before the first day that is. */
function lifeSpans(entries: readonly Entry[], span: SpanOf): readonly Span[] {
  const steps = entries
    .filter((entry) => entry.kind === 'mission')
    .toSorted((a, b) => ((a.on ?? '') < (b.on ?? '') ? -1 : 1));
  const firstKnown = entries.flatMap(({ on }) => (on === null ? [] : [on])).toSorted()[0] ?? null;
  return steps.map((step, index) => {
    const next = steps[index + 1];
    const isOver = step.type === 'MissionClosed';
    const look = step.type === 'MissionSuspended' || step.type === 'RelationsSevered' ? 'paused' : 'life';
    return span(step, look, {
      start: step.on ?? firstKnown,
      isBegunBefore: step.on === null,
      end: isOver ? null : (next?.on ?? null),
      isOpen: !isOver && next === undefined,
    });
  });
}
