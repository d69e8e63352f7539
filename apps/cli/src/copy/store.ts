import { existsSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { openSqliteEventStore } from '@legation/event-store';
import type { CopyOptions, EventStore } from '@legation/event-store';
import { ConnectionString, openEventStore } from '@legation/platform';
import { UsageError } from '../errors.js';
import { RegisterNotFound } from '../reading.js';

/** A log as the command line names it. */
export interface Store {
  /** The same for one store, however it is written; without user and password. */
  readonly place: string;
  /** For people: without user and password. */
  readonly shown: string;
  /** How a copy writes to such a store. */
  readonly copying: Pick<CopyOptions, 'together' | 'patienceMs'>;
  /** @throws RegisterNotFound when there is no file to read; as the adapter's own opening */
  open(access: 'read' | 'write'): Promise<EventStore>;
}

const schemes: readonly string[] = ['kurrentdb', 'kurrentdb+discover', 'esdb', 'esdb+discover'];
/** How long a server may be away in the middle of a copy. */
const patienceMs = 120_000;

/** A folder with the log in it, the log's own file, or KurrentDB by its connection string. @throws UsageError for another address */
export function storeNamed(text: string): Store {
  const scheme = /^([a-z][a-z\d+.-]*):\/\//i.exec(text)?.[1];
  if (scheme === undefined) return fileNamed(text);
  if (!schemes.includes(scheme)) {
    throw new UsageError(
      `no log is kept at ${scheme}://; name a folder, a file log.db, or ${schemes.join('://, ')}://`,
    );
  }
  const eventStore = new ConnectionString(text);
  return {
    place: String(eventStore),
    shown: String(eventStore),
    copying: { patienceMs },
    open: (access) => openEventStore({ dataDir: '', eventStore, readStore: 'sqlite' }, { access }),
  };
}

function fileNamed(text: string): Store {
  const path = resolve(text);
  const isFolder = existsSync(path) ? statSync(path).isDirectory() : !path.endsWith('.db');
  const file = isFolder ? join(path, 'log.db') : path;
  return {
    place: file,
    shown: text,
    copying: { together: 256 }, // what is sent in one turn shares one transaction, in order
    async open(access) {
      if (access === 'read' && !existsSync(file)) {
        const advice = 'name the folder of a register, its log.db, or a server';
        throw new RegisterNotFound(isFolder ? text : dirname(text), advice);
      }
      return openSqliteEventStore({ path: file, access });
    },
  };
}
