import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { CommandRunner, openSqliteEventStore, registerClock } from '@legation/event-store';
import type { EventStore, RegisterClock } from '@legation/event-store';
import { ProjectionRunner, openSqliteReadStore, projections, takeProjectorLock } from '@legation/read-models';
import type { ProjectorLock, ReadStore } from '@legation/read-models';
import { Orders } from './orders.js';

/** The register on one machine: its log, its read models, and what keeps them together. */
export interface Register {
  readonly eventStore: EventStore;
  readonly readStore: ReadStore;
  readonly orders: Orders;
  /** Keeps the read models; absent while another process does. */
  readonly projections: ProjectionRunner | null;
  close(): Promise<void>;
}

export interface OpenRegisterOptions {
  readonly dataDir: string;
  /** `write` takes log and read models for this process alone; `read` works beside a writer. */
  readonly access: 'write' | 'read';
  /** Milliseconds since 1970; for specs. */
  readonly machineClock?: () => number;
}

/**
 * Opens the register in a folder. With `write` the folder is made when it is missing.
 * @throws EventStoreError StoreBusy when another process writes; see `openSqliteEventStore`
 */
export async function openRegister({ dataDir, access, machineClock }: OpenRegisterOptions): Promise<Register> {
  if (access === 'write') mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const eventStore = openSqliteEventStore({ path: join(dataDir, 'log.db'), access });
  try {
    const lock = takeProjectorLock(join(dataDir, 'read.lock'));
    const readStore = openSqliteReadStore({ path: join(dataDir, 'read.db'), access: lock ? 'write' : 'read' });
    return await assemble(eventStore, readStore, lock, machineClock);
  } catch (error) {
    await eventStore.close();
    throw error;
  }
}

async function assemble(eventStore: EventStore, readStore: ReadStore, lock: ProjectorLock | null, machineClock?: () => number): Promise<Register> {
  const clock: RegisterClock = registerClock((await eventStore.head())?.recordedAt ?? null, machineClock);
  return {
    eventStore,
    readStore,
    orders: new Orders(new CommandRunner(eventStore, clock), readStore),
    projections: lock ? new ProjectionRunner(eventStore, readStore, projections) : null,
    async close() {
      await eventStore.close();
      await readStore.close();
      lock?.release();
    },
  };
}
