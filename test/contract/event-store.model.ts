import type { EventStore, ExpectedRevision, NewEvent, RecordedEvent } from '@legation/event-store';
import fc from 'fast-check';
import { newEvents, readOn } from './log-under-test.js';

/** One thing asked of the log. Streams and past appends are given as numbers, so that they shrink. */
type Operation =
  | { readonly kind: 'append'; readonly stream: number; readonly count: number; readonly off: number }
  | { readonly kind: 'repeat'; readonly which: number; readonly stream: number | null; readonly count: number }
  | { readonly kind: 'read'; readonly stream: number; readonly from: number; readonly limit: number };

const stream = fc.nat(2);

export const operations = fc.array(
  fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({
        kind: fc.constant('append' as const),
        stream,
        count: fc.integer({ min: 1, max: 3 }),
        off: fc.constantFrom(0, 0, 0, -1, 1),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constant('repeat' as const),
        which: fc.nat(5),
        stream: fc.option(stream),
        count: fc.integer({ min: 1, max: 3 }),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constant('read' as const),
        stream,
        from: fc.nat(6),
        limit: fc.integer({ min: 1, max: 5 }),
      }),
    },
  ),
  { maxLength: 25 },
);

interface Past {
  readonly stream: string;
  readonly events: readonly NewEvent[];
  readonly expected: ExpectedRevision;
  readonly first: number;
}

/** The log as lists in memory: what each operation must answer, by the port's own words. */
export function logModel(run: string): { check(store: EventStore, operation: Operation): Promise<void> } {
  const streams = new Map<string, NewEvent[]>();
  const past: Past[] = [];
  const written: string[] = []; // ids in the order of the log
  const nameOf = (number: number): string => `batch-${run}-${number}`;
  const lengthOf = (name: string): number => streams.get(name)?.length ?? 0;
  const revisionAt = (length: number): ExpectedRevision => (length === 0 ? 'noStream' : BigInt(length - 1));

  async function append(
    store: EventStore,
    { stream: number, count, off }: Extract<Operation, { kind: 'append' }>,
  ): Promise<void> {
    const name = nameOf(number);
    const length = lengthOf(name);
    const events = newEvents(count);
    const expected = revisionAt(Math.max(0, length + off));
    const appending = store.append(name, events, expected);
    if (expected !== revisionAt(length)) {
      await expect(appending).rejects.toMatchObject({ code: 'WRONG_EXPECTED_REVISION', actual: revisionAt(length) });
      return;
    }
    expect((await appending).revision).toBe(BigInt(length + count - 1));
    streams.set(name, [...(streams.get(name) ?? []), ...events]);
    written.push(...events.map(({ id }) => id));
    past.push({ stream: name, events, expected, first: length });
  }

  async function repeat(
    store: EventStore,
    { which, stream: number, count }: Extract<Operation, { kind: 'repeat' }>,
  ): Promise<void> {
    const before = past[which % Math.max(1, past.length)];
    if (!before) return;
    const name = number === null ? before.stream : nameOf(number);
    const events = before.events.slice(0, count);
    const appending = store.append(name, events, before.expected);
    if (name === before.stream) expect((await appending).revision).toBe(BigInt(before.first + events.length - 1));
    else await expect(appending).rejects.toMatchObject({ code: 'EVENT_ID_REUSED' });
  }

  return {
    async check(store, operation) {
      switch (operation.kind) {
        case 'append':
          return append(store, operation);
        case 'repeat':
          return repeat(store, operation);
        case 'read': {
          const name = nameOf(operation.stream);
          const from = operation.from;
          const read = await store.readStream(name, { from: BigInt(from), limit: operation.limit });
          const expected = (streams.get(name) ?? []).slice(from, from + operation.limit);
          expect(read.map(({ id, event, revision }) => ({ id, event, revision }))).toEqual(
            expected.map(({ id, event }, index) => ({ id, event, revision: BigInt(from + index) })),
          );
          const mine = (await readOn(store, { limit: 100 })).filter(({ stream: name }: RecordedEvent) =>
            name.startsWith(`batch-${run}`),
          );
          expect(mine.map(({ id }) => id)).toEqual(written);
        }
      }
    },
  };
}
