import { ProjectionRunner, projections } from '@legation/read-models';
import type { ReadStore, RunnerNotice } from '@legation/read-models';
import { keepGoing } from './keep-going.js';
import type { OnTrouble } from './keep-going.js';
import { treeKeeperIn } from './log-tree.js';
import { leasesIn, openEventStore, openReadStore, openTreeStore } from './stores.js';
import type { Stores } from './stores.js';

export interface ProjectorOptions {
  readonly stores: Stores;
  readonly onNotice?: (notice: RunnerNotice) => void;
  readonly onMoved?: () => void;
  /** See `SqliteEventStoreOptions`. */
  readonly growth?: (grew: () => void) => void;
}

/** What keeps read models apart from whoever writes the log. */
export interface Projector {
  /** Keeps all of it up to date until the signal aborts. @throws what no waiting mends */
  keepUp(signal: AbortSignal, onTrouble: OnTrouble): Promise<void>;
  close(): Promise<void>;
}

/** Opens the log for reading and the read models for writing. The caller holds the projector's lock where the read models are a file. */
export async function openProjector({ stores, onNotice, onMoved, growth }: ProjectorOptions): Promise<Projector> {
  const eventStore = await openEventStore(stores, { access: 'read', ...(growth ? { growth } : {}) });
  try {
    const readStore = await openReadStore(stores, { access: 'write' });
    if (stores.readStore === 'sqlite') await prepare(readStore); // a server may be away: the runner prepares it once it is there
    const treeStore = await openTreeStore(stores, { access: 'write' });
    const treeKeeper = await treeKeeperIn(stores, eventStore, treeStore, onNotice);
    const runner = new ProjectionRunner(eventStore, readStore, projections, {
      ...leasesIn(stores),
      ...(onNotice ? { onNotice } : {}),
      ...(onMoved ? { onMoved } : {}),
    });
    return {
      async keepUp(signal, onTrouble) {
        await Promise.all([
          keepGoing(runner, signal, (error) => onTrouble('projections', error)),
          keepGoing(treeKeeper, signal, (error) => onTrouble('tree', error)),
        ]);
      },
      async close() {
        await runner.release().catch(() => undefined); // a lease that cannot be given back runs out
        await treeKeeper.release().catch(() => undefined);
        await treeStore.close();
        await readStore.close();
        await eventStore.close();
      },
    };
  } catch (error) {
    await eventStore.close();
    throw error;
  }
}

/** Questions can be asked of a register before anything was recorded in it. */
export async function prepare(readStore: ReadStore): Promise<void> {
  for (const { name, version, indexes } of projections) await readStore.prepare({ projection: name, version }, indexes);
}
