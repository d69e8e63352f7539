import fc from 'fast-check';
import { copyLog } from './copy-log.js';
import type { CopyOptions } from './copy-log.js';
import { AppendOutcomeUnknown, StoreUnavailable } from './errors.js';
import type { EventStore, StoredEvent } from './event-store.port.js';
import { openSqliteEventStore } from './sqlite/sqlite-event-store.js';

const open: EventStore[] = [];
const emptyLog = (): EventStore => {
  const store = openSqliteEventStore({ path: ':memory:', access: 'write' });
  open.push(store);
  return store;
};
afterEach(async () => {
  for (const store of open.splice(0)) await store.close();
});

/** How many events each append has, and in which of a few streams it is. */
const shapes = fc.array(fc.tuple(fc.nat(3), fc.integer({ min: 1, max: 4 })), { maxLength: 25 });
type Shape = readonly (readonly [stream: number, count: number])[];

let made = 0;
function madeEvent(text: string) {
  made += 1;
  return {
    id: `00000000-0000-4000-8000-${String(made).padStart(12, '0')}`,
    // neither type nor version is known to this program: a copy does not look at what events say
    type: 'SomethingOfLater',
    schemaVersion: 7,
    data: `{ "text" : ${JSON.stringify(text)} }`,
    metadata: `{"recordedAt":"2026-01-01T00:00:00.000Z","n":${made}}`,
  };
}

async function fill(store: EventStore, shape: Shape, text = 'Nguyễn Văn Á'): Promise<void> {
  const last = new Map<string, bigint>();
  for (const [at, count] of shape) {
    const stream = `mission-${at}`;
    const events = Array.from({ length: count }, () => madeEvent(text));
    const { revision } = await store.appendStored(stream, events, last.get(stream) ?? 'noStream');
    last.set(stream, revision);
  }
}

async function allOf(store: EventStore): Promise<readonly StoredEvent[]> {
  const { events } = await store.readStored({ limit: 10_000 });
  return events;
}

const withoutPlace = (events: readonly StoredEvent[]) => events.map(({ position: _, ...event }) => event);

async function copyFirst(count: number, source: EventStore, target: EventStore): Promise<void> {
  for (const event of (await allOf(source)).slice(0, count))
    await target.appendStored(event.stream, [event], event.revision === 0n ? 'noStream' : event.revision - 1n);
}

const options: readonly CopyOptions[] = [{}, { together: 64 }];

describe.each(options)('a copy with %j', (given) => {
  it('of any log, cut anywhere and gone on with, holds the same events in the same order under one digest', async () => {
    await fc.assert(
      fc.asyncProperty(shapes, fc.nat(80), async (shape, cut) => {
        const [source, cutShort, atOnce] = [emptyLog(), emptyLog(), emptyLog()];
        await fill(source, shape);
        await copyFirst(cut, source, cutShort);
        const resumed = await copyLog(source, cutShort, given);
        const whole = await copyLog(source, atOnce, given);
        const events = await allOf(source);
        expect(withoutPlace(await allOf(cutShort))).toEqual(withoutPlace(events));
        expect(withoutPlace(await allOf(atOnce))).toEqual(withoutPlace(events));
        expect(resumed).toEqual({ ...whole, found: Math.min(cut, events.length), written: resumed.written });
        expect(resumed.found + resumed.written).toBe(events.length);
        expect(whole).toMatchObject({
          found: 0,
          streams: new Set(events.map(({ stream }) => stream)).size,
          whole: true,
        });
        // and back again
        expect((await copyLog(atOnce, emptyLog(), given)).digest).toBe(resumed.digest);
      }),
      { numRuns: 60 },
    );
  });
});

it('copies an empty log, and copies nothing twice', async () => {
  const [source, target] = [emptyLog(), emptyLog()];
  expect(await copyLog(source, target)).toMatchObject({ events: 0, written: 0, streams: 0, whole: true });
  await fill(source, [[1, 3]]);
  expect(await copyLog(source, target)).toMatchObject({ found: 0, written: 3 });
  expect(await copyLog(source, target)).toMatchObject({ found: 3, written: 0, events: 3 });
});

it('gives logs that differ in one letter different digests', async () => {
  const [one, other] = [emptyLog(), emptyLog()];
  const event = madeEvent('a');
  await one.appendStored('mission-a', [event], 'noStream');
  await other.appendStored('mission-a', [{ ...event, data: '{ "text" : "b" }' }], 'noStream');
  const digests = [(await copyLog(one, emptyLog())).digest, (await copyLog(other, emptyLog())).digest];
  expect(digests[0]).not.toBe(digests[1]);
});

describe('a target that holds something else', () => {
  it('is refused, untouched, and told apart: another register', async () => {
    const [source, target] = [emptyLog(), emptyLog()];
    await fill(source, [[1, 3]]);
    await fill(target, [[2, 2]]);
    const before = await allOf(target);
    await expect(copyLog(source, target)).rejects.toMatchObject({
      code: 'TARGET_DIFFERS',
      equal: 0,
      message: expect.stringMatching(/^after 0 equal events, the source has mission-1@0 .* and the target mission-2@0/),
    });
    expect(await allOf(target)).toEqual(before);
  });

  it('is refused where it was written to after a copy', async () => {
    const [source, target] = [emptyLog(), emptyLog()];
    await fill(source, [[1, 3]]);
    await copyLog(source, target);
    await target.appendStored('mission-1', [madeEvent('later')], 2n);
    await expect(copyLog(source, target)).rejects.toMatchObject({
      code: 'TARGET_DIFFERS',
      equal: 3,
      message: expect.stringContaining('the source ends and the target goes on with mission-1@3'),
    });
  });

  it('is refused where the same event says something else', async () => {
    const [source, target] = [emptyLog(), emptyLog()];
    const [first, second] = [madeEvent('a'), madeEvent('b')];
    await source.appendStored('mission-a', [first, second], 'noStream');
    await target.appendStored('mission-a', [first, { ...second, data: '{}' }], 'noStream');
    await expect(copyLog(source, target)).rejects.toMatchObject({ code: 'TARGET_DIFFERS', equal: 1 });
  });
});

/** The store with something done before each append. */
function before(store: EventStore, work: () => Promise<unknown>): EventStore {
  return new Proxy(store, {
    get(of, name: keyof EventStore) {
      if (name !== 'appendStored') return of[name].bind(of);
      return async (...given: Parameters<EventStore['appendStored']>) => {
        await work();
        return of.appendStored(...given);
      };
    },
  });
}

/** The store with every nth append failing: before it is written, or after. */
function failing(store: EventStore, every: number, when: 'before' | 'after'): EventStore {
  let calls = 0;
  return new Proxy(store, {
    get(of, name: keyof EventStore) {
      if (name !== 'appendStored') return of[name].bind(of);
      return async (...given: Parameters<EventStore['appendStored']>) => {
        calls += 1;
        if (calls % every !== 0) return of.appendStored(...given);
        if (when === 'before') throw new StoreUnavailable('away');
        await of.appendStored(...given);
        throw new AppendOutcomeUnknown(given[0], new Error('the acknowledgement was lost'));
      };
    },
  });
}

describe.each(['before', 'after'] as const)('a store that fails %s it has written', (when) => {
  const shape: Shape = [
    [1, 2],
    [2, 1],
    [1, 3],
    [3, 1],
  ];

  it('is waited for, and holds everything once', async () => {
    const [source, target] = [emptyLog(), emptyLog()];
    await fill(source, shape);
    expect(await copyLog(source, failing(target, 2, when), { patienceMs: 5_000 })).toMatchObject({ written: 7 });
    expect(withoutPlace(await allOf(target))).toEqual(withoutPlace(await allOf(source)));
  });

  it('ends a copy without patience, which goes on when it is asked again', async () => {
    const [source, target] = [emptyLog(), emptyLog()];
    await fill(source, shape);
    await expect(copyLog(source, failing(target, 3, when))).rejects.toThrow();
    expect(await copyLog(source, target)).toMatchObject({ events: 7, whole: true });
  });
});

it('says that the source was written to meanwhile', async () => {
  const [source, target] = [emptyLog(), emptyLog()];
  await fill(source, [[1, 3]]);
  const meanwhile = (): Promise<unknown> => source.appendStored('mission-9', [madeEvent('late')], 'noStream');
  const copied = await copyLog(source, before(target, meanwhile));
  expect(copied).toMatchObject({ events: 3, whole: false });
  expect(await copyLog(source, target)).toMatchObject({ found: 3, written: 1, whole: true });
});
