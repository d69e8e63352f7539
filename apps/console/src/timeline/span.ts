import { boundsOf } from './days.js';
import type { DayNumber } from './days.js';

/** What a bar is, for its drawing and its legend. */
export type Look = 'main' | 'second' | 'life' | 'paused' | 'gap' | 'overlap' | 'point';

/** One thing that lasts, or one day, as the register knows it. */
export interface Span {
  readonly id: string;
  /** Shown at the bar where there is room. */
  readonly label: string;
  /** All of it, for a reader of the page and for the line under the picture. */
  readonly said: string;
  readonly look: Look;
  /** Partial dates; null is not known. */
  readonly start: string | null;
  /** It had begun by `start`; since when is not known. */
  readonly isBegunBefore?: boolean;
  readonly end: string | null;
  /** Nothing says that it has ended. */
  readonly isOpen?: boolean;
  /** Of an open one: a later one has surely begun on this day, so that the end is missing rather than to come. */
  readonly staleFrom?: string | null;
  readonly plannedEnd?: string | null;
  /** Days on which a source shows it. */
  readonly seenOn?: readonly string[];
}

/** A stretch of a bar: surely so, possibly so, or only planned. From inclusive, until exclusive. */
export interface Part {
  readonly kind: 'sure' | 'possible' | 'planned';
  readonly from: DayNumber;
  readonly until: DayNumber;
}

/** A bar in days, before it has a place on the screen. */
export interface Shape {
  readonly parts: readonly Part[];
  /** Days that are marked: those of a thing that lasts no longer, and those on which a source shows it. */
  readonly points: readonly DayNumber[];
  readonly from: DayNumber;
  readonly until: DayNumber;
  /** How it ends on the left and right: on a day, on one not known, or not yet. */
  readonly left: 'closed' | 'unknown';
  readonly right: 'closed' | 'unknown' | 'open';
}

/**
 * What of a span is drawn and how: a partial date spreads over the days that it may mean.
 * @param horizon the day up to which what is open is drawn
 * @returns null for what has no day at all
 */
export function shapeOf(span: Span, horizon: DayNumber): Shape | null {
  const { start, end, isBegunBefore = false, isOpen = false } = span;
  if (start === null) return shapeWithoutStart(span);
  const begin = boundsOf(start);
  const left = isBegunBefore ? 'unknown' : 'closed';
  if (end === null && !isOpen) return { ...dayShape(start), left };
  if (end === null) {
    const { staleFrom = null, plannedEnd = null } = span;
    const until = Math.max(begin.latest, staleFrom === null ? horizon : boundsOf(staleFrom).earliest);
    const planned = plannedEnd === null || staleFrom !== null ? until : Math.max(until, boundsOf(plannedEnd).latest);
    return {
      parts: [
        part('possible', begin.earliest, begin.latest),
        part('sure', begin.latest, until),
        part('planned', until, planned),
      ].flat(),
      points: [],
      from: begin.earliest,
      until: planned,
      left,
      right: staleFrom === null ? 'open' : 'unknown',
    };
  }
  const finish = boundsOf(end);
  const until = Math.max(begin.latest, finish.latest);
  const isSure = begin.latest <= finish.earliest;
  const parts = isSure
    ? [
        part('possible', begin.earliest, begin.latest),
        part('sure', begin.latest, finish.earliest),
        part('possible', finish.earliest, finish.latest),
      ].flat()
    : part('possible', begin.earliest, until);
  const points = parts.length === 0 ? [begin.earliest] : [];
  return { parts, points, from: begin.earliest, until, left, right: 'closed' };
}

const part = (kind: Part['kind'], from: DayNumber, until: DayNumber): readonly Part[] =>
  from < until ? [{ kind, from, until }] : [];

function shapeWithoutStart({ end, seenOn = [], isOpen = false }: Span): Shape | null {
  const seen = seenOn.map(boundsOf).toSorted((a, b) => a.earliest - b.earliest);
  const first = seen[0];
  const last = end === null ? seen.at(-1) : boundsOf(end);
  if (!last) return null;
  const from = first?.earliest ?? last.earliest;
  return {
    parts: part('possible', from, last.latest),
    points: [...seen.map(({ earliest }) => earliest), ...(end === null ? [] : [last.latest])],
    from,
    until: Math.max(from, last.latest),
    left: 'unknown',
    right: end === null || isOpen ? 'unknown' : 'closed',
  };
}

function dayShape(day: string): Shape {
  const { earliest, latest } = boundsOf(day);
  return {
    parts: part('possible', earliest, latest),
    points: [earliest === latest ? earliest : (earliest + latest) / 2],
    from: earliest,
    until: latest,
    left: 'closed',
    right: 'closed',
  };
}
