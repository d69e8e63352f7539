// Keeps the tree of a folder's log, over and over, until it is killed. Used by log-tree-kill.spec.ts.
import { join } from 'node:path';
import { openSqliteEventStore } from '@legation/event-store';
import { LogTreeKeeper, openSqliteReadStore } from '@legation/read-models';

const [folder] = process.argv.slice(2);
const log = openSqliteEventStore({ path: join(folder, 'log.db'), access: 'read' });
const store = openSqliteReadStore({ path: join(folder, 'tree.db'), access: 'write' });
const keeper = new LogTreeKeeper(log, store, { pageSize: 30 });
const onProgress = (leaves) => console.log(`at ${leaves}`);
for (;;) {
  await keeper.catchUp({ onProgress });
  await keeper.rebuild({ onProgress });
}
