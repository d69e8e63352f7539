import type { AppendResult as DriverResult } from '@kurrent/kurrentdb-client';
import {
  AppendOutcomeUnknown,
  EventIdReused,
  EventStoreError,
  StoreUnavailable,
  WrongExpectedRevision,
} from '../errors.js';
import type { AppendResult, ExpectedRevision, Position, Revision } from '../event-store.port.js';
import { backoff, isPassing } from './connection.js';
import type { Connection } from './connection.js';
import { actualRevisionOf, failureOf, messageOf } from './driver-errors.js';
import { RecentIds } from './recent-ids.js';
import type { Standing } from './recent-ids.js';
import { positionOf } from './server-position.js';
import { sizeOf, toDriver } from './stored-form.js';
import type { ProposedEvent } from './stored-form.js';
import type { StreamNames } from './stream-names.js';

/** The largest event, as stored JSON in UTF-8: data and metadata together. */
const largestEvent = 256 * 1024;
/** The server's limit for all events of an append together, unless it was configured otherwise. */
const largestAppend = 1024 * 1024;
/**
 * The driver's own deadline, in milliseconds. It is sent as an instant that the server compares with its clock, and drops the append
 * where that has passed: a day leaves room for clocks that differ. The server's own limit for a write, and ours, are shorter.
 */
const anyClock = 86_400_000;
/** Events read at once when a conflict is looked into. */
const lookedAt = 500;

/** An event that stands in a stream, as far as a repeat is told by it. */
export interface Stood {
  readonly id: string;
  readonly revision: Revision;
  readonly position: Position;
}

type ReadIds = (stream: string, from: Revision, limit: number) => Promise<readonly Stood[]>;

interface Append {
  readonly stream: string;
  readonly events: readonly ProposedEvent[];
  readonly expected: ExpectedRevision;
}

/** Appends, with what the port promises beyond the server: ids that are never written twice, outcomes that are told apart. */
export class Appender {
  private readonly recent = new RecentIds();
  private readonly underWay = new Map<string, Promise<unknown>>();
  private newest: Position = 0n;

  constructor(
    private readonly connection: Connection,
    private readonly names: StreamNames,
    private readonly readIds: ReadIds,
  ) {}

  /** Everything up to here was in the log before now: an append that is answered with less was written before. */
  saw(position: Position): void {
    if (position > this.newest) this.newest = position;
  }

  /** Resolves when no append is under way. */
  async settled(): Promise<void> {
    await Promise.allSettled([...this.underWay.values()]);
  }

  async append(stream: string, events: readonly ProposedEvent[], expected: ExpectedRevision): Promise<AppendResult> {
    const append = { stream, events, expected };
    const name = this.names.inDatabase(stream);
    assertWritable(append);
    for (;;) {
      const same = events.map(({ id }) => this.underWay.get(id)).find((other) => other !== undefined);
      if (!same) break;
      await same.catch(() => undefined); // then it is known whether its ids stand there
    }
    const answer = this.settle(name, append);
    for (const { id } of events) this.underWay.set(id, answer);
    try {
      return await answer;
    } finally {
      for (const { id } of events) this.underWay.delete(id);
    }
  }

  private async settle(name: string, append: Append): Promise<AppendResult> {
    const { stream, events } = append;
    const standing = events.map(({ id }) => this.recent.get(id));
    if (standing.some((found) => found !== undefined)) return this.repeatOf(append, standing);
    const before = this.newest;
    const written = await this.write(name, append);
    if ('repeated' in written) return written;
    const position = written.position
      ? positionOf(written.position)
      : await this.positionAt(stream, written.nextExpectedRevision);
    const ids = events.map(({ id }) => id);
    this.recent.remember(ids, stream, written.nextExpectedRevision, position);
    const repeated = position <= before;
    this.saw(position);
    return resultOf(written.nextExpectedRevision, position, events.length, repeated);
  }

  /** What stands under ids that this process knows. */
  private async repeatOf(
    { stream, events }: Append,
    standing: readonly (Standing | undefined)[],
  ): Promise<AppendResult> {
    const first = standing[0];
    const same = standing.every(
      (found, index) => first && found?.stream === stream && found.revision === first.revision + BigInt(index),
    );
    const last = standing.at(-1);
    if (!first || !same || !last) throw new EventIdReused(stream, events[standing.findIndex(Boolean)]?.id ?? '');
    const position = last.position ?? (await this.positionAt(stream, last.revision));
    return resultOf(last.revision, position, events.length, true);
  }

  /** @throws StoreUnavailable where the stream hides it by now: the server then tells of a repeat, and not where it stands */
  private async positionAt(stream: string, revision: Revision): Promise<Position> {
    const [stood] = await this.readIds(stream, revision, 1);
    if (stood?.revision === revision) return stood.position;
    throw new StoreUnavailable(`${stream}: revision ${revision} stands there and cannot be read: the stream was cut`);
  }

  /** Repeats what may or may not have been written, with the same ids and the same expectation, until the deadline. */
  private async write(name: string, append: Append): Promise<DriverResult | AppendResult> {
    const { stream, events, expected } = append;
    const { attemptMs, appendMs } = this.connection.deadlines;
    const until = performance.now() + appendMs;
    const proposed = events.map(toDriver);
    const streamState = expected === 'noStream' ? 'no_stream' : expected;
    let unsure: unknown = null; // set once the server may have heard of it
    for (let attempt = 0; ; attempt += 1) {
      try {
        const ms = Math.min(attemptMs, until - performance.now());
        return await this.connection.append(`append to ${stream}`, ms, (client) =>
          client.appendToStream(name, proposed, { streamState, requiresLeader: true, deadline: anyClock }),
        );
      } catch (error) {
        const failure = failureOf(error);
        if (failure === 'conflict') return this.lookInto(append, actualRevisionOf(error));
        if (!isPassing(error)) throw this.refused(append, error);
        if (failure === 'away' || failure === 'not-leader') unsure = error;
        const pause = backoff(attempt);
        if (this.connection.closed.aborted || performance.now() + pause >= until) {
          if (unsure !== null) throw new AppendOutcomeUnknown(stream, unsure);
          throw new StoreUnavailable(`${this.connection.name}: nothing was written: ${messageOf(error)}`, error);
        }
        await this.connection.pause(pause);
      }
    }
  }

  /** The stream is elsewhere than expected: because these very events stand there already, or because others came first. */
  private async lookInto({ stream, events, expected }: Append, actual: ExpectedRevision): Promise<AppendResult> {
    const conflict = new WrongExpectedRevision(stream, expected, actual);
    if (actual === 'noStream' || (expected !== 'noStream' && expected >= actual)) throw conflict;
    let found = await this.standing(stream, events, expected === 'noStream' ? 0n : expected + 1n);
    const known = found.findIndex((stood) => stood !== undefined);
    if (known < 0) throw conflict;
    if (!found[0]) found = await this.standing(stream, events, 0n); // they may begin before what is expected now
    const [first, last] = [found[0], found.at(-1)];
    const same = found.every((stood, index) => first && stood?.revision === first.revision + BigInt(index));
    if (!first || !last || !same) throw new EventIdReused(stream, events[known]?.id ?? '');
    const ids = events.map(({ id }) => id);
    this.recent.remember(ids, stream, last.revision, last.position);
    this.saw(last.position);
    return resultOf(last.revision, last.position, events.length, true);
  }

  /** Where each of the events stands from this revision on. */
  private async standing(
    stream: string,
    events: readonly ProposedEvent[],
    since: Revision,
  ): Promise<readonly (Stood | undefined)[]> {
    const asked = new Map(events.map(({ id }, index) => [id, index]));
    const found: (Stood | undefined)[] = events.map(() => undefined);
    for (let from = since; ;) {
      const page = await this.readIds(stream, from, lookedAt);
      for (const stood of page) {
        const index = asked.get(stood.id);
        if (index !== undefined) found[index] = stood;
      }
      const last = page.at(-1);
      if (!last || page.length < lookedAt) return found;
      from = last.revision + 1n;
    }
  }

  private refused({ stream }: Append, error: unknown): Error {
    if (error instanceof EventStoreError) return error;
    const failure = failureOf(error);
    if (failure === 'too-large')
      return tooLarge(stream, `more bytes than the log's server takes at once (${limitOf(error)})`);
    if (failure === 'deleted')
      return new StoreUnavailable(
        `${stream} was deleted for ever in the log's database; nothing can be written to it`,
        error,
      );
    if (failure === 'denied' || failure === 'unsupported')
      return new StoreUnavailable(`${this.connection.name}: nothing was written: ${messageOf(error)}`, error);
    return new AppendOutcomeUnknown(stream, error);
  }
}

function limitOf(error: unknown): string {
  const { maxAppendSize } = error as { readonly maxAppendSize?: number };
  return maxAppendSize === undefined ? messageOf(error) : `${maxAppendSize}`;
}

function assertWritable({ stream, events }: Append): void {
  if (events.length === 0) throw new RangeError(`${stream}: an append holds at least one event`);
  const ids = new Set<string>();
  let total = 0;
  for (const event of events) {
    if (!uuid.test(event.id)) throw new RangeError(`${stream}: "${event.id}" is not a UUID in lower case`);
    if (ids.has(event.id)) throw new EventIdReused(stream, event.id);
    ids.add(event.id);
    const { own, counted } = sizeOf(event);
    total += counted;
    if (own > largestEvent) {
      throw new EventStoreError(
        'EVENT_TOO_LARGE',
        `${stream}: ${event.type} has ${own} bytes; an event may have ${largestEvent}`,
      );
    }
  }
  if (total > largestAppend)
    throw tooLarge(stream, `${total} bytes, and an append to this log may have ${largestAppend}`);
}

function tooLarge(stream: string, what: string): EventStoreError {
  return new EventStoreError(
    'EVENT_TOO_LARGE',
    `${stream}: the events of this append have ${what}; record them by several commands, each with fewer or shorter events`,
  );
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function resultOf(revision: Revision, position: Position, events: number, repeated: boolean): AppendResult {
  return { revision, position, positions: events === 1 ? [position] : null, repeated };
}
