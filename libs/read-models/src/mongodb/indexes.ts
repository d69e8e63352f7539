import type { Index } from '../read-store.port.js';
import { isNoCollection } from './driver-errors.js';
import { storedField } from './filter-to-mongo.js';
import type { StoredDocuments } from './stored-documents.js';

type Keys = Record<string, 1>;

/** Those over scalars end with the id, by which ties are broken. */
function keysOf(index: Index): Keys {
  if ('elements' in index) return { [storedField(index.elements)]: 1 };
  return Object.fromEntries([...index.fields, 'id'].map((field) => [storedField(field), 1]));
}

const textOf = (keys: unknown): string => JSON.stringify(keys);

/**
 * Makes the collection's indexes these, and no others.
 * @returns those that were missing
 */
export async function fitIndexes(documents: StoredDocuments, wanted: readonly Index[]): Promise<readonly Index[]> {
  const there = await indexesOf(documents);
  const missing = wanted.filter((index) => !there.has(textOf(keysOf(index))));
  const wantedKeys = new Set(wanted.map((index) => textOf(keysOf(index))));
  for (const [keys, name] of there) {
    if (name !== '_id_' && !wantedKeys.has(keys)) await documents.dropIndex(name);
  }
  const keys = [...new Map(missing.map((index) => [textOf(keysOf(index)), keysOf(index)])).values()];
  if (keys.length > 0) await documents.createIndexes(keys.map((key) => ({ key })));
  return missing;
}

/** Names by keys; none where there is no collection. */
async function indexesOf(documents: StoredDocuments): Promise<ReadonlyMap<string, string>> {
  try {
    const found = await documents.indexes();
    return new Map(found.map(({ key, name }) => [textOf(key), name ?? '']));
  } catch (error) {
    if (isNoCollection(error)) return new Map();
    throw error;
  }
}
