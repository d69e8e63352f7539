import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { copyLog, openKurrentEventStore, openSqliteEventStore } from '@legation/event-store';
import type { EventStore } from '@legation/event-store';
import { readConfig } from '@legation/platform';
import type { Config } from '@legation/platform';
import { startKurrentServer } from '../../servers/kurrentdb/start-kurrent-server.js';
import { startMongo } from '../../servers/mongodb/mongo-under-test.js';

/** The same log under one of the four pairs of stores. */
export interface PairOfStores {
  readonly name: string;
  /** Configures it, together with a data folder of its own. */
  readonly config: Config;
  /** The positions of all its events, in order: each log counts in its own way. */
  readonly positions: readonly bigint[];
}

export interface FourPairs {
  readonly pairs: readonly PairOfStores[];
  stop(): Promise<void>;
}

/** Copies a log in a file to a KurrentDB, and gives both logs with either kind of read store, which are empty still. */
export async function fourPairsOf(dataDir: string): Promise<FourPairs> {
  const folder = mkdtempSync(join(tmpdir(), 'legation-four-'));
  const kurrent = await startKurrentServer({ dataDir: join(folder, 'kurrentdb') });
  const mongo = await startMongo();
  const [source, target] = [
    openSqliteEventStore({ path: join(dataDir, 'log.db'), access: 'read' }),
    await openKurrentEventStore({ connectionString: kurrent.url, access: 'write' }),
  ];
  await copyLog(source, target);
  const logs = [
    { log: 'sqlite', positions: await positionsOf(source) },
    { log: kurrent.url, positions: await positionsOf(target) },
  ];
  await source.close();
  await target.close();
  const pairs = logs.flatMap(({ log, positions }) =>
    ['sqlite', mongo.freshUrl()].map((readStore) => {
      const env = { LEGATION_EVENT_STORE: log, LEGATION_READ_STORE: readStore };
      const own = log === 'sqlite' ? dataDir : mkdtempSync(join(folder, 'data-'));
      const name = [log, readStore].map((address) => address.split(':')[0]).join(' + ');
      return { name, positions, config: readConfig(env, { dataDir: own, port: 0 }) };
    }),
  );
  return {
    pairs,
    async stop() {
      await kurrent.stop();
      await mongo.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function positionsOf(log: EventStore): Promise<readonly bigint[]> {
  const positions: bigint[] = [];
  for (let after = positions.at(-1); ; after = positions.at(-1)) {
    const { events, atHead } = await log.readAll({ limit: 1_000, ...(after === undefined ? {} : { after }) });
    positions.push(...events.map(({ position }) => position));
    if (atHead) return positions;
  }
}
