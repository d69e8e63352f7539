import { createHash } from 'node:crypto';
import { InvalidCursor } from '../errors.js';
import type { Filter, ReadDocument, Sort } from '../read-store.port.js';
import type { CollectionShape, SqlCondition } from './filter-to-sql.js';
import { keyExpression, keyOf, pathOf, valueAt } from './keys.js';

/** What a page is sorted by, ties broken by id: one SQL expression and one direction each. */
export interface PageOrder {
  readonly fields: readonly string[];
  readonly expressions: readonly string[];
  readonly directions: readonly (1 | -1)[];
}

export function pageOrder(sort: Sort, shape: CollectionShape): PageOrder {
  const withId: Sort = sort.some(([field]) => field === 'id') ? sort : [...sort, ['id', 1]];
  const array = withId.find(([field]) => shape.elements.has(field));
  if (array) throw new TypeError(`"${array[0]}" is indexed by its elements: documents cannot be sorted by it`);
  return {
    fields: withId.map(([field]) => field),
    expressions: withId.map(([field]) => (field === 'id' ? 'id' : keyExpression('doc', pathOf(field).join('.')))),
    directions: withId.map(([, direction]) => direction),
  };
}

export function orderBy({ expressions, directions }: PageOrder): string {
  return expressions.map((expression, index) => `${expression}${directions[index] === -1 ? ' DESC' : ''}`).join(', ');
}

/** Names the question that a cursor belongs to. */
export function questionDigest(projection: string, filter: Filter, sort: Sort): string {
  const ordered = (_: string, value: unknown): unknown =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value;
  const question = JSON.stringify([projection, filter, sort], ordered);
  return createHash('sha256').update(question).digest('base64url').slice(0, 16);
}

/** Where the page ended: the sort values of its last document. */
export function cursorAt(last: ReadDocument, order: PageOrder, question: string): string {
  const values = order.fields.map((field) => {
    const value = valueAt(last, field);
    return typeof value === 'object' && value !== null ? {} : (value ?? null);
  });
  return Buffer.from(JSON.stringify([question, ...values])).toString('base64url');
}

/** Documents that come after the cursor. @throws InvalidCursor */
export function afterCursor(cursor: string, order: PageOrder, question: string): SqlCondition {
  const keys = readCursor(cursor, order.fields.length, question).map(keyOf);
  const compare = (index: number, operator: '>' | '>=' | '='): string => {
    const directed = order.directions[index] === -1 ? operator.replace('>', '<') : operator;
    return `${order.expressions[index] ?? ''} ${directed} ?`;
  };
  const parameters = keys.slice(0, 1);
  const branches = keys.map((_, index) => {
    parameters.push(...keys.slice(0, index + 1));
    return [...keys.slice(0, index).map((__, before) => compare(before, '=')), compare(index, '>')].join(' AND ');
  });
  // The first comparison follows from the others; it is what an index can start from.
  return { sql: `${compare(0, '>=')} AND (${branches.map((branch) => `(${branch})`).join(' OR ')})`, parameters };
}

function readCursor(cursor: string, length: number, question: string): readonly unknown[] {
  let read: unknown;
  try {
    read = JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    throw new InvalidCursor('is not one that a page gave');
  }
  if (!Array.isArray(read) || read.length !== length + 1) throw new InvalidCursor('is not one that a page gave');
  const [asked, ...values] = read as readonly unknown[];
  if (asked !== question) throw new InvalidCursor('belongs to another question');
  return values;
}
