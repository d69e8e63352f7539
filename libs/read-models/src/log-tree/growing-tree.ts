import { emptyRoot, joined } from './merkle.js';
import { edgeOf, hashesIn, tileWidth, wholeHash, widthIn } from './tiles.js';
import type { TileName } from './tiles.js';

/** A tree at its right edge: leaves are added, and the tiles that changed are given out. */
export class GrowingTree {
  private readonly edge: Buffer[][] = [];
  private leaves = 0;

  /** @param tile gives the hashes of a tile at the edge of a tree of this size, at least as many as it has there */
  constructor(size: number, tile: (name: TileName) => Buffer) {
    this.leaves = size;
    for (const name of edgeOf(size)) {
      const width = widthIn(size, name);
      this.edge.push(width === 0 ? [] : [...hashesIn(tile(name), width)]);
    }
  }

  get size(): number {
    return this.leaves;
  }

  get root(): Buffer {
    // from the left: the widest subtrees stand in the highest tiles
    const parts = this.edge.toReversed().flatMap((hashes) => wholes(hashes));
    return parts.length === 0 ? emptyRoot : joined(parts);
  }

  /** Adds a leaf by its hash. @param onFull is told of each tile that this fills, before it makes way for the next */
  add(leaf: Buffer, onFull: (name: TileName, hashes: readonly Buffer[]) => void): void {
    this.leaves += 1;
    let hash = leaf;
    for (let level = 0; ; level += 1) {
      const hashes = (this.edge[level] ??= []);
      hashes.push(hash);
      if (hashes.length < tileWidth) return;
      const number = Math.floor((this.leaves - 1) / tileWidth ** (level + 1));
      onFull({ level, number }, hashes);
      hash = wholeHash(hashes);
      this.edge[level] = [];
    }
  }

  /** The tiles that still grow, without those that are empty. */
  partial(): readonly { readonly name: TileName; readonly hashes: readonly Buffer[] }[] {
    return edgeOf(this.leaves).flatMap((name) => {
      const hashes = this.edge[name.level] ?? [];
      return hashes.length === 0 ? [] : [{ name, hashes }];
    });
  }
}

/** The hashes of the whole subtrees that a row of hashes is made of, from the left. */
function wholes(hashes: readonly Buffer[]): readonly Buffer[] {
  const found: Buffer[] = [];
  for (let [at, width] = [0, tileWidth / 2]; width >= 1; width /= 2) {
    if (hashes.length - at < width) continue;
    found.push(wholeHash(hashes.slice(at, at + width)));
    at += width;
  }
  return found;
}
