import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DatabaseSync } from '@photostructure/sqlite';
import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import { DamagedEvent, EventStoreError, StoreUnavailable } from '../errors.js';
import { resultCodeOf, resultCodes, translated } from './driver-errors.js';

/** `LEG1` in ASCII, in the header of every log. */
const applicationId = 0x4c454731;
const schemaVersion = 1;

const schema = `
  CREATE TABLE events (
    position INTEGER PRIMARY KEY,
    stream TEXT NOT NULL,
    revision INTEGER NOT NULL,
    id TEXT NOT NULL,
    type TEXT NOT NULL,
    schema_version INTEGER NOT NULL,
    data TEXT NOT NULL,
    metadata TEXT NOT NULL,
    checksum BLOB NOT NULL
  ) STRICT;
  CREATE UNIQUE INDEX events_by_stream ON events (stream, revision);
  CREATE UNIQUE INDEX events_by_id ON events (id);
  CREATE TRIGGER events_are_never_changed BEFORE UPDATE ON events BEGIN SELECT RAISE(ABORT, 'the log only grows'); END;
  CREATE TRIGGER events_are_never_removed BEFORE DELETE ON events BEGIN SELECT RAISE(ABORT, 'the log only grows'); END;
  PRAGMA application_id = ${applicationId};
  PRAGMA user_version = ${schemaVersion};
`;

/** Milliseconds to wait for another connection's short lock, such as a checkpoint. */
const patience = 2_000;

/** An empty log in memory, for specs. */
export function logInMemory(): DatabaseSyncInstance {
  const database = new DatabaseSync(':memory:');
  database.exec(schema);
  return database;
}

/** Opens a log for writing, and makes it first where there is none. The caller holds the writer lock. */
export function openForWriting(path: string): DatabaseSyncInstance {
  if (!existsSync(path)) createLog(path);
  try {
    requireSome(path);
    return guarded(path, new DatabaseSync(path, { timeout: patience }), (database) => prepareToWrite(path, database));
  } catch (error) {
    throw unavailable(path, error);
  }
}

function prepareToWrite(path: string, database: DatabaseSyncInstance): void {
  database.exec(`
      PRAGMA journal_mode = WAL;
      PRAGMA synchronous = FULL;
      PRAGMA wal_autocheckpoint = 4000;
      PRAGMA journal_size_limit = 67108864;
      PRAGMA cache_size = -16384;
      PRAGMA temp_store = MEMORY;
    `);
  database.exec(`BEGIN IMMEDIATE; PRAGMA user_version = ${schemaVersion}; COMMIT`); // a write, so that the next line sees what writes really use
  assertDurable(path, database);
}

/** Opens a log for reading, beside a writer or without one, also where nothing may be written. Events are never written. */
export function openForReading(path: string): DatabaseSyncInstance {
  return opened(path, (name) =>
    guarded(path, new DatabaseSync(name, { readOnly: true, timeout: patience }), (database) =>
      database.exec('PRAGMA cache_size = -16384; PRAGMA temp_store = MEMORY'),
    ),
  );
}

/** Opens a log as `openForReading` does, also one that was cut short. */
export function openForVerifying(path: string): DatabaseSyncInstance {
  return opened(path, (name) => {
    const database = new DatabaseSync(name, { readOnly: true, timeout: patience });
    database.exec('PRAGMA writable_schema = ON'); // makes SQLite open a file that is shorter than its header says
    return guarded(path, database, () => undefined);
  });
}

function opened(path: string, open: (name: string) => DatabaseSyncInstance): DatabaseSyncInstance {
  if (!existsSync(path)) throw new StoreUnavailable(`there is no log at ${path}`);
  try {
    requireSome(path);
    return open(path);
  } catch (error) {
    // No right to make the files that SQLite keeps beside a log, and none there: nobody writes, so it may be read as it lies.
    const wal = statSync(`${path}-wal`, { throwIfNoEntry: false });
    if (resultCodeOf(error) !== resultCodes.cannotOpen || (wal?.size ?? 0) > 0) throw unavailable(path, error);
  }
  try {
    return open(`${pathToFileURL(path).href}?immutable=1`);
  } catch (error) {
    throw unavailable(path, error);
  }
}

/** @throws StoreUnavailable unless a commit waits for the disk: this build of SQLite falls back to NORMAL in WAL mode */
function assertDurable(path: string, database: DatabaseSyncInstance): void {
  const { journal_mode: mode } = database.prepare('PRAGMA journal_mode').get() as { journal_mode: string };
  const { synchronous } = database.prepare('PRAGMA synchronous').get() as { synchronous: number };
  if (mode !== 'wal' || synchronous !== 2) {
    throw new StoreUnavailable(
      `${path}: commits would not be durable (journal_mode ${mode}, synchronous ${synchronous})`,
    );
  }
}

/**
 * Closes a connection that wrote. The driver keeps a closed connection alive until its prepared statements are collected
 * as garbage, so the write-ahead log is emptied into the file first: from here on the file alone is the whole log.
 */
export function closeAfterWriting(database: DatabaseSyncInstance): void {
  try {
    database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  } catch {
    // a full disk, or a reader at work: the write-ahead log stays beside the file, and the next start reads it
  }
  database.close();
}

/** Made whole under another name and then renamed: an empty or half-made `log.db` is never taken for a new one. */
function createLog(path: string): void {
  const draft = `${path}.new`;
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    rmSync(draft, { force: true });
    closeSync(openSync(draft, 'wx', 0o600)); // before SQLite opens it, which would make it readable by others
    const database = new DatabaseSync(draft);
    try {
      database.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; BEGIN; ${schema} COMMIT`);
    } finally {
      database.close();
    }
    chmodSync(draft, 0o600);
    renameSync(draft, path);
    syncFolder(dirname(path));
  } catch (error) {
    throw unavailable(path, error);
  }
}

function syncFolder(folder: string): void {
  const handle = openSync(folder, 'r');
  fsyncSync(handle);
  closeSync(handle);
}

function requireSome(path: string): void {
  if (statSync(path).size > 0) return;
  throw new DamagedEvent(null, null, null, `${path} is empty: a log is never that short`);
}

/** Refuses what is not a log of ours, then prepares it; closes the file when either fails. */
function guarded(
  path: string,
  database: DatabaseSyncInstance,
  prepare: (database: DatabaseSyncInstance) => void,
): DatabaseSyncInstance {
  try {
    const { application_id: owner } = database.prepare('PRAGMA application_id').get() as { application_id: number };
    const { user_version: version } = database.prepare('PRAGMA user_version').get() as { user_version: number };
    if (owner !== applicationId)
      throw new EventStoreError('NOT_A_LOG', `${path} is a database of another program, not a log of Legation`);
    if (version > schemaVersion) {
      throw new EventStoreError(
        'STORE_IS_NEWER',
        `${path} has version ${version} and was written by a newer Legation; this one knows version ${schemaVersion}`,
      );
    }
    prepare(database);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** The file system's errors in the words of the port. */
export function unavailable(path: string, error: unknown): unknown {
  if (typeof error === 'object' && error !== null && 'syscall' in error && 'code' in error) {
    return new StoreUnavailable(`${path}: ${String(error.code)} (${String(error.syscall)})`, error);
  }
  return translated(path, error);
}
