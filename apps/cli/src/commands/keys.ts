import { existsSync, readFileSync } from 'node:fs';
import { verifierOf } from '@legation/read-models';
import type { Verifier } from '@legation/read-models';

/** The keys that were given: each as it is written, or all of a file, one a line. @throws InvalidLogKey */
export function keysIn(given: readonly string[]): readonly Verifier[] {
  return given.flatMap((key) => (existsSync(key) ? linesOf(key) : [key])).map(verifierOf);
}

const linesOf = (file: string): readonly string[] => readFileSync(file, 'utf8').split('\n').filter(Boolean);
