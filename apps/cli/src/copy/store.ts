import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { openSqliteEventStore } from '@legation/event-store';
import type { CopyOptions, EventStore } from '@legation/event-store';
import { UsageError } from '../errors.js';
import { RegisterNotFound } from '../reading.js';

/** A log as the command line names it. */
export interface Store {
  /** The same for one store, however it is written. */
  readonly place: string;
  /** For people: without user and password. */
  readonly shown: string;
  /** How a copy writes to such a store. */
  readonly copying: Pick<CopyOptions, 'together' | 'patienceMs'>;
}

/** A folder with the log in it, or the log's own file. @throws UsageError for an address that no adapter knows */
export function storeNamed(text: string): Store {
  const scheme = /^([a-z+]+):\/\//.exec(text)?.[1];
  if (scheme !== undefined) throw new UsageError(`no log is kept at ${scheme}://; name a folder, or a file log.db`);
  const path = resolve(text);
  const isFolder = existsSync(path) ? statSync(path).isDirectory() : !path.endsWith('.db');
  // What is sent in one turn shares one transaction, in order.
  return { place: isFolder ? join(path, 'log.db') : path, shown: text, copying: { together: 256 } };
}

/** @throws RegisterNotFound when there is nothing to read; as the adapter's own opening */
export async function openStore({ place, shown }: Store, access: 'read' | 'write'): Promise<EventStore> {
  if (access === 'read' && !existsSync(place)) throw new RegisterNotFound(shown);
  return openSqliteEventStore({ path: place, access });
}
