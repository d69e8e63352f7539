import type { Scratch } from './scratch.js';

/** One row of the table: a promise in numbers. */
export interface Row {
  /** For `--only`. */
  readonly name: string;
  run(bench: Bench): Promise<readonly Result[]>;
}

/** What every row gets. */
export interface Bench {
  /** A short run: less data and fewer rounds; the ratios are rougher, and the floors the same. */
  readonly quick: boolean;
  readonly rounds: number;
  readonly scratch: Scratch;
  /** Tells the person who waits what is being done. */
  note(text: string): void;
}

/** Several measurements of one thing. */
export interface Sample {
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

export type Limit = { readonly atLeast: number } | { readonly atMost: number };

/** Subject and baseline measured in turns in the same run; the ratio is the median of the rounds' ratios. */
export interface Compared {
  readonly kind: 'compared';
  readonly what: string;
  readonly baseline: string;
  readonly unit: string;
  readonly subject: Sample;
  readonly reference: Sample;
  readonly ratio: Sample;
  /** Null: told for comparison only. */
  readonly limit: Limit | null;
}

/** One number with a limit of its own. */
export interface Bounded {
  readonly kind: 'bounded';
  readonly what: string;
  readonly unit: string;
  readonly value: number;
  readonly limit: Limit;
}

export interface Skipped {
  readonly kind: 'skipped';
  readonly what: string;
  readonly reason: string;
}

export type Result = Compared | Bounded | Skipped;

/** True unless the result misses its limit. */
export function holds(result: Result): boolean {
  if (result.kind === 'skipped' || result.limit === null) return true;
  const found = result.kind === 'compared' ? result.ratio.median : result.value;
  return 'atLeast' in result.limit ? found >= result.limit.atLeast : found <= result.limit.atMost;
}
