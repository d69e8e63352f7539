import type { Index, ReadStore } from '@legation/read-models';
import fc from 'fast-check';
import { readStoreLeasesContract } from './read-store-leases.contract.js';
import { readStoreQueriesContract } from './read-store-queries.contract.js';
import { at, collection, indexes, keep } from './read-store-under-test.js';
import type { AnyDocument, ReadStoreUnderTest, Unlike } from './read-store-under-test.js';

/**
 * What every adapter of the read store holds to. An adapter enrols with one line:
 * `readStoreContract('sqlite', () => newSqliteReadStore());`
 */
export function readStoreContract(name: string, newStore: () => ReadStoreUnderTest, unlike: Unlike = {}): void {
  describe(`read store: ${name}`, () => {
    let kept: ReadStoreUnderTest;
    let store: ReadStore;
    const opened: ReadStore[] = [];
    const open = async (what: 'openWriter' | 'openReader'): Promise<ReadStore> => {
      const connection = await kept[what]();
      opened.push(connection);
      return connection;
    };
    const closeAll = async (): Promise<void> => {
      for (const connection of opened.splice(0)) await connection.close();
    };

    beforeEach(async () => {
      kept = newStore();
      store = await open('openWriter');
      await store.prepare(collection, indexes);
    });
    afterEach(async () => {
      await closeAll();
      await kept.remove();
    });

    const x: AnyDocument = { id: 'x', a: 1, tags: ['red'] };
    const y: AnyDocument = { id: 'y', a: 2, tags: ['red', 'blue'] };
    const all = async (from = store) => (await from.find<AnyDocument>(collection, {}, { limit: 1_000 })).items;

    describe('a commit', () => {
      it('writes documents and checkpoint, which a restart finds', async () => {
        await store.commit(collection, [{ id: 'x', document: x }], { from: null, to: at(7n) });
        await closeAll();
        store = await open('openWriter');
        expect(await store.checkpoint(collection)).toEqual(at(7n));
        expect(await all()).toEqual([x]);
      });

      it('replaces a document whole, and removes it where it is null', async () => {
        await keep(store, [x, y]);
        await store.commit(
          collection,
          [
            { id: 'x', document: null },
            { id: 'y', document: { id: 'y' } },
          ],
          { from: 1n, to: at(2n) },
        );
        expect(await all()).toEqual([{ id: 'y' }]);
        expect(await store.count(collection, { tags: 'red' })).toBe(0);
        expect(await store.states()).toMatchObject([{ documents: 1 }]);
      });

      it('writes nothing when another writer came first, and says what it found', async () => {
        await keep(store, [x]);
        for (const from of [null, 0n, 2n]) {
          const stale = store.commit(collection, [{ id: 'y', document: y }], { from, to: at(9n) });
          await expect(stale).rejects.toMatchObject({ code: 'STALE_CHECKPOINT' });
        }
        expect(await all()).toEqual([x]);
        expect(await store.checkpoint(collection)).toEqual(at(1n));
      });

      it('writes nothing at all when one document cannot be written', async () => {
        const impossible = { id: 'z', a: 1n } as AnyDocument;
        const puts = [x, y, impossible].map((document) => ({ id: document.id, document }));
        await expect(store.commit(collection, puts, { from: null, to: at(1n) })).rejects.toThrow();
        expect(await all()).toEqual([]);
        expect(await store.checkpoint(collection)).toBeNull();
        await keep(store, [x]);
        expect(await all()).toEqual([x]);
      });

      it('may move the checkpoint alone', async () => {
        await store.commit(collection, [], { from: null, to: at(5n) });
        expect(await store.checkpoint(collection)).toEqual(at(5n));
      });

      it.each([0n, 2n ** 53n + 1n, 2n ** 63n - 1n])('keeps position %d as it is', async (position) => {
        await store.commit(collection, [], { from: null, to: { position, recordedAt: 'then' } });
        expect(await store.checkpoint(collection)).toEqual({ position, recordedAt: 'then' });
        await store.commit(collection, [], { from: position, to: at(1n) });
      });

      it('is seen by another connection once it returns', async () => {
        const reader = await open('openReader');
        await keep(store, [x]);
        expect(await all(reader)).toEqual([x]);
        await keep(store, [y]);
        expect(await all(reader)).toEqual([x, y]);
      });
    });

    it('gives documents back byte for byte, whatever text and numbers they hold', async () => {
      const value = fc.oneof(
        fc.string({ unit: 'binary' }).filter((text) => !/[\p{Surrogate}\0]/u.test(text)),
        fc.double({ noDefaultInfinity: true, noNaN: true }).map((number) => number + 0 || 0),
        fc.boolean(),
        fc.constant(null),
      );
      const document = fc.dictionary(
        fc.string({ maxLength: 5 }).filter((key) => !/^\$|\.|^(id|__proto__|a|b|nested)$/.test(key)),
        value,
      );
      await fc.assert(
        fc.asyncProperty(fc.array(document, { minLength: 1, maxLength: 5 }), async (documents) => {
          const written = documents.map((fields, index) => ({ id: `d${index}`, ...fields }));
          await keep(store, written);
          const found = await store.getMany(
            collection,
            written.map(({ id }) => id),
          );
          expect([...found.values()].map((each) => JSON.stringify(each))).toEqual(
            written.map((each) => JSON.stringify(each)),
          );
        }),
        { numRuns: 50 },
      );
    });

    it('finds documents by id, and leaves out those that are not there', async () => {
      await keep(store, [x, y]);
      const found = await store.getMany(collection, ['y', 'none', 'x']);
      expect([...found.keys()].sort()).toEqual(['x', 'y']);
      expect(found.get('y')).toEqual(y);
      expect(await store.getMany(collection, [])).toEqual(new Map());
    });

    describe('versions', () => {
      const second = { ...collection, version: 2 };

      it('are built beside one another, and only activation switches questions over', async () => {
        expect(await store.activeVersion('postings')).toBeNull();
        await keep(store, [x]);
        await store.activate(collection);
        await store.prepare(second, []);
        await keep(store, [y], second);
        expect(await store.activeVersion('postings')).toBe(1);
        expect(await all()).toEqual([x]);

        await store.activate(second);
        expect(await store.activeVersion('postings')).toBe(2);
        expect((await store.find(second, {}, { limit: 10 })).items).toEqual([y]);
        expect((await store.states()).map(({ version, active }) => [version, active])).toEqual([[2, true]]);
      });

      it('of other projections are left alone', async () => {
        const other = { projection: 'missions', version: 1 };
        await store.prepare(other, []);
        await keep(store, [y], other);
        await store.activate(other);
        await store.activate(collection);
        await store.reset(collection);
        expect((await store.find(other, {}, { limit: 10 })).items).toEqual([y]);
        expect(await store.activeVersion('missions')).toBe(1);
      });
    });

    it('forgets documents, checkpoint and stop on reset, and can be filled again', async () => {
      await keep(store, [x, y]);
      await store.activate(collection);
      await store.stop(collection, { position: 2n, stream: 's', reason: 'r' });
      await store.reset(collection);
      expect(await store.states()).toEqual([
        { projection: 'postings', version: 1, checkpoint: null, active: true, stopped: null, documents: 0 },
      ]);
      await keep(store, [y]);
      expect(await store.count(collection, { tags: 'red' })).toBe(1);
    });

    it('tells how far a collection has come and which making of it this is, as another one does', async () => {
      expect(await store.standing({ projection: 'never', version: 1 })).toBeNull();
      await keep(store, [x]);
      await store.activate(collection);
      const reader = await open('openReader');
      const before = await reader.standing(collection);
      expect(before).toMatchObject({ position: 1n });
      await keep(store, [y]);
      expect(await reader.standing(collection)).toEqual({ ...before, position: 2n });
      await store.reset(collection);
      await store.commit(collection, [{ id: 'x', document: x }], { from: null, to: at(2n) });
      const after = await reader.standing(collection);
      expect(after?.position).toBe(2n);
      expect(after?.making).not.toBe(before?.making);
      expect([await store.activeVersion('postings'), await all(reader)]).toEqual([1, [x]]);
    });

    it('remembers where and why a projection stopped', async () => {
      const stopped = { position: 2n ** 60n, stream: 'mission-vn-japan', reason: 'no such posting: "p1"' };
      await store.stop(collection, stopped);
      await closeAll();
      store = await open('openWriter');
      expect(await store.states()).toMatchObject([{ stopped }]);
      await store.stop(collection, null);
      expect(await store.states()).toMatchObject([{ stopped: null }]);
    });

    it('remembers the log that it was built from', async () => {
      expect(await store.logId()).toBeNull();
      await store.setLogId('one');
      await store.setLogId('two');
      expect(await (await open('openReader')).logId()).toBe('two');
    });

    it('fits its indexes to what is asked for, and finds the same', async () => {
      await keep(store, [x, y]);
      const other: readonly Index[] = [{ elements: 'tags' }, { elements: 'a' }];
      for (const asked of [other, [], indexes]) {
        await store.prepare(collection, asked);
        await store.prepare(collection, asked);
        expect(await store.count(collection, { tags: 'blue' })).toBe(1);
        expect(await store.count(collection, { a: { $gte: 1 }, tags: { $in: ['red', 'blue'] } })).toBe(2);
      }
      expect(await store.checkpoint(collection)).toEqual(at(1n));
    });

    it('says that a collection was never built rather than answering nothing', async () => {
      const never = { projection: 'never', version: 1 };
      await expect(store.find(never, {}, { limit: 1 })).rejects.toMatchObject({ code: 'READ_STORE_UNAVAILABLE' });
      expect(await store.checkpoint(never)).toBeNull();
    });

    it('may be lost at any time, and starts from nothing', async () => {
      await keep(store, [x]);
      await store.setLogId('log');
      await closeAll();
      await kept.lose();
      store = await open('openWriter');
      expect([await store.states(), await store.logId()]).toEqual([[], null]);
      await store.prepare(collection, indexes);
      await keep(store, [x]);
      expect(await all()).toEqual([x]);
    });

    it('answers nothing once it is closed', async () => {
      await closeAll();
      await expect(store.states()).rejects.toMatchObject({ code: 'READ_STORE_UNAVAILABLE' });
    });

    readStoreLeasesContract(() => store);
    readStoreQueriesContract(() => store, unlike);
  });
}
