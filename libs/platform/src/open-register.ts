import { CommandRunner, registerClock } from '@legation/event-store';
import type { EventStore } from '@legation/event-store';
import { keptFrom } from '@legation/read-models';
import type { ProjectionRunner, ProjectionStatus, ReadStore, RunnerNotice } from '@legation/read-models';
import type { OnTrouble } from './keep-going.js';
import { TreeOfRegister } from './log-tree.js';
import type { RegisterTree } from './log-tree.js';
import { makeFolder } from './make-folder.js';
import { Orders } from './orders.js';
import { openReadModels } from './read-models.js';
import { leaseMs, openEventStore, storesOf } from './stores.js';
import type { Stores } from './stores.js';

/** The register: its log, its read models, and what keeps them together. */
export interface Register {
  readonly eventStore: EventStore;
  readonly readStore: ReadStore;
  readonly orders: Orders;
  readonly projections: ProjectionRunner;
  /** False while another process, or a thread of this one, keeps the read models; then `projections` may only be asked and waited for. */
  readonly keepsReadModels: boolean;
  /** True where other processes may keep them as well. */
  readonly sharesReadModels: boolean;
  /**
   * Keeps the read models up to date until the signal aborts; does nothing where other processes keep them.
   * @param onTrouble told what stands still for now and why, and null once it moves again
   * @throws what no waiting mends
   */
  keepUp(signal: AbortSignal, onTrouble: OnTrouble): Promise<void>;
  /** How far each projection is, and the tree of the log. */
  states(): Promise<readonly ProjectionStatus[]>;
  /** The Merkle tree of the log. @throws ReadStoreUnavailable */
  logTree(): Promise<RegisterTree>;
  close(): Promise<void>;
}

export interface OpenRegisterOptions extends Partial<Pick<Stores, 'eventStore' | 'readStore'>> {
  readonly dataDir: string;
  /** `write` takes commands, and takes a log in a file for this process alone; `read` works beside a writer. */
  readonly access: 'write' | 'read';
  /** Who keeps the read models of a writer: this thread when it is asked to (the default), a thread of its own, or other processes. */
  readonly projector?: 'here' | 'thread' | 'elsewhere';
  readonly onNotice?: (notice: RunnerNotice) => void;
  /** Events whose folded streams are kept in memory; see `CommandRunnerOptions`. More of them where many streams are written in turn. */
  readonly cachedEvents?: number;
  /** Milliseconds since 1970; for specs. */
  readonly machineClock?: () => number;
}

/**
 * Opens the register that these stores make up; with `write` the folder is made when it is missing.
 * Whoever comes first keeps the read models. Where they cannot be written, they are built in memory for this process.
 * @throws EventStoreError STORE_BUSY when another process writes; see `openSqliteEventStore`
 */
export async function openRegister(options: OpenRegisterOptions): Promise<Register> {
  const { dataDir, access, cachedEvents, machineClock } = options;
  const stores = storesOf(options);
  if (access === 'write') makeFolder(dataDir);
  let onGrowth = (): void => undefined;
  const eventStore = await openEventStore(stores, { access, onGrowth: () => onGrowth() });
  try {
    const kept = await openReadModels(stores, eventStore, options);
    onGrowth = kept.onGrowth;
    keptFrom(kept.readStore, eventStore);
    const tree = new TreeOfRegister(stores, eventStore, {
      access,
      keeps: kept.keepsReadModels,
      ...(options.onNotice ? { onNotice: options.onNotice } : {}),
    });
    const clock = registerClock((await eventStore.head())?.recordedAt ?? null, machineClock);
    const commands = new CommandRunner(eventStore, clock, cachedEvents === undefined ? {} : { cachedEvents });
    return {
      eventStore,
      readStore: kept.readStore,
      orders: new Orders(commands, kept.readStore, kept.freshen),
      projections: kept.runner,
      keepsReadModels: kept.keepsReadModels,
      sharesReadModels: stores.readStore !== 'sqlite',
      async keepUp(signal, onTrouble) {
        await Promise.all([kept.keepUp(signal, onTrouble), tree.keepUp(signal, onTrouble)]);
      },
      states: async () => [...(await kept.runner.states()), await tree.status()],
      logTree: tree.open,
      async close() {
        await tree.close();
        await kept.close();
        await eventStore.close();
      },
    };
  } catch (error) {
    await eventStore.close();
    throw error;
  }
}

/** Where several processes keep the read models, the others are given this time before one joins in. */
const momentMs = 300;
/** Within this time whoever shares the read models has taken over from one that died. */
const takenOverMs = 2 * leaseMs;

/**
 * Brings answers up to what the log holds now: by catching up here, or by waiting for whoever keeps the read models. One that shares them may
 * have died with its leases: these are waited for to their end, and what they were for is then done here.
 * @returns false when that one did not get there in time
 * @throws ReadModelsOfAnotherLog where the read models are shared
 */
export async function freshen(
  register: Register,
  waitMs: number,
  onProgress?: (events: number) => void,
): Promise<boolean> {
  const { projections } = register;
  if (register.sharesReadModels) await projections.requireThisLog();
  const head = await register.eventStore.head();
  if (head && register.sharesReadModels && (await projections.waitFor(head.position, momentMs))) return true;
  const catchUp = (): Promise<unknown> =>
    projections.catchUp(onProgress ? { onProgress: ({ events }) => onProgress(events) } : {});
  if (register.keepsReadModels) {
    await catchUp();
    if (!register.sharesReadModels) return true;
    for (const end = performance.now() + takenOverMs; head && performance.now() < end; await catchUp()) {
      const asked = performance.now();
      if (await projections.waitFor(head.position, momentMs)) return true;
      if (performance.now() - asked < momentMs) return false; // one of them has stopped
    }
  }
  return head === null || projections.waitFor(head.position, waitMs);
}
