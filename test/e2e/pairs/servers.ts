import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openKurrentServer } from '../../servers/kurrentdb/open-kurrent-server.js';
import { mongoServer, startMongo } from '../../servers/mongodb/mongo-under-test.js';

// A process of its own: stores for more registers than the specs of one run make, all of them empty. The parent talks over
// the IPC channel; when that is gone, so is the parent.
const registers = 320;
const folder = mkdtempSync(join(tmpdir(), 'legation-pairs-'));
const logs = await Promise.all(
  Array.from({ length: registers }, (_, n) => openKurrentServer({ dataDir: join(folder, `log-${n}`) })),
);
const mongo = mongoServer === null ? null : await startMongo();
const stores = logs.map(({ url }) => ({ kurrentdb: url, mongodb: mongo?.freshUrl() ?? null }));

process.once('disconnect', () => {
  rmSync(folder, { recursive: true, force: true });
  void (mongo?.stop() ?? Promise.resolve()).finally(() => process.exit(0));
});
process.send?.({ folder, stores });
