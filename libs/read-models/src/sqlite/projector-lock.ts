import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { takeFileLock } from '@legation/event-store';
import type { FileLock } from '@legation/event-store';
import { translated } from './driver-errors.js';

/** Held until it is released, or until the process ends in whatever way. */
export type ProjectorLock = FileLock;

/**
 * Takes the right to project into a read store, or returns null when another process (or another part of this one) has it.
 * The operating system frees it when the process dies.
 * @param path such as `read.lock`
 * @throws ReadStoreUnavailable when the lock file cannot be made
 */
export function tryHold(path: string): ProjectorLock | null {
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    return takeFileLock(path);
  } catch (error) {
    throw translated(path, error);
  }
}
