import type { Compared, Sample } from './row.js';

type Named = Pick<Compared, 'what' | 'baseline' | 'unit' | 'limit'>;

/**
 * Measures subject and baseline in turns, A B A B, so that what else the machine does meets both. The first round warms up
 * and is left out. Each ratio is of two neighbours in time.
 */
export async function inTurns(
  rounds: number,
  named: Named,
  subject: () => Promise<number>,
  baseline: () => Promise<number>,
): Promise<Compared> {
  const subjects: number[] = [];
  const references: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const [one, other] = [await subject(), await baseline()];
    if (round === 0) continue;
    subjects.push(one);
    references.push(other);
  }
  return compared(named, subjects, references);
}

/** The values of subject and baseline, round by round, as a row of the table. */
export function compared(named: Named, subjects: readonly number[], references: readonly number[]): Compared {
  return {
    kind: 'compared',
    ...named,
    subject: sampleOf(subjects),
    reference: sampleOf(references),
    ratio: sampleOf(subjects.map((value, round) => value / (references[round] ?? NaN))),
  };
}

function sampleOf(values: readonly number[]): Sample {
  const sorted = values.toSorted((a, b) => a - b);
  return { median: percentile(sorted, 50), least: sorted[0] ?? NaN, most: sorted.at(-1) ?? NaN };
}

/** @param sorted ascending */
export function percentile(sorted: readonly number[], percent: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100))] ?? NaN;
}

/** Seconds that the work takes. */
export async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return (performance.now() - begun) / 1_000;
}
