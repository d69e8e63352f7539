import type { Position } from '@legation/event-store';
import type { CollectionName, Index, ReadDocument, ReadStore } from '../read-store.port.js';
import { hashSize } from './merkle.js';
import { tileWidth } from './tiles.js';
import type { TileName } from './tiles.js';

/** Where the tree is kept: one document for each tile, and those that find an event by its id. */
export const treeCollection: CollectionName = { projection: 'log-tree', version: 1 };

export const treeIndexes: readonly Index[] = [{ fields: ['through'] }];

/** The hashes of a tile, in standard base64. */
interface TileDocument extends ReadDocument {
  readonly hashes: string;
}

/** A tile of leaves says of which events they are, and where in the log these stand. */
export interface LeafTileDocument extends TileDocument {
  readonly number: number;
  readonly ids: readonly string[];
  /** The event before the first; null for the first tile. */
  readonly after: string | null;
  /** The last event. Written so that text compares as the numbers do. */
  readonly through: string;
}

/** A tile's document by its name. */
export const tileId = ({ level, number }: TileName): string => `tile-${level}-${String(number).padStart(12, '0')}`;

export function tileDocument(name: TileName, hashes: readonly Buffer[]): TileDocument {
  return { id: tileId(name), hashes: Buffer.concat(hashes).toString('base64') };
}

export const positionText = (position: Position): string => String(position).padStart(20, '0');

/** The leaf tile that ends last, at or before a position; null when there is none. */
export async function lastLeafTile(store: ReadStore, until?: Position): Promise<LeafTileDocument | null> {
  const filter = until === undefined ? { through: { $gt: '' } } : { through: { $lte: positionText(until), $gt: '' } };
  const { items } = await store.find<LeafTileDocument>(treeCollection, filter, {
    sort: [['through', -1]],
    limit: 1,
  });
  return items[0] ?? null;
}

/** Leaf tiles by their numbers; those that are not there are left out. */
export async function leafTiles(store: ReadStore, numbers: readonly number[]): Promise<readonly LeafTileDocument[]> {
  const ids = numbers.map((number) => tileId({ level: 0, number }));
  const found = await store.getMany<LeafTileDocument>(treeCollection, ids);
  return ids.flatMap((id) => found.get(id) ?? []);
}

/** How many leaves the tree has when this is its last tile. */
export const sizeUpTo = (last: LeafTileDocument | null): number =>
  last === null ? 0 : last.number * tileWidth + last.ids.length;

/** The hashes of tiles, one after the other, as far as they are there. */
export async function loadTiles(store: ReadStore, names: readonly TileName[]): Promise<(name: TileName) => Buffer> {
  const documents = await store.getMany<TileDocument>(treeCollection, [...new Set(names.map(tileId))]);
  const bytes = new Map(Array.from(documents, ([id, { hashes }]) => [id, Buffer.from(hashes, 'base64')]));
  return (name) => bytes.get(tileId(name)) ?? Buffer.alloc(0);
}

/** How many hashes a tile document has. */
export const widthOf = (hashes: Buffer): number => hashes.length / hashSize;
