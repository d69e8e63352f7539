import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { openSqliteEventStore } from '@legation/event-store';
import { appendsIn, eventsIn } from './appends.js';
import { inFlight } from './in-flight.js';
import { secondsOf } from './rounds.js';

// Appends what one log holds to another, which is new, 64 in flight, and tells events a second and how many milliseconds later the
// tree had the last one: `tree-appends.js FROM TO [TREE]`. Without TREE no tree is kept.

const [from = '', to = '', tree] = process.argv.slice(2);
const source = openSqliteEventStore({ path: from, access: 'read' });
const appends = await appendsIn(source, 0n);
await source.close();
const log = openSqliteEventStore({ path: to, access: 'write' });
const worker =
  tree === undefined
    ? null
    : new Worker(new URL('./tree-thread.js', import.meta.url), { workerData: { log: to, tree } });
if (worker) await once(worker, 'message');
const seconds = await secondsOf(() =>
  inFlight(64, appends, ({ stream, events, expected }) => log.append(stream, events, expected)),
);
let behind = 0;
if (worker) {
  behind = await secondsOf(async () => {
    worker.postMessage(eventsIn(appends));
    await once(worker, 'message');
  });
  worker.postMessage('stop');
  await once(worker, 'exit');
}
await log.close();
console.log(JSON.stringify({ perSecond: eventsIn(appends) / seconds, behindMs: behind * 1_000 }));
