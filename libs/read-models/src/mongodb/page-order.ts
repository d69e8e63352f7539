import type { SortDirection } from 'mongodb';
import { readCursor } from '../page-cursor.js';
import type { Index, Sort } from '../read-store.port.js';
import { storedField } from './filter-to-mongo.js';
import type { StoredFilter } from './filter-to-mongo.js';

/** The sort with ties broken by id. */
export const totalOrder = (sort: Sort): Sort => (sort.some(([field]) => field === 'id') ? sort : [...sort, ['id', 1]]);

/** @throws TypeError for a field that is no scalar */
export function assertScalars(order: Sort, indexes: readonly Index[]): void {
  const array = order.find(([field]) => indexes.some((index) => 'elements' in index && index.elements === field));
  if (array) throw new TypeError(`"${array[0]}" is indexed by its elements: documents cannot be sorted by it`);
}

export const sortInMongo = (order: Sort): [string, SortDirection][] =>
  order.map(([field, direction]) => [storedField(field), direction]);

/** Documents that come after the cursor. @throws InvalidCursor */
export function afterCursor(cursor: string, order: Sort, question: string): StoredFilter {
  const values = readCursor(cursor, order.length, question);
  const branches = order.map((_, index) => {
    const same = order.slice(0, index).map(([field], place) => ({ [storedField(field)]: { $eq: values[place] } }));
    const [field, direction] = order[index] ?? ['id', 1];
    return { $and: [...same, beyond(storedField(field), values[index], direction)] };
  });
  return { $or: branches } as StoredFilter;
}

/** In MongoDB's order; null is also what is absent. Comparisons hold within one of these only. */
const kinds = ['null', 'number', 'string', 'object', 'bool'] as const;
type Kind = (typeof kinds)[number];

function beyond(field: string, value: unknown, direction: 1 | -1): Record<string, unknown> {
  const kind = kindOf(value);
  const place = kinds.indexOf(kind);
  const others = direction === 1 ? kinds.slice(place + 1) : kinds.slice(0, place);
  const found: Record<string, unknown>[] = [];
  if (kind !== 'null' && kind !== 'object') found.push({ [field]: { [direction === 1 ? '$gt' : '$lt']: value } });
  if (others.includes('null')) found.push({ [field]: null });
  const types = others.filter((each) => each !== 'null');
  if (types.length > 0) found.push({ [field]: { $type: types } });
  return found.length === 0 ? { _id: { $in: [] } } : { $or: found };
}

function kindOf(value: unknown): Kind {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'number') return 'number';
  if (typeof value === 'string') return 'string';
  return typeof value === 'boolean' ? 'bool' : 'object';
}
