import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { CommandRunner, openSqliteEventStore, registerClock } from '@legation/event-store';
import type { EventStore } from '@legation/event-store';
import {
  ProjectionRunner,
  ReadStoreUnavailable,
  openSqliteReadStore,
  projections,
  tryHold,
} from '@legation/read-models';
import type { ProjectorLock, ReadStore, RunnerNotice } from '@legation/read-models';
import { Orders } from './orders.js';

/** The register on one machine: its log, its read models, and what keeps them together. */
export interface Register {
  readonly eventStore: EventStore;
  readonly readStore: ReadStore;
  readonly orders: Orders;
  readonly projections: ProjectionRunner;
  /** False while another process keeps the read models; then `projections` may only be asked and waited for. */
  readonly keepsReadModels: boolean;
  close(): Promise<void>;
}

export interface OpenRegisterOptions {
  readonly dataDir: string;
  /** `write` takes the log for this process alone; `read` works beside a writer. */
  readonly access: 'write' | 'read';
  readonly onNotice?: (notice: RunnerNotice) => void;
  /** Events whose folded streams are kept in memory; see `CommandRunnerOptions`. More of them where many streams are written in turn. */
  readonly cachedEvents?: number;
  /** Milliseconds since 1970; for specs. */
  readonly machineClock?: () => number;
}

/**
 * Opens the register in a folder; with `write` the folder is made when it is missing.
 * Whoever comes first keeps the read models. Where they cannot be written, they are built in memory for this process.
 * @throws EventStoreError STORE_BUSY when another process writes; see `openSqliteEventStore`
 */
export async function openRegister({
  dataDir,
  access,
  onNotice,
  cachedEvents,
  machineClock,
}: OpenRegisterOptions): Promise<Register> {
  if (access === 'write') mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const eventStore = openSqliteEventStore({ path: join(dataDir, 'log.db'), access });
  try {
    const { readStore, lock } = await openReadModels(dataDir, access);
    const runner = new ProjectionRunner(eventStore, readStore, projections, onNotice ? { onNotice } : {});
    if (lock) await prepare(readStore);
    const clock = registerClock((await eventStore.head())?.recordedAt ?? null, machineClock);
    const commands = new CommandRunner(eventStore, clock, cachedEvents === undefined ? {} : { cachedEvents });
    return {
      eventStore,
      readStore,
      orders: new Orders(commands, readStore, freshenOnce(lock ? runner : null)),
      projections: runner,
      keepsReadModels: lock !== null,
      async close() {
        await eventStore.close();
        await readStore.close();
        lock?.release();
      },
    };
  } catch (error) {
    await eventStore.close();
    throw error;
  }
}

/** Questions can be asked of a register before anything was recorded in it. */
async function prepare(readStore: ReadStore): Promise<void> {
  for (const { name, version, indexes } of projections) await readStore.prepare({ projection: name, version }, indexes);
}

const inMemory: ProjectorLock = { release: () => undefined };

/** How long a writer waits for a reader that is bringing the read models up. */
const patienceMs = 30_000;

async function openReadModels(
  dataDir: string,
  access: 'write' | 'read',
): Promise<{ readonly readStore: ReadStore; readonly lock: ProjectorLock | null }> {
  let lock: ProjectorLock | null = null;
  try {
    lock = await hold(join(dataDir, 'read.lock'), access === 'write' ? patienceMs : 0);
    const readStore = openSqliteReadStore({ path: join(dataDir, 'read.db'), access: lock ? 'write' : 'read' });
    return { readStore, lock };
  } catch (error) {
    lock?.release();
    if (!(error instanceof ReadStoreUnavailable) || access === 'write') throw error;
    return { readStore: openSqliteReadStore({ path: ':memory:', access: 'write' }), lock: inMemory };
  }
}

/** @throws ReadStoreUnavailable when a writer cannot have the lock in time; a reader goes without it */
async function hold(path: string, waitMs: number): Promise<ProjectorLock | null> {
  for (const end = performance.now() + waitMs; ; await sleep(50)) {
    const lock = tryHold(path);
    if (lock || waitMs === 0) return lock;
    if (performance.now() >= end) {
      throw new ReadStoreUnavailable(`${path}: another process is still bringing the read models up; try again`);
    }
  }
}

/**
 * Brings answers up to what the log holds now: by catching up here, or by waiting for the process that keeps the read models.
 * @returns false when that process did not get there in time
 */
export async function freshen(
  register: Register,
  waitMs: number,
  onProgress?: (events: number) => void,
): Promise<boolean> {
  if (register.keepsReadModels) {
    await register.projections.catchUp(onProgress ? { onProgress: ({ events }) => onProgress(events) } : {});
    return true;
  }
  const head = await register.eventStore.head();
  return head === null || register.projections.waitFor(head.position, waitMs);
}

/** Commands in flight ask for this side by side: those who ask while one catching up is under way share the next, which sees all that they saw. */
function freshenOnce(runner: ProjectionRunner | null): () => Promise<unknown> {
  if (!runner) return () => Promise.resolve();
  let underWay: Promise<unknown> | null = null;
  let next: Promise<unknown> | null = null;
  const begin = (): Promise<unknown> => {
    next = null;
    underWay = runner.catchUp().finally(() => (underWay = null));
    return underWay;
  };
  return () => {
    if (!underWay) return begin();
    next ??= underWay.then(begin, begin);
    return next;
  };
}
