import type { AllStreamResolvedEvent, KurrentDBClient, ResolvedEvent } from '@kurrent/kurrentdb-client';
import { streamNameFilter } from '@kurrent/kurrentdb-client';
import { encode } from '../codec.js';
import { DamagedEvent, StoreUnavailable } from '../errors.js';
import type {
  AppendResult,
  EventStore,
  ExpectedRevision,
  LogFilter,
  LogPage,
  NewEvent,
  Position,
  ReadAllOptions,
  RecordedEvent,
  Revision,
  StoredEvent,
  SubscribeOptions,
  SubscriptionMessage,
} from '../event-store.port.js';
import { Appender } from './appending.js';
import type { Stood } from './appending.js';
import { Connection, isPassing } from './connection.js';
import type { Deadlines } from './connection.js';
import { failureOf, isUnexplained, translated } from './driver-errors.js';
import { follow } from './follow.js';
import type { Following } from './follow.js';
import { Pages } from './pages.js';
import { Recognition } from './passing-over.js';
import type { PassedOver } from './passing-over.js';
import { isEvents, placeIn, positionOf, resumeFrom } from './server-position.js';
import type { ServerPosition } from './server-position.js';
import { jsonAsWritten, jsonOf, recordedAtOf, recordedEventOf, storedEventOf } from './stored-form.js';
import type { FoundRecord, ProposedEvent } from './stored-form.js';
import { StreamNames } from './stream-names.js';

/** What happened beside the answers, since the store was opened; for metrics. */
export interface KurrentCounts extends Readonly<PassedOver> {
  /** Subscriptions taken up again after the server had ended them. */
  readonly reconnects: number;
  /** Subscriptions taken up again because they had fallen silent behind the log. */
  readonly restarts: number;
}

export interface KurrentSettings {
  readonly connectionString: string;
  readonly name: string;
  readonly access: 'write' | 'read';
  readonly streamPrefix: string;
  readonly deadlines: Deadlines;
  readonly watchMs: number;
}

/** An append is at most 1 MiB, and so is an event; the server adds its frame. */
const longestRecord = 2n ** 20n + 4_096n;

/**
 * Decisions, receipts and the word of how far the log goes rest on what was acknowledged, which a follower may lack: a node that led until
 * a moment ago, too.
 */
const ofLeader = { requiresLeader: true } as const;

/** The head is looked for backwards in steps of so many records, should the server pass over nothing by itself. */
const headStep = 64;

export class KurrentStore implements EventStore {
  private readonly connection: Connection;
  private readonly names: StreamNames;
  private readonly recognition: Recognition;
  private readonly appender: Appender;
  private readonly pages: Pages;
  private readonly following: Following;
  private closing: Promise<void> | null = null;
  private looking: Promise<FoundRecord | null> | null = null;
  private lookingNext: Promise<FoundRecord | null> | null = null;

  constructor(private readonly settings: KurrentSettings) {
    this.connection = new Connection(settings.connectionString, settings.name, settings.deadlines);
    this.names = new StreamNames(settings.streamPrefix);
    this.recognition = new Recognition(this.names);
    this.appender = new Appender(this.connection, this.names, (stream, from, limit) => this.ids(stream, from, limit));
    this.following = {
      connection: this.connection,
      prefixes: this.names.prefixes,
      recognition: this.recognition,
      watchMs: settings.watchMs,
      server: { tellsCaughtUp: false },
      counts: { reconnects: 0, restarts: 0 },
      head: async () => (await this.last())?.position ?? null,
      begin: (after) => this.begin(after),
      read: recordedEventOf,
      saw: (position) => this.appender.saw(position),
    };
    this.pages = new Pages(this.following);
  }

  get counts(): KurrentCounts {
    return { ...this.recognition.passedOver, ...this.following.counts };
  }

  /** Learns how far the log goes before anything is written. @throws StoreUnavailable */
  async start(): Promise<void> {
    this.appender.saw((await this.databaseEnd('open')).position);
  }

  async append(stream: string, events: readonly NewEvent[], expected: ExpectedRevision): Promise<AppendResult> {
    this.assertWriter();
    this.names.inDatabase(stream); // before its events: a wrong name is the first thing to say
    const proposed = events.map(({ id, event, metadata }): ProposedEvent => {
      const { type, schemaVersion, data } = encode(stream, event);
      return {
        id,
        type,
        schemaVersion,
        data: { text: data, value: event.data, exact: true },
        metadata: jsonOf(metadata),
      };
    });
    return this.appender.append(stream, proposed, expected);
  }

  async appendStored(
    stream: string,
    events: readonly Omit<StoredEvent, 'stream' | 'revision' | 'position'>[],
    expected: ExpectedRevision,
  ): Promise<AppendResult> {
    this.assertWriter();
    const proposed = events.map(({ id, type, schemaVersion, data, metadata }): ProposedEvent => ({
      id,
      type,
      schemaVersion,
      data: jsonAsWritten(data),
      metadata: jsonAsWritten(metadata),
    }));
    return this.appender.append(stream, proposed, expected);
  }

  async readStream(
    stream: string,
    { from = 0n, limit = Infinity }: { from?: Revision; limit?: number } = {},
  ): Promise<readonly RecordedEvent[]> {
    const found = await this.records(stream, from, limit);
    for (const { position } of found.slice(-1)) this.appender.saw(position);
    return found.map(recordedEventOf);
  }

  async readAll(options: ReadAllOptions): Promise<LogPage> {
    assertLimit(options.limit);
    return this.pages.read({ ...options, read: recordedEventOf });
  }

  async readStored(options: Omit<ReadAllOptions, keyof LogFilter>): Promise<LogPage<StoredEvent>> {
    assertLimit(options.limit);
    return this.pages.read({ ...options, read: storedEventOf });
  }

  async readAt(position: Position): Promise<RecordedEvent | null> {
    this.connection.assertOpen();
    if (!isEvents(position)) return null;
    const fromPosition = resumeFrom(position);
    const ask = async (client: KurrentDBClient): Promise<AllStreamResolvedEvent | null> => {
      for await (const found of client.readAll({ ...ofLeader, fromPosition, maxCount: 1 })) return found;
      return null;
    };
    const resolved = await this.once(position, ask);
    const met = resolved && this.recognition.meet(resolved);
    return met?.found && met.position === position ? recordedEventOf(met.found) : null;
  }

  /** The server answers to a place that it never handed out as if it were away: it is not away when it tells its head before and after. */
  private async once<Result>(
    position: Position,
    ask: (client: KurrentDBClient) => Promise<Result>,
  ): Promise<Result | null> {
    const what = `read at ${position}`;
    const { attemptMs } = this.connection.deadlines;
    for (let failed = false; ; failed = true) {
      try {
        return await this.connection.call(what, attemptMs, ask);
      } catch (error) {
        if (!isPassing(error) && !isUnexplained(error)) throw translated(`${this.settings.name}: ${what}`, error);
        await this.last();
        if (failed) return null;
      }
    }
  }

  /**
   * Servers up to 23.10 leave out the record at the place that a subscription begins from, also where the place is a checkpoint between two
   * records and the one behind it was written since; and whoever names a position of his own names such a place, too. From a place between
   * events a subscription begins from the last record before it.
   */
  private async begin(after: Position | undefined): Promise<Position | undefined> {
    if (after === undefined || after <= 0n || isEvents(after)) return after;
    const { commit } = resumeFrom(after) as ServerPosition;
    const options = {
      ...ofLeader,
      direction: 'backwards',
      fromPosition: { commit, prepare: commit },
      maxCount: 1,
    } as const;
    const last = await this.once(after, async (client) => {
      for await (const resolved of client.readAll(options)) return resolved;
      return null;
    });
    const position = last?.event && positionOf(last.event.position);
    return position; // from the start where there is none before it, and where it is a place of another log
  }

  subscribe(options: SubscribeOptions): AsyncIterable<SubscriptionMessage> {
    return follow(this.following, options);
  }

  async reaches(position: Position): Promise<boolean> {
    this.connection.assertOpen();
    if (position <= 0n) return true;
    const { position: last, next } = await this.databaseEnd('read the end');
    return position <= (isEvents(position) ? last : next);
  }

  async head(): Promise<{ position: Position; recordedAt: string } | null> {
    const last = await this.last();
    if (!last) return null;
    this.appender.saw(last.position);
    return { position: last.position, recordedAt: recordedAtOf(last) };
  }

  close(): Promise<void> {
    this.closing ??= this.end();
    return this.closing;
  }

  private async end(): Promise<void> {
    const settled = this.appender.settled();
    await Promise.race([settled, this.connection.pause(this.settings.deadlines.appendMs)]);
    this.pages.close();
    await this.connection.close();
  }

  private assertWriter(): void {
    this.connection.assertOpen();
    if (this.closing) throw new StoreUnavailable(`${this.settings.name} is closed`);
    if (this.settings.access === 'read') throw new StoreUnavailable(`${this.settings.name} is open for reading only`);
  }

  /** Where the last event of the whole database stands, and the last place at which it can end: a checkpoint may be told from there. */
  private async databaseEnd(what: string): Promise<{ readonly position: Position; readonly next: Position }> {
    return this.connection.read(what, async (client) => {
      const options = { ...ofLeader, direction: 'backwards', fromPosition: 'end', maxCount: 1 } as const;
      for await (const { event, commitPosition } of client.readAll(options)) {
        const position = event ? positionOf(event.position) : 2n * (commitPosition ?? 0n);
        return { position, next: position + 2n * longestRecord };
      }
      return { position: 0n, next: 0n };
    });
  }

  /** The last of the register's records. Whoever asks while it is looked for shares the next look: this one may not see what they have. */
  private async last(): Promise<FoundRecord | null> {
    this.connection.assertOpen();
    if (!this.looking) return this.look();
    const next = (): Promise<FoundRecord | null> => {
      this.lookingNext = null;
      return this.look();
    };
    this.lookingNext ??= this.looking.then(next, next);
    return this.lookingNext;
  }

  private look(): Promise<FoundRecord | null> {
    const looking = this.lookBackwards().finally(() => {
      if (this.looking === looking) this.looking = null;
    });
    this.looking = looking;
    return looking;
  }

  /** Others may have written much since: the server looks through all of it before it says anything. */
  private lookBackwards(): Promise<FoundRecord | null> {
    const filter = streamNameFilter({ prefixes: [...this.names.prefixes] });
    const look = async (client: KurrentDBClient): Promise<FoundRecord | null> => {
      let from: ReturnType<typeof resumeFrom> | 'end' = 'end';
      for (let step = 1; ; step = headStep) {
        let seen = 0;
        let oldest: Position | null = null;
        for await (const resolved of client.readAll({
          ...ofLeader,
          direction: 'backwards',
          fromPosition: from,
          maxCount: step,
          filter,
        })) {
          seen += 1;
          const met = this.recognition.meet(resolved);
          if (met?.found) return met.found;
          if (met) oldest = met.position;
        }
        if (seen < step || oldest === null) return null;
        from = resumeFrom(oldest);
      }
    };
    return this.connection.scan('read the head', look, () => this.databaseEnd('read the end'));
  }

  /** Servers before 22.6 tell where a record stands only to those who read the whole log, which takes its time. */
  private async placed(name: string, found: readonly FoundRecord[]): Promise<readonly FoundRecord[]> {
    const last = found.at(-1)?.record.revision ?? 0n;
    const places = await this.connection.read(`find where ${name} stands`, async (client) => {
      const positions = new Map<bigint, Position>();
      for await (const { event } of client.readAll({ ...ofLeader, filter: streamNameFilter({ prefixes: [name] }) })) {
        if (event?.streamId !== name) continue;
        positions.set(event.revision, positionOf(event.position));
        if (event.revision >= last) break;
      }
      return positions;
    });
    return found.map((each) => ({ ...each, position: places.get(each.record.revision) ?? nowhere }));
  }

  private async ids(stream: string, from: Revision, limit: number): Promise<readonly Stood[]> {
    const found = await this.records(stream, from, limit);
    return found.map(({ record: { id, revision }, position }) => ({ id, revision, position }));
  }

  /** A stream's records; nothing for one that was never written, or was deleted. */
  private async records(stream: string, from: Revision, limit: number): Promise<readonly FoundRecord[]> {
    this.connection.assertOpen();
    if (limit < 1) return [];
    let name: string;
    try {
      name = this.names.inDatabase(stream);
    } catch {
      return []; // no stream is called so
    }
    const maxCount = Number.isFinite(limit) ? limit : Number.MAX_SAFE_INTEGER;
    const ask = async (client: KurrentDBClient): Promise<FoundRecord[]> => {
      const found: FoundRecord[] = [];
      for await (const resolved of client.readStream(name, { ...ofLeader, fromRevision: from, maxCount })) {
        const record = foundIn(resolved, stream);
        if (record) found.push(record);
        if (found.length >= limit) break;
      }
      return found;
    };
    try {
      const read = await this.connection.read(`read ${stream}`, ask);
      const found = read.some(({ position }) => position === nowhere) ? await this.placed(name, read) : read;
      assertGapless(found);
      return found;
    } catch (error) {
      const failure = failureOf(error instanceof StoreUnavailable ? error.cause : error);
      if (failure === 'absent' || failure === 'deleted') return [];
      throw translated(`read ${stream}`, error);
    }
  }
}

/** Of a record that the server gave without its place in the log. */
const nowhere: Position = -1n;

function foundIn({ event: record }: ResolvedEvent, stream: string): FoundRecord | null {
  if (!record || record.type.startsWith('$')) return null;
  return { record, stream, position: placeIn(record.position) ?? nowhere };
}

/** A stream may begin later than asked for, where it was truncated or deleted; inside it nothing may be missing. */
function assertGapless(found: readonly FoundRecord[]): void {
  let expected = found[0]?.record.revision;
  for (const { record, stream, position } of found) {
    if (expected !== undefined && record.revision !== expected) {
      const reason = `it is missing: revision ${record.revision} stands in its place`;
      throw new DamagedEvent(position, stream, expected, reason);
    }
    expected = record.revision + 1n;
  }
}

function assertLimit(limit: number): void {
  if (!Number.isInteger(limit) || limit < 1 || limit > 10_000)
    throw new RangeError(`limit must be 1 to 10,000, not ${limit}`);
}
