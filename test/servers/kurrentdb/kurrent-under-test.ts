import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startKurrentServer } from './start-kurrent-server.js';
import type { KurrentServer } from './start-kurrent-server.js';

/** The server that a suite runs against: the one that KURRENTDB_URL names, else one of ours, started for the suite. */
export interface KurrentUnderTest {
  readonly url: string;
  /** Null when it is a real one, which is not to be killed or told to misbehave. */
  readonly ours: KurrentServer | null;
  stop(): Promise<void>;
}

export const realKurrentUrl = process.env.KURRENTDB_URL || undefined;

export async function kurrentUnderTest(): Promise<KurrentUnderTest> {
  if (realKurrentUrl) return { url: realKurrentUrl, ours: null, stop: async () => {} };
  const dataDir = mkdtempSync(join(tmpdir(), 'legation-kurrentdb-'));
  const ours = await startKurrentServer({ dataDir });
  return {
    url: ours.url,
    ours,
    stop: async () => {
      await ours.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
