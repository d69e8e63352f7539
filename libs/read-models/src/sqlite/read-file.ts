import { accessSync, closeSync, constants, existsSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DatabaseSync } from '@photostructure/sqlite';
import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import { ReadStoreUnavailable } from '../errors.js';
import { isDamage, isNoDatabase, translated } from './driver-errors.js';
import { applicationId, schema, schemaVersion } from './schema.js';

/** Milliseconds to wait for another connection's short lock, such as a checkpoint of the write-ahead log. */
const patience = 2_000;

/** An empty read store in memory, for specs. */
export function readStoreInMemory(): DatabaseSyncInstance {
  const database = new DatabaseSync(':memory:');
  database.exec(schema);
  return database;
}

/**
 * Opens the file for writing. What is missing, damaged or of another version is made anew: it is only a cache of the log.
 * The caller holds the projector's lock.
 */
export function openForWriting(path: string): DatabaseSyncInstance {
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    try {
      return opened(path);
    } catch (error) {
      if (isNoDatabase(error)) setAside(path);
      else if (isDamage(error) || error instanceof OtherVersion) remove(path);
      else throw error;
      return opened(path);
    }
  } catch (error) {
    throw translated(path, error);
  }
}

/** Opens the file for reading beside a projector, or alone; writes nothing. */
export function openForReading(path: string): DatabaseSyncInstance {
  if (!existsSync(path)) throw new ReadStoreUnavailable(`there are no read models at ${path} yet`);
  try {
    const database = new DatabaseSync(readingName(path), { readOnly: true, timeout: patience });
    return guarded(database, () => {
      if (refuseForeign(path, database)) throw new ReadStoreUnavailable(`there are no read models at ${path} yet`);
      assertVersion(database);
    });
  } catch (error) {
    throw translated(path, error);
  }
}

/** Removes a file of ours, and what SQLite keeps beside it. The next start builds it anew. */
export function remove(path: string): void {
  for (const file of [path, `${path}-wal`, `${path}-shm`]) rmSync(file, { force: true });
}

/** Moves what is no database out of the way. It may be anybody's, so nothing is lost: not even what was moved earlier. */
function setAside(path: string): void {
  let place = 1;
  while (existsSync(`${path}.set-aside-${place}`)) place += 1;
  renameSync(path, `${path}.set-aside-${place}`);
}

class OtherVersion extends Error {}

function opened(path: string): DatabaseSyncInstance {
  if (!existsSync(path)) {
    rmSync(`${path}-wal`, { force: true }); // of a file that somebody deleted: it must not be replayed into the new one
    rmSync(`${path}-shm`, { force: true });
    closeSync(openSync(path, 'wx', 0o600)); // before SQLite makes it, which would make it readable by others
  }
  const database = new DatabaseSync(path, { timeout: patience });
  return guarded(database, () => {
    const isNew = refuseForeign(path, database);
    database.exec(`
      PRAGMA journal_mode = WAL;
      PRAGMA synchronous = NORMAL;
      PRAGMA wal_autocheckpoint = 4000;
      PRAGMA journal_size_limit = 67108864;
      PRAGMA cache_size = -16384;
      PRAGMA temp_store = MEMORY;
    `);
    if (isNew) database.exec(`BEGIN IMMEDIATE; ${schema} COMMIT`);
    assertVersion(database);
  });
}

function assertVersion(database: DatabaseSyncInstance): void {
  const { user_version: version } = database.prepare('PRAGMA user_version').get() as { user_version: number };
  if (version !== schemaVersion) {
    throw new OtherVersion(`it has version ${version}, this program reads version ${schemaVersion}`);
  }
  database.prepare('SELECT * FROM collections').all(); // what every question begins with
}

function guarded(database: DatabaseSyncInstance, prepare: () => void): DatabaseSyncInstance {
  try {
    prepare();
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** Another program's database is somebody's data: it is neither used nor moved. Tells whether the file is new and empty. */
function refuseForeign(path: string, database: DatabaseSyncInstance): boolean {
  const { application_id: owner } = database.prepare('PRAGMA application_id').get() as { application_id: number };
  if (owner === applicationId) return false;
  const { tables } = database.prepare('SELECT count(*) AS tables FROM sqlite_schema').get() as { tables: number };
  if (owner === 0 && tables === 0) return true;
  throw new ReadStoreUnavailable(`${path} is a database of another program, not the read models of Legation`);
}

/** Without a projector's files beside it, and with no right to make them, the file can only be opened as one that does not change. */
function readingName(path: string): string {
  if (existsSync(`${path}-wal`)) return path;
  try {
    accessSync(dirname(path), constants.W_OK);
    return path;
  } catch {
    return `${pathToFileURL(path).href}?immutable=1`;
  }
}
