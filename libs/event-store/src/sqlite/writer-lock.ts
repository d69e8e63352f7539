import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { DatabaseSync } from '@photostructure/sqlite';
import { resultCodeOf, resultCodes } from './driver-errors.js';

/** A lock held by this process until it is released, or until the process ends in whatever way. */
export interface FileLock {
  release(): void;
}

/**
 * Takes the lock of a file, or returns null when another process (or another part of this one) holds it.
 * The lock is an open write transaction on a tiny SQLite file: the operating system frees it when the process dies.
 * Beside it, `<path>.holder` names the holder for people.
 */
export function takeFileLock(path: string): FileLock | null {
  const database = new DatabaseSync(path, { timeout: 0 });
  try {
    database.exec('PRAGMA journal_mode = MEMORY; BEGIN IMMEDIATE');
  } catch (error) {
    database.close();
    if (resultCodeOf(error) === resultCodes.busy) return null;
    throw error;
  }
  try {
    writeFileSync(holderFile(path), `process ${process.pid}, since ${new Date().toISOString()}\n`, { mode: 0o600 });
  } catch {
    // the name is a courtesy: a full disk must not keep the lock from being taken
  }
  return {
    release() {
      if (!database.isOpen) return;
      rmSync(holderFile(path), { force: true });
      database.close();
    },
  };
}

/** Who holds the lock, such as `process 4711, since 2026-11-22T08:15:00.000Z`; null when it is not known. */
export function lockHolder(path: string): string | null {
  try {
    return readFileSync(holderFile(path), 'utf8').trim() || null;
  } catch {
    return null;
  }
}

// A file of its own: reading the lock file itself and closing it would drop this process's POSIX locks on it.
const holderFile = (path: string): string => `${path}.holder`;
