import { hashSize, joined, nodeHash, subtreesOf } from './merkle.js';
import type { Range, Subtree } from './merkle.js';

/** Hashes, or entries, of one full tile. @see https://c2sp.org/tlog-tiles */
export const tileWidth = 256;
const tileHeight = 8;

/** Tile `number` of a level: of level 0 it holds leaf hashes, of each further one the hashes of the full tiles below. */
export interface TileName {
  readonly level: number;
  readonly number: number;
}

/** How many hashes of a level a tree of this size has. */
export function hashesAt(level: number, size: number): number {
  return Math.floor(size / tileWidth ** level);
}

/** How many hashes a tile has in a tree of this size; 0 when it is not there. */
export function widthIn(size: number, { level, number }: TileName): number {
  return Math.max(0, Math.min(tileWidth, hashesAt(level, size) - number * tileWidth));
}

/** The tiles at the right edge of a tree, level by level: those that still grow. A full one makes way for the next, which is empty. */
export function edgeOf(size: number): readonly TileName[] {
  const edge: TileName[] = [];
  for (let level = 0; level === 0 || hashesAt(level, size) > 0; level += 1) {
    edge.push({ level, number: Math.floor(hashesAt(level, size) / tileWidth) });
  }
  return edge;
}

/** The tile that holds what a whole subtree is made of, and where in it. */
function placeOf({ level, index }: Subtree): TileName & { readonly from: number; readonly count: number } {
  const count = 2 ** (level % tileHeight);
  const first = index * count;
  return {
    level: Math.floor(level / tileHeight),
    number: Math.floor(first / tileWidth),
    from: first % tileWidth,
    count,
  };
}

/** The tiles from which the hash of a range is made. */
export function tilesFor(range: Range): readonly TileName[] {
  return subtreesOf(range).map(placeOf);
}

/** The hash of a range of leaves, by the hashes of its tiles, one after the other. */
export function hashOfRange(range: Range, tile: (name: TileName) => Buffer): Buffer {
  return joined(
    subtreesOf(range).map((subtree) => {
      const { from, count, ...name } = placeOf(subtree);
      return wholeHash(hashesIn(tile(name).subarray(from * hashSize, (from + count) * hashSize), count));
    }),
  );
}

/** The hashes of a tile, or of a part of it. @throws RangeError when there are not that many */
export function hashesIn(tile: Buffer, count: number): readonly Buffer[] {
  if (tile.length < count * hashSize) throw new RangeError(`a tile of ${tile.length} bytes has not ${count} hashes`);
  return Array.from({ length: count }, (_, at) => tile.subarray(at * hashSize, (at + 1) * hashSize));
}

/** The root of a whole subtree: of 1, 2, 4 ... 256 hashes. */
export function wholeHash(hashes: readonly Buffer[]): Buffer {
  const [left, right] = hashes;
  if (!left) throw new RangeError('a subtree holds at least one hash');
  if (!right) return left;
  const middle = hashes.length / 2;
  if (middle === 1) return nodeHash(left, right);
  return nodeHash(wholeHash(hashes.slice(0, middle)), wholeHash(hashes.slice(middle)));
}

/** The largest entry that a bundle can hold, in bytes. */
export const largestEntry = 0xffff;

/** Entries as the log serves them: each behind its length in two bytes. */
export function entryBundle(entries: readonly Uint8Array[]): Buffer {
  return Buffer.concat(
    entries.flatMap((entry) => {
      const length = Buffer.alloc(2);
      length.writeUInt16BE(entry.length);
      return [length, entry];
    }),
  );
}

/** The tile that a path such as `0/x001/234.p/56` or `entries/000` names; null when it names none, or in another way than the one. */
export function parseTilePath(
  path: string,
): { readonly level: number | 'entries'; readonly number: number; readonly width: number } | null {
  const parts = /^(entries|\d{1,2})\/((?:x\d{3}\/){0,4}\d{3})(?:\.p\/(\d{1,3}))?$/.exec(path);
  if (!parts) return null;
  const [, level = '', groups = '', part] = parts;
  const number = Number(groups.replaceAll(/[x/]/g, ''));
  const width = part === undefined ? tileWidth : Number(part);
  const named = { level: level === 'entries' ? ('entries' as const) : Number(level), number, width };
  const isPart = part !== undefined;
  if (isPart && (width < 1 || width >= tileWidth)) return null;
  return tilePath(named) === path ? named : null;
}

/** The path of a tile beneath `tile/`; less than 256 wide it is a partial one. */
export function tilePath({
  level,
  number,
  width,
}: {
  readonly level: number | 'entries';
  readonly number: number;
  readonly width: number;
}): string {
  const digits = String(number).padStart(Math.ceil(String(number).length / 3) * 3, '0');
  const groups = (digits.match(/\d{3}/g) ?? []).map((group, at, all) => (at < all.length - 1 ? `x${group}` : group));
  return `${level}/${groups.join('/')}${width < tileWidth ? `.p/${width}` : ''}`;
}
