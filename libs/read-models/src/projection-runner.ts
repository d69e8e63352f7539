import { setImmediate as nextTurn } from 'node:timers/promises';
import type { EventStore, LogPage, Position, RecordedEvent } from '@legation/event-store';
import { NotFound, StaleCheckpoint } from './errors.js';
import { followLog } from './follow-log.js';
import { LeaseKeeper } from './lease-keeper.js';
import type { LeaseOptions } from './lease-keeper.js';
import { LogCheck } from './log-check.js';
import { checkpointAt, isUnreadable, placeOf, recogniseLog, takeForThisLog } from './log-identity.js';
import type { Projection } from './projection.js';
import type { ProjectionStatus } from './projection-status.js';
import { ProjectionWatch } from './projection-watch.js';
import type { Checkpoint, Index, ReadStore, Stopped } from './read-store.port.js';
import { furthestBehind, track, wanted } from './tracked-projection.js';
import type { TrackedProjection } from './tracked-projection.js';
import { Turns } from './turns.js';

/** Something that a person who runs the register may want to know. */
export type RunnerNotice =
  | { readonly kind: 'rebuilding'; readonly projection: string; readonly because: string }
  | { readonly kind: 'stopped'; readonly projection: string; readonly stopped: Stopped }
  | { readonly kind: 'activated'; readonly projection: string; readonly version: number }
  /** Another projector took it over: this one goes on with its others. */
  | { readonly kind: 'lost'; readonly projection: string; readonly because: string }
  /** An index was missing from the store, and was made again. */
  | { readonly kind: 'indexed'; readonly projection: string; readonly index: Index };

export interface RunnerOptions {
  /** Events read and folded at once, 1 to 10,000; 4,000 when absent. Bounds the memory of a rebuild. */
  readonly pageSize?: number;
  readonly onNotice?: (notice: RunnerNotice) => void;
  /** For a store that several processes project into: this runner projects what it has leases for. Absent: all projections are its own. */
  readonly leases?: LeaseOptions;
  /** Called after documents and checkpoints were written, or a projection stopped or was switched on. */
  readonly onMoved?: () => void;
  /** How `waitFor` waits between two looks: until something moved, at most so many milliseconds; all of them when absent. */
  readonly pause?: (mostMs: number) => Promise<void>;
}

export interface Progress {
  /** Where the projection furthest behind stands; null at the beginning. */
  readonly position: Position | null;
  /** The log's last position when catching up began. */
  readonly head: Position | null;
  /** Events read so far; one read twice for projections at different places counts twice. */
  readonly events: number;
  /** Documents written so far. */
  readonly documents: number;
}

export interface CatchUpOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
  /** Go no further than needed to have this position; absent: to the head. */
  readonly until?: Position;
}

/**
 * Runs projections over the log: reads a page, folds it in memory by document, writes documents and checkpoint in one step.
 * The holder of the projector's lock calls `catchUp`, `run` and `rebuild`; anybody may call `waitFor` and `states`. With leases, any
 * number of runners call them, and share the projections; whoever is done calls `release`.
 * A projection that cannot fold an event stops there alone. A new version is built beside the active one and switched on
 * when it has caught up. A read store of another log is built anew, and left alone where it is shared.
 */
export class ProjectionRunner {
  private readonly pageSize: number;
  private readonly watch: ProjectionWatch;
  private readonly log: LogCheck;
  private tracked: readonly TrackedProjection[] | null = null;
  private knowsLog = false;
  /** Pages, resets and switches never overlap, whoever asks for them. */
  private readonly turns = new Turns();
  private regrouped = new AbortController();
  private readonly keeper: LeaseKeeper | null;
  private readonly names: readonly string[];

  constructor(
    private readonly events: EventStore,
    private readonly store: ReadStore,
    private readonly projections: readonly Projection[],
    private readonly options: RunnerOptions = {},
  ) {
    this.pageSize = options.pageSize ?? 4_000;
    this.watch = new ProjectionWatch(events, store, projections, options.pause);
    this.log = new LogCheck(events, store, projections, options.leases !== undefined);
    this.names = projections.map(({ name }) => name);
    const onBeat = (changed: boolean, surplus: readonly string[]) =>
      this.turns.take(() => this.afterBeat(changed, surplus));
    this.keeper = options.leases ? new LeaseKeeper(store, this.names, options.leases, onBeat) : null;
  }

  /**
   * Brings every projection up to the log's head, or to `until`. Lets other work through between pages.
   * @returns what it read and wrote; projections that stopped are told by `onNotice` and `states()`
   * @throws StaleCheckpoint when another process projects into the same store and there are no leases
   */
  async catchUp({ signal, onProgress, until }: CatchUpOptions = {}): Promise<Progress> {
    const head = (await this.events.head())?.position ?? null;
    let progress: Progress = { position: null, head, events: 0, documents: 0 };
    for (;;) {
      if (signal?.aborted) return progress;
      const page = await this.turns.take(() => this.nextPage(until));
      const { events, documents } = progress;
      progress = { position: page.position, head, events: events + page.events, documents: documents + page.documents };
      onProgress?.(progress);
      if (page.atEnd) return progress;
      await nextTurn();
    }
  }

  /** Catches up and then follows the log until the signal aborts; then gives its leases back. */
  async run({
    signal,
    onProgress,
  }: {
    readonly signal: AbortSignal;
    readonly onProgress?: (progress: Progress) => void;
  }): Promise<void> {
    let met: string | null = null;
    while (!signal.aborted) {
      this.regrouped = new AbortController();
      const until = AbortSignal.any([signal, this.regrouped.signal]);
      await this.catchUp({ signal, ...(onProgress ? { onProgress } : {}) });
      try {
        await this.follow(until);
      } catch (error) {
        // Catching up meets it again and stops those who want the event. Met twice, it stands in the way of following itself.
        if (!isUnreadable(error) || error.message === met) throw error;
        met = error.message;
      }
    }
    await this.release();
  }

  /** Gives the leases back that it holds, if any. Catching up takes them again. */
  async release(): Promise<void> {
    await this.keeper?.stop();
    if (this.keeper) this.tracked = null;
  }

  /**
   * Builds one projection again from the first event, in place: questions about it are answered from what is there meanwhile.
   * One that another runner projects is begun again here, built there, and waited for.
   * @throws NotFound PROJECTION_NOT_FOUND
   */
  async rebuild(name: string, options: Omit<CatchUpOptions, 'until'> = {}): Promise<Progress> {
    const projection = this.projections.find((each) => each.name === name);
    if (!projection) throw new NotFound('PROJECTION_NOT_FOUND', `no projection "${name}": ${this.names.join(', ')}`);
    const own = await this.turns.take(async () => {
      const tracked = (await this.open()).find((each) => each.projection === projection);
      if (tracked) await tracked.reset();
      else await this.store.reset({ projection: name, version: projection.version });
      this.rebuilding(name, 'it was asked for');
      return tracked !== undefined;
    });
    const progress = await this.catchUp(options);
    this.regrouped.abort(); // a follower leaves out what only a stopped projection wants
    if (!own && progress.head !== null) {
      const { signal } = options;
      const between = () => this.catchUp(signal ? { signal } : {}); // what was held by one that died is to be done here by then
      await this.watch.untilSettled(progress.head, projection, { signal, between });
    }
    return progress;
  }

  /** @see ProjectionWatch.waitFor */
  waitFor(position: Position, timeoutMs: number, names?: readonly string[]): Promise<boolean> {
    return this.watch.waitFor(position, timeoutMs, names);
  }

  /** @see ProjectionWatch.states */
  states(): Promise<readonly ProjectionStatus[]> {
    return this.watch.states();
  }

  /** Takes the store for this log, whatever it was built from: every projection begins again, also for the others who share it. */
  async startAgain(): Promise<void> {
    await this.turns.take(() => takeForThisLog(this.events, this.store));
    this.tracked = null;
    this.knowsLog = false;
  }

  /** @see LogCheck.require */
  requireThisLog(): Promise<void> {
    return this.log.require();
  }

  /** @throws ReadModelsOfAnotherLog where the store is shared: before anything of it is taken */
  private async open(): Promise<readonly TrackedProjection[]> {
    if (this.keeper && (!this.knowsLog || !this.tracked)) this.knowsLog = await this.log.look();
    await this.keeper?.start();
    this.tracked ??= await this.track();
    if (!this.knowsLog && !this.keeper)
      this.knowsLog = await recogniseLog(this.events, this.store, this.tracked, (name, because) =>
        this.rebuilding(name, because),
      );
    return this.tracked;
  }

  private async track(): Promise<readonly TrackedProjection[]> {
    const tokens = this.keeper?.tokens();
    const own = tokens ? this.projections.filter(({ name }) => tokens.has(name)) : this.projections;
    const onIndexMade = (projection: string, index: Index) =>
      this.options.onNotice?.({ kind: 'indexed', projection, index });
    return track(this.store, own, { onIndexMade, ...(tokens ? { tokens } : {}) });
  }

  /** Between two pages: lets go what others shall have, and looks again at what is held when somebody else has moved it. */
  private async afterBeat(changed: boolean, surplus: readonly string[]): Promise<void> {
    for (const name of surplus) await this.keeper?.giveBack(name);
    const states = await this.store.states();
    const moved = this.tracked?.some(({ collection: { projection, version }, checkpoint }) => {
      const state = states.find((each) => each.projection === projection && each.version === version);
      return state?.checkpoint?.position !== checkpoint?.position;
    });
    if (!changed && surplus.length === 0 && !moved) return;
    this.tracked = null;
    this.regrouped.abort();
  }

  /** One page for all projections that stand furthest behind; it ends where the next ones stand, so that they go on together. */
  private async nextPage(until: Position | undefined): Promise<Page> {
    const all = await this.open();
    const running = all.filter((tracked) => tracked.running && (until === undefined || !tracked.has(until)));
    const [group, ahead] = furthestBehind(running);
    const after = group[0]?.checkpoint ?? null;
    const read = group.length === 0 ? null : await this.read(group, after);
    if (read === null || read.reached === null) {
      if (read !== null || running.length === 0) await this.activate(all, read !== null);
      return {
        position: after?.position ?? null,
        events: 0,
        documents: 0,
        atEnd: read !== null || running.length === 0,
      };
    }
    const meets = ahead !== null && ahead.position < read.reached;
    const events = meets ? read.events.filter(({ position }) => position <= ahead.position) : read.events;
    const to = meets ? ahead : await checkpointAt(this.events, read.reached, events, after);
    const documents = await this.advance(group, events, to);
    const atEnd = read.atHead && !meets;
    if (atEnd) await this.activate(all, true);
    return { position: to.position, events: events.length, documents, atEnd };
  }

  /** Null when the log is damaged here: these projections stop, and others may be further. */
  private async read(group: readonly TrackedProjection[], after: Checkpoint | null): Promise<LogPage | null> {
    try {
      return await this.events.readAll({
        types: wanted(group),
        limit: this.pageSize,
        ...(after ? { after: after.position } : {}),
      });
    } catch (error) {
      if (!isUnreadable(error)) throw error;
      const { position, stream } = placeOf(error);
      const stopped = { position: position ?? after?.position ?? 0n, stream, reason: error.message };
      for (const tracked of group) {
        await this.unlessLost(tracked, () => tracked.stop(stopped));
        this.options.onNotice?.({ kind: 'stopped', projection: tracked.projection.name, stopped });
      }
      this.options.onMoved?.();
      return null;
    }
  }

  private async advance(
    group: readonly TrackedProjection[],
    events: readonly RecordedEvent[],
    to: Checkpoint,
  ): Promise<number> {
    let documents = 0;
    for (const tracked of group) {
      documents += (await this.unlessLost(tracked, () => tracked.advance(events, to))) ?? 0;
      const { stopped, projection } = tracked;
      if (stopped) this.options.onNotice?.({ kind: 'stopped', projection: projection.name, stopped });
      await nextTurn(); // requests are answered between two projections, not after all of them
    }
    this.options.onMoved?.();
    return documents;
  }

  /** Somebody else moved it: without leases that is a fault, with leases it is theirs now. In both cases the store is asked next time. */
  private async unlessLost<Result>(
    tracked: TrackedProjection,
    work: () => Promise<Result>,
  ): Promise<Result | undefined> {
    try {
      return await work();
    } catch (error) {
      this.tracked = null;
      if (!(error instanceof StaleCheckpoint) || !this.keeper) throw error;
      const { name: projection } = tracked.projection;
      this.keeper.lost(projection, tracked.token);
      this.regrouped.abort();
      this.options.onNotice?.({ kind: 'lost', projection, because: error.message });
      return undefined;
    }
  }

  private async follow(signal: AbortSignal): Promise<void> {
    const members = (await this.open()).filter(({ running }) => running);
    if (members.length === 0) return aborted(signal);
    let from = furthestBehind(members)[0][0]?.checkpoint ?? null;
    const filter = { types: wanted(members), ...(from ? { after: from.position } : {}) };
    for await (const { events, position } of followLog(this.events, filter, signal, this.pageSize)) {
      from = await this.turns.take(async () => {
        const to = await checkpointAt(this.events, position, events, from);
        // one that is being rebuilt is behind this batch, and pages on its own until it is not
        const ready = members.filter(
          (member) => member.running && member.has(from?.position ?? null) && !member.has(position),
        );
        await this.advance(ready, events, to);
        return to;
      });
    }
  }

  /** Switches on what has caught up; a new version replaces another only at the head. */
  private async activate(all: readonly TrackedProjection[], atHead: boolean): Promise<void> {
    for (const tracked of all) {
      if (!tracked.running || tracked.active || (tracked.replaces && !atHead)) continue;
      await this.unlessLost(tracked, () => tracked.activate());
      if (!tracked.active) continue;
      const { name: projection, version } = tracked.projection;
      this.options.onNotice?.({ kind: 'activated', projection, version });
      this.options.onMoved?.();
    }
  }

  private rebuilding(projection: string, because: string): void {
    this.options.onNotice?.({ kind: 'rebuilding', projection, because });
  }
}

interface Page {
  readonly position: Position | null;
  readonly events: number;
  readonly documents: number;
  readonly atEnd: boolean;
}

function aborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
}
