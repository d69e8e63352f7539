import { pathOf } from '../field-path.js';
import { readCursor } from '../page-cursor.js';
import type { Sort } from '../read-store.port.js';
import type { CollectionShape, SqlCondition } from './filter-to-sql.js';
import { keyExpression, keyOf } from './keys.js';

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
