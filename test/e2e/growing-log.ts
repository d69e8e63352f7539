import type { ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { openEventStore, readConfig } from '@legation/platform';
import { storesOf } from './pairs/stores-under-test.js';

/** Waits until the log of a register holds so many events; false when the process that writes them ended before. */
export async function untilLogHolds(count: number, dataDir: string, writer: ChildProcess): Promise<boolean> {
  const config = readConfig(storesOf(dataDir), { dataDir });
  const isOver = (): boolean => writer.exitCode !== null || writer.signalCode !== null;
  while (config.eventStore === 'sqlite' && !existsSync(join(dataDir, 'log.db'))) {
    if (isOver()) return false;
    await wait(2);
  }
  const log = await openEventStore(config, { access: 'read' });
  try {
    let held = 0;
    for (let after: bigint | undefined; !isOver();) {
      const { events } = await log.readAll({ limit: 1_000, ...(after === undefined ? {} : { after }) });
      held += events.length;
      if (held >= count) return true;
      after = events.at(-1)?.position ?? after;
      if (events.length === 0) await wait(2);
    }
    return false;
  } finally {
    await log.close();
  }
}
