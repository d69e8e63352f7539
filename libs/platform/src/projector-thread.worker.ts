import { setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { openProjector } from './projector.js';
import { told } from './projector-messages.js';
import type { FromProjector, ProjectorStart, ToProjector } from './projector-messages.js';
import { addressOf } from './stores.js';

// The thread in which `serve` keeps its read models: the log open for reading, the read models for writing.

/** Niceness: a third of the share of a thread that has none, where both want a processor; all of it where one is idle. */
const behindCommands = 5;

const { dataDir, eventStore, readStore } = workerData as ProjectorStart;
const port = parentPort;
if (!port) throw new Error('this is the program of a thread; `legation serve` starts it');

// Where processors are short, commands go first. Only Linux sets this for one thread; elsewhere it would be the whole process.
if (process.platform === 'linux') setPriority(behindCommands);

const tell = (message: FromProjector): void => port.postMessage(message);
const ending = new AbortController();
let [start, grew] = [(): void => undefined, (): void => undefined];
const started = new Promise<void>((resolve) => (start = resolve));
port.on('message', (message: ToProjector) => {
  if (message === 'run') start();
  if (message === 'grew') grew();
  if (message !== 'stop') return;
  ending.abort();
  start();
});

try {
  const projector = await openProjector({
    stores: { dataDir, eventStore: addressOf(eventStore), readStore: addressOf(readStore) },
    growth: (call) => (grew = call),
    onNotice: (notice) => tell({ kind: 'notice', notice }),
    onMoved: () => tell({ kind: 'moved' }),
  });
  try {
    tell({ kind: 'ready' });
    await started;
    await projector.keepUp(ending.signal, (what, error) =>
      tell({ kind: 'trouble', what, error: error && told(error) }),
    );
  } finally {
    await projector.close();
  }
  tell({ kind: 'ended', error: null });
} catch (error) {
  tell({ kind: 'ended', error: told(error) });
} finally {
  port.close();
}
