import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { ReadStoreUnavailable } from '@legation/read-models';
import type { RunnerNotice } from '@legation/read-models';
import type { OnTrouble } from './keep-going.js';
import type { FromProjector, ProjectorStart, Told, ToProjector } from './projector-messages.js';
import { textOf } from './stores.js';
import type { Stores } from './stores.js';

/** Under load the thread hears of new events this often, and folds together what has come meanwhile; at once where a question waits. */
const tellEveryMs = 100;
/** Room for what a page leaves behind, so that it is collected once a page and not several times. */
const youngMb = 64;
/** A thread that does not end by itself, as in the midst of a long page, is ended after this time; its transaction is undone. */
const patienceMs = 5_000;

/** Starts the thread that keeps the read models. @throws ReadStoreUnavailable when it cannot open them */
export async function startProjectorThread(
  { dataDir, eventStore, readStore }: Stores,
  onNotice: (notice: RunnerNotice) => void,
): Promise<ProjectorThread> {
  const start: ProjectorStart = { dataDir, eventStore: textOf(eventStore), readStore: textOf(readStore) };
  const worker = new Worker(new URL('./projector-thread.worker.js', import.meta.url), {
    workerData: start,
    resourceLimits: { maxYoungGenerationSizeMb: youngMb },
  });
  const thread = new ProjectorThread(worker, onNotice);
  await thread.ready;
  return thread;
}

/** The thread that keeps the read models, as the one that serves sees it. */
export class ProjectorThread {
  readonly ready: Promise<void>;
  private readonly ended: Promise<void>;
  private readonly gone: Promise<unknown>;
  private readonly moved = new Set<() => void>();
  private onTrouble: OnTrouble = () => undefined;
  private resting: NodeJS.Timeout | null = null;
  private grewMeanwhile = false;

  constructor(
    private readonly worker: Worker,
    onNotice: (notice: RunnerNotice) => void,
  ) {
    const [ready, ended] = [new Settled(), new Settled()];
    const fail = (error: Error): void => {
      ready.reject(error);
      ended.reject(error);
      this.wake(); // nothing will move any more: who waits looks once more, and then only at intervals
    };
    this.ready = ready.promise;
    this.ended = ended.promise;
    this.gone = once(worker, 'exit').catch(() => undefined);
    worker.on('message', (message: FromProjector) => {
      if (message.kind === 'ready') ready.resolve();
      if (message.kind === 'moved') this.wake();
      if (message.kind === 'notice') onNotice(message.notice);
      if (message.kind === 'trouble') this.onTrouble(message.what, message.error && errorOf(message.error));
      if (message.kind !== 'ended') return;
      if (message.error) fail(errorOf(message.error));
      else ended.resolve();
    });
    worker.on('error', (error) => fail(error instanceof Error ? error : new Error(String(error))));
    worker.on('exit', (code) => fail(new Error(`the thread that keeps the read models ended with ${code}`))); // without effect after its own word
  }

  /** Keeps the read models up to date until the signal aborts. @throws what stopped the thread before that */
  readonly run = async (signal: AbortSignal, onTrouble: OnTrouble): Promise<void> => {
    this.onTrouble = onTrouble;
    this.send('run');
    const stop = (): void => this.send('stop');
    signal.addEventListener('abort', stop, { once: true });
    if (signal.aborted) stop();
    try {
      await this.ended;
    } finally {
      signal.removeEventListener('abort', stop);
    }
  };

  /** Tells the thread that the log has grown: at once, or at intervals under a load that nobody waits for. */
  readonly grew = (): void => {
    if (this.resting && this.moved.size === 0) {
      this.grewMeanwhile = true;
      return;
    }
    this.tell();
    this.resting ??= setTimeout(() => {
      this.resting = null;
      if (this.grewMeanwhile) this.grew();
    }, tellEveryMs);
  };

  /** Resolves when the read models have moved, or after so many milliseconds. */
  readonly pause = (mostMs: number): Promise<void> =>
    new Promise((resolve) => {
      const wake = (): void => {
        clearTimeout(late);
        this.moved.delete(wake);
        resolve();
      };
      const late = setTimeout(wake, mostMs);
      this.moved.add(wake);
      if (this.grewMeanwhile) this.tell();
    });

  readonly close = async (): Promise<void> => {
    if (this.resting) clearTimeout(this.resting);
    this.send('stop');
    const ended = await Promise.race([this.gone.then(() => true), wait(patienceMs, false, { ref: false })]);
    if (!ended) await this.worker.terminate();
  };

  private tell(): void {
    this.grewMeanwhile = false;
    this.send('grew');
  }

  private wake(): void {
    for (const wake of [...this.moved]) wake();
  }

  private send(message: ToProjector): void {
    this.worker.postMessage(message);
  }
}

/** A promise that is settled from outside; a rejection that nobody waits for is no fault of the program. */
class Settled {
  resolve: () => void = () => undefined;
  reject: (error: Error) => void = () => undefined;
  readonly promise = new Promise<void>((resolve, reject) => {
    this.resolve = resolve;
    this.reject = reject;
  });

  constructor() {
    this.promise.catch(() => undefined);
  }
}

function errorOf({ name, code, message }: Told): Error {
  if (code === 'READ_STORE_UNAVAILABLE') return new ReadStoreUnavailable(message);
  return Object.assign(new Error(message), { name }, code === null ? {} : { code });
}
