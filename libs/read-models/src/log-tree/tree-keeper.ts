import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises';
import { DamagedEvent } from '@legation/event-store';
import type { EventStore, Position, StoredEvent } from '@legation/event-store';
import { StaleCheckpoint } from '../errors.js';
import { isUnreadable, placeOf, requireThisLog } from '../log-identity.js';
import type { LeaseOptions } from '../lease-keeper.js';
import type { RunnerNotice } from '../projection-runner.js';
import type { Checkpoint, Lease, Put, ReadDocument, ReadStore, Stopped } from '../read-store.port.js';
import { Turns } from '../turns.js';
import { entryText, loggedEvent } from './entry.js';
import { GrowingTree } from './growing-tree.js';
import { marksOf, tilesTogether } from './id-marks.js';
import { leafHash } from './merkle.js';
import { readStored } from './read-stored.js';
import { edgeOf, hashesIn, tileWidth } from './tiles.js';
import {
  lastLeafTile,
  leafTiles,
  loadTiles,
  positionText,
  sizeUpTo,
  tileDocument,
  treeCollection,
  treeIndexes,
} from './tree-documents.js';
import type { LeafTileDocument } from './tree-documents.js';

export interface TreeKeeperOptions {
  /** Events entered at once, 1 to 10,000; 500 when absent. Their tiles and the checkpoint are one write. */
  readonly pageSize?: number;
  /** Where several processes share the store: whoever has the lease keeps the tree, and the others wait. */
  readonly leases?: LeaseOptions;
  readonly onNotice?: (notice: RunnerNotice) => void;
}

export interface KeepTreeOptions {
  readonly signal?: AbortSignal;
  /** Leaves that the tree has so far. */
  readonly onProgress?: (leaves: number) => void;
  /** Go no further than needed to have this position; absent: to the head. */
  readonly until?: Position;
}

/**
 * Milliseconds between two looks at the log: while it grows, and at most while nothing happens. Each look writes the tiles that grow
 * anew, so what is appended within a tenth of a second shares them, as it shares the pages of the read models.
 */
const [shortest, longest] = [100, 250];

/**
 * Keeps the Merkle tree of the log: each event is a leaf, in position order. Like a projection it may be deleted at any time,
 * and the log brings it back, byte for byte; unlike one it needs every event, also those that this program does not know.
 * Its holder is who holds the projector's lock. An event that is damaged stops it there.
 */
export class LogTreeKeeper {
  private edge: Edge | null = null;
  private stopped = false;
  private lease: Lease | null = null;
  private renewedAt = 0;
  private readonly turns = new Turns();

  constructor(
    private readonly events: EventStore,
    private readonly store: ReadStore,
    private readonly options: TreeKeeperOptions = {},
  ) {}

  /** Makes the collection where it is missing, so that it can be asked. */
  async prepare(): Promise<void> {
    await this.store.prepare(treeCollection, treeIndexes);
  }

  /** Brings the tree up to the log's head, or to `until`. @throws StaleCheckpoint when another process keeps it too */
  async catchUp({ signal, onProgress, until }: KeepTreeOptions = {}): Promise<void> {
    for (let atEnd = false; !atEnd && signal?.aborted !== true;) {
      atEnd = await this.turns.take(() => this.step(until));
      onProgress?.(this.edge?.tree.size ?? 0);
      await nextTurn();
    }
  }

  /** Follows the log until the signal aborts. What is appended between two looks shares a write. */
  async run({
    signal,
    onProgress,
  }: {
    readonly signal: AbortSignal;
    readonly onProgress?: (leaves: number) => void;
  }): Promise<void> {
    for (let wait = shortest; !signal.aborted;) {
      const before = this.edge?.tree.size;
      try {
        await this.catchUp({ signal, ...(onProgress ? { onProgress } : {}) });
      } catch (error) {
        if (!(error instanceof StaleCheckpoint)) throw error; // else another replica was quicker: go on from where it is
      }
      wait = this.edge?.tree.size === before ? Math.min(wait * 2, longest) : shortest;
      await pause(wait, undefined, { signal }).catch(() => undefined);
    }
    await this.release();
  }

  /** Lets another process keep the tree at once. */
  async release(): Promise<void> {
    const { lease } = this;
    this.lease = null;
    if (lease) await this.store.release(lease);
  }

  /**
   * Forgets the tree and makes it again from the first event, in place. Where another process has the lease, it is forgotten here, and
   * made again there.
   * @throws ReadModelsOfAnotherLog
   */
  async rebuild(options: Omit<KeepTreeOptions, 'until'> = {}): Promise<void> {
    if (this.options.leases) await requireThisLog(this.events, this.store, [treeCollection], true);
    await this.turns.take(() => this.startAgain('it was asked for'));
    await this.catchUp(options);
  }

  /** @returns true when there is nothing more to do now */
  private async step(until: Position | undefined): Promise<boolean> {
    try {
      if (this.options.leases && this.edge === null && !this.stopped)
        await requireThisLog(this.events, this.store, [treeCollection], true); // before the lease is taken from those whose tree it is
      if (!(await this.mayWrite()) || this.stopped) return true;
      const edge = (this.edge ??= await this.open());
      if (edge === null || (until !== undefined && edge.after !== null && edge.after >= until)) return true;
      const { events, atHead } = await this.events.readStored({
        limit: this.options.pageSize ?? 500,
        ...(edge.after === null ? {} : { after: edge.after }),
      });
      const { leaves, fault } = leavesOf(events);
      if (leaves.length > 0) await this.enter(edge, events.slice(0, leaves.length), leaves);
      if (fault) throw fault; // what came before it is kept
      return atHead;
    } catch (error) {
      this.edge = null; // what was entered and not written is entered again
      if (isUnreadable(error)) {
        const { position, stream } = placeOf(error);
        await this.stop({ position: position ?? 0n, stream, reason: error.message });
        return true;
      }
      throw error;
    }
  }

  private async enter(edge: Edge, events: readonly StoredEvent[], leaves: readonly Buffer[]): Promise<void> {
    const puts = new Map<string, Put>();
    const put = (document: Put['document']): void => {
      if (document) puts.set(document.id, { id: document.id, document });
    };
    events.forEach(({ id, position }, at) => {
      edge.ids.push(id);
      edge.after = position;
      edge.tree.add(leaves[at] as Buffer, (name, hashes) => {
        if (name.level > 0) return put(tileDocument(name, hashes));
        put(edge.leafTile(name.number, hashes));
        for (const marks of edge.endTile(name.number)) put(marks);
      });
    });
    for (const { name, hashes } of edge.tree.partial())
      put(name.level > 0 ? tileDocument(name, hashes) : edge.leafTile(name.number, hashes));
    const { position, metadata } = events.at(-1) as StoredEvent;
    // after a crash of a store that does not write all at once, its checkpoint may lie a little ahead of its tiles
    if (edge.checkpoint !== null && position <= edge.checkpoint.position) return;
    const { recordedAt } = JSON.parse(metadata) as { readonly recordedAt: string };
    const to = { position, recordedAt };
    const from = edge.checkpoint?.position ?? null;
    await this.store.commit(treeCollection, [...puts.values()], { from, to, ...this.token() });
    edge.checkpoint = to;
    if (edge.remembersStop) await this.store.stop(treeCollection, null, this.lease?.token);
    edge.remembersStop = false;
  }

  /** The tree as it is stored; begun anew when the log is not the one that it was made from. Null while the log is empty. */
  private async open(): Promise<Edge | null> {
    await this.prepare();
    const [first] = (await this.events.readStored({ limit: 1 })).events;
    const checkpoint = await this.store.checkpoint(treeCollection);
    if (checkpoint) {
      const last = await lastLeafTile(this.store, checkpoint.position);
      const [begin] = await leafTiles(this.store, [0]);
      if (first && begin && begin.ids[0] !== first.id) await this.startAgain('the tree belongs to another log');
      else if (last === null || (await this.isOfThisLog(last))) return this.edgeFrom(checkpoint, last);
      else await this.startAgain('the log has another past than when the tree was made');
    }
    return first ? new Edge(new GrowingTree(0, () => Buffer.alloc(0)), null, null, await this.wasStopped()) : null;
  }

  private async edgeFrom(checkpoint: Checkpoint, last: LeafTileDocument | null): Promise<Edge> {
    const size = sizeUpTo(last);
    const tree = new GrowingTree(size, await loadTiles(this.store, edgeOf(size)));
    const full = Math.floor(size / tileWidth);
    const group = full - (full % tilesTogether);
    const together = await leafTiles(
      this.store,
      Array.from({ length: full - group }, (_, at) => group + at),
    );
    const ids = together.flatMap((tile) => tile.ids);
    return new Edge(tree, checkpoint, last, await this.wasStopped(), ids);
  }

  private async wasStopped(): Promise<boolean> {
    const own = (await this.store.states()).find(({ projection }) => projection === treeCollection.projection);
    return (own?.stopped ?? null) !== null;
  }

  /** Whether the last leaves are still what stands in the log at their place. */
  private async isOfThisLog(last: LeafTileDocument): Promise<boolean> {
    const events = await readStored(this.events, last.after === null ? null : BigInt(last.after), last.ids.length);
    const hashes = hashesIn(Buffer.from(last.hashes, 'base64'), last.ids.length);
    const isSame = hashes.every((hash, at) => {
      const event = events[at];
      return event !== undefined && hash.equals(leafOf(event));
    });
    // a copy has the same events, but a log of another kind counts their positions otherwise
    return isSame && positionText(events[hashes.length - 1]?.position ?? 0n) === last.through;
  }

  private async startAgain(because: string): Promise<void> {
    await this.prepare();
    await this.store.reset(treeCollection, this.lease?.token);
    this.edge = null;
    this.stopped = false;
    this.options.onNotice?.({ kind: 'rebuilding', projection: treeCollection.projection, because });
  }

  /** Whether this process is the one to keep the tree; renews its lease before that runs out. */
  private async mayWrite(): Promise<boolean> {
    const { leases } = this.options;
    if (!leases) return true;
    const now = performance.now();
    if (this.lease && now - this.renewedAt < leases.ttlMs / 3) return true;
    const before = this.lease;
    this.lease = await this.store.lease(treeCollection.projection, leases.holder, leases.ttlMs);
    this.renewedAt = now;
    if (this.lease?.token !== before?.token) this.edge = null; // somebody else may have gone on meanwhile
    if (await this.wasBegunAgain()) [this.edge, this.stopped] = [null, false];
    return this.lease !== null;
  }

  /** Whether another process forgot the tree, for it to be made again here. */
  private async wasBegunAgain(): Promise<boolean> {
    if (this.stopped) return !(await this.wasStopped());
    if (this.edge === null) return false;
    return (await this.store.checkpoint(treeCollection))?.position !== this.edge.checkpoint?.position;
  }

  private token(): { readonly token?: number } {
    return this.lease ? { token: this.lease.token } : {};
  }

  private async stop(stopped: Stopped): Promise<void> {
    this.stopped = true;
    await this.store.stop(treeCollection, stopped, this.lease?.token);
    this.options.onNotice?.({ kind: 'stopped', projection: treeCollection.projection, stopped });
  }
}

/** The right edge of the tree, where leaves are added. */
class Edge {
  /** The last event that was entered. */
  after: Position | null;
  /** The events of the leaf tile that grows, and the event before them. */
  ids: string[];
  private begunAfter: string | null;

  constructor(
    readonly tree: GrowingTree,
    public checkpoint: Checkpoint | null,
    last: LeafTileDocument | null,
    public remembersStop = false,
    /** The events of the full tiles of a group that is not full. */
    private readonly together: string[] = [],
  ) {
    this.after = last === null ? null : BigInt(last.through);
    const isFull = last !== null && last.ids.length === tileWidth;
    this.ids = last === null || isFull ? [] : [...last.ids];
    this.begunAfter = isFull ? last.through : (last?.after ?? null);
  }

  leafTile(number: number, hashes: readonly Buffer[]): LeafTileDocument {
    return {
      ...tileDocument({ level: 0, number }, hashes),
      number,
      ids: [...this.ids],
      after: this.begunAfter,
      through: positionText(this.after ?? 0n),
    };
  }

  /** A leaf tile is full, and the next begins. @returns what finds the events of a group that is full with it */
  endTile(number: number): readonly ReadDocument[] {
    this.together.push(...this.ids);
    this.ids = [];
    this.begunAfter = this.after === null ? null : positionText(this.after);
    if ((number + 1) % tilesTogether !== 0) return [];
    return marksOf(Math.floor(number / tilesTogether), this.together.splice(0));
  }
}

/** The leaves of events up to one that has none. */
function leavesOf(events: readonly StoredEvent[]): {
  readonly leaves: readonly Buffer[];
  readonly fault: Error | null;
} {
  const leaves: Buffer[] = [];
  try {
    for (const event of events) leaves.push(leafOf(event));
    return { leaves, fault: null };
  } catch (fault) {
    return { leaves, fault: fault as Error };
  }
}

/** @throws DamagedEvent when it is no JSON that it was stored with */
function leafOf(event: StoredEvent): Buffer {
  try {
    return leafHash(entryText(loggedEvent(event)));
  } catch (error) {
    const { position, stream, revision } = event;
    throw new DamagedEvent(position, stream, revision, `what it says is no JSON: ${(error as Error).message}`);
  }
}
