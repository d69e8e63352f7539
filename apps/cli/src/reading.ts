import { statSync } from 'node:fs';
import { join } from 'node:path';
import { freshen, openRegister } from '@legation/platform';
import type { Register, RegisterPlace } from '@legation/platform';
import { projections } from '@legation/read-models';
import type { ProjectionState } from '@legation/read-models';
import { progressBar } from './show/progress.js';

/** The folder holds no register yet. */
export class RegisterNotFound extends Error {
  readonly code = 'REGISTER_NOT_FOUND';

  constructor(dataDir: string, advice = 'name its folder with --data-dir, or import something first') {
    super(`no register in ${dataDir}; ${advice}`);
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

/** What questions are answered from stopped before the end of the log: the answer would be less than what is recorded. */
export class ReadModelsStopped extends Error {
  readonly code = 'READ_MODELS_STOPPED';

  constructor({ projection, stopped }: Pick<ProjectionState, 'projection' | 'stopped'>) {
    super(`${projection} stopped: ${stopped?.reason}; see \`legation verify\``);
    this.name = 'ReadModelsStopped';
  }
}

const patienceMs = 5_000;
/** What questions are asked of: a shared store holds other things too. */
const asked: ReadonlySet<string> = new Set(projections.map(({ name }) => name));

/**
 * Asks the register, beside whoever writes it: the read models are first brought up to the log as it is now.
 * @throws RegisterNotFound ReadModelsBehind ReadModelsStopped
 */
export async function reading<Answer>(
  place: RegisterPlace,
  ask: (register: Register) => Promise<Answer>,
): Promise<Answer> {
  const register = await openForReading(place);
  try {
    await bringUp(register);
    await requireWhole(register);
    return await ask(register);
  } finally {
    await register.close();
  }
}

/** The register of a configuration, to be closed by the caller. @throws RegisterNotFound */
export async function openForReading(place: RegisterPlace): Promise<Register> {
  requireRegister(place);
  return openRegister({ ...place, access: 'read' });
}

/** A log on a server is there, be it empty. @throws RegisterNotFound, and what the system says of a folder that may not be looked into */
export function requireRegister({ dataDir, eventStore }: RegisterPlace): void {
  if (eventStore !== 'sqlite') return;
  const log = statSync(join(dataDir, 'log.db'), { throwIfNoEntry: false });
  if (!log) throw new RegisterNotFound(dataDir);
}

/** Brings the read models up to the log as it is now, with a bar where that takes long. @throws ReadModelsBehind */
export async function bringUp(register: Register): Promise<void> {
  const head = await register.eventStore.head();
  const bar = progressBar('read models', Number(head?.position ?? 0));
  const upToDate = await freshen(register, patienceMs, (events) => bar.at(events));
  bar.stop();
  if (!upToDate) throw new ReadModelsBehind();
}

/**
 * Refuses to answer from read models that stopped before they were whole, or that all stopped, as over a damaged log.
 * One that stopped alone, having been whole, leaves the questions of the others to be answered.
 * @throws ReadModelsStopped
 */
export async function requireWhole(register: Register): Promise<void> {
  const states = (await register.readStore.states()).filter(({ projection }) => asked.has(projection));
  const whole = new Set(states.filter(({ active }) => active).map(({ projection }) => projection));
  const needed = states.filter(({ active, projection }) => active || !whole.has(projection));
  const halted = needed.filter(({ stopped }) => stopped !== null);
  const found = halted.length === needed.length ? halted[0] : halted.find(({ active }) => !active);
  if (found) throw new ReadModelsStopped(found);
}
