import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqliteEventStore } from '@legation/event-store';
import { eventStoreContract } from './event-store.contract.js';
import type { LogUnderTest } from './log-under-test.js';

function newSqliteLog(): LogUnderTest {
  const folder = mkdtempSync(join(tmpdir(), 'legation-log-'));
  const path = join(folder, 'log.db');
  return {
    openWriter: async () => openSqliteEventStore({ path, access: 'write' }),
    openReader: async () => openSqliteEventStore({ path, access: 'read' }),
    remove: async () => rmSync(folder, { recursive: true, force: true }),
  };
}

eventStoreContract('sqlite', newSqliteLog);
