import type { EventStore, Position, SubscribeOptions, SubscriptionMessage } from '@legation/event-store';
import { newEvent, newEvents, readOn } from './log-under-test.js';

/** Collects what a subscription says until it has said enough, then ends it. */
async function collect(
  store: EventStore,
  options: Omit<SubscribeOptions, 'signal'>,
  enough: (told: readonly SubscriptionMessage[]) => boolean,
): Promise<SubscriptionMessage[]> {
  const end = new AbortController();
  const told: SubscriptionMessage[] = [];
  for await (const message of store.subscribe({ ...options, signal: end.signal })) {
    told.push(message);
    if (enough(told)) end.abort();
  }
  return told;
}

const idsIn = (told: readonly SubscriptionMessage[]): string[] =>
  told.flatMap((message) => (message.kind === 'event' ? [message.event.id] : []));
const events = (count: number) => (told: readonly SubscriptionMessage[]) => idsIn(told).length >= count;
const caughtUp = (told: readonly SubscriptionMessage[]): boolean => told.at(-1)?.kind === 'caughtUp';

/** The part of the contract that is about following the log. */
export function subscriptionContract(current: () => EventStore, openReader: () => Promise<EventStore>): void {
  describe('a subscription', () => {
    let store: EventStore;
    beforeEach(() => {
      store = current();
    });

    it('delivers what is there, says that it caught up, and goes on with what comes', async () => {
      const before = newEvents(3);
      await store.append('batch-a', before, 'noStream');
      const later = newEvents(2, 'later');
      const following = collect(store, {}, (told) => {
        if (caughtUp(told)) void store.append('batch-a', later, 2n);
        return events(5)(told);
      });

      const told = await following;
      expect(idsIn(told)).toEqual([...before, ...later].map(({ id }) => id));
      expect(told[3]).toEqual({
        kind: 'caughtUp',
        position: told[2]?.kind === 'event' ? told[2].event.position : null,
      });
    });

    it('says at once that it caught up with an empty log', async () => {
      expect(await collect(store, {}, caughtUp)).toEqual([{ kind: 'caughtUp', position: null }]);
    });

    it('hears of what another connection appends', async () => {
      const reader = await openReader();
      const [event] = newEvents(1);
      const told = await collect(reader, {}, (so) => {
        if (caughtUp(so) && event) void store.append('batch-a', [event], 'noStream');
        return events(1)(so);
      });
      expect(idsIn(told)).toEqual([event?.id]);
    });

    it('loses nothing and repeats nothing while others append', async () => {
      const writing = Promise.all(
        Array.from({ length: 8 }, async (_, writer) => {
          for (let n = 0; n < 60; n += 1) {
            await store.append(`batch-${writer}`, newEvents(2), n === 0 ? 'noStream' : BigInt(2 * n - 1));
          }
        }),
      );
      const [told, early] = await Promise.all([
        collect(store, {}, events(960)),
        collect(store, {}, events(500)),
        writing,
      ]);
      const all = (await readOn(store)).map(({ id }) => id);
      expect(idsIn(told)).toEqual(all);
      expect(idsIn(early)).toEqual(all.slice(0, 500));
    });

    it('never tells of a refused event', async () => {
      const following = collect(store, {}, events(2));
      await store.append('batch-a', [newEvent('first')], 'noStream');
      await expect(store.append('batch-a', [newEvent('refused')], 'noStream')).rejects.toThrow();
      await store.append('batch-a', [newEvent('second')], 0n);
      const told = await following;
      expect(told.flatMap((message) => (message.kind === 'event' ? [message.event.event.data] : []))).toEqual([
        { missionId: 'first', postingId: 'p' },
        { missionId: 'second', postingId: 'p' },
      ]);
    });

    it('resumed from any position or checkpoint that it told, delivers exactly the rest', async () => {
      for (let n = 0; n < 10; n += 1) {
        await store.append(`batch-${n}`, newEvents(2), 'noStream');
        await store.append(
          `official-${n}`,
          [newEvent('', { type: 'NameVariantAdded', data: { name: 'x', kind: 'alias' } })],
          'noStream',
        );
      }
      const filter = { categories: ['batch'] };
      const told = await collect(store, filter, caughtUp);
      expect(idsIn(told)).toHaveLength(20);
      let delivered = 0;
      for (const message of told) {
        if (message.kind === 'event') delivered += 1;
        const position: Position | null = message.kind === 'event' ? message.event.position : message.position;
        const rest = await collect(store, { ...filter, after: position as Position }, caughtUp);
        expect(idsIn(rest)).toEqual(idsIn(told).slice(delivered));
      }
    });

    it('begun just before an event, at a position that nobody told, delivers it, and so does a page', async () => {
      for (let n = 0; n < 4; n += 1) await store.append(`batch-${n}`, newEvents(2), 'noStream');
      const all = (await collect(store, {}, caughtUp)).flatMap((message) =>
        message.kind === 'event' ? [message.event] : [],
      );
      for (const [at, { position }] of all.entries()) {
        const rest = all.slice(at).map(({ id }) => id);
        expect(idsIn(await collect(store, { after: position - 1n }, caughtUp))).toEqual(rest);
        const { events } = await store.readAll({ after: position - 1n, limit: 100 });
        expect(events.map(({ id }) => id)).toEqual(rest);
      }
    });

    it('tells how far it came where the filter passes over everything', async () => {
      await store.append('batch-a', newEvents(3), 'noStream');
      const head = (await store.head())?.position;
      expect(await collect(store, { types: ['MissionOpened'] }, caughtUp)).toEqual([
        { kind: 'checkpoint', position: head },
        { kind: 'caughtUp', position: head },
      ]);
    });

    it('ends when its signal aborts, also while it waits', async () => {
      const end = new AbortController();
      const told: SubscriptionMessage[] = [];
      let heard = (): void => undefined;
      const waiting = new Promise<void>((resolve) => {
        heard = resolve;
      });
      const following = (async () => {
        for await (const message of store.subscribe({ signal: end.signal })) {
          told.push(message);
          heard();
        }
      })();
      await waiting;
      await new Promise((resolve) => setTimeout(resolve, 20));
      end.abort();
      await following;
      await store.append('batch-a', newEvents(1), 'noStream');
      expect(told).toEqual([{ kind: 'caughtUp', position: null }]);
    });

    it('ends when its reader turns away', async () => {
      await store.append('batch-a', newEvents(3), 'noStream');
      const { signal } = new AbortController();
      for await (const message of store.subscribe({ signal })) if (message.kind === 'event') break;
      await store.append('batch-a', newEvents(1), 2n);
    });

    it('fails when the log is closed under it', async () => {
      const { signal } = new AbortController();
      const following = (async () => {
        for await (const message of store.subscribe({ signal })) void message;
      })();
      await new Promise((resolve) => setTimeout(resolve, 20));
      const failing = expect(following).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
      await store.close();
      await failing;
    });
  });
}
