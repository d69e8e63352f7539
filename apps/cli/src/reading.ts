import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { openRegister } from '@legation/platform';
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
  if (!existsSync(join(dataDir, 'log.db'))) throw new RegisterNotFound(dataDir);
  const register = await openRegister({ dataDir, access: 'read' });
  try {
    await bringUp(register);
    return await ask(register);
  } finally {
    await register.close();
  }
}

/** Brings the read models up to the head of the log, or waits for the process that does. */
export async function bringUp(register: Register): Promise<void> {
  const head = await register.eventStore.head();
  if (head === null) return;
  if (register.projections) return catchUp(register, head.position);
  for (const end = Date.now() + patienceMs; ; await wait(25)) {
    const states = (await register.readStore.states()).filter(({ active, stopped }) => active && !stopped);
    const behind = states.filter(({ checkpoint }) => checkpoint === null || checkpoint.position < head.position);
    if (states.length > 0 && behind.length === 0) return;
    if (Date.now() >= end) throw new ReadModelsBehind();
  }
}

async function catchUp(register: Register, head: bigint): Promise<void> {
  const bar = progressBar('read models', Number(head));
  await register.projections?.catchUp({ onProgress: ({ position }: { readonly position: bigint }) => bar.at(Number(position)) });
  bar.stop();
}
