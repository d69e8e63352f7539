import { pathOf } from '../field-path.js';
import type { Condition, Filter, Scalar } from '../read-store.port.js';
import { elementKeyExpression, keyExpression, keyOf } from './keys.js';
import type { Key } from './keys.js';

/** What the indexes of a collection promise: which fields hold scalars only, and where the elements of others are kept. */
export interface CollectionShape {
  readonly scalars: ReadonlySet<string>;
  /** Table of (value, id) by field. */
  readonly elements: ReadonlyMap<string, string>;
}

export interface SqlCondition {
  readonly sql: string;
  readonly parameters: readonly (Key | Uint8Array)[];
}

/** SQL that holds for a key, written out once for each place where the key may stand. */
type Test = (key: string) => string;

/**
 * The filter as a condition on `id` and `doc`. Values are always bound; only checked field names stand in the SQL.
 * @throws TypeError when the filter is not of the port's language
 */
export function filterToSql(filter: Filter, shape: CollectionShape): SqlCondition {
  const parameters: Key[] = [];
  const bind = (key: Key): string => {
    // the driver ends a bound text at U+0000
    const binary = typeof key === 'string' && key.includes('\0');
    parameters.push(binary ? Buffer.from(key) : key);
    return binary ? 'CAST(? AS TEXT)' : '?';
  };
  const sql = all(filter, (field, condition) => conditionSql(field, condition, shape, bind));
  return { sql, parameters };
}

function all(filter: Filter, one: (field: string, condition: Condition) => string): string {
  const parts: string[] = [];
  for (const [field, condition] of Object.entries(filter)) {
    if (condition === undefined) continue;
    if (field === '$and' || field === '$or') {
      const branches = (condition as readonly Filter[]).map((branch) => `(${all(branch, one)})`);
      parts.push(field === '$and' ? branches.join(' AND ') || '1' : `(${branches.join(' OR ') || '0'})`);
    } else parts.push(one(field, condition as Condition));
  }
  return parts.join(' AND ') || '1';
}

function conditionSql(field: string, condition: Condition, shape: CollectionShape, bind: (key: Key) => string): string {
  const path = pathOf(field);
  const holds = (test: Test): string => {
    if (field === 'id') return test('id');
    if (shape.scalars.has(field)) return test(keyExpression('doc', field));
    const table = shape.elements.get(field);
    return table ? `id IN (SELECT id FROM ${table} WHERE ${test('value')})` : someValue('doc', path, test);
  };
  if (condition === null || typeof condition !== 'object') return holds(equalTo(condition, bind));
  const single = field === 'id' || shape.scalars.has(field);
  return (
    tests(condition, single, bind)
      .map(({ test, negated }) => (negated ? `NOT (${holds(test)})` : holds(test)))
      .join(' AND ') || '1'
  );
}

type Operators = Exclude<Condition, Scalar>;

function tests(
  operators: Operators,
  single: boolean,
  bind: (key: Key) => string,
): readonly { readonly test: Test; readonly negated?: boolean }[] {
  return Object.entries(operators).flatMap(([operator, operand]) => {
    if (operand === undefined) return [];
    switch (operator) {
      case '$eq':
        return [{ test: equalTo(operand as Scalar, bind) }];
      case '$ne':
        return [{ test: equalTo(operand as Scalar, bind), negated: true }];
      case '$in':
        return [{ test: oneOf(operand as readonly Scalar[], bind) }];
      case '$gt':
      case '$gte':
      case '$lt':
      case '$lte':
        return [{ test: range(operator, operand as string | number, single ? operators : {}, bind) }];
      case '$prefix':
        return [{ test: prefix(operand as string, bind) }];
    }
    throw new TypeError(`"${operator}" is not an operator of filters`);
  });
}

function equalTo(value: Scalar, bind: (key: Key) => string): Test {
  const key = keyOf(scalar(value));
  return (at) => `${at} = ${bind(key)}`;
}

function oneOf(values: readonly Scalar[], bind: (key: Key) => string): Test {
  const keys = values.map((value) => keyOf(scalar(value)));
  return (at) => (keys.length === 0 ? '0' : `${at} IN (${keys.map(bind).join(',')})`);
}

const comparators = { $gt: '>', $gte: '>=', $lt: '<', $lte: '<=' } as const;
/** Bounds of each type's stretch in the order of keys: numbers compare with numbers only, text with text. */
const stretch = { number: { from: '> -9e999', to: `< ''` }, string: { from: `>= ''`, to: `< x''` } } as const;

function range(
  operator: keyof typeof comparators,
  operand: string | number,
  beside: Operators,
  bind: (key: Key) => string,
): Test {
  if (typeof operand !== 'string' && typeof operand !== 'number')
    throw new TypeError(`${operator} compares text or numbers`);
  scalar(operand);
  const type = typeof operand as 'string' | 'number';
  const upwards = operator === '$gt' || operator === '$gte';
  const opposite = upwards ? [beside.$lt, beside.$lte] : [beside.$gt, beside.$gte];
  const open = !opposite.some((other) => typeof other === type); // else the other operand bounds the stretch more closely
  return (at) => {
    const bound = `${at} ${comparators[operator]} ${bind(operand)}`;
    return open ? `${bound} AND ${at} ${upwards ? stretch[type].to : stretch[type].from}` : bound;
  };
}

function prefix(text: string, bind: (key: Key) => string): Test {
  if (typeof text !== 'string') throw new TypeError('$prefix takes text');
  const after = firstAfter(text);
  return (at) => `${at} >= ${bind(text)} AND ${at} ${after === null ? `< x''` : `< ${bind(after)}`}`;
}

/** The least text that comes after every text with this prefix; null when there is none. */
export function firstAfter(prefix: string): string | null {
  const points = Array.from(prefix, (character) => character.codePointAt(0) ?? 0);
  for (let last = points.pop(); last !== undefined; last = points.pop()) {
    if (last < 0x10ffff) return String.fromCodePoint(...points, last === 0xd7ff ? 0xe000 : last + 1); // surrogates are no characters
  }
  return null;
}

function scalar(value: Scalar): Scalar {
  const simple = value === null || ['string', 'boolean'].includes(typeof value) || Number.isFinite(value);
  if (!simple) throw new TypeError(`${String(value)} cannot stand in a filter`);
  return value;
}

/** Tries the test on the value at the path, and on the elements of each array on the way and at its end, as MongoDB does. */
function someValue(json: string, path: readonly string[], test: Test, depth = 0): string {
  const prefixes = path.map((_, index) => path.slice(0, index + 1).join('.'));
  const isArray = (prefix: string): string => `json_type(${json},'$.${prefix}') IS 'array'`;
  const guards = prefixes.slice(0, -1).map((prefix) => `NOT ${isArray(prefix)} AND `);
  const direct = `(${guards.join('')}${test(keyExpression(json, path.join('.')))})`;
  const row = `e${depth}`;
  const inArrays = prefixes.map((prefix, index) => {
    const rest = path.slice(index + 1);
    const found =
      rest.length === 0
        ? `(${test(elementKeyExpression(row))})`
        : `${row}.type = 'object' AND ${someValue(`${row}.value`, rest, test, depth + 1)}`;
    return `(${isArray(prefix)} AND EXISTS (SELECT 1 FROM json_each(${json},'$.${prefix}') AS ${row} WHERE ${found}))`;
  });
  return `(${[direct, ...inArrays].join(' OR ')})`;
}
