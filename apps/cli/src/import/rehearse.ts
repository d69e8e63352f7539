import { existsSync } from 'node:fs';
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openRegister } from '@legation/platform';
import { importHere } from './run.js';
import type { ImportRun, Told } from './run.js';

/** Carries an import out on a copy of the log, which is then thrown away: the report tells exactly what would happen. */
export async function rehearse(run: ImportRun): Promise<Told> {
  const scratch = await mkdtemp(join(tmpdir(), 'legation-rehearsal-'));
  try {
    const log = join(run.dataDir, 'log.db');
    if (existsSync(log)) {
      const held = await openRegister({ dataDir: run.dataDir, access: 'write' });
      await held.close(); // the last writer to leave moves everything into the one file
      await copyFile(log, join(scratch, 'log.db'));
    }
    return {
      ...(await importHere({ ...run, dataDir: scratch, quarantine: join(scratch, 'quarantine.ndjson') })),
      quarantine: null,
    };
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}
