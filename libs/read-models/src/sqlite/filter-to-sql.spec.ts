import { DatabaseSync } from '@photostructure/sqlite';
import fc from 'fast-check';
import { cursorAt } from '../page-cursor.js';
import type { Filter, Index, Sort } from '../read-store.port.js';
import { afterCursor, orderBy, pageOrder } from './cursor.js';
import { filterToSql, firstAfter } from './filter-to-sql.js';
import { createDocuments, createIndexes, tablesOf } from './schema.js';

const indexes: readonly Index[] = [
  { fields: ['missionId', 'start'] },
  { fields: ['place.city'] },
  { elements: 'slots' },
];
const tables = tablesOf(1, indexes);

describe('filters as SQL', () => {
  let database: InstanceType<typeof DatabaseSync>;
  beforeAll(() => {
    database = new DatabaseSync(':memory:');
    database.exec(createDocuments(tables) + createIndexes(1, indexes));
  });
  afterAll(() => database.close());

  const planOf = (filter: Filter, sort: Sort = [], cursorOf?: { id: string }): string => {
    const order = pageOrder(sort, tables);
    const parts = [filterToSql(filter, tables)];
    if (cursorOf) parts.push(afterCursor(cursorAt(cursorOf, order.fields, 'q'), order, 'q'));
    const where = parts.map(({ sql }) => `(${sql})`).join(' AND ');
    const sql = `EXPLAIN QUERY PLAN SELECT doc FROM ${tables.documents} WHERE ${where} ORDER BY ${orderBy(order)} LIMIT 11`;
    const rows = database.prepare(sql).all(...parts.flatMap(({ parameters }) => parameters)) as { detail: string }[];
    return rows.map(({ detail }) => detail).join('; ');
  };
  const bySlot =
    /SEARCH documents_1 USING INDEX sqlite_autoindex_documents_1_1 \(id=\?\).*SEARCH elements_1_0 USING PRIMARY KEY/;

  it.each<[string, Filter, RegExp]>([
    ['equality', { missionId: 'vn-japan' }, /^SEARCH documents_1 USING INDEX index_1_0 \(<expr>=\?\)/],
    [
      'equality and a range',
      { missionId: 'vn-japan', start: { $gte: '2020', $lt: '2021' } },
      /index_1_0 \(<expr>=\? AND <expr>>\? AND <expr><\?\)/,
    ],
    ['null', { missionId: null }, /index_1_0 \(<expr>=\?\)/],
    ['$in', { missionId: { $in: ['a', 'b', null] } }, /index_1_0 \(<expr>=\?\)/],
    ['$prefix', { missionId: { $prefix: 'vn-' } }, /index_1_0 \(<expr>>\? AND <expr><\?\)/],
    ['a range', { missionId: { $gt: 'vn-' } }, /index_1_0 \(<expr>>\? AND <expr><\?\)/],
    ['a path', { 'place.city': 'Tokyo' }, /index_1_1 \(<expr>=\?\)/],
    ['an id', { id: { $in: ['a', 'b'] } }, /sqlite_autoindex_documents_1_1 \(id=\?\)/],
    ['an id prefix', { id: { $prefix: 'vn-japan/' } }, /sqlite_autoindex_documents_1_1 \(id>\? AND id<\?\)/],
    ['an element', { slots: 'vn-japan|2021' }, bySlot],
    ['one element of several', { slots: { $in: ['vn-japan|2021', 'vn-japan|*'] } }, bySlot],
    ['either of two', { $or: [{ missionId: 'a' }, { 'place.city': 'b' }] }, /MULTI-INDEX OR.*index_1_0.*index_1_1/],
  ])('find by %s through an index', (_, filter, plan) => {
    expect(planOf(filter)).toMatch(plan);
    expect(planOf(filter)).not.toMatch('SCAN');
  });

  it('sort by the index that they find by, and start the next page in its middle', () => {
    const page = { id: 'x', missionId: 'vn-japan', start: '2020' };
    const plan = planOf({ missionId: 'vn-japan' }, [['start', 1]], page);
    expect(plan).toBe('SEARCH documents_1 USING INDEX index_1_0 (<expr>=? AND <expr>>?)');
    expect(planOf({}, [['missionId', 1]], page)).toMatch('SEARCH documents_1 USING INDEX index_1_0 (<expr>>?)');
  });

  it('bind every value, and nothing else than fields and operators stands in the SQL', () => {
    const { sql, parameters } = filterToSql(
      { missionId: "'; DROP TABLE x; --", start: { $gte: 5 }, other: true },
      tables,
    );
    expect(sql).not.toMatch('DROP');
    expect(sql.match(/\?/g)).toHaveLength(parameters.length);
  });

  it('end a prefix at the first text that comes after every text with it', () => {
    expect([
      firstAfter('ab'),
      firstAfter('a\ud7ff'),
      firstAfter('a\u{10ffff}'),
      firstAfter('\u{10ffff}'),
      firstAfter(''),
    ]).toEqual(['ac', 'a\ue000', 'b', null, null]);
    const text = fc.string({ unit: 'binary', maxLength: 4 });
    fc.assert(
      fc.property(text, text, (prefix, other) => {
        const after = firstAfter(prefix);
        const bytes = Buffer.from(other);
        const within =
          bytes.compare(Buffer.from(prefix)) >= 0 && (after === null || bytes.compare(Buffer.from(after)) < 0);
        expect(within).toBe(bytes.subarray(0, Buffer.byteLength(prefix)).equals(Buffer.from(prefix)));
      }),
    );
  });
});
