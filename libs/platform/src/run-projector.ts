import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { ReadStoreUnavailable, tryHold } from '@legation/read-models';
import type { RunnerNotice } from '@legation/read-models';
import type { Config } from './config.js';
import { isAway } from './keep-going.js';
import type { Kept } from './keep-going.js';
import type { Logger } from './logger.js';
import { openProjector } from './projector.js';
import type { Projector } from './projector.js';

export interface ProjectorRun {
  readonly config: Config;
  readonly logger: Logger;
  /** Aborted when the process is to stop. */
  readonly signal: AbortSignal;
}

/** Pause before a server that is away at the start is tried again. */
const againMs = 2_000;

/**
 * Keeps the read models apart from the API until the signal aborts. Several processes share the work where the read models are in MongoDB.
 * @throws ReadStoreUnavailable when the read models are in a file, and another process keeps them
 * @throws EventStoreError as the opening of the log; a server that is away is waited for
 */
export async function runProjector({ config, logger, signal }: ProjectorRun): Promise<void> {
  const lock = config.readStore === 'sqlite' ? holdAlone(config.dataDir) : null;
  try {
    const projector = await opened({ config, logger, signal });
    if (!projector) return;
    logger.info('projector.started', { eventStore: String(config.eventStore), readStore: String(config.readStore) });
    try {
      await projector.keepUp(signal, (what, error) => logTrouble(logger, what, error));
    } finally {
      await projector.close();
    }
    logger.info('projector.stopped');
  } finally {
    lock?.release();
  }
}

/** Writes what a runner tells as an event of the log. */
export function logNotice(logger: Logger, notice: RunnerNotice): void {
  const { kind, projection } = notice;
  if (kind === 'stopped') {
    const { position, stream, reason } = notice.stopped;
    logger.error('projection.stopped', { projection, position: String(position), stream, reason });
  } else if (kind === 'indexed') logger.warn('projection.indexed', { projection, index: JSON.stringify(notice.index) });
  else if (kind === 'activated') logger.info('projection.activated', { projection, version: notice.version });
  else logger.info(`projection.${kind}`, { projection, because: notice.because });
}

/** Writes what stands still, and that it moves again, as an event of the log. */
export function logTrouble(logger: Logger, what: Kept | 'denials', error: Error | null): void {
  if (error) logger.error(`${what}.failed`, { error });
  else logger.info(`${what}.resumed`);
}

function holdAlone(dataDir: string): { release(): void } {
  const lock = tryHold(join(dataDir, 'read.lock'));
  if (lock) return lock;
  throw new ReadStoreUnavailable(
    `the read models in ${dataDir} are kept by another process, such as \`legation serve\`: in a file, one process keeps them. ` +
      'Stop it first, or keep them in MongoDB (LEGATION_READ_STORE), which projectors share',
  );
}

/** Null when the signal aborted before the servers were there. */
async function opened({ config, logger, signal }: ProjectorRun): Promise<Projector | null> {
  const { dataDir, eventStore, readStore } = config;
  const onNotice = (notice: RunnerNotice): void => logNotice(logger, notice);
  for (let told = false; !signal.aborted; told = true) {
    try {
      return await openProjector({ stores: { dataDir, eventStore, readStore }, onNotice });
    } catch (error) {
      if (!isAway(error) || (eventStore === 'sqlite' && readStore === 'sqlite')) throw error;
      if (!told) logger.warn('projector.waiting', { error });
      await wait(againMs, null, { signal }).catch(() => undefined);
    }
  }
  return null;
}
