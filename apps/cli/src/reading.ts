import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { freshen, openRegister } from '@legation/platform';
import type { Register } from '@legation/platform';
import { progressBar } from './show/progress.js';

/** The folder holds no register yet. */
export class RegisterNotFound extends Error {
  readonly code = 'REGISTER_NOT_FOUND';

  constructor(dataDir: string) {
    super(`no register in ${dataDir}; name its folder with --data-dir, or import something first`);
    this.name = 'RegisterNotFound';
  }
}

/** Another process keeps the read models and does not get on. */
export class ReadModelsBehind extends Error {
  readonly code = 'READ_MODELS_BEHIND';

  constructor() {
    super('the read models of the process that keeps them are behind the log; see `legation projections status`');
    this.name = 'ReadModelsBehind';
  }
}

const patienceMs = 5_000;

/**
 * Asks the register in a folder, beside whoever writes it: the read models are first brought up to the log as it is now.
 * @throws RegisterNotFound ReadModelsBehind
 */
export async function reading<Answer>(dataDir: string, ask: (register: Register) => Promise<Answer>): Promise<Answer> {
  const register = await openForReading(dataDir);
  try {
    await bringUp(register);
    return await ask(register);
  } finally {
    await register.close();
  }
}

/** The register in a folder, to be closed by the caller. @throws RegisterNotFound */
export async function openForReading(dataDir: string): Promise<Register> {
  if (!existsSync(join(dataDir, 'log.db'))) throw new RegisterNotFound(dataDir);
  return openRegister({ dataDir, access: 'read' });
}

/** Brings the read models up to the log as it is now, with a bar where that takes long. @throws ReadModelsBehind */
export async function bringUp(register: Register): Promise<void> {
  const head = await register.eventStore.head();
  const bar = progressBar('read models', Number(head?.position ?? 0));
  const upToDate = await freshen(register, patienceMs, (events) => bar.at(events));
  bar.stop();
  if (!upToDate) throw new ReadModelsBehind();
}
