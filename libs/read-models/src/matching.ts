import { isObject, pathOf, valueAt } from './field-path.js';
import type { Condition, Filter, ReadDocument, Scalar, Sort } from './read-store.port.js';

/**
 * Whether a document is one that the filter finds, told without a store; the same that every adapter tells.
 * @throws TypeError when the filter is not of the port's language
 */
export function matches(document: ReadDocument, filter: Filter): boolean {
  return Object.entries(filter).every(([field, condition]) => {
    if (condition === undefined) return true;
    if (field === '$and') return (condition as readonly Filter[]).every((each) => matches(document, each));
    if (field === '$or') return (condition as readonly Filter[]).some((each) => matches(document, each));
    return fulfils(valuesAt(document, pathOf(field)), condition as Condition);
  });
}

/** How two documents stand to one another in an order; negative when the first comes first. */
export function comparedBy(sort: Sort): (a: ReadDocument, b: ReadDocument) => number {
  const order = orderOf(sort);
  const keysOf = (document: ReadDocument) => order.map(([field]) => valueAt(document, field) ?? null);
  return (a, b) => compareKeys(keysOf(a), keysOf(b), order);
}

/** How a document stands to the place that a cursor names. */
export function comparedWith(place: readonly unknown[], sort: Sort): (document: ReadDocument) => number {
  const order = orderOf(sort);
  return (document) =>
    compareKeys(
      order.map(([field]) => valueAt(document, field) ?? null),
      place,
      order,
    );
}

/** The sort with the id that breaks its ties. */
export const orderOf = (sort: Sort): Sort =>
  sort.some(([field]) => field === 'id') ? sort : [...sort, ['id', 1] as const];

function compareKeys(a: readonly unknown[], b: readonly unknown[], order: Sort): number {
  for (const [index, [, direction]] of order.entries()) {
    const compared = compareValues(a[index], b[index]);
    if (compared !== 0) return compared * direction;
  }
  return 0;
}

/** The value at a path, or each that a path through arrays leads to; an absent one is null. */
function valuesAt(value: unknown, [step, ...rest]: readonly string[]): readonly unknown[] {
  if (step === undefined) return Array.isArray(value) ? value : [value ?? null];
  if (Array.isArray(value))
    return (value as readonly unknown[]).flatMap((each) => (isObject(each) ? valuesAt(each, [step, ...rest]) : []));
  return valuesAt(isObject(value) && Object.hasOwn(value, step) ? value[step] : undefined, rest);
}

/** Each operator by itself: one value may fulfil the one, another the other. */
function fulfils(values: readonly unknown[], condition: Condition): boolean {
  if (condition === null || typeof condition !== 'object') return values.includes(condition);
  return Object.entries(condition).every(([operator, operand]) => {
    if (operand === undefined) return true;
    switch (operator) {
      case '$eq':
        return values.includes(operand);
      case '$ne':
        return !values.includes(operand);
      case '$in':
        return (operand as readonly Scalar[]).some((each) => values.includes(each));
      case '$gt':
        return values.some((value) => isLike(value, operand) && compareValues(value, operand) > 0);
      case '$gte':
        return values.some((value) => isLike(value, operand) && compareValues(value, operand) >= 0);
      case '$lt':
        return values.some((value) => isLike(value, operand) && compareValues(value, operand) < 0);
      case '$lte':
        return values.some((value) => isLike(value, operand) && compareValues(value, operand) <= 0);
      case '$prefix':
        return values.some((value) => typeof value === 'string' && value.startsWith(operand as string));
    }
    throw new TypeError(`"${operator}" is not an operator of filters`);
  });
}

/** Numbers compare with numbers only, and text with text. */
const isLike = (value: unknown, operand: unknown): boolean => typeof value === typeof operand;

/** Null, then numbers, text, false and true. */
function compareValues(a: unknown, b: unknown): number {
  if (typeof a === 'string' && typeof b === 'string') return compareText(a, b);
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return rankOf(a) - rankOf(b);
}

function rankOf(value: unknown): number {
  if (value === null || value === undefined) return 0;
  if (typeof value === 'number') return 1;
  if (typeof value === 'string') return 2;
  return value === true ? 4 : 3;
}

/** By code points; code units differ from them beyond the basic plane. */
function compareText(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}
