import { certainSpan, daysBetween, latest, principalState } from '@legation/domain';
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

/** Pairs of one chair whose terms surely overlap, each once, in order of their start; `all` are those by which an open term is over. */
export function overlaps(terms: readonly ChairTerm[], all: readonly ChairTerm[] = terms): readonly Overlap[] {
  const found: Overlap[] = [];
  const inOrder = byStart(terms).flatMap((term) => {
    const span = heldSpan(term, all);
    return span ? [{ term, span }] : [];
  });
  inOrder.forEach((first, index) => {
    for (const second of inOrder.slice(index + 1)) {
      const from = first.span.from > second.span.from ? first.span.from : second.span.from;
      const until = earlierEnd(first.span, second.span);
      if (until === null || from < until) found.push({ first: first.term, second: second.term, from, until });
    }
  });
  return found;
}

/** Stretches without a recorded head between the first and the last; `all` are those by which an open term is over. */
export function gaps(
  terms: readonly ChairTerm[],
  longerThanDays: number,
  all: readonly ChairTerm[] = terms,
): readonly Gap[] {
  const found: Gap[] = [];
  let last: { readonly held: ChairTerm; readonly until: Day | null } | undefined;
  for (const held of byStart(terms)) {
    const span = heldSpan(held, all);
    if (!span) continue;
    if (last && last.until !== null && last.until < span.from) {
      const days = daysBetween(last.until, span.from);
      if (days > longerThanDays)
        found.push({ after: last.held, before: held, from: last.until, until: span.from, days });
    }
    const isLater = !last || span.until === null || (last.until !== null && span.until > last.until);
    if (isLater) last = { held, until: span.until };
  }
  return found;
}

/** The days that a term surely includes. One without an end goes on until a later one of its chair has surely begun, as the holders of a day say. */
function heldSpan(term: ChairTerm, all: readonly ChairTerm[]): Span | null {
  const span = certainSpan(term);
  return span && span.until === null ? { from: span.from, until: staleFrom(term, all) } : span;
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
