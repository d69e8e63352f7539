import { joined, same, sha256 } from './bytes.js';
import type { Bytes } from './bytes.js';

/** A tree by its size and root. */
export interface Tree {
  readonly size: number;
  readonly root: Bytes;
}

/** One hash of a path, on which side it stands, and what comes of it. */
export interface PathStep {
  readonly side: 'left' | 'right';
  readonly hash: Bytes;
  readonly result: Bytes;
}

/** The hash of one entry. @see RFC 6962, section 2.1 */
export const leafHash = (entry: Bytes): Promise<Bytes> => sha256(joined(Uint8Array.of(0), entry));

/** The hash of two neighbours. */
export const nodeHash = (left: Bytes, right: Bytes): Promise<Bytes> => sha256(joined(Uint8Array.of(1), left, right));

/** The root of a tree without leaves. */
export const emptyRoot = (): Promise<Bytes> => sha256(new Uint8Array());

/**
 * Goes up from a leaf by its path.
 * @returns each step, the last of which results in the root; null when a path of this length leads nowhere in a tree of this size
 * @see RFC 9162, section 2.1.3.2
 */
export async function climb(
  leaf: Bytes,
  { index, size, path }: { readonly index: number; readonly size: number; readonly path: readonly Bytes[] },
): Promise<readonly PathStep[] | null> {
  if (!isCount(index) || !isCount(size) || index >= size) return null;
  const steps: PathStep[] = [];
  let [at, last] = [index, size - 1];
  let result = leaf;
  for (const hash of path) {
    if (last === 0) return null;
    const side = isOdd(at) || at === last ? 'left' : 'right';
    result = side === 'left' ? await nodeHash(hash, result) : await nodeHash(result, hash);
    steps.push({ side, hash, result });
    if (side === 'left') while (!isOdd(at) && at !== 0) [at, last] = [half(at), half(last)];
    [at, last] = [half(at), half(last)];
  }
  return last === 0 ? steps : null;
}

/**
 * Rebuilds both roots from a proof that one tree began as the other.
 * @returns what the roots are by this proof; null when a proof of this length is none between these sizes
 * @see RFC 9162, section 2.1.4.2
 */
export async function rebuild(
  from: Tree,
  to: Tree,
  proof: readonly Bytes[],
): Promise<{ readonly from: Bytes; readonly to: Bytes } | null> {
  if (!isCount(from.size) || !isCount(to.size) || from.size > to.size) return null;
  if (from.size === 0) return proof.length === 0 ? { from: await emptyRoot(), to: to.root } : null;
  if (from.size === to.size) return proof.length === 0 ? { from: to.root, to: from.root } : null;
  let [at, last] = [from.size - 1, to.size - 1];
  while (isOdd(at)) [at, last] = [half(at), half(last)];
  const [first, ...rest] = at === 0 ? [from.root, ...proof] : proof;
  if (!first) return null;
  let [before, after] = [first, first];
  for (const next of rest) {
    if (last === 0) return null;
    if (isOdd(at) || at === last) {
      before = await nodeHash(next, before);
      after = await nodeHash(next, after);
      while (!isOdd(at) && at !== 0) [at, last] = [half(at), half(last)];
    } else {
      after = await nodeHash(after, next);
    }
    [at, last] = [half(at), half(last)];
  }
  return last === 0 ? { from: before, to: after } : null;
}

/** Whether the larger tree began as the smaller one. */
export async function continues(from: Tree, to: Tree, proof: readonly Bytes[]): Promise<boolean> {
  const roots = await rebuild(from, to, proof);
  return roots !== null && same(roots.from, from.root) && same(roots.to, to.root);
}

// Trees may have more than 2^31 leaves, where the operators on bits end.
const isOdd = (number: number): boolean => number % 2 === 1;
const half = (number: number): number => Math.floor(number / 2);
const isCount = (number: number): boolean => Number.isSafeInteger(number) && number >= 0;
