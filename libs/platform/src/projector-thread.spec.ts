import { Worker } from 'node:worker_threads';
import { ReadStoreUnavailable } from '@legation/read-models';
import { ProjectorThread } from './projector-thread.js';

const says =
  "const { parentPort } = require('node:worker_threads'); const tell = (message) => parentPort.postMessage(message);";
const waitsForStop =
  "parentPort.on('message', (m) => { if (m === 'stop') { tell({ kind: 'ended', error: null }); parentPort.close(); } });";

const threadOf = (code: string): ProjectorThread =>
  new ProjectorThread(new Worker(`${says} ${code}`, { eval: true }), () => undefined);
const run = (thread: ProjectorThread): Promise<void> => thread.run(new AbortController().signal, () => undefined);

describe('the thread that keeps the read models', () => {
  it('is a failure when it ends without a word', async () => {
    await expect(run(threadOf('process.exit(3)'))).rejects.toThrow(
      'the thread that keeps the read models ended with 3',
    );
  });

  it('is a failure when it crashes', async () => {
    await expect(run(threadOf("setImmediate(() => { throw new Error('a fault in a fold'); })"))).rejects.toThrow(
      'a fault in a fold',
    );
  });

  it('is a failure when it says so, and is told as what it was', async () => {
    const error = "{ name: 'ReadStoreUnavailable', code: 'READ_STORE_UNAVAILABLE', message: 'read.db is closed' }";
    const thread = threadOf(`tell({ kind: 'ended', error: ${error} })`);
    await expect(run(thread)).rejects.toBeInstanceOf(ReadStoreUnavailable);
    await expect(thread.ready).rejects.toThrow('read.db is closed');
  });

  it('tells of trouble and of its end, and stops when it is asked to', async () => {
    const trouble =
      "tell({ kind: 'trouble', what: 'tree', error: { name: 'E', code: null, message: 'full' } }); tell({ kind: 'trouble', what: 'tree', error: null });";
    const thread = threadOf(`${waitsForStop} ${trouble}`);
    const ending = new AbortController();
    const told: string[] = [];
    await thread.run(ending.signal, (what, error) => {
      told.push(`${what} ${error && error.message}`);
      if (error === null) ending.abort();
    });
    expect(told).toEqual(['tree full', 'tree null']);
    await thread.close();
  });

  it('wakes those who wait when the read models have moved, and tells at once that the log has grown where somebody waits', async () => {
    const echoes = "parentPort.on('message', (m) => { if (m === 'grew') tell({ kind: 'moved' }); });";
    const thread = threadOf(`${waitsForStop} ${echoes} tell({ kind: 'ready' });`);
    await thread.ready;
    const took: number[] = [];
    for (let time = 0; time < 9; time += 1) {
      const begun = performance.now();
      const moved = thread.pause(10_000);
      thread.grew();
      await moved;
      took.push(performance.now() - begun);
    }
    // all but the first would take the whole interval at which it hears when nobody waits; a busy machine may hold up some of them
    expect(Math.min(...took.slice(1))).toBeLessThan(90);
    await thread.close();
  });

  it('is ended when it does not end by itself', async () => {
    const thread = threadOf("tell({ kind: 'ready' }); for (;;);");
    await thread.ready;
    await thread.close();
  }, 20_000);
});
