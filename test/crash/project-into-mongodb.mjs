// Projects the log of a folder into a MongoDB, over and over, until it is killed. Used by mongodb-projection.spec.ts.
import { join } from 'node:path';
import { openSqliteEventStore } from '@legation/event-store';
import { ProjectionRunner, openMongoReadStore, projections } from '@legation/read-models';

const [folder, connectionString] = process.argv.slice(2);
const log = openSqliteEventStore({ path: join(folder, 'log.db'), access: 'read' });
const store = await openMongoReadStore({ connectionString, access: 'write' });
const runner = new ProjectionRunner(log, store, projections, { pageSize: 20 });
const onProgress = ({ position }) => console.log(`at ${position}`);
for (;;) {
  await runner.catchUp({ onProgress });
  for (const { name } of projections) await runner.rebuild(name, { onProgress });
}
