import { DamagedEvent } from '@legation/event-store';
import type { EventStore, StoredEvent } from '@legation/event-store';
import { InvalidQuestion, NotFound, ReadStoreUnavailable } from '../errors.js';
import type { ReadStore } from '../read-store.port.js';
import { entryOf, entryText, loggedEvent } from './entry.js';
import type { LoggedEvent } from './entry.js';
import { leavesMarked, marksToAsk, tilesTogether } from './id-marks.js';
import { consistencyRanges, emptyRoot, hashSize, inclusionRanges, leafHash } from './merkle.js';
import type { Range, Tree } from './merkle.js';
import { readStored } from './read-stored.js';
import { entryBundle, hashOfRange, tilesFor, tileWidth, widthIn } from './tiles.js';
import type { TileName } from './tiles.js';
import { lastLeafTile, leafTiles, loadTiles, sizeUpTo, treeCollection, widthOf } from './tree-documents.js';
import type { LeafTileDocument } from './tree-documents.js';

const notYet = 'a tile of the tree is not there yet; ask again';

/** The place of an event in the tree. */
export interface Leaf {
  readonly index: number;
  readonly tile: LeafTileDocument;
}

/** Answers from the tree of the log: roots, proofs and tiles, of its present size or of any that it had. */
export class LogTree {
  constructor(
    private readonly events: EventStore,
    private readonly store: ReadStore,
  ) {}

  /** How many events the tree holds. */
  async size(): Promise<number> {
    return sizeUpTo(await lastLeafTile(this.store));
  }

  /** True when the tree holds every event of the log. */
  async isAtHead(): Promise<boolean> {
    const checkpoint = await this.store.checkpoint(treeCollection);
    return (await readStored(this.events, checkpoint?.position ?? null, 1)).length === 0;
  }

  /** The tree as it was when it had so many leaves. @throws InvalidQuestion when it never had */
  async tree(size: number): Promise<Tree> {
    await this.requireSize('size', size);
    if (size === 0) return { size, root: emptyRoot };
    const [root = emptyRoot] = await this.hashes([{ start: 0, end: size }]);
    return { size, root };
  }

  /** Where an event is in the tree; null when it is not there (yet). */
  async find(eventId: string): Promise<Leaf | null> {
    const size = await this.size();
    const groups = Math.floor(size / (tilesTogether * tileWidth));
    const marks = await this.store.getMany(treeCollection, marksToAsk(eventId, groups));
    const older = leavesMarked(eventId, marks).map((index) => Math.floor(index / tileWidth));
    const recent = Array.from({ length: tilesTogether + 1 }, (_, at) => groups * tilesTogether + at);
    for (const numbers of [older, recent]) {
      const tile = (await leafTiles(this.store, numbers)).find(({ ids }) => ids.includes(eventId));
      if (tile) return { index: tile.number * tileWidth + tile.ids.indexOf(eventId), tile };
    }
    return null;
  }

  /** The hashes that lead from a leaf to the root of the tree of this size. @throws InvalidQuestion */
  async inclusion(index: number, size: number): Promise<readonly Buffer[]> {
    await this.requireSize('size', size);
    if (index >= size) throw new InvalidQuestion('size', `the event is number ${index} and not in a tree of ${size}`);
    return this.hashes(inclusionRanges(index, size));
  }

  /** The hashes that lead from the root of a smaller tree to that of a larger one. @throws InvalidQuestion */
  async consistency(from: number, to: number): Promise<readonly Buffer[]> {
    await this.requireSize('to', to);
    if (from > to) throw new InvalidQuestion('from', `${from} is more than ${to}`);
    return this.hashes(consistencyRanges(from, to));
  }

  /** The event of a leaf as the tree holds it. @throws DamagedEvent when the log says otherwise by now */
  async event({ index, tile }: Leaf): Promise<LoggedEvent> {
    const at = index % tileWidth;
    const event = (await this.stored(tile, at + 1))[at];
    if (!event) throw new NotFound('EVENT_NOT_FOUND', `the log no longer has event ${tile.ids[at] ?? ''}`);
    return loggedEvent(event);
  }

  /** The hashes of a tile, one after the other; null when the tree is not that large. @throws InvalidQuestion */
  async tile(name: TileName, width: number): Promise<Buffer | null> {
    if (widthIn(await this.size(), name) < width) return null;
    return (await this.load([name]))(name).subarray(0, width * hashSize);
  }

  /** The entries of a leaf tile, as tooling reads them; null when the tree is not that large. @throws DamagedEvent */
  async entries(number: number, width: number): Promise<Buffer | null> {
    if (widthIn(await this.size(), { level: 0, number }) < width) return null;
    const [tile] = await leafTiles(this.store, [number]);
    if (!tile) return null;
    return entryBundle((await this.stored(tile, width)).map((event) => entryOf(loggedEvent(event))));
  }

  /** The first events of a tile from the log, each checked against its leaf. */
  private async stored(tile: LeafTileDocument, count: number): Promise<readonly StoredEvent[]> {
    const hashes = Buffer.from(tile.hashes, 'base64');
    const found = await readStored(this.events, tile.after === null ? null : BigInt(tile.after), count);
    found.forEach((event, at) => {
      const leaf = leafHash(entryText(loggedEvent(event)));
      if (leaf.equals(hashes.subarray(at * hashSize, (at + 1) * hashSize))) return;
      throw new DamagedEvent(
        event.position,
        event.stream,
        event.revision,
        'the tree of the log has another event here',
      );
    });
    return found;
  }

  private async hashes(ranges: readonly Range[]): Promise<readonly Buffer[]> {
    const tile = await this.load(ranges.flatMap(tilesFor));
    try {
      return ranges.map((range) => hashOfRange(range, tile));
    } catch (error) {
      if (error instanceof RangeError) throw new ReadStoreUnavailable(notYet, error);
      throw error;
    }
  }

  /** @throws ReadStoreUnavailable where a tile is shorter than the tree says: a store that does not write all at once is about to write it */
  private async load(names: readonly TileName[]): Promise<(name: TileName) => Buffer> {
    const tile = await loadTiles(this.store, names);
    if (names.every((name) => widthOf(tile(name)) > 0)) return tile;
    throw new ReadStoreUnavailable(notYet);
  }

  private async requireSize(field: string, size: number): Promise<void> {
    const most = await this.size();
    if (size > most) throw new InvalidQuestion(field, `the tree has ${most} events, not ${size}`);
  }
}
