import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqliteSubscriberStore } from '@legation/subscribers';
import { subscriberStoreContract } from './subscriber-store.contract.js';

subscriberStoreContract('SQLite', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'legation-subscribers-'));
  return {
    open: async () => openSqliteSubscriberStore({ path: join(folder, 'deliveries.db') }),
    remove: async () => rmSync(folder, { recursive: true, force: true }),
  };
});

describe('the file of the webhooks', () => {
  it('is readable for its owner alone, whatever the process lets others do: secrets stand in it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'legation-subscribers-'));
    const before = process.umask(0);
    try {
      const store = openSqliteSubscriberStore({ path: join(folder, 'deliveries.db') });
      await store.lease('spec', 1_000);
      const modes = readdirSync(folder).map((name) => [name, (statSync(join(folder, name)).mode & 0o777).toString(8)]);
      expect(modes).toEqual([
        ['deliveries.db', '600'],
        ['deliveries.db-shm', '600'],
        ['deliveries.db-wal', '600'],
      ]);
      await store.close();
    } finally {
      process.umask(before);
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
