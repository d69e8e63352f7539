import { existsSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { copyLog, inScratchFolder } from '@legation/event-store';
import { openEventStore, openRegister } from '@legation/platform';
import type { RegisterPlace } from '@legation/platform';
import { importHere } from './run.js';
import type { ImportRun, Told } from './run.js';

/** Carries an import out on a copy of the log, which is then thrown away: the report tells exactly what would happen. */
export async function rehearse(run: ImportRun): Promise<Told> {
  return inScratchFolder('rehearsal', async (folder) => {
    const place: RegisterPlace = { dataDir: folder, eventStore: 'sqlite', readStore: 'sqlite', projector: 'here' };
    await copyTo(run.place, place);
    const told = await importHere({ ...run, place, quarantine: join(folder, 'quarantine.ndjson') });
    return { ...told, quarantine: null };
  });
}

async function copyTo(from: RegisterPlace, to: RegisterPlace): Promise<void> {
  if (from.eventStore !== 'sqlite') return copyFromServer(from, to);
  const log = join(from.dataDir, 'log.db');
  if (!existsSync(log)) return;
  const held = await openRegister({ ...from, access: 'write' });
  await held.close(); // the last writer to leave moves everything into the one file
  await copyFile(log, join(to.dataDir, 'log.db'));
}

async function copyFromServer(from: RegisterPlace, to: RegisterPlace): Promise<void> {
  const source = await openEventStore(from, { access: 'read' });
  try {
    const target = await openEventStore(to, { access: 'write' });
    try {
      await copyLog(source, target);
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
  }
}
