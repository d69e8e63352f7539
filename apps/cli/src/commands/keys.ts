import { existsSync, readFileSync } from 'node:fs';

/** A verifier key as it was given: itself, or the name of a file that holds it. */
export function keyIn(given: string): string {
  return existsSync(given) ? readFileSync(given, 'utf8').trim() : given;
}
