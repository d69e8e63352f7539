import type { Position, RecordedEvent } from '@legation/event-store';
import { foldPage } from './fold-page.js';
import type { Projection } from './projection.js';
import type { Checkpoint, CollectionName, Index, ProjectionState, ReadStore, Stopped } from './read-store.port.js';

/** One projection as the runner moves it along the log: what its store says of it, kept in memory while one runner writes. */
export class TrackedProjection {
  readonly collection: CollectionName;
  checkpoint: Checkpoint | null;
  active: boolean;
  stopped: Stopped | null = null;
  /** A stop from an earlier run: tried again, since this program may read what that one could not. */
  private remembered: boolean;

  /**
   * @param replaces whether another version is the one that questions are answered from
   * @param token of the lease under which it is projected, where several projectors share the store
   */
  constructor(
    readonly projection: Projection,
    private readonly store: ReadStore,
    state: ProjectionState | undefined,
    readonly replaces: boolean,
    readonly token: number | undefined,
  ) {
    this.collection = { projection: projection.name, version: projection.version };
    this.checkpoint = state?.checkpoint ?? null;
    this.active = state?.active ?? false;
    this.remembered = (state?.stopped ?? null) !== null;
  }

  get running(): boolean {
    return this.stopped === null;
  }

  /** Has everything up to the position; null is the beginning. */
  has(position: Position | null): boolean {
    return position === null || (this.checkpoint !== null && this.checkpoint.position >= position);
  }

  /**
   * Folds a page and writes documents and checkpoint in one step. What stands at or before the own checkpoint is passed over.
   * An event that cannot be folded stops the projection there; what came before it is kept.
   * @param page every event after the own checkpoint, up to `to`, that the projection wants; others may stand between
   * @returns how many documents were written
   */
  async advance(page: readonly RecordedEvent[], to: Checkpoint): Promise<number> {
    const events = page.filter(({ position }) => !this.has(position));
    const from = this.checkpoint?.position ?? null;
    const load = (ids: readonly string[]) => this.store.load(this.collection, ids, from);
    const { puts, changed, more, failed } = await foldPage(this.projection, events, load);
    const last = failed ? events[events.indexOf(failed.event) - 1] : undefined;
    const reached = failed ? last && { position: last.position, recordedAt: last.metadata.recordedAt } : to;
    if (reached && !this.has(reached.position)) {
      const known = {
        ...(this.token === undefined ? {} : { token: this.token }),
        ...(more === undefined ? {} : { more }),
      };
      await this.store.commit(this.collection, puts, { from, to: reached, ...known });
      this.checkpoint = reached;
    }
    if (failed) {
      const { position, stream } = failed.event;
      await this.stop({ position, stream, reason: failed.reason });
    } else if (this.remembered) {
      this.remembered = false;
      await this.store.stop(this.collection, null, this.token);
    }
    return changed;
  }

  async stop(stopped: Stopped): Promise<void> {
    this.stopped = stopped;
    this.remembered = true;
    await this.store.stop(this.collection, stopped, this.token);
  }

  async activate(): Promise<void> {
    await this.store.activate(this.collection, this.token);
    this.active = true;
  }

  /** Back to the beginning, with no documents and no stop. */
  async reset(): Promise<void> {
    await this.store.reset(this.collection, this.token);
    this.checkpoint = null;
    this.stopped = null;
    this.remembered = false;
  }
}

interface TrackOptions {
  /** By projection; absent where nobody else projects into the store. */
  readonly tokens?: ReadonlyMap<string, number>;
  /** Told of each index that was found missing. */
  readonly onIndexMade: (projection: string, index: Index) => void;
}

/** Makes collections where they are missing, and tells where each projection stands. */
export async function track(
  store: ReadStore,
  projections: readonly Projection[],
  { tokens, onIndexMade }: TrackOptions,
): Promise<readonly TrackedProjection[]> {
  for (const { name, version, indexes } of projections) {
    const made = await store.prepare({ projection: name, version }, indexes);
    for (const index of made) onIndexMade(name, index);
  }
  const states = await store.states();
  return projections.map((projection) => {
    const all = states.filter((state) => state.projection === projection.name);
    const own = all.find((state) => state.version === projection.version);
    const replaces = all.some((state) => state.active && state !== own);
    return new TrackedProjection(projection, store, own, replaces, tokens?.get(projection.name));
  });
}

/** Those who stand together furthest behind, and where the next ones stand; null when there are no others. */
export function furthestBehind(all: readonly TrackedProjection[]): [TrackedProjection[], Checkpoint | null] {
  let group: TrackedProjection[] = [];
  let ahead: Checkpoint | null = null;
  for (const tracked of all.toSorted(byPosition)) {
    const [first] = group;
    if (!first || byPosition(first, tracked) === 0) group = [...group, tracked];
    else ahead ??= tracked.checkpoint;
  }
  return [group, ahead];
}

/** Every event type that one of them wants. */
export function wanted(all: readonly TrackedProjection[]): readonly string[] {
  return [...new Set(all.flatMap(({ projection }) => projection.types))];
}

function byPosition(a: TrackedProjection, b: TrackedProjection): number {
  const [one, other] = [a.checkpoint?.position ?? -1n, b.checkpoint?.position ?? -1n];
  return one < other ? -1 : one > other ? 1 : 0;
}
