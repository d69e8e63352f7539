import { join } from 'node:path';
import { EventStoreError, verifyLog, verifyStore } from '@legation/event-store';
import type { LogProblem, LogRead } from '@legation/event-store';
import { openEventStore } from '@legation/platform';
import type { Register, RegisterPlace } from '@legation/platform';
import { bringUp, openForReading, requireRegister } from '../reading.js';
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
export async function verify(place: RegisterPlace, kept: Kept = { checkpoints: [], keys: [] }): Promise<Verdict> {
  requireRegister(place);
  const problems: Problem[] = [];
  let [events, streams] = [0, 0];
  for await (const found of checked(place)) {
    if (found.kind === 'read') ({ events, streams } = found);
    else problems.push(problemOf(found));
  }
  if (problems.length === 0) problems.push(...(await readModelProblems(place, events, kept)));
  return { events, streams, problems };
}

async function* checked(place: RegisterPlace): AsyncGenerator<LogProblem | LogRead, void, undefined> {
  if (place.eventStore === 'sqlite') return yield* verifyLog(join(place.dataDir, 'log.db'));
  const store = await openEventStore(place, { access: 'read' });
  try {
    yield* verifyStore(store);
  } finally {
    await store.close();
  }
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
async function readModelProblems(place: RegisterPlace, events: number, kept: Kept): Promise<readonly Problem[]> {
  let register: Register | null = null;
  try {
    register = await openForReading(place);
    await bringUp(register);
    const bar = progressBar('rebuild', events);
    const found = await differences(register, (done) => bar.at(done));
    bar.stop();
    return [...found, ...(await treeProblems(register, { dataDir: place.dataDir, ...kept }, events))];
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
