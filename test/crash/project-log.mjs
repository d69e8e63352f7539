// Projects the log of a folder into its read models, over and over, until it is killed. Used by projection.spec.ts.
import { join } from 'node:path';
import { openSqliteEventStore } from '@legation/event-store';
import { ProjectionRunner, openSqliteReadStore, projections, tryHold } from '@legation/read-models';

const [folder] = process.argv.slice(2);
if (!tryHold(join(folder, 'read.lock'))) throw new Error('the lock of a killed projector is still held');
const log = openSqliteEventStore({ path: join(folder, 'log.db'), access: 'read' });
const store = openSqliteReadStore({ path: join(folder, 'read.db'), access: 'write' });
const runner = new ProjectionRunner(log, store, projections, { pageSize: 40 });
const onProgress = ({ position }) => console.log(`at ${position}`);
for (;;) {
  await runner.catchUp({ onProgress });
  for (const { name } of projections) await runner.rebuild(name, { onProgress });
}
