import { earliest, latest, surelyBefore } from './partial-date.js';
import type { Day, PartialDate } from './partial-date.js';

/** A half-open stretch of days: the end day belongs to the successor. Either bound may be partial; no end means still open. */
export interface Term {
  readonly start: PartialDate;
  readonly end: PartialDate | null;
}

/** Whole days, half-open; `until` null is open. */
export interface Span {
  readonly from: Day;
  readonly until: Day | null;
}

export type Holding = 'certain' | 'possible' | 'no';

/** The days that every reading of the dates includes; null when there is no such day. */
export function certainSpan(term: Term): Span | null {
  const from = latest(term.start);
  if (term.end === null) return { from, until: null };
  const until = earliest(term.end);
  return from < until ? { from, until } : null;
}

/** The days that at least one reading of the dates includes; null when there is no such day. */
export function possibleSpan(term: Term): Span | null {
  const from = earliest(term.start);
  if (term.end === null) return { from, until: null };
  const until = latest(term.end);
  return from < until ? { from, until } : null;
}

/** Whether the term includes the day: surely, only by some reading of partial dates, or by none. */
export function holdingOn(term: Term, day: Day): Holding {
  if (includes(certainSpan(term), day)) return 'certain';
  return includes(possibleSpan(term), day) ? 'possible' : 'no';
}

/** True when every reading of the dates makes the two terms share a day. */
export function surelyOverlap(a: Term, b: Term): boolean {
  return meet(certainSpan(a), certainSpan(b));
}

/** True when some reading of the dates makes the two terms share a day. */
export function possiblyOverlap(a: Term, b: Term): boolean {
  return meet(possibleSpan(a), possibleSpan(b));
}

/** True when no reading of the dates lets the end fall on or after the start; equal days are a term of zero days, and allowed. */
export function endsBeforeItStarts(term: Term): boolean {
  return term.end !== null && surelyBefore(term.end, term.start);
}

function includes(span: Span | null, day: Day): boolean {
  return span !== null && span.from <= day && (span.until === null || day < span.until);
}

function meet(a: Span | null, b: Span | null): boolean {
  if (a === null || b === null) return false;
  return (b.until === null || a.from < b.until) && (a.until === null || b.from < a.until);
}
