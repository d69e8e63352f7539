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

/** What every index has. One that has more, such as `unique`, `sparse` or `expireAfterSeconds`, refuses documents, leaves them out or removes them. */
const usual: ReadonlySet<string> = new Set(['v', 'key', 'name', 'ns']);

const isPlain = (index: object): boolean =>
  Object.entries(index).every(([option, value]) => usual.has(option) || value === false || value === undefined);

/**
 * Makes the collection's indexes these, and no others.
 * @returns those that were missing
 */
export async function fitIndexes(documents: StoredDocuments, wanted: readonly Index[]): Promise<readonly Index[]> {
  const there = await indexesOf(documents);
  const missing = wanted.filter((index) => (there.get(textOf(keysOf(index)))?.names.length ?? 0) === 0);
  const wantedKeys = new Set(wanted.map((index) => textOf(keysOf(index))));
  for (const [keys, { names, others }] of there) {
    for (const name of wantedKeys.has(keys) ? others : [...names, ...others])
      if (name !== '_id_') await documents.dropIndex(name);
  }
  const keys = [...new Map(missing.map((index) => [textOf(keysOf(index)), keysOf(index)])).values()];
  if (keys.length > 0) await documents.createIndexes(keys.map((key) => ({ key })));
  return missing;
}

interface Found {
  readonly names: string[];
  /** Of those over the same keys that are not plain. */
  readonly others: string[];
}

/** Names by keys; none where there is no collection. */
async function indexesOf(documents: StoredDocuments): Promise<ReadonlyMap<string, Found>> {
  try {
    const found = new Map<string, Found>();
    for (const index of await documents.indexes()) {
      const keys = textOf(index.key);
      const known = found.get(keys) ?? { names: [], others: [] };
      found.set(keys, known);
      (isPlain(index) ? known.names : known.others).push(index.name ?? '');
    }
    return found;
  } catch (error) {
    if (isNoCollection(error)) return new Map();
    throw error;
  }
}
