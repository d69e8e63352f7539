import type { Condition, Filter, Scalar, Sort } from '@legation/read-models';
import fc from 'fast-check';
import { Query } from 'mingo';
import type { AnyDocument } from './read-store-under-test.js';

/**
 * What MongoDB finds, as mingo computes it. Three things are left out, and have specs of their own: arrays inside the objects of an
 * array (mingo finds nothing at `list.k` in `{list: [{k: []}, {k: [false]}]}`; MongoDB finds false); text beyond the basic plane beside U+E000 to U+FFFF (mingo compares UTF-16, MongoDB and the port compare code points), and null
 * asked of a path through an array (mingo holds that `{list: [{}, {k: 1}]}` has no null at `list.k`; MongoDB finds one).
 */
export function foundByOracle(documents: readonly AnyDocument[], filter: Filter): readonly string[] {
  const query = new Query(inMongo(filter));
  return documents.filter((document) => query.test(document)).map(({ id }) => id);
}

export function sortedByOracle(documents: readonly AnyDocument[], sort: Sort): readonly string[] {
  // absent equals null: to mingo, absent comes first
  const filled = documents.map((document) => ({ a: null, b: null, ...document }));
  const order = Object.fromEntries([...sort.filter(([field]) => field !== 'id'), ['id', 1] as const]);
  return new Query({})
    .find<AnyDocument>(filled)
    .sort(order)
    .all()
    .map(({ id }) => id);
}

function inMongo(filter: Filter): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(filter).map(([field, condition]) => {
      if (field === '$and' || field === '$or') return [field, (condition as readonly Filter[]).map(inMongo)];
      return [field, operatorsInMongo(condition as Condition)];
    }),
  );
}

function operatorsInMongo(condition: Condition): unknown {
  if (typeof condition !== 'object' || condition === null || condition.$prefix === undefined) return condition;
  const { $prefix, ...others } = condition;
  const escaped = $prefix.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
  return { ...others, $regex: new RegExp(`^${escaped}`, 's') };
}

const texts = [
  '',
  'a',
  'ab',
  'abc',
  'b',
  '10',
  'Đặng',
  'Đ',
  'đ',
  'é',
  'e\u0301',
  '$.',
  '{"x":1}',
  "'",
  '"',
  '%',
  '_a',
  'a.c',
  '\uffff',
  'true',
  'null',
];
const numbers = [-1, 0, 1, 1.5, 2, 10, 1e21, 2 ** 53, -0.001];
const present: fc.Arbitrary<Scalar> = fc.oneof(fc.constantFrom(...texts), fc.constantFrom(...numbers), fc.boolean());
const scalar: fc.Arbitrary<Scalar> = fc.oneof(
  { weight: 6, arbitrary: present },
  { weight: 1, arbitrary: fc.constant(null) },
);
const object = fc.constantFrom({}, { x: 1 }, { c: 'a' });
const several = fc.array(fc.oneof({ weight: 5, arbitrary: scalar }, { weight: 1, arbitrary: object }), {
  maxLength: 4,
});

const fields = fc.record(
  {
    a: scalar,
    b: scalar,
    nested: fc.oneof(scalar, fc.record({ c: scalar }, { requiredKeys: [] })),
    tags: fc.oneof(several, scalar),
    rows: fc.oneof(fc.array(fc.record({ k: scalar }, { requiredKeys: [] }), { maxLength: 3 }), scalar),
    free: fc.oneof(scalar, several, object),
    deep: fc.oneof(scalar, fc.record({ c: fc.oneof(scalar, several) }, { requiredKeys: [] })),
    list: fc.oneof(fc.array(fc.oneof(object, fc.record({ k: scalar }), scalar), { maxLength: 3 }), scalar),
  },
  { requiredKeys: [] },
);

/** Documents of every shape that the port's language can tell apart. */
export const someDocuments: fc.Arbitrary<readonly AnyDocument[]> = fc
  .array(fields, { maxLength: 12 })
  .map((all) => all.map((document, index) => ({ id: `d${index}`, ...document })));

const bound = fc.oneof(fc.constantFrom(...texts), fc.constantFrom(...numbers));
const conditionOf = (value: fc.Arbitrary<Scalar>): fc.Arbitrary<Condition> =>
  fc.oneof(
    value,
    fc.record({ $eq: value }),
    fc.record({ $ne: value }),
    fc.record({ $in: fc.array(value, { maxLength: 3 }) }),
    fc.record({ $gt: bound, $gte: bound, $lt: bound, $lte: bound }, { requiredKeys: [] }).filter(isNotEmpty),
    fc.record({ $prefix: fc.constantFrom(...texts) }),
    fc.record({ $ne: value, $gte: bound, $prefix: fc.constantFrom('', 'a') }, { requiredKeys: ['$ne'] }),
  );

function isNotEmpty(value: object): boolean {
  return Object.keys(value).length > 0;
}

const one: fc.Arbitrary<Filter> = fc.oneof(
  fc.record(
    { a: conditionOf(scalar), b: conditionOf(scalar), tags: conditionOf(scalar), free: conditionOf(scalar) },
    { requiredKeys: [] },
  ),
  fc.record({ 'nested.c': conditionOf(scalar), 'deep.c': conditionOf(scalar) }, { requiredKeys: [] }),
  fc.record({ 'rows.k': conditionOf(present), 'list.k': conditionOf(present) }, { requiredKeys: [] }),
  fc.record({ id: conditionOf(fc.constantFrom<Scalar>('d0', 'd1', 'd', 5, null)) }),
);

export const someFilter: fc.Arbitrary<Filter> = fc.oneof(
  { weight: 3, arbitrary: one },
  { weight: 1, arbitrary: fc.array(one, { minLength: 1, maxLength: 3 }).map(($or) => ({ $or })) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(one, fc.array(one, { minLength: 1, maxLength: 2 }))
      .map(([first, $and]) => ({ ...first, $and })),
  },
  { weight: 1, arbitrary: fc.tuple(one, one, one).map(([x, y, z]) => ({ $and: [{ $or: [x, y] }, z] })) },
);

const direction = fc.constantFrom(1 as const, -1 as const);
export const someSort: fc.Arbitrary<Sort> = fc.oneof(
  fc.constant([]),
  fc.tuple(fc.constantFrom('a', 'b'), direction).map((each) => [each]),
  fc.tuple(direction, direction).map(
    ([x, y]) =>
      [
        ['a', x],
        ['b', y],
      ] as const,
  ),
  fc.tuple(direction, direction).map(
    ([x, y]) =>
      [
        ['b', x],
        ['a', y],
      ] as const,
  ),
);
