import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { EventStoreError, verifyLog } from '@legation/event-store';
import type { LogProblem } from '@legation/event-store';
import type { Register } from '@legation/platform';
import { bringUp, openForReading, RegisterNotFound } from '../reading.js';
import { progressBar } from '../show/progress.js';
import type { Problem } from './problem.js';
import { differences } from './read-models.js';
import { treeProblems } from './tree.js';
import type { Kept } from './tree.js';

export interface Verdict {
  readonly events: number;
  readonly streams: number;
  readonly problems: readonly Problem[];
}

/**
 * Checks the log (every checksum, revision, id, upcast) and, where it can be read, every read model against a fresh rebuild.
 * @throws RegisterNotFound
 */
export async function verify(dataDir: string, kept: Kept = { checkpoints: [], keys: [] }): Promise<Verdict> {
  const log = join(dataDir, 'log.db');
  if (!existsSync(log)) throw new RegisterNotFound(dataDir);
  const problems: Problem[] = [];
  let [events, streams] = [0, 0];
  for await (const found of verifyLog(log)) {
    if (found.kind === 'read') ({ events, streams } = found);
    else problems.push(problemOf(found));
  }
  if (problems.length === 0) problems.push(...(await readModelProblems(dataDir, events, kept)));
  return { events, streams, problems };
}

function problemOf({ code, position, stream, revision, message }: LogProblem): Problem {
  return {
    code,
    position: position === null ? null : Number(position),
    stream,
    revision: revision === null ? null : Number(revision),
    message,
  };
}

/** Only over a sound log: on a damaged one, read models cannot be rebuilt. */
async function readModelProblems(dataDir: string, events: number, kept: Kept): Promise<readonly Problem[]> {
  let register: Register | null = null;
  try {
    register = await openForReading(dataDir);
    await bringUp(register);
    const bar = progressBar('rebuild', events);
    const found = await differences(register, (done) => bar.at(done));
    bar.stop();
    return [...found, ...(await treeProblems(register, { dataDir, ...kept }, events))];
  } catch (error) {
    if (error instanceof EventStoreError) throw error;
    return [
      {
        code: 'READ_MODELS_UNREADABLE',
        position: null,
        stream: null,
        revision: null,
        message: (error as Error).message,
      },
    ];
  } finally {
    await register?.close();
  }
}
