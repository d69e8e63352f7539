import type { Cell } from '../report.js';

/** What can rest on sources. */
export type EvidenceKind = 'posting' | 'accreditation' | 'office' | 'batch' | 'meeting' | 'directive';

/** A fact, or a thing with all that is said of it, for which one source speaks, or none. */
export interface Resting {
  readonly kind: EvidenceKind;
  readonly of: string;
  readonly what: string | null;
  readonly source: string | null;
}

/** Two sources that say different things of the same. */
export interface Disagreement {
  readonly of: string;
  /** A code. */
  readonly fact: string;
  readonly first: string;
  readonly firstSource: string;
  readonly second: string;
  readonly secondSource: string;
  /** Why the second is recorded as right; null where both stand. */
  readonly reason: string | null;
}

/** What one document gives. */
export interface Evidence {
  readonly disagreeing: readonly Disagreement[];
  readonly resting: readonly Resting[];
}

/** Something that was said, and by which source. */
export interface Saying {
  readonly text: string;
  readonly source: string | null;
}

/** Null where the same source speaks twice, one is not named, or both say the same. */
export function between(
  of: string,
  fact: string,
  [first, second]: readonly [Saying, Saying],
  reason: string | null = null,
): Disagreement | null {
  if (first.source === null || second.source === null) return null;
  if (first.source === second.source || first.text === second.text) return null;
  const [firstSource, secondSource] = [first.source, second.source];
  return { of, fact, first: first.text, firstSource, second: second.text, secondSource, reason };
}

/** Empty where more than one source speaks for it. */
export function restingOn(
  what: Omit<Resting, 'source'>,
  sources: readonly ({ readonly id: string } | null | undefined)[],
): readonly Resting[] {
  const ids = new Set(sources.flatMap((source) => source?.id ?? []));
  const [source = null] = ids;
  return ids.size > 1 ? [] : [{ ...what, source }];
}

/** Longest text of one side of a disagreement: a whole directive is not printed in a cell. */
const longest = 400;

/** `on: 2023-05; place: –` */
export function valuesOf(values: object): string {
  const text = Object.entries(values)
    .map(([field, value]) => `${field}: ${value === null ? '–' : textOf(value)}`)
    .join('; ');
  return text.length > longest ? `${text.slice(0, longest).replace(/\p{Cs}$/u, '')}…` : text;
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

export const disagreementCells = (each: Disagreement): readonly Cell[] => [
  each.of,
  each.fact,
  each.first,
  each.firstSource,
  each.second,
  each.secondSource,
  each.reason,
];
