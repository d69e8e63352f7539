import type { Filter, FindOptions, ReadStore, Sort } from '@legation/read-models';
import fc from 'fast-check';
import { itUnless } from '../skip.js';
import { collection, keep } from './read-store-under-test.js';
import type { AnyDocument, Unlike } from './read-store-under-test.js';
import { foundByOracle, someDocuments, someFilter, someSort, sortedByOracle } from './read-store.oracle.js';

/** How documents are found, sorted and paged; part of the contract of each adapter. */
export function readStoreQueriesContract(current: () => ReadStore, { runs = 150, nullInArrays }: Unlike): void {
  const bare = { projection: 'bare', version: 1 };
  const find = async (filter: Filter, options: Partial<FindOptions> = {}) => {
    const { items, next } = await current().find<AnyDocument>(collection, filter, { limit: 1_000, ...options });
    return { ids: items.map(({ id }) => id), next };
  };
  const found = async (filter: Filter) => (await find(filter)).ids;

  describe('finding', () => {
    it('gives what MongoDB gives, with indexes and without', async () => {
      const store = current();
      await store.prepare(bare, []);
      await fc.assert(
        fc.asyncProperty(
          someDocuments,
          fc.array(someFilter, { minLength: 1, maxLength: 8 }),
          async (documents, filters) => {
            for (const name of [collection, bare]) {
              await store.reset(name);
              await keep(store, documents, name);
              for (const filter of filters) {
                const expected = foundByOracle(documents, filter);
                const { items } = await store.find(name, filter, { limit: 1_000 });
                expect([filter, items.map(({ id }) => id).sort()]).toEqual([filter, [...expected].sort()]);
                expect(await store.count(name, filter)).toBe(expected.length);
              }
            }
          },
        ),
        { numRuns: runs },
      );
    });

    it('compares text by code points, also beyond the basic plane', async () => {
      const texts = ['z', 'đ', '\ud7ff', '\ue000', '\uffff', '😀', '\u{10ffff}'];
      await keep(
        current(),
        texts.map((a, index) => ({ id: `d${index}`, a })),
      );
      expect(await found({ a: { $gt: '\uffff' } })).toEqual(['d5', 'd6']);
      expect((await find({}, { sort: [['a', -1]] })).ids).toEqual(['d6', 'd5', 'd4', 'd3', 'd2', 'd1', 'd0']);
      for (const [index, text] of texts.entries()) expect(await found({ a: { $prefix: text } })).toEqual([`d${index}`]);
    });

    it('finds by $ne, on a path through an array, where no element equals', async () => {
      const list = [[{ k: 1 }, { k: 2 }], [{ k: 2 }], [], 'text'];
      await keep(
        current(),
        list.map((each, index) => ({ id: `d${index}`, list: each, rows: each })),
      );
      for (const field of ['list.k', 'rows.k'])
        expect(await found({ [field]: { $ne: 1 } })).toEqual(['d1', 'd2', 'd3']);
    });

    itUnless(nullInArrays)('finds null on a path through an array where an element lacks the field', async () => {
      const list = [[], [{ k: 1 }], [{ k: 1 }, {}], [{ k: null }], ['text']];
      await keep(
        current(),
        list.map((each, index) => ({ id: `d${index}`, list: each, rows: each })),
      );
      expect(await found({ 'list.k': null })).toEqual(['d2', 'd3']);
      expect(await found({ 'rows.k': null })).toEqual(['d2', 'd3']);
    });

    it('finds the elements of arrays inside the objects of an array', async () => {
      const list = [{ k: [] }, { k: [false, 'a'] }];
      await keep(current(), [{ id: 'd0', list, rows: list }]);
      for (const field of ['list.k', 'rows.k']) {
        expect(await found({ [field]: { $in: [false] } })).toEqual(['d0']);
        expect(await found({ [field]: 'a' })).toEqual(['d0']);
        expect(await found({ [field]: true })).toEqual([]);
      }
    });

    it('tells texts with a control character apart', async () => {
      await keep(current(), [{ id: 'x', a: 'one' }]);
      expect(await found({ a: 'one\0two' })).toEqual([]);
      expect(await found({ a: { $lt: 'one\0' } })).toEqual(['x']);
    });

    it.each(["a'); DROP TABLE documents_1 --", 'a"b', 'a b', '$where', 'a..b', '', '0', 'a.0', 'a[0]'])(
      'refuses %j as the name of a field',
      async (field) => {
        await expect(find({ [field]: 1 })).rejects.toThrow(TypeError);
        await expect(find({}, { sort: [[field, 1]] })).rejects.toThrow(TypeError);
      },
    );

    it('refuses operators and values that are not of the language', async () => {
      for (const wrong of [
        { $regex: 'a' },
        { $gt: null },
        { $eq: {} },
        { $in: [NaN] },
        { $prefix: 5 },
        { $lt: true },
      ]) {
        await expect(find({ a: wrong } as unknown as Filter)).rejects.toThrow(TypeError);
      }
    });

    it('takes a condition that is undefined as not asked for', async () => {
      await keep(current(), [{ id: 'x', a: 1 }]);
      expect(await found({ a: 1, b: undefined })).toEqual(['x']);
    });
  });

  describe('paging', () => {
    const paged = async (filter: Filter, sort: Sort, limit: number): Promise<readonly string[]> => {
      const ids: string[] = [];
      let after: string | undefined;
      do {
        const page = await find(filter, { sort, limit, ...(after === undefined ? {} : { after }) });
        expect(page.ids.length).toBeLessThanOrEqual(limit);
        ids.push(...page.ids);
        after = page.next ?? undefined;
      } while (after !== undefined);
      return ids;
    };

    it('gives, page after page, everything once and in order, also among equals', async () => {
      const page = fc.integer({ min: 1, max: 5 });
      await fc.assert(
        fc.asyncProperty(someDocuments, someFilter, someSort, page, async (documents, filter, sort, limit) => {
          await current().reset(collection);
          await keep(current(), documents);
          const expected = sortedByOracle(
            documents.filter(({ id }) => foundByOracle(documents, filter).includes(id)),
            sort,
          );
          expect(await paged(filter, sort, limit)).toEqual(expected);
          expect((await find(filter, { sort })).ids).toEqual(expected);
        }),
        { numRuns: runs },
      );
    });

    it('neither repeats nor leaves out what stays, while others come and go', async () => {
      const documents = Array.from({ length: 9 }, (_, index) => ({ id: `d${index}`, a: index % 3 }));
      await keep(current(), documents);
      const sort: Sort = [['a', 1]];
      const first = await find({}, { sort, limit: 4 });
      await keep(current(), [
        { id: 'd', a: 0 },
        { id: 'd99', a: 2 },
      ]);
      const rest = await find({}, { sort, limit: 100, after: first.next ?? '' });
      expect([...first.ids, ...rest.ids]).toEqual(['d0', 'd3', 'd6', 'd1', 'd4', 'd7', 'd2', 'd5', 'd8', 'd99']);
    });

    it('has no next page when the last one is just full', async () => {
      await keep(current(), [{ id: 'x' }, { id: 'y' }]);
      expect((await find({}, { limit: 2 })).next).toBeNull();
    });

    it('refuses a cursor that is not its own', async () => {
      await keep(current(), [
        { id: 'x', a: 1 },
        { id: 'y', a: 1 },
      ]);
      const { next } = await find({ a: 1 }, { sort: [['a', 1]], limit: 1 });
      const after = next ?? '';
      const refused = { code: 'INVALID_CURSOR' };
      expect((await find({ a: 1 }, { sort: [['a', 1]], after })).ids).toEqual(['y']);
      await expect(find({ a: 2 }, { sort: [['a', 1]], after })).rejects.toMatchObject(refused);
      await expect(find({ a: 1 }, { sort: [['a', -1]], after })).rejects.toMatchObject(refused);
      const forged = Buffer.from('{"a":1}').toString('base64url');
      for (const wrong of ['', 'nonsense', after.slice(0, -4), forged]) {
        await expect(find({ a: 1 }, { sort: [['a', 1]], after: wrong })).rejects.toMatchObject(refused);
      }
    });

    it.each([0, -1, 1.5, 1_001, NaN])('refuses a page of %d documents', async (limit) => {
      await expect(find({}, { limit })).rejects.toMatchObject({ code: 'INVALID_QUESTION', field: 'limit' });
    });
  });
}
