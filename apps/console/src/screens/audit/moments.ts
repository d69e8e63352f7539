import { dayIn, instantIn } from '../../clocks/clocks.js';

/** The first instant that a written moment means: of a day, its beginning. Null where it is none. */
export function firstInstantIn(text: string): string | null {
  const day = dayIn(text);
  return day === null ? instantIn(text) : `${day}T00:00:00.000Z`;
}

/** A thousandth of a second before: what was known when an event was not yet. */
export const justBefore = (instant: string): string => new Date(Date.parse(instant) - 1).toISOString();

/** The earlier of two ends of a span; null is no end. */
export function earlier(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return one ?? other;
  return one < other ? one : other;
}
