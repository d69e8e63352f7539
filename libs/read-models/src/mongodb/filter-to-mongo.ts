import type { Filter as MongoFilter } from 'mongodb';
import { pathOf } from '../field-path.js';
import type { Condition, Filter, Scalar } from '../read-store.port.js';
import type { StoredDocument } from './stored-documents.js';

export type StoredFilter = MongoFilter<StoredDocument>;

/** Where a field of a document is kept. @throws TypeError when it is not the name of a field */
export const storedField = (field: string): string => (field === 'id' ? '_id' : `d.${pathOf(field).join('.')}`);

/**
 * The port's filter in MongoDB's language, of which it is a part. Only checked names and operators stand in it.
 * @throws TypeError when the filter is not of the port's language
 */
export function filterToMongo(filter: Filter): StoredFilter {
  const all: Record<string, unknown>[] = [];
  for (const [field, condition] of Object.entries(filter)) {
    if (condition === undefined) continue;
    if (field === '$and' || field === '$or') {
      const branches = (condition as readonly Filter[]).map(filterToMongo);
      // MongoDB refuses an empty list: all of nothing hold, and none of nothing holds
      if (branches.length > 0) all.push({ [field]: branches });
      else if (field === '$or') all.push({ _id: { $in: [] } });
    } else {
      all.push(...conditionsInMongo(storedField(field), condition as Condition));
    }
  }
  return (all.length === 0 ? {} : all.length === 1 ? all[0] : { $and: all }) as StoredFilter;
}

/**
 * Each operator stands by itself, in the words of the port: on an array, each may be fulfilled by another element, and `$ne`
 * holds where none equals.
 */
function conditionsInMongo(at: string, condition: Condition): readonly Record<string, unknown>[] {
  if (condition === null || typeof condition !== 'object') return [{ [at]: { $eq: scalar(condition) } }];
  const operators = Object.entries(condition).filter(([, operand]) => operand !== undefined);
  return operators.map(([operator, operand]) =>
    operator === '$ne'
      ? { $nor: [{ [at]: { $eq: scalar(operand) } }] }
      : { [at]: Object.fromEntries([operatorInMongo([operator, operand])]) },
  );
}

function operatorInMongo([operator, operand]: readonly [string, unknown]): readonly [string, unknown] {
  switch (operator) {
    case '$eq':
      return [operator, scalar(operand)];
    case '$in':
      if (!Array.isArray(operand)) throw new TypeError('$in takes a list');
      return [operator, operand.map(scalar)];
    case '$gt':
    case '$gte':
    case '$lt':
    case '$lte':
      if (typeof operand !== 'string' && typeof operand !== 'number')
        throw new TypeError(`${operator} compares text or numbers`);
      return [operator, scalar(operand)];
    case '$prefix':
      if (typeof operand !== 'string') throw new TypeError('$prefix takes text');
      return ['$regex', `^${literally(operand)}`];
  }
  throw new TypeError(`"${operator}" is not an operator of filters`);
}

/** As a regular expression that matches this text alone. An expression that begins like this is found by an index. */
const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/#-]/g, '\\$&').replaceAll('\0', '\\x00');

function scalar(value: unknown): Scalar {
  const simple =
    value === null || typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value as number);
  if (!simple) throw new TypeError(`${String(value)} cannot stand in a filter`);
  return value as Scalar;
}
