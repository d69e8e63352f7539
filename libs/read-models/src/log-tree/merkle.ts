import { hash } from 'node:crypto';

/** The size of every hash of the tree, in bytes. */
export const hashSize = 32;

const leafPrefix = Buffer.from([0]);

/** SHA-256, through text of one character a byte: that takes half the time of having a buffer made. */
const sha256 = (data: Uint8Array | string): Buffer => Buffer.from(hash('sha256', data, 'binary'), 'latin1');

/** The hash of one entry; text stands for its UTF-8. @see RFC 6962, section 2.1 */
export function leafHash(entry: Uint8Array | string): Buffer {
  return sha256(typeof entry === 'string' ? `\0${entry}` : Buffer.concat([leafPrefix, entry]));
}

const pair = Buffer.alloc(1 + 2 * hashSize, 1);

/** The hash of two neighbours. */
export function nodeHash(left: Uint8Array, right: Uint8Array): Buffer {
  pair.set(left, 1);
  pair.set(right, 1 + hashSize);
  return sha256(pair);
}

/** The root of a tree without leaves. */
export const emptyRoot = sha256('');

/** Leaves from `start` up to `end`, which is not one of them. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** The ranges whose hashes prove that a leaf is in the tree, the leaf's neighbour first. @see RFC 6962, section 2.1.1 */
export function inclusionRanges(index: number, size: number): readonly Range[] {
  const ranges: Range[] = [];
  let [start, end] = [0, size];
  while (end - start > 1) {
    const middle = start + splitOf(end - start);
    if (index < middle) {
      ranges.push({ start: middle, end });
      end = middle;
    } else {
      ranges.push({ start, end: middle });
      start = middle;
    }
  }
  return ranges.reverse();
}

/** The ranges whose hashes prove that a tree began as a smaller one. @see RFC 6962, section 2.1.2 */
export function consistencyRanges(from: number, to: number): readonly Range[] {
  if (from === 0 || from === to) return [];
  const ranges: Range[] = [];
  let [start, end] = [0, to];
  while (from !== end) {
    const middle = start + splitOf(end - start);
    if (from <= middle) {
      ranges.push({ start: middle, end });
      end = middle;
    } else {
      ranges.push({ start, end: middle });
      start = middle;
    }
  }
  // what is left is the smaller tree itself, unless leaves stand before it
  if (start > 0) ranges.push({ start, end });
  return ranges.reverse();
}

/** The largest power of two below a number above 1. */
function splitOf(count: number): number {
  let power = 1;
  while (power * 2 < count) power *= 2;
  return power;
}

/** A whole subtree: 2^level leaves, the `index`th of that size. */
export interface Subtree {
  readonly level: number;
  readonly index: number;
}

/** The fewest whole subtrees that make up a range of one of the proofs, from the left. */
export function subtreesOf({ start, end }: Range): readonly Subtree[] {
  const found: Subtree[] = [];
  for (let at = start; at < end;) {
    let [level, width] = [0, 1];
    while (width * 2 <= end - at) {
      level += 1;
      width *= 2;
    }
    found.push({ level, index: at / width });
    at += width;
  }
  return found;
}

/** The hash of a range, by the hashes of its subtrees from the left. @throws RangeError when there are none */
export function joined(hashes: readonly Buffer[]): Buffer {
  const root = hashes.reduceRight<Buffer | null>((right, left) => (right ? nodeHash(left, right) : left), null);
  if (!root) throw new RangeError('a range holds at least one leaf');
  return root;
}

/** Whether the leaf is the `index`th of the tree with this root. @see RFC 9162, section 2.1.3.2 */
export function includes(
  root: Uint8Array,
  size: number,
  { index, leaf, proof }: { readonly index: number; readonly leaf: Uint8Array; readonly proof: readonly Uint8Array[] },
): boolean {
  if (!isCount(index) || !isCount(size) || index >= size) return false;
  let [at, last] = [index, size - 1];
  let found = leaf;
  for (const next of proof) {
    if (last === 0) return false;
    if (isOdd(at) || at === last) {
      found = nodeHash(next, found);
      while (!isOdd(at) && at !== 0) [at, last] = [half(at), half(last)];
    } else {
      found = nodeHash(found, next);
    }
    [at, last] = [half(at), half(last)];
  }
  return last === 0 && same(found, root);
}

/** A tree by its size and root. */
export interface Tree {
  readonly size: number;
  readonly root: Buffer;
}

/** Whether the larger tree began as the smaller one. @see RFC 9162, section 2.1.4.2 */
export function continues(from: Tree, to: Tree, proof: readonly Uint8Array[]): boolean {
  if (!isCount(from.size) || !isCount(to.size) || from.size > to.size) return false;
  if (from.size === 0) return proof.length === 0 && same(from.root, emptyRoot);
  if (from.size === to.size) return proof.length === 0 && same(from.root, to.root);
  let [at, last] = [from.size - 1, to.size - 1];
  while (isOdd(at)) [at, last] = [half(at), half(last)];
  const [first, ...rest] = at === 0 ? [from.root, ...proof] : proof;
  if (!first) return false;
  let [before, after] = [first, first];
  for (const next of rest) {
    if (last === 0) return false;
    if (isOdd(at) || at === last) {
      before = nodeHash(next, before);
      after = nodeHash(next, after);
      while (!isOdd(at) && at !== 0) [at, last] = [half(at), half(last)];
    } else {
      after = nodeHash(after, next);
    }
    [at, last] = [half(at), half(last)];
  }
  return last === 0 && same(before, from.root) && same(after, to.root);
}

// Trees may have more than 2^31 leaves, where the operators on bits end.
const isOdd = (number: number): boolean => number % 2 === 1;
const half = (number: number): number => Math.floor(number / 2);
const isCount = (number: number): boolean => Number.isSafeInteger(number) && number >= 0;
const same = (one: Uint8Array, other: Uint8Array): boolean => Buffer.compare(one, other) === 0;
