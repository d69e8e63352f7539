import { setTimeout as pause } from 'node:timers/promises';
import type { Lease, ReadStore } from '@legation/read-models';
import { at, collection } from './read-store-under-test.js';
import type { AnyDocument } from './read-store-under-test.js';

/** How several projectors share one store; part of the contract of each adapter. */
export function readStoreLeasesContract(current: () => ReadStore): void {
  const { projection } = collection;
  const ttlMs = 60;
  const stale = { code: 'STALE_CHECKPOINT' };
  const document = (id: string, by: string): AnyDocument => ({ id, by });
  const take = async (holder: string, ms = 60_000): Promise<Lease> => {
    const lease = await current().lease(projection, holder, ms);
    if (!lease) throw new Error(`${holder} was refused the lease`);
    return lease;
  };
  const commit = (lease: Lease | undefined, from: bigint | null, to: bigint, ...documents: readonly AnyDocument[]) =>
    current().commit(
      collection,
      documents.map((each) => ({ id: each.id, document: each })),
      { from, to: at(to), ...(lease ? { token: lease.token } : {}) },
    );
  const all = async () => (await current().find<AnyDocument>(collection, {}, { limit: 1_000 })).items;
  /** Another holder sees the lease as it is, and once more when it has stayed so for its time. */
  const takeOver = async (holder: string): Promise<Lease> => {
    expect(await current().lease(projection, holder, 60_000)).toBeNull();
    await pause(ttlMs + 20);
    return take(holder);
  };

  describe('a lease', () => {
    it('is had by one holder at a time, who keeps it under the same token', async () => {
      const lease = await take('one');
      expect(lease).toEqual({ projection, holder: 'one', token: lease.token });
      expect(await current().lease(projection, 'two', 60_000)).toBeNull();
      expect(await take('one')).toEqual(lease);
      expect(await current().lease('missions', 'two', 60_000)).toMatchObject({ projection: 'missions', holder: 'two' });
    });

    it('given back, is taken by another at once, under a greater token', async () => {
      const first = await take('one');
      await current().release(first);
      const second = await take('two');
      expect(second.token).toBeGreaterThan(first.token);
      await current().release(first); // it is not his any more
      expect(await current().lease(projection, 'one', 60_000)).toBeNull();
    });

    it('is taken over once its holder was silent for as long as he asked for, and not while he renews it', async () => {
      const first = await take('one', ttlMs);
      expect(await current().lease(projection, 'two', 1)).toBeNull();
      for (let renewal = 0; renewal < 4; renewal += 1) {
        await pause(ttlMs / 2);
        expect(await take('one', ttlMs)).toEqual(first);
        expect(await current().lease(projection, 'two', 1)).toBeNull();
      }
      await pause(ttlMs + 20);
      const second = await take('two', ttlMs);
      expect(second.token).toBeGreaterThan(first.token);
      expect(await current().lease(projection, 'one', ttlMs)).toBeNull();
    });

    it('goes to one of those who ask for it at once on an empty store', async () => {
      const asked = ['one', 'two', 'three', 'four'].map((holder) => current().lease('nothing yet', holder, 60_000));
      const given = (await Promise.all(asked)).filter((lease) => lease !== null);
      expect(given).toHaveLength(1);
    });

    it('that was taken over writes nothing any more, and nothing of it is seen', async () => {
      const paused = await take('one', ttlMs);
      await commit(paused, null, 1n, document('x', 'one'));
      await current().stop(collection, { position: 2n, stream: 's', reason: 'r' }, paused.token);
      await current().stop(collection, null, paused.token);
      const second = await takeOver('two');
      // before the new holder has written anything, and afterwards
      for (const [from, to] of [
        [1n, 3n],
        [2n, 4n],
      ] as const) {
        await expect(commit(paused, from, to, document('x', 'late'), document('y', 'late'))).rejects.toMatchObject(
          stale,
        );
        await expect(current().reset(collection, paused.token)).rejects.toMatchObject(stale);
        await expect(current().activate(collection, paused.token)).rejects.toMatchObject(stale);
        const stopped = { position: 3n, stream: 's', reason: 'late' };
        await expect(current().stop(collection, stopped, paused.token)).rejects.toMatchObject(stale);
        if (to === 3n) await commit(second, 1n, 2n, document('z', 'two'));
      }
      expect(await all()).toEqual([document('x', 'one'), document('z', 'two')]);
      expect(await current().states()).toEqual([
        { projection, version: 1, checkpoint: at(2n), active: false, stopped: null, documents: 2 },
      ]);
      await current().activate(collection, second.token);
      await current().reset(collection, second.token);
      await commit(second, null, 1n);
    });

    it('is not needed where nobody else projects', async () => {
      await take('one');
      await commit(undefined, null, 1n, document('x', 'nobody'));
      expect(await all()).toEqual([document('x', 'nobody')]);
    });
  });

  describe('those who are at work', () => {
    it('know of one another, in one order, until they leave or fall silent', async () => {
      expect(await current().attend('two', 60_000)).toEqual(['two']);
      expect(await current().attend('one', ttlMs)).toEqual(['one', 'two']);
      expect(await current().attend('two', 60_000)).toEqual(['one', 'two']);
      await pause(ttlMs + 20);
      expect(await current().attend('two', 60_000)).toEqual(['two']);
      expect(await current().attend('one', 60_000)).toEqual(['one', 'two']);
      expect(await current().attend('two', 0)).toEqual(['one']);
      expect(await current().attend('one', 60_000)).toEqual(['one']);
    });
  });
}
