import { setImmediate as nextTurn } from 'node:timers/promises';
import { logPages } from '@legation/event-store';
import type { EventStore, Position } from '@legation/event-store';
import { ReadStoreUnavailable } from '../errors.js';
import type { ReadStore } from '../read-store.port.js';
import { entryText, loggedEvent } from './entry.js';
import { GrowingTree } from './growing-tree.js';
import { emptyRoot, hashSize, leafHash } from './merkle.js';
import type { Tree } from './merkle.js';
import { tileWidth } from './tiles.js';
import type { TileName } from './tiles.js';
import { tileId, treeCollection, widthOf } from './tree-documents.js';
import type { LeafTileDocument } from './tree-documents.js';

/** A place where the stored tree is not what the log gives now. */
export interface TreeDifference {
  readonly position: Position | null;
  readonly message: string;
}

export interface CheckedTree {
  /** The tree that the log gives now. */
  readonly tree: Tree;
  /** Its roots at the sizes that were asked for, as far as it is that large. */
  readonly roots: ReadonlyMap<number, Buffer>;
  readonly differences: readonly TreeDifference[];
}

const mostNamed = 20;

/**
 * Makes the tree anew from the log and compares it, tile by tile, with the one that is stored, as far as that one goes.
 * @throws DamagedEvent
 */
export async function checkTree(
  events: EventStore,
  store: ReadStore,
  sizes: readonly number[],
  onProgress: (leaves: number) => void,
): Promise<CheckedTree> {
  const roots = new Map<number, Buffer>();
  const differences: TreeDifference[] = [];
  const tree = new GrowingTree(0, () => Buffer.alloc(0));
  const full: { name: TileName; hashes: readonly Buffer[] }[] = [];
  let positions: Position[] = []; // of the leaf tile that grows
  const compare = async (name: TileName, hashes: readonly Buffer[]): Promise<void> => {
    if (differences.length >= mostNamed) return;
    const found = await difference(store, name, hashes);
    if (found) differences.push({ position: positions[found.at] ?? null, message: found.message });
  };
  for await (const page of logPages((asked) => events.readStored(asked), { after: null, limit: 1_000 })) {
    for (const event of page) {
      positions.push(event.position);
      tree.add(leafHash(entryText(loggedEvent(event))), (name, hashes) => full.push({ name, hashes }));
      if (sizes.includes(tree.size)) roots.set(tree.size, tree.root);
      if (full.length === 0) continue;
      for (const { name, hashes } of full.splice(0)) await compare(name, hashes);
      positions = [];
    }
    onProgress(tree.size);
    await nextTurn();
  }
  for (const { name, hashes } of tree.partial()) await compare(name, hashes);
  if (sizes.includes(0)) roots.set(0, emptyRoot);
  return { tree: { size: tree.size, root: tree.root }, roots, differences };
}

/** The first hash in which a stored tile is another; where it has fewer, it has not come further yet. */
async function difference(
  store: ReadStore,
  name: TileName,
  hashes: readonly Buffer[],
): Promise<{ readonly at: number; readonly message: string } | null> {
  const id = tileId(name);
  const documents = await store.getMany<LeafTileDocument>(treeCollection, [id]).catch((error: unknown) => {
    if (error instanceof ReadStoreUnavailable) return new Map<string, LeafTileDocument>(); // never made
    throw error;
  });
  const document = documents.get(id);
  if (!document) return null;
  const stored = Buffer.from(document.hashes, 'base64');
  for (let at = 0; at < Math.min(hashes.length, widthOf(stored)); at += 1) {
    if (hashes[at]?.equals(stored.subarray(at * hashSize, (at + 1) * hashSize))) continue;
    const leaf = name.number * tileWidth + at;
    const what = name.level === 0 ? `event ${leaf + 1}, then ${document.ids[at] ?? 'unknown'},` : `hash ${at} of ${id}`;
    return { at, message: `${what} is not what it was when the tree was made` };
  }
  return null;
}
