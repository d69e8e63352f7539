import { certainSpan, daysBetween, latest, principalState, surelyOverlap } from '@legation/domain';
import type { Day, Posting, Span, Term } from '@legation/domain';
import { compare } from '../order.js';

/** One person's time in one chair, as known. */
export interface ChairTerm extends Term {
  /** Id of the document that tells of it. */
  readonly key: string;
  readonly missionId: string;
  readonly posting: Posting;
}

/** Two terms that surely share days: `from` inclusive, `until` exclusive, null while both are open. */
export interface Overlap {
  readonly first: ChairTerm;
  readonly second: ChairTerm;
  readonly from: Day;
  readonly until: Day | null;
}

/** Days between two heads in which nobody is recorded. */
export interface Gap {
  readonly after: ChairTerm;
  readonly before: ChairTerm;
  readonly from: Day;
  readonly until: Day;
  readonly days: number;
}

/** Pairs of one chair whose terms surely overlap, each once, in order of their start; stale terms overlap nothing. */
export function overlaps(terms: readonly ChairTerm[]): readonly Overlap[] {
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
export function gaps(terms: readonly ChairTerm[], longerThanDays: number): readonly Gap[] {
  const found: Gap[] = [];
  let last: { readonly held: ChairTerm; readonly until: Day } | undefined;
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
export function staleTerms<Term extends ChairTerm>(terms: readonly Term[]): readonly Term[] {
  return terms.filter((term) => staleFrom(term, terms) !== null);
}

/**
 * The first day on which a later term of the same chair has surely begun, so that an open one can no longer be taken to go on; null
 * while none has, and for a term with an end.
 */
export function staleFrom(term: ChairTerm, others: readonly ChairTerm[]): Day | null {
  if (term.end !== null) return null;
  const days = others.filter((other) => succeeds(other, term)).map(({ start }) => latest(start));
  return days.toSorted()[0] ?? null;
}

/** Surely began later, in the same state; a charge for a head who is only away succeeds nobody. */
export function succeeds(other: ChairTerm, term: ChairTerm): boolean {
  if (other.posting.actingFor === 'absence') return false;
  return latest(other.start) > latest(term.start) && sameState(other, term);
}

/** A posting that names no state is to the mission's own. */
function sameState(a: ChairTerm, b: ChairTerm): boolean {
  const [one, other] = [principalState(a.posting), principalState(b.posting)];
  return one === null || other === null || one === other;
}

function earlierEnd(a: Span, b: Span): Day | null {
  if (a.until === null) return b.until;
  return b.until === null || a.until < b.until ? a.until : b.until;
}

function byStart(terms: readonly ChairTerm[]): readonly ChairTerm[] {
  return terms.toSorted((a, b) => compare(a.start, b.start) || compare(a.posting.postingId, b.posting.postingId));
}
