import { parentPort, workerData } from 'node:worker_threads';
import { openSqliteEventStore } from '@legation/event-store';
import { LogTreeKeeper, openSqliteReadStore } from '@legation/read-models';

// The thread that keeps the tree of a log while another one appends, as in `legation serve`: started with `{ log, tree }`.

const { log, tree } = workerData as { readonly log: string; readonly tree: string };
const events = openSqliteEventStore({ path: log, access: 'read' });
const store = openSqliteReadStore({ path: tree, access: 'write' });
const keeper = new LogTreeKeeper(events, store);
await keeper.prepare();
const ending = new AbortController();
let [wanted, have] = [Infinity, 0];
const tell = (): void => {
  if (have >= wanted) parentPort?.postMessage('whole');
};
parentPort?.on('message', (message: number | 'stop') => {
  if (message === 'stop') {
    ending.abort();
    return;
  }
  wanted = message;
  tell();
});
parentPort?.postMessage('ready');
await keeper.run({
  signal: ending.signal,
  onProgress: (leaves) => {
    have = leaves;
    tell();
  },
});
await store.close();
await events.close();
parentPort?.close();
