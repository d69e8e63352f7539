import { randomUUID } from 'node:crypto';
import type { EventStore, NewEvent, StoredEvent } from '@legation/event-store';
import fc from 'fast-check';
import { subscriptionContract } from './event-store-subscription.contract.js';
import { added, codes, newEvent, newEvents, readOn } from './log-under-test.js';
import type { LogUnderTest } from './log-under-test.js';
import { logModel, operations } from './event-store.model.js';

/**
 * What every adapter of the log holds to. An adapter enrols with one line:
 * `eventStoreContract('sqlite', () => newSqliteLog());`
 */
export function eventStoreContract(name: string, newLog: () => LogUnderTest): void {
  describe(`event store: ${name}`, () => {
    let log: LogUnderTest;
    let store: EventStore;
    const opened: EventStore[] = [];
    const keep = (connection: EventStore): EventStore => {
      opened.push(connection);
      return connection;
    };

    beforeEach(async () => {
      log = newLog();
      store = keep(await log.openWriter());
    });
    afterEach(async () => {
      for (const connection of opened.splice(0)) await connection.close();
      await log.remove();
    });

    describe('appends', () => {
      it('numbers each stream from 0 without a gap, and the whole log upwards', async () => {
        const first = await store.append('batch-a', newEvents(2), 'noStream');
        const other = await store.append('batch-b', newEvents(1), 'noStream');
        const second = await store.append('batch-a', newEvents(3), first.revision);

        expect([first.revision, other.revision, second.revision]).toEqual([1n, 0n, 4n]);
        const stream = await store.readStream('batch-a');
        expect(stream.map(({ revision }) => revision)).toEqual([0n, 1n, 2n, 3n, 4n]);
        const all = await readOn(store);
        const positions = all.map(({ position }) => position);
        expect(positions).toEqual([...positions].sort((a, b) => (a < b ? -1 : 1)));
        expect(new Set(positions).size).toBe(6);
        expect([first, other, second].map(({ position }) => position)).toEqual([1, 2, 5].map((at) => positions[at]));
        expect(await readOn(store, { limit: 2 })).toEqual(all);
        for (const [at, { positions: each }] of [
          [0, first],
          [2, other],
          [3, second],
        ] as const) {
          if (each) expect(each).toEqual(positions.slice(at, at + each.length));
        }
      });

      it('gives back what was appended, with its metadata', async () => {
        const event = newEvent('vn-japan');
        const { position } = await store.append('batch-2021', [event], 'noStream');

        const [recorded] = await store.readStream('batch-2021');
        expect(recorded).toEqual({ ...event, stream: 'batch-2021', revision: 0n, position });
      });

      it('keeps names as they are written, in any script', async () => {
        const names = [
          'Phạm Quang Hiệu',
          'Đỗ Văn Chiến',
          'hoà hòa',
          'Nguyễn'.normalize('NFD'),
          '大使 👩🏽‍💼',
          '"\\\u2028\ud800',
        ];
        await store.append(
          'batch-a',
          names.map((name) => newEvent(name)),
          'noStream',
        );

        const stream = await store.readStream('batch-a');
        expect(stream.map(({ event }) => event)).toEqual(names.map(added));
      });

      it('takes streams with names in any script', async () => {
        await store.append(
          'official-phạm-quang-hiệu',
          [newEvent('', { type: 'NameVariantAdded', data: { name: 'Hiệu', kind: 'alias' } })],
          'noStream',
        );
        expect(await store.readStream('official-phạm-quang-hiệu')).toHaveLength(1);
        expect((await readOn(store, { categories: ['official'] })).map(({ stream }) => stream)).toEqual([
          'official-phạm-quang-hiệu',
        ]);
      });

      it.each([
        ['noStream for a stream that exists', 'noStream', 1n],
        ['a revision behind', 0n, 1n],
        ['a revision ahead', 2n, 1n],
      ] as const)('refuses %s', async (_, expected, actual) => {
        await store.append('batch-a', newEvents(2), 'noStream');
        await expect(store.append('batch-a', newEvents(1), expected)).rejects.toMatchObject({
          code: 'WRONG_EXPECTED_REVISION',
          stream: 'batch-a',
          expected,
          actual,
        });
      });

      it('refuses a revision of a stream that does not exist', async () => {
        await expect(store.append('batch-a', newEvents(1), 0n)).rejects.toMatchObject({
          code: 'WRONG_EXPECTED_REVISION',
          actual: 'noStream',
        });
      });

      it('lets exactly one of 20 racing creators of a stream succeed', async () => {
        const outcomes = await codes(
          Array.from({ length: 20 }, () => store.append('batch-a', newEvents(2), 'noStream')),
        );

        expect(outcomes.filter((outcome) => outcome === 'ok')).toHaveLength(1);
        expect(outcomes.filter((outcome) => outcome === 'WRONG_EXPECTED_REVISION')).toHaveLength(19);
        expect(await store.readStream('batch-a')).toHaveLength(2);
      });

      it('leaves no trace of a refused append, and takes the next right one', async () => {
        await store.append('batch-a', newEvents(1, 'first'), 'noStream');
        const refused = newEvents(3, 'refused');
        const [right] = newEvents(1, 'right') as [NewEvent];
        const outcomes = await codes([
          store.append('batch-a', refused, 7n),
          store.append('batch-a', [right], 0n),
          store.append('batch-b', newEvents(1, 'beside'), 'noStream'),
        ]);

        expect(outcomes).toEqual(['WRONG_EXPECTED_REVISION', 'ok', 'ok']);
        expect((await store.readStream('batch-a')).map(({ revision }) => revision)).toEqual([0n, 1n]);
        const ids = (await readOn(store)).map(({ id }) => id);
        for (const { id } of refused) expect(ids).not.toContain(id);
        await store.append('batch-a', refused, 1n); // its ids are not used up
        expect(await store.readStream('batch-a')).toHaveLength(5);
      });

      it('writes all events of an append or none', async () => {
        const huge = newEvent('x'.repeat(300_000));
        await expect(store.append('batch-a', [newEvent(), huge], 'noStream')).rejects.toMatchObject({
          code: 'EVENT_TOO_LARGE',
        });
        expect(await readOn(store)).toEqual([]);
      });

      it('keeps large events', async () => {
        const large = newEvent('ế'.repeat(80_000));
        await store.append('batch-a', [large], 'noStream');
        expect((await store.readStream('batch-a'))[0]?.event).toEqual(large.event);
      });

      it('refuses an event that is none of the stream, and a name that is none of a stream', async () => {
        const outcomes = await codes([
          store.append('mission-a', newEvents(1), 'noStream'),
          store.append('batch-a', [{ ...newEvent(), event: { type: 'Nothing', data: {} } as never }], 'noStream'),
          store.append('weather-a', newEvents(1), 'noStream'),
          store.append('batch', newEvents(1), 'noStream'),
          store.append('batch-\u0000', newEvents(1), 'noStream'),
          store.append('batch-\ud800', newEvents(1), 'noStream'),
        ]);
        const invalid = 'INVALID_STREAM_NAME';
        expect(outcomes).toEqual(['UNKNOWN_EVENT', 'UNKNOWN_EVENT', invalid, invalid, invalid, invalid]);
        expect(await readOn(store)).toEqual([]);
      });

      it('shows an acknowledged event to a second connection at once', async () => {
        const reader = keep(await log.openReader());
        for (let revision = -1n; revision < 20n; revision += 1n) {
          const { position } = await store.append('batch-a', newEvents(1), revision < 0n ? 'noStream' : revision);
          expect((await reader.head())?.position).toBe(position);
          expect(await reader.readStream('batch-a', { from: revision + 1n })).toHaveLength(1);
        }
      });
    });

    describe('the same event ids again', () => {
      const events = newEvents(3, 'repeat');
      const refused = { code: 'EVENT_ID_REUSED' };

      it('give the first result and write nothing: at once, after later events, after a restart', async () => {
        await store.append('batch-0', newEvents(1), 'noStream');
        const first = await store.append('batch-a', events, 'noStream');
        expect(await store.append('batch-a', events, 'noStream')).toEqual({ ...first, repeated: true });

        await store.append('batch-a', newEvents(2), first.revision);
        await store.append('batch-b', newEvents(2), 'noStream');
        expect(await store.append('batch-a', events, 'noStream')).toEqual({ ...first, repeated: true });

        await store.close();
        store = keep(await log.openWriter());
        expect(await store.append('batch-a', events, 'noStream')).toEqual({ ...first, repeated: true });
        expect(await store.readStream('batch-a')).toHaveLength(5);
      });

      it('give one result when they race', async () => {
        const results = await Promise.all(
          Array.from({ length: 50 }, () => store.append('batch-a', events, 'noStream')),
        );
        for (const result of results) expect({ ...result, repeated: false }).toEqual(results[0]);
        expect(results.filter(({ repeated }) => repeated)).toHaveLength(49);
        expect(await readOn(store)).toHaveLength(3);
      });

      it('give the result of as many as are repeated', async () => {
        const { positions } = await store.append('batch-a', events, 'noStream');
        const second = (await store.readStream('batch-a'))[1];
        expect(await store.append('batch-a', events.slice(0, 2), 'noStream')).toEqual({
          revision: 1n,
          position: second?.position,
          positions: positions && positions.slice(0, 2),
          repeated: true,
        });
      });

      it('are refused when there are more of them, in another order, or in another stream', async () => {
        const { revision } = await store.append('batch-a', events, 'noStream');
        await expect(store.append('batch-a', [...events, newEvent()], 'noStream')).rejects.toMatchObject(refused);
        await expect(store.append('batch-a', [newEvent(), ...events], revision)).rejects.toMatchObject(refused);
        await expect(store.append('batch-a', [...events].reverse(), 'noStream')).rejects.toMatchObject(refused);
        await expect(store.append('batch-b', events, 'noStream')).rejects.toMatchObject(refused);
        await expect(store.append('batch-a', [...newEvents(1), ...events.slice(1)], 'noStream')).rejects.toMatchObject(
          refused,
        );
        expect(await readOn(store)).toHaveLength(3);
      });

      it('are refused twice in one append', async () => {
        const twice = newEvent();
        await expect(store.append('batch-a', [twice, twice], 'noStream')).rejects.toMatchObject(refused);
        expect(await readOn(store)).toEqual([]);
      });
    });

    describe('reads', () => {
      it('an absent stream as empty, and beyond the end as empty', async () => {
        await store.append('batch-a', newEvents(2), 'noStream');
        expect(await store.readStream('batch-b')).toEqual([]);
        expect(await store.readStream('batch-a', { from: 2n })).toEqual([]);
      });

      it('a part of a stream', async () => {
        await store.append('batch-a', newEvents(5), 'noStream');
        const part = await store.readStream('batch-a', { from: 1n, limit: 2 });
        expect(part.map(({ revision }) => revision)).toEqual([1n, 2n]);
      });

      it('an empty log as nothing, at its head', async () => {
        expect(await store.readAll({ limit: 10 })).toEqual({ events: [], reached: null, atHead: true });
        expect(await store.head()).toBeNull();
      });

      it('how far it goes: to its last event, and to what a page or a checkpoint has told', async () => {
        expect([await store.reaches(0n), await store.reaches(2n ** 60n)]).toEqual([true, false]);
        const { position } = await store.append('batch-a', newEvents(3), 'noStream');
        const { reached } = await store.readAll({ limit: 10, types: ['BatchClosed'] });
        expect([await store.reaches(position), await store.reaches(reached ?? 0n)]).toEqual([true, true]);
        expect(await store.reaches(2n ** 60n)).toBe(false);
      });

      it('the head as the last event', async () => {
        const { position } = await store.append('batch-a', newEvents(2), 'noStream');
        expect(await store.head()).toEqual({ position, recordedAt: '2026-11-22T08:00:00.000Z' });
        expect(await store.readAll({ after: position, limit: 10 })).toEqual({
          events: [],
          reached: null,
          atHead: true,
        });
      });

      it('the event at a position, and nothing where none of ours stands', async () => {
        const { position } = await store.append('batch-a', newEvents(3), 'noStream');
        for (const event of await store.readStream('batch-a'))
          expect(await store.readAt(event.position)).toEqual(event);
        expect(await store.readAt(position + 1n)).toBeNull();
      });

      it('what was written, byte for byte, and takes it into another log with its ids and order', async () => {
        await store.append('batch-a', [newEvent('Nguyễn'), newEvent('"')], 'noStream');
        await store.append('batch-b', [newEvent('')], 'noStream');
        const { events, atHead } = await store.readStored({ limit: 10 });
        const [first, second, third] = events as [StoredEvent, StoredEvent, StoredEvent];
        expect(atHead).toBe(true);
        expect(JSON.parse(first.data)).toMatchObject({ missionId: 'Nguyễn' });
        const other = newLog();
        const copy = await other.openWriter();
        await copy.appendStored('batch-a', [first, second], 'noStream');
        expect((await copy.appendStored('batch-a', [first, second], 'noStream')).repeated).toBe(true);
        await copy.appendStored('batch-b', [third], 'noStream');
        const placeless = (all: readonly { readonly position: bigint }[]) =>
          all.map((event) => ({ ...event, position: 0n }));
        expect(placeless((await copy.readStored({ limit: 10 })).events)).toEqual(placeless(events));
        expect(placeless(await readOn(copy))).toEqual(placeless(await readOn(store)));
        await copy.close();
        await other.remove();
      });

      it('refuses a page of nothing and a page without bound', async () => {
        await expect(store.readAll({ limit: 0 })).rejects.toThrow(RangeError);
        await expect(store.readAll({ limit: 10_001 })).rejects.toThrow(RangeError);
      });

      it('passes over what the filter leaves out, and says how far it came', async () => {
        await store.append('batch-a', newEvents(3), 'noStream');
        const page = await store.readAll({ limit: 10, categories: ['mission'] });
        expect(page).toEqual({ events: [], reached: (await store.head())?.position, atHead: true });
      });

      it('pages of any size, with any filter, give what filtering the whole log gives', async () => {
        const kinds = ['batch-a', 'batch-b', 'mission-a', 'official-a'] as const;
        await fc.assert(
          fc.asyncProperty(
            fc.array(fc.nat(3), { maxLength: 12 }),
            fc.integer({ min: 1, max: 9 }),
            fc.option(fc.subarray(['batch', 'mission', 'official', 'meeting']), { nil: undefined }),
            fc.option(fc.subarray(['PostingAddedToBatch', 'BatchClosed', 'MissionClosed', 'NameVariantAdded']), {
              nil: undefined,
            }),
            async (more, limit, categories, types) => {
              for (const kind of more) {
                const stream = kinds[kind] as (typeof kinds)[number];
                const last = (await store.readStream(stream)).at(-1)?.revision;
                await store.append(stream, [newEvent('', oneOf(stream))], last ?? 'noStream');
              }
              const all = await readOn(store);
              const wanted = all.filter(
                ({ stream, event }) =>
                  (!categories || categories.includes(stream.slice(0, stream.indexOf('-')))) &&
                  (!types || types.includes(event.type)),
              );
              const filter = { ...(categories ? { categories } : {}), ...(types ? { types } : {}) };
              expect(await readOn(store, { ...filter, limit })).toEqual(wanted);
            },
          ),
          { numRuns: 40 },
        );
      }, 60_000);
    });

    it('answers as a plain list of events would, whatever is asked of it', async () => {
      await fc.assert(
        fc.asyncProperty(operations, async (asked) => {
          const run = randomUUID().slice(0, 8); // each run has streams of its own in the one log
          const model = logModel(run);
          for (const operation of asked) await model.check(store, operation);
        }),
        { numRuns: 60 },
      );
    }, 60_000);

    it('answers nothing once it is closed', async () => {
      await store.append('batch-a', newEvents(1), 'noStream');
      await store.close();
      await store.close();
      const refused = await codes([
        store.append('batch-a', newEvents(1), 0n),
        store.readStream('batch-a'),
        store.readAll({ limit: 1 }),
        store.head(),
      ]);
      expect(new Set(refused)).toEqual(new Set(['STORE_UNAVAILABLE']));
    });

    it('finishes the appends that it was asked for before it was closed', async () => {
      const appends = Array.from({ length: 10 }, (_, n) => store.append(`batch-${n}`, newEvents(1), 'noStream'));
      await store.close();
      expect(new Set(await codes(appends))).toEqual(new Set(['ok']));
      store = keep(await log.openWriter());
      expect(await readOn(store)).toHaveLength(10);
    });

    subscriptionContract(
      () => store,
      async () => keep(await log.openReader()),
    );
  });
}

function oneOf(stream: string): NewEvent['event'] {
  if (stream.startsWith('mission-')) return { type: 'MissionClosed', data: { on: '2020', reason: null } };
  if (stream.startsWith('official-')) return { type: 'NameVariantAdded', data: { name: 'x', kind: 'alias' } };
  if (stream === 'batch-b') return { type: 'BatchClosed', data: { on: null, note: null } };
  return added('m');
}
