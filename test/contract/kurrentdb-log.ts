import { randomUUID } from 'node:crypto';
import { openKurrentEventStore } from '@legation/event-store';
import type { KurrentEventStoreOptions } from '@legation/event-store';
import { kurrentUnderTest } from '../servers/kurrentdb/kurrent-under-test.js';
import type { KurrentUnderTest } from '../servers/kurrentdb/kurrent-under-test.js';
import type { LogUnderTest } from './log-under-test.js';

/** The server of this spec file, started by the first who needs it. */
let started: Promise<KurrentUnderTest> | null = null;

export const kurrentServer = (): Promise<KurrentUnderTest> => (started ??= kurrentUnderTest());

export async function stopKurrentServer(): Promise<void> {
  await (await started)?.stop();
  started = null;
}

/**
 * A log of its own in a database that others use too, a real one perhaps: its streams have a prefix that nobody else has.
 * Nothing of it is removed, as nothing can be.
 */
export function newKurrentLog(options: Partial<KurrentEventStoreOptions> = {}): LogUnderTest {
  const streamPrefix = `spec-${randomUUID()}-`;
  const open = async (access: 'write' | 'read') =>
    openKurrentEventStore({ connectionString: (await kurrentServer()).url, access, streamPrefix, ...options });
  return { openWriter: () => open('write'), openReader: () => open('read'), remove: async () => undefined };
}
