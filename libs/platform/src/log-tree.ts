import type { EventStore } from '@legation/event-store';
import {
  LogTree,
  LogTreeKeeper,
  openSqliteReadStore,
  ReadStoreUnavailable,
  treeCollection,
  treeStatus,
} from '@legation/read-models';
import type { ProjectionStatus, ReadStore, RunnerNotice, Stopped } from '@legation/read-models';
import { keepGoing } from './keep-going.js';
import type { OnTrouble } from './keep-going.js';
import { leasesIn, openTreeStore } from './stores.js';
import type { Stores } from './stores.js';

/** The Merkle tree of a register's log. */
export interface RegisterTree {
  readonly tree: LogTree;
  /** Where it is kept. */
  readonly store: ReadStore;
  /**
   * Brings the tree up to what the log holds now: by keeping it here, or by waiting for whoever keeps it.
   * @returns false when that one did not get there in time
   */
  bringUp(waitMs: number, onProgress?: (leaves: number) => void): Promise<boolean>;
  /**
   * Makes it again from the first event, in place; where another process keeps it, that one does, and is waited for.
   * @returns why it stopped before the end of the log; null when it is whole
   */
  rebuild(onProgress?: (leaves: number) => void): Promise<Stopped | null>;
}

interface Opened {
  readonly store: ReadStore;
  /** Null where another process, or a thread of this one, keeps the tree. */
  readonly keeper: LogTreeKeeper | null;
}

export interface TreeOptions {
  readonly access: 'write' | 'read';
  /** Whether this thread keeps the read models, and so the tree. */
  readonly keeps: boolean;
  readonly onNotice?: (notice: RunnerNotice) => void;
}

/** The tree of an open register: nothing is opened before it is asked for. */
export class TreeOfRegister {
  private opening: Promise<Opened> | null = null;
  private asked: RegisterTree | null = null;

  constructor(
    private readonly stores: Stores,
    private readonly events: EventStore,
    private readonly options: TreeOptions,
  ) {}

  /** @throws ReadStoreUnavailable while whoever keeps it has not made it yet */
  readonly open = async (): Promise<RegisterTree> => {
    const { store, keeper } = await this.opened();
    if (this.asked) return this.asked;
    const tree = new LogTree(this.events, store);
    const bringUp: RegisterTree['bringUp'] = async (waitMs, onProgress) => {
      if (!keeper) return waitFor(() => tree.isAtHead(), waitMs);
      await keeper.catchUp(onProgress ? { onProgress } : {});
      return waitFor(() => tree.isAtHead(), waitMs); // another process may have the lease
    };
    const rebuild: RegisterTree['rebuild'] = async (onProgress) => {
      if (!keeper) throw new ReadStoreUnavailable('another process keeps the tree of the log; stop it first');
      await keeper.rebuild(onProgress ? { onProgress } : {});
      for (let stopped: Stopped | null = null; ; stopped = await stopOf(store)) {
        if (stopped !== null || (await waitFor(() => tree.isAtHead(), lookMs))) return stopped;
        await keeper.catchUp(onProgress ? { onProgress } : {}); // the one who had the lease may have left
      }
    };
    return (this.asked = { tree, store, bringUp, rebuild });
  };

  /** Keeps the tree until the signal aborts, where this thread is the one to do it. A store that is away is tried again. */
  async keepUp(signal: AbortSignal, onTrouble: OnTrouble): Promise<void> {
    if (!this.options.keeps) return;
    const { keeper } = await this.opened();
    if (keeper) await keepGoing(keeper, signal, (error) => onTrouble('tree', error));
  }

  /** How far it is. */
  async status(): Promise<ProjectionStatus> {
    const opened = await this.opened().catch((error: unknown) => {
      if (error instanceof ReadStoreUnavailable) return null; // whoever keeps it has not made it yet
      throw error;
    });
    return treeStatus(this.events, opened?.store ?? null);
  }

  async close(): Promise<void> {
    const opened = await this.opening?.catch(() => null);
    await opened?.keeper?.release().catch(() => undefined); // a lease that cannot be given back runs out
    await opened?.store.close();
  }

  private opened(): Promise<Opened> {
    return (this.opening ??= this.openStore().catch((error: unknown) => {
      this.opening = null;
      throw error;
    }));
  }

  private async openStore(): Promise<Opened> {
    const { keeps, access } = this.options;
    if (!keeps) return { store: await openTreeStore(this.stores, { access: 'read' }), keeper: null };
    try {
      return await this.kept(await openTreeStore(this.stores, { access: 'write' }));
    } catch (error) {
      const inFile = this.stores.readStore === 'sqlite';
      if (access === 'write' || !inFile || !(error instanceof ReadStoreUnavailable)) throw error;
      return this.kept(openSqliteReadStore({ path: ':memory:', access: 'write' }));
    }
  }

  private async kept(store: ReadStore): Promise<Opened> {
    return { store, keeper: await treeKeeperIn(this.stores, this.events, store, this.options.onNotice) };
  }
}

/** Between two looks at whether a tree that others make again has stopped. */
const lookMs = 200;

async function stopOf(store: ReadStore): Promise<Stopped | null> {
  const states = await store.states();
  return states.find(({ projection }) => projection === treeCollection.projection)?.stopped ?? null;
}

/** What keeps the tree of the log in a store. */
export async function treeKeeperIn(
  stores: Stores,
  events: EventStore,
  store: ReadStore,
  onNotice?: (notice: RunnerNotice) => void,
): Promise<LogTreeKeeper> {
  const keeper = new LogTreeKeeper(events, store, { ...leasesIn(stores), ...(onNotice ? { onNotice } : {}) });
  if (stores.readStore === 'sqlite') await keeper.prepare(); // a server may be away: it is prepared once it is there
  return keeper;
}

async function waitFor(isSo: () => Promise<boolean>, mostMs: number): Promise<boolean> {
  for (const end = performance.now() + mostMs; ;) {
    if (await isSo()) return true;
    if (performance.now() >= end) return false;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
