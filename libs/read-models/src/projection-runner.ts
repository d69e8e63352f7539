import { setImmediate as nextTurn } from 'node:timers/promises';
import type { EventStore, LogPage, Position, RecordedEvent } from '@legation/event-store';
import { collectionOf } from './collections.js';
import { NotFound, StaleCheckpoint } from './errors.js';
import { followLog } from './follow-log.js';
import { checkpointAt, isUnreadable, placeOf, recogniseLog } from './log-identity.js';
import type { Projection } from './projection.js';
import { statuses } from './projection-status.js';
import type { ProjectionStatus } from './projection-status.js';
import type { Checkpoint, ReadStore, Stopped } from './read-store.port.js';
import { furthestBehind, track, wanted } from './tracked-projection.js';
import type { TrackedProjection } from './tracked-projection.js';

/** Something that a person who runs the register may want to know. */
export type RunnerNotice =
  | { readonly kind: 'rebuilding'; readonly projection: string; readonly because: string }
  | { readonly kind: 'stopped'; readonly projection: string; readonly stopped: Stopped }
  | { readonly kind: 'activated'; readonly projection: string; readonly version: number };

export interface RunnerOptions {
  /** Events read and folded at once, 1 to 10,000; 4,000 when absent. Bounds the memory of a rebuild. */
  readonly pageSize?: number;
  readonly onNotice?: (notice: RunnerNotice) => void;
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
 * The holder of the projector's lock calls `catchUp`, `run` and `rebuild`; anybody may call `waitFor` and `states`.
 * A projection that cannot fold an event stops there alone. A new version is built beside the active one and switched on
 * when it has caught up. A read store of another log is built anew.
 */
export class ProjectionRunner {
  private readonly pageSize: number;
  private tracked: readonly TrackedProjection[] | null = null;
  private knowsLog = false;
  private turns: Promise<unknown> = Promise.resolve();
  private regrouped = new AbortController();

  constructor(
    private readonly events: EventStore,
    private readonly store: ReadStore,
    private readonly projections: readonly Projection[],
    private readonly options: RunnerOptions = {},
  ) {
    this.pageSize = options.pageSize ?? 4_000;
  }

  /**
   * Brings every projection up to the log's head, or to `until`. Lets other work through between pages.
   * @returns what it read and wrote; projections that stopped are told by `onNotice` and `states()`
   * @throws StaleCheckpoint when another process projects into the same store
   */
  async catchUp({ signal, onProgress, until }: CatchUpOptions = {}): Promise<Progress> {
    const head = (await this.events.head())?.position ?? null;
    let progress: Progress = { position: null, head, events: 0, documents: 0 };
    for (;;) {
      if (signal?.aborted) return progress;
      const page = await this.inTurn(() => this.nextPage(until));
      const { events, documents } = progress;
      progress = { position: page.position, head, events: events + page.events, documents: documents + page.documents };
      onProgress?.(progress);
      if (page.atEnd) return progress;
      await nextTurn();
    }
  }

  /** Catches up and then follows the log until the signal aborts. */
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
  }

  /**
   * Builds one projection again from the first event, in place: questions about it are answered from what is there meanwhile.
   * @throws NotFound PROJECTION_NOT_FOUND
   */
  async rebuild(name: string, options: Omit<CatchUpOptions, 'until'> = {}): Promise<Progress> {
    await this.inTurn(async () => {
      const tracked = (await this.open()).find(({ projection }) => projection.name === name);
      if (!tracked) throw new NotFound('PROJECTION_NOT_FOUND', `no projection "${name}": ${this.names().join(', ')}`);
      await tracked.reset();
      this.rebuilding(name, 'it was asked for');
    });
    const progress = await this.catchUp(options);
    this.regrouped.abort(); // a follower leaves out what only a stopped projection wants
    return progress;
  }

  /**
   * Waits until what questions are answered from has come to the position.
   * @param names of projections; all when absent
   * @returns false when time ran out, or at once when one of them has stopped before the position
   */
  async waitFor(position: Position, timeoutMs: number, names: readonly string[] = this.names()): Promise<boolean> {
    const deadline = performance.now() + timeoutMs;
    const asked = this.projections.filter(({ name }) => names.includes(name));
    for (let pause = 1; ; pause = Math.min(pause * 2, 40)) {
      const found = await Promise.all(asked.map((projection) => this.standing(projection, position)));
      if (found.every((standing) => standing === 'reached')) return true;
      if (found.includes('stopped') || performance.now() >= deadline) return false;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }

  /** Every projection of this program, and every older version that is still there, with its lag. */
  async states(): Promise<readonly ProjectionStatus[]> {
    return statuses(this.events, this.store, this.projections);
  }

  private names(): readonly string[] {
    return this.projections.map(({ name }) => name);
  }

  /** Pages, resets and switches never overlap, whoever asks for them. */
  private inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = this.turns.then(work);
    this.turns = result.catch(() => undefined);
    return result;
  }

  private async open(): Promise<readonly TrackedProjection[]> {
    this.tracked ??= await track(this.store, this.projections);
    if (!this.knowsLog)
      this.knowsLog = await recogniseLog(this.events, this.store, this.tracked, (name, because) =>
        this.rebuilding(name, because),
      );
    return this.tracked;
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
        await tracked.stop(stopped);
        this.options.onNotice?.({ kind: 'stopped', projection: tracked.projection.name, stopped });
      }
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
      documents += await tracked.advance(events, to).catch((error: unknown) => {
        if (error instanceof StaleCheckpoint) this.tracked = null; // somebody else moved it: ask the store next time
        throw error;
      });
      const { stopped, projection } = tracked;
      if (stopped) this.options.onNotice?.({ kind: 'stopped', projection: projection.name, stopped });
      await nextTurn(); // requests are answered between two projections, not after all of them
    }
    return documents;
  }

  private async follow(signal: AbortSignal): Promise<void> {
    const members = (await this.open()).filter(({ running }) => running);
    if (members.length === 0) return aborted(signal);
    let from = furthestBehind(members)[0][0]?.checkpoint ?? null;
    const filter = { types: wanted(members), ...(from ? { after: from.position } : {}) };
    for await (const { events, position } of followLog(this.events, filter, signal, this.pageSize)) {
      from = await this.inTurn(async () => {
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
      await tracked.activate();
      const { name: projection, version } = tracked.projection;
      this.options.onNotice?.({ kind: 'activated', projection, version });
    }
  }

  private async standing(projection: Projection, position: Position): Promise<'reached' | 'behind' | 'stopped'> {
    const { version } = await collectionOf(this.store, projection);
    const states = await this.store.states();
    const state = states.find((each) => each.projection === projection.name && each.version === version);
    if (state?.checkpoint && state.checkpoint.position >= position) return 'reached';
    return state?.stopped ? 'stopped' : 'behind';
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
