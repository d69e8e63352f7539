import { Superseded, WebhookNotFound } from '@legation/subscribers';
import type { Answered, DeliveryLease, HeldStream, SubscriberStore, Webhook } from '@legation/subscribers';

/** One store that an adapter keeps for one spec; opening it again is a restart, or another process. */
export interface SubscriberStoreUnderTest {
  open(): Promise<SubscriberStore>;
  /** Every connection is closed by then. */
  remove(): Promise<void>;
}

const webhook = (id: string, over: Partial<Webhook> = {}): Webhook => ({
  id,
  url: 'https://example.org/hook',
  description: 'Lương',
  filter: { types: ['AmbassadorAppointed'], missions: ['vn-japan'] },
  state: 'active',
  pausedBecause: null,
  secrets: [
    { secret: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', createdAt: '2026-11-23T00:00:00.000Z', expiresAt: null },
  ],
  createdAt: '2026-11-23T00:00:00.000Z',
  ...over,
});

const held = (stream: string, over: Partial<HeldStream> = {}): HeldStream => ({
  stream,
  revision: 3n,
  position: 9_007_199_254_740_993n,
  eventId: '00000000-0000-5000-8000-000000000001',
  type: 'TermStarted',
  attempts: 2,
  triedMs: 1_500,
  parked: false,
  reason: 'answered 500',
  lastTriedAt: '2026-11-23T00:00:00.000Z',
  ...over,
});

const answered = (key: string, about: string, over: Partial<Answered> = {}): Answered => ({
  key,
  fingerprint: '5e',
  webhook: about,
  answer: '{"id":"Lương"}',
  secret: null,
  ...over,
});

/** What every store of webhooks does. */
export function subscriberStoreContract(name: string, make: () => Promise<SubscriberStoreUnderTest>): void {
  describe(`${name} as a store of webhooks`, () => {
    let place: SubscriberStoreUnderTest;
    let store: SubscriberStore;
    const opened: SubscriberStore[] = [];
    const open = async (): Promise<SubscriberStore> => {
      const another = await place.open();
      opened.push(another);
      return another;
    };
    const leaseOf = async (holder = 'spec'): Promise<DeliveryLease> => {
      const lease = await store.lease(holder, 60_000);
      if (!lease) throw new Error('another has the lease');
      return lease;
    };
    beforeEach(async () => {
      place = await make();
      store = await open();
    });
    afterEach(async () => {
      for (const each of opened.splice(0)) await each.close();
      await place.remove();
    });

    it('keeps webhooks in the order in which they were made, also over a restart', async () => {
      await store.create(webhook('wh-b'), null);
      await store.create(webhook('wh-a'), 9_007_199_254_740_993n);
      await store.close();
      store = await open();
      expect(await store.list()).toEqual([
        { webhook: webhook('wh-b'), generation: 1, epoch: 1, position: null, held: [] },
        { webhook: webhook('wh-a'), generation: 1, epoch: 1, position: 9_007_199_254_740_993n, held: [] },
      ]);
      expect(await store.generations()).toEqual(
        new Map([
          ['wh-b', 1],
          ['wh-a', 1],
        ]),
      );
    });

    it('changes a webhook for the one who saw it last, and refuses the other', async () => {
      await store.create(webhook('wh-a'), 5n);
      await store.change('wh-a', 1, { state: 'paused', pausedBecause: 'spec' });
      await expect(store.change('wh-a', 1, { state: 'active' })).rejects.toThrow(Superseded);
      expect(await store.get('wh-a')).toMatchObject({
        generation: 2,
        epoch: 1,
        position: 5n,
        webhook: { state: 'paused' },
      });
      await store.change('wh-a', 2, { position: 2n, hold: [held('mission-x')] });
      expect(await store.get('wh-a')).toMatchObject({
        generation: 3,
        epoch: 2,
        position: 2n,
        held: [held('mission-x')],
      });
      await store.change('wh-a', 3, { position: null, free: ['mission-x'] });
      expect(await store.get('wh-a')).toMatchObject({ epoch: 3, position: null, held: [] });
    });

    it('lets one of several through that change the same at the same moment', async () => {
      await store.create(webhook('wh-a'), null);
      const persons = await Promise.all(Array.from({ length: 6 }, () => open()));
      const changes = persons.map((person, n) => person.change('wh-a', 1, { description: `by ${n}` }));
      const outcomes = await Promise.allSettled(changes);
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      const { generation, webhook: kept } = await store.get('wh-a');
      expect([generation, kept.description]).toEqual([
        2,
        `by ${outcomes.findIndex(({ status }) => status === 'fulfilled')}`,
      ]);
    });

    it('keeps both what is delivered and what a person changes at the same moment', async () => {
      await store.create(webhook('wh-a'), null);
      const lease = await leaseOf();
      const person = await open();
      for (let n = 0n; n < 10n; n += 1n) {
        const changing = person.change('wh-a', Number(n) + 1, { description: `by ${n}` });
        await Promise.all([store.save('wh-a', 1, lease, { position: n, hold: [held(`mission-${n}`)] }), changing]);
      }
      const kept = await store.get('wh-a');
      expect([kept.position, kept.webhook.description, kept.held.length]).toEqual([9n, 'by 9', 10]);
    });

    it('saves what was delivered, all or none, unless a person moved it or another delivers', async () => {
      await store.create(webhook('wh-a'), null);
      const lease = await leaseOf();
      await store.save('wh-a', 1, lease, { position: 7n, hold: [held('mission-x'), held('mission-y')] });
      await store.save('wh-a', 1, lease, {
        position: 8n,
        hold: [held('mission-x', { parked: true })],
        free: ['mission-y'],
      });
      await store.change('wh-a', 1, { state: 'paused' }); // moves nothing
      await store.save('wh-a', 1, lease, { position: 9n });
      expect(await store.get('wh-a')).toMatchObject({ position: 9n, held: [held('mission-x', { parked: true })] });
      await store.change('wh-a', 2, { position: 1n });
      await expect(store.save('wh-a', 1, lease, { position: 10n, free: ['mission-x'] })).rejects.toThrow(Superseded);
      await store.release(lease);
      await leaseOf('another');
      await expect(store.save('wh-a', 2, lease, { position: 10n })).rejects.toThrow(Superseded);
      expect(await store.get('wh-a')).toMatchObject({ position: 1n, held: [{ stream: 'mission-x' }] });
    });

    it('forgets a webhook with all that waits for it', async () => {
      await store.create(webhook('wh-a'), null);
      await store.change('wh-a', 1, { hold: [held('mission-x')] });
      await store.delete('wh-a');
      for (const asked of [store.get('wh-a'), store.delete('wh-a'), store.change('wh-a', 2, {})]) {
        await expect(asked).rejects.toThrow(WebhookNotFound);
      }
      await expect(store.save('wh-a', 2, await leaseOf(), { position: 1n })).rejects.toThrow(Superseded);
      await store.create(webhook('wh-a'), null);
      expect((await store.get('wh-a')).held).toEqual([]);
    });

    it('gives the right to deliver to one at a time, with a token that grows', async () => {
      const other = await open();
      const first = await store.lease('one', 60_000);
      expect(first).toMatchObject({ holder: 'one' });
      expect(await store.lease('one', 60_000)).toEqual(first); // kept
      expect(await other.lease('two', 60_000)).toBeNull();
      if (first) await store.release(first);
      const second = await other.lease('two', 60_000);
      expect(second?.token).toBeGreaterThan(first?.token ?? Infinity);
      if (first) await store.release(first); // has no right to it any more
      expect(await store.lease('one', 60_000)).toBeNull();
    });

    it('gives the right to deliver to one of several that ask at the same moment', async () => {
      const others = await Promise.all(Array.from({ length: 6 }, () => open()));
      const given = await Promise.all(others.map((other, n) => other.lease(`holder ${n}`, 60_000)));
      expect(given.filter((lease) => lease !== null)).toHaveLength(1);
    });

    it('saves nothing of a holder that lost the right, whether it had saved before or not', async () => {
      await store.create(webhook('wh-a'), 1n);
      await store.create(webhook('wh-b'), 1n);
      const lost = await leaseOf('paused');
      await store.save('wh-a', 1, lost, { position: 2n });
      const successor = await open();
      expect(await successor.lease('successor', 0)).not.toBeNull();
      for (const id of ['wh-a', 'wh-b']) {
        await expect(store.save(id, 1, lost, { position: 9n, hold: [held('mission-x')] })).rejects.toThrow(Superseded);
      }
      expect((await store.list()).map(({ position, held: waiting }) => [position, waiting.length])).toEqual([
        [2n, 0],
        [1n, 0],
      ]);
    });

    it('lets the right to deliver be taken over where it was not renewed for long enough, as the taker saw it', async () => {
      const other = await open();
      const first = await store.lease('one', 60_000);
      const asked = (): Promise<DeliveryLease | null> => other.lease('two', 150);
      expect(await asked()).toBeNull();
      await new Promise((resolve) => setTimeout(resolve, 100));
      await store.lease('one', 60_000); // a sign of life
      expect(await asked()).toBeNull();
      await new Promise((resolve) => setTimeout(resolve, 100));
      expect(await asked()).toBeNull();
      await new Promise((resolve) => setTimeout(resolve, 100));
      expect((await asked())?.token).toBeGreaterThan(first?.token ?? Infinity);
      expect(await store.lease('one', 60_000)).toBeNull();
    });

    it('keeps an answer with what was done for it, also over a restart and when the webhook is deleted', async () => {
      const [made, moved, tested] = ['make', 'move', 'test'].map((key) => answered(key, 'wh-a', { secret: 'a1' }));
      await store.create(webhook('wh-a'), null, made);
      await store.change('wh-a', 1, { position: 4n }, moved);
      await store.keep(tested as Answered);
      await store.close();
      store = await open();
      await store.delete('wh-a');
      for (const each of [made, moved, tested]) expect(await store.answered(each?.key ?? '')).toEqual(each);
      expect(await store.answered('another')).toBeNull();
    });

    it('does nothing under a key that has an answer', async () => {
      await store.create(webhook('wh-a'), 1n, answered('make', 'wh-a'));
      const late = answered('make', 'wh-b', { answer: '"late"' });
      await expect(store.create(webhook('wh-b'), null, late)).rejects.toThrow(Superseded);
      await expect(store.change('wh-a', 1, { position: 9n }, late)).rejects.toThrow(Superseded);
      await expect(store.keep(late)).rejects.toThrow(Superseded);
      expect(await store.list()).toEqual([
        { webhook: webhook('wh-a'), generation: 1, epoch: 1, position: 1n, held: [] },
      ]);
      expect(await store.answered('make')).toEqual(answered('make', 'wh-a'));
    });

    it('does one of several things that are asked under one key at the same moment, and keeps the answer of that one', async () => {
      const persons = await Promise.all(Array.from({ length: 4 }, () => open()));
      for (const [n] of persons.entries()) await store.create(webhook(`wh-${n}`), null);
      const asked = persons.map((person, n) =>
        n % 2 === 0
          ? person.change(`wh-${n}`, 1, { position: 9n }, answered('once', `wh-${n}`))
          : person.create(webhook(`wh-new-${n}`), 9n, answered('once', `wh-new-${n}`)),
      );
      const outcomes = await Promise.allSettled(asked);
      expect(outcomes.map((each) => (each.status === 'rejected' ? each.reason : null)).filter(Boolean)).toEqual(
        Array.from({ length: 3 }, () => expect.any(Superseded)),
      );
      const done = (await store.list()).filter(({ position }) => position === 9n).map((each) => each.webhook.id);
      expect(done).toEqual([(await store.answered('once'))?.webhook]);
    });

    it('keeps no answer of what was not done', async () => {
      await store.create(webhook('wh-a'), null);
      await expect(store.change('wh-a', 7, {}, answered('stale', 'wh-a'))).rejects.toThrow(Superseded);
      await expect(store.change('wh-b', 1, {}, answered('none', 'wh-b'))).rejects.toThrow(WebhookNotFound);
      expect([await store.answered('stale'), await store.answered('none')]).toEqual([null, null]);
    });

    it('keeps the first answer about a webhook and its last hundred, however much is asked', async () => {
      await store.create(webhook('wh-a'), null, answered('make', 'wh-a'));
      await store.create(webhook('wh-b'), null, answered('make b', 'wh-b'));
      for (let index = 0; index < 120; index += 1) await store.keep(answered(`k-${index}`, 'wh-a'));
      const keys = ['make', 'make b', ...Array.from({ length: 100 }, (_, index) => `k-${index + 20}`)];
      for (const key of keys) expect((await store.answered(key))?.key).toBe(key);
    });
  });
}
