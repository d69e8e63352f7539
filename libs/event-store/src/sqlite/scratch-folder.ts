import { existsSync } from 'node:fs';
import { lstat, mkdtemp, readdir, rm, rmdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StoreUnavailable } from '../errors.js';
import { takeFileLock } from './writer-lock.js';
import type { FileLock } from './writer-lock.js';

/** What is worked out apart from the register, in a folder that is thrown away afterwards. */
const purposes = ['report', 'verify', 'rehearsal'] as const;

const prefixes = purposes.map((purpose) => `legation-${purpose}-`);
const lockFile = 'scratch.lock';
/** Another process that looks whether it is locked may put the lock's file back for a moment. */
const patience = { maxRetries: 5, retryDelay: 20 };
/** A folder without a lock may be one that is just being made. */
const surelyLeftMs = 3_600_000;

/** Works in a folder of its own in the temporary directory. What processes that were killed left there is removed first. */
export async function inScratchFolder<Result>(
  purpose: (typeof purposes)[number],
  work: (folder: string) => Promise<Result>,
  within = tmpdir(),
): Promise<Result> {
  await removeAbandonedScratch(within);
  const { folder, lock } = await lockedFolder(join(within, `legation-${purpose}-`));
  try {
    return await work(folder);
  } finally {
    await removeLocked(folder, lock);
  }
}

/** Another process may take a folder for an abandoned one in the moment before it is locked, and remove it: then another is made. */
async function lockedFolder(prefix: string, tries = 10): Promise<{ readonly folder: string; readonly lock: FileLock }> {
  const folder = await mkdtemp(prefix);
  const path = join(folder, lockFile);
  try {
    const lock = takeFileLock(path);
    if (lock && existsSync(path)) return { folder, lock };
    lock?.release(); // of a file that is gone
    if (tries === 1) throw new StoreUnavailable(`${folder} is removed by another process again and again`);
  } catch (error) {
    await rm(folder, { recursive: true, force: true, ...patience });
    if (tries === 1) throw error;
  }
  return lockedFolder(prefix, tries - 1);
}

/**
 * Removes the scratch folders of processes that ended without doing so. Each is locked by its process, and the operating system frees the
 * lock when that dies, whatever its number was: one that is in use is never touched. What cannot be removed is left for another time.
 */
export async function removeAbandonedScratch(within = tmpdir()): Promise<void> {
  const names = await readdir(within).catch(() => []);
  for (const name of names) {
    if (!prefixes.some((prefix) => name.startsWith(prefix))) continue;
    await removeIfAbandoned(join(within, name)).catch(() => undefined); // another process may be at it, or it is not ours to remove
  }
}

async function removeIfAbandoned(folder: string): Promise<void> {
  const found = await lstat(folder);
  if (!found.isDirectory() || (process.getuid && found.uid !== process.getuid())) return;
  const path = join(folder, lockFile);
  const isLocked = await lstat(path).then(
    (file) => file.isFile(),
    () => false,
  );
  if (!isLocked) {
    if (Date.now() - found.mtimeMs > surelyLeftMs) await rmdir(folder); // killed before it had a lock, it is empty
    return;
  }
  const lock = takeFileLock(path);
  if (!lock) return;
  await removeLocked(folder, lock);
}

/** Locked until nothing is left, for whoever finds it unlocked removes it, too. */
async function removeLocked(folder: string, lock: FileLock): Promise<void> {
  try {
    await rm(folder, { recursive: true, force: true, ...patience });
  } finally {
    lock.release();
  }
}
