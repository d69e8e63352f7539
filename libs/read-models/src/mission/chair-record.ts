import { certainSpan, daysBetween, latest, principalState, surelyOverlap } from '@legation/domain';
import type { Day, Span } from '@legation/domain';
import { compare } from '../order.js';
import type { Held } from './holder.js';

/** Two terms that surely share days: `from` inclusive, `until` exclusive, null while both are open. */
export interface Overlap {
  readonly first: Held;
  readonly second: Held;
  readonly from: Day;
  readonly until: Day | null;
}

/** Days between two heads in which nobody is recorded. */
export interface Gap {
  readonly after: Held;
  readonly before: Held;
  readonly from: Day;
  readonly until: Day;
  readonly days: number;
}

/** Pairs of one chair whose terms surely overlap, each once, in order of their start; stale terms overlap nothing. */
export function overlaps(terms: readonly Held[]): readonly Overlap[] {
  const found: Overlap[] = [];
  const stale = new Set(staleTerms(terms));
  const inOrder = byStart(terms.filter((term) => !stale.has(term)));
  inOrder.forEach((first, index) => {
    for (const second of inOrder.slice(index + 1)) {
      const [a, b] = [certainSpan(first), certainSpan(second)];
      if (!a || !b || !surelyOverlap(first, second)) continue;
      found.push({ first, second, from: a.from > b.from ? a.from : b.from, until: earlierEnd(a, b) });
    }
  });
  return found;
}

/** Stretches without a recorded head between the first and the last; an open term ends where the next begins. */
export function gaps(terms: readonly Held[], longerThanDays: number): readonly Gap[] {
  const found: Gap[] = [];
  let last: { readonly held: Held; readonly until: Day } | undefined;
  for (const held of byStart(terms)) {
    const span = certainSpan(held);
    if (!span) continue;
    if (last && last.until < span.from) {
      const days = daysBetween(last.until, span.from);
      if (days > longerThanDays)
        found.push({ after: last.held, before: held, from: last.until, until: span.from, days });
    }
    const until = span.until ?? span.from;
    if (!last || until > last.until) last = { held, until };
  }
  return found;
}

/** Terms with no end although a later one of the same mission and state has surely begun. */
export function staleTerms(terms: readonly Held[]): readonly Held[] {
  return terms.filter((term) => term.end === null && terms.some((other) => succeeds(other, term)));
}

/** Surely began later, in the same state; a charge for a head who is only away succeeds nobody. */
export function succeeds(other: Held, term: Held): boolean {
  if (other.posting.actingFor === 'absence') return false;
  return latest(other.start) > latest(term.start) && sameState(other, term);
}

/** A posting that names no state is to the mission's own. */
function sameState(a: Held, b: Held): boolean {
  const [one, other] = [principalState(a.posting), principalState(b.posting)];
  return one === null || other === null || one === other;
}

function earlierEnd(a: Span, b: Span): Day | null {
  if (a.until === null) return b.until;
  return b.until === null || a.until < b.until ? a.until : b.until;
}

function byStart(terms: readonly Held[]): readonly Held[] {
  return terms.toSorted((a, b) => compare(a.start, b.start) || compare(a.posting.postingId, b.posting.postingId));
}
