import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { EventStore } from '@legation/event-store';
import {
  ProjectionRunner,
  ReadStoreUnavailable,
  openSqliteReadStore,
  projections,
  tryHold,
} from '@legation/read-models';
import type { ProjectorLock, ReadStore, RunnerNotice } from '@legation/read-models';
import { keepGoing } from './keep-going.js';
import type { OnTrouble } from './keep-going.js';
import { prepare } from './projector.js';
import { startProjectorThread } from './projector-thread.js';
import type { ProjectorThread } from './projector-thread.js';
import { leasesIn, openReadStore } from './stores.js';
import type { Stores } from './stores.js';

/** The read models of an open register, and who keeps them. */
export interface KeptReadModels {
  readonly readStore: ReadStore;
  readonly runner: ProjectionRunner;
  readonly keepsReadModels: boolean;
  keepUp(signal: AbortSignal, onTrouble: OnTrouble): Promise<void>;
  /** Brings them up to what the log holds, as far as that can be had in a moment. */
  freshen(): Promise<unknown>;
  /** To be called when the log has grown. */
  onGrowth(): void;
  close(): Promise<void>;
}

interface Wanted {
  readonly access: 'write' | 'read';
  readonly projector?: 'here' | 'thread' | 'elsewhere';
  readonly onNotice?: (notice: RunnerNotice) => void;
}

/** How long a writer waits for a reader that is bringing the read models up. */
const patienceMs = 30_000;
/** How long a command waits for read models that others keep, before it is decided on what they show. */
const commandWaitMs = 2_000;

/** Opens the read models. Whoever comes first keeps those in a file; where they cannot be had, a reader builds its own in memory. @throws ReadStoreUnavailable */
export async function openReadModels(stores: Stores, events: EventStore, wanted: Wanted): Promise<KeptReadModels> {
  if (wanted.access === 'write' && wanted.projector === 'thread') return keptByThread(stores, events, wanted);
  const { readStore, lock } = await openOwn(stores, wanted);
  try {
    const { onNotice } = wanted;
    const leases = lock ? leasesIn(stores) : {};
    const runner = new ProjectionRunner(events, readStore, projections, {
      ...leases,
      ...(onNotice ? { onNotice } : {}),
    });
    if (lock && !leases.leases) await prepare(readStore);
    return {
      readStore,
      runner,
      keepsReadModels: lock !== null,
      keepUp: (signal, onTrouble) =>
        lock ? keepGoing(runner, signal, (error) => onTrouble('projections', error)) : Promise.resolve(),
      freshen: shared(async () => {
        if (lock) await runner.catchUp();
        if (stores.readStore !== 'sqlite') await runner.requireThisLog();
        if (!lock || leases.leases) await othersReachHead(runner, events);
      }),
      onGrowth: () => undefined,
      async close() {
        await runner.release().catch(() => undefined); // a lease that cannot be given back runs out
        await readStore.close();
        lock?.release();
      },
    };
  } catch (error) {
    await readStore.close();
    lock?.release();
    throw error;
  }
}

interface Opened {
  readonly readStore: ReadStore;
  /** Null while somebody else keeps them. */
  readonly lock: ProjectorLock | null;
}

const noLock: ProjectorLock = { release: () => undefined };

async function openOwn(stores: Stores, { access, projector }: Wanted): Promise<Opened> {
  let lock: ProjectorLock | null = null;
  try {
    lock = projector === 'elsewhere' ? null : await hold(stores, access === 'write' ? patienceMs : 0);
    return { readStore: await openReadStore(stores, { access: lock ? 'write' : 'read' }), lock };
  } catch (error) {
    lock?.release();
    const inFile = stores.readStore === 'sqlite';
    if (!inFile || !(error instanceof ReadStoreUnavailable) || access === 'write') throw error;
    return { readStore: openSqliteReadStore({ path: ':memory:', access: 'write' }), lock: noLock };
  }
}

async function keptByThread(
  stores: Stores,
  events: EventStore,
  { onNotice = () => undefined }: Wanted,
): Promise<KeptReadModels> {
  const lock = await hold(stores, patienceMs); // held here: it outlives a thread that ends too early
  let thread: ProjectorThread | null = null;
  try {
    thread = await startProjectorThread(stores, onNotice);
    const { pause, grew } = thread;
    const readStore = await openReadStore(stores, { access: 'read', ownsFile: true });
    const runner = new ProjectionRunner(events, readStore, projections, { pause });
    const { run, close } = thread;
    return {
      readStore,
      runner,
      keepsReadModels: false,
      keepUp: run,
      freshen: shared(() => othersReachHead(runner, events)),
      onGrowth: grew,
      async close() {
        await readStore.close(); // first: the last to close the file tidies up beside it
        await close();
        lock?.release();
      },
    };
  } catch (error) {
    await thread?.close();
    lock?.release();
    throw error;
  }
}

async function othersReachHead(runner: ProjectionRunner, events: EventStore): Promise<void> {
  const head = await events.head();
  if (head) await runner.waitFor(head.position, commandWaitMs);
}

/** @throws ReadStoreUnavailable when a writer cannot have the lock in time; a reader goes without it */
async function hold({ dataDir, readStore }: Stores, waitMs: number): Promise<ProjectorLock | null> {
  if (readStore !== 'sqlite') return noLock; // several processes share it
  const path = join(dataDir, 'read.lock');
  for (const end = performance.now() + waitMs; ; await sleep(50)) {
    const lock = tryHold(path);
    if (lock || waitMs === 0) return lock;
    if (performance.now() >= end) {
      throw new ReadStoreUnavailable(`${path}: another process is still bringing the read models up; try again`);
    }
  }
}

/** Those who ask while one run of the work is under way share the next, which sees all that they saw. */
function shared(work: () => Promise<unknown>): () => Promise<unknown> {
  let underWay: Promise<unknown> | null = null;
  let next: Promise<unknown> | null = null;
  const begin = (): Promise<unknown> => {
    next = null;
    underWay = work().finally(() => (underWay = null));
    return underWay;
  };
  return () => {
    if (!underWay) return begin();
    next ??= underWay.then(begin, begin);
    return next;
  };
}
