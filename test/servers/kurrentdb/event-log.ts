import { randomUUID } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { join } from 'node:path';
import { encodeEvent } from './encode-event.js';
import type { Proposed } from './encode-event.js';
import { Growing } from './growing.js';
import { LogFile } from './log-file.js';
import type { RecordHead } from './log-file.js';
import { RecentIds } from './recent-ids.js';
import { limitsIn, MAXIMUM_APPEND, SOFT_DELETED, sizeOf, systemEvent } from './stream-limits.js';
import type { StreamLimits } from './stream-limits.js';
import { ReadResp, textOf } from './wire.js';

/** What a writer expects of the stream: a revision, or one of the three words. */
export type Expected = number | 'no_stream' | 'stream_exists' | 'any';

export type Outcome =
  | { readonly kind: 'written'; readonly revision: number; readonly position: number }
  | { readonly kind: 'nothing'; readonly revision: number }
  | { readonly kind: 'wrong'; readonly actual: number | null }
  | { readonly kind: 'deleted' }
  | { readonly kind: 'too-big' };

export interface StreamState extends StreamLimits {
  readonly name: string;
  /** The log index of each event, by revision. */
  readonly events: Growing<Uint32Array>;
  tombstoned: boolean;
}

/** The log: one file, and in memory where each event stands, whose it is, and what each stream's metadata says. */
export class EventLog {
  private readonly file: LogFile;
  private readonly streams = new Map<string, StreamState>();
  private readonly names: string[] = [];
  private readonly numbers = new Map<string, number>();
  private readonly positions = Growing.doubles();
  private readonly messageStarts = Growing.doubles();
  private readonly messageLengths = Growing.words();
  private readonly streamNumbers = Growing.words();
  private readonly typeNumbers = Growing.words();
  private readonly recent = new RecentIds();
  private readonly news = new EventEmitter().setMaxListeners(0);
  private announced = false;

  constructor(dataDir: string, fsync: boolean) {
    this.file = new LogFile(join(dataDir, 'log'), fsync);
    for (const found of this.file.open()) this.index(found, found.position, found.end, found.message.length);
    // As the real one does: each start leaves a system event of its own.
    const epoch = JSON.stringify({ epochId: randomUUID(), timeStamp: new Date().toISOString() });
    this.write('$epoch-information', [systemEvent('$EpochInformation', epoch)], false);
  }

  /** Events in the log so far. */
  get size(): number {
    return this.positions.length;
  }

  get isClosed(): boolean {
    return this.file.isClosed;
  }

  /** Where the next event will begin. */
  get end(): number {
    return this.file.end;
  }

  stream(name: string): StreamState | undefined {
    return this.streams.get(name);
  }

  positionOf(index: number): number {
    return index < this.size ? this.positions.at(index) : this.end;
  }

  streamNameOf(index: number): string {
    return this.names[this.streamNumbers.at(index)] ?? '';
  }

  typeOf(index: number): string {
    return this.names[this.typeNumbers.at(index)] ?? '';
  }

  /** The index of the first event at or after a position. */
  firstAt(position: number): number {
    return this.positions.firstAtLeast(position);
  }

  isBoundary(position: number): boolean {
    return position === 0 || position >= this.end || this.positionOf(this.firstAt(position)) === position;
  }

  message(index: number): Buffer {
    return this.file.read(this.messageStarts.at(index), this.messageLengths.at(index));
  }

  /** Messages of neighbouring events, by one read of the file: up to `count` of them or about 256 kB. */
  messages(from: number, count: number): Buffer[] {
    const start = this.positions.at(from);
    let to = from;
    do to += 1;
    while (to < this.size && to - from < count && this.positionOf(to) - start < 256 * 1024);
    const bytes = this.file.read(start, this.positionOf(to) - start);
    return Array.from({ length: to - from }, (_, at) => {
      const offset = this.messageStarts.at(from + at) - start;
      return bytes.subarray(offset, offset + this.messageLengths.at(from + at));
    });
  }

  /** Calls back soon after something was written, once for all that was written meanwhile. */
  onNews(listener: () => void): () => void {
    this.news.on('written', listener);
    return () => this.news.off('written', listener);
  }

  append(name: string, expected: Expected, events: readonly Proposed[]): Outcome {
    const stream = this.streams.get(name);
    if (stream?.tombstoned) return { kind: 'deleted' };
    const last = (stream?.events.length ?? 0) - 1;
    const [begin] = events;
    if (!begin) return { kind: 'nothing', revision: typeof expected === 'number' ? expected : last };
    if (events.reduce((sum, event) => sum + sizeOf(event), 0) > MAXIMUM_APPEND) return { kind: 'too-big' };
    const wrong: Outcome = { kind: 'wrong', actual: last < 0 ? null : last };
    const gone = last < 0 || stream?.truncatedBefore === Infinity;
    if (expected === 'stream_exists' && gone) return wrong;
    if (expected === 'any' || expected === 'stream_exists') {
      const first = this.recent.revisionOf(name, begin.id);
      if (first !== undefined) return this.repeated(stream, first, events) ?? wrong;
    } else if (expected !== (gone && expected === 'no_stream' ? 'no_stream' : last)) {
      return this.repeated(stream, expected === 'no_stream' ? 0 : expected + 1, events) ?? wrong;
    }
    if (stream?.truncatedBefore === Infinity)
      this.write(`$$${name}`, [systemEvent('$metadata', `{"$tb":${last + 1}}`)], false);
    return this.write(name, events, false);
  }

  /** The first answer again, when the stream holds just these ids from that revision on. */
  private repeated(stream: StreamState | undefined, from: number, events: readonly Proposed[]): Outcome | null {
    if (!stream || from + events.length > stream.events.length) return null;
    for (const [at, event] of events.entries()) {
      if (!this.idAt(stream.events.at(from + at)).equals(event.id)) return null;
    }
    const revision = from + events.length - 1;
    // as read of servers 21.10 to 26.1: where the stream hides the event by now, the answer has no position
    if (revision < Math.max(stream.truncatedBefore, stream.events.length - stream.maxCount))
      return { kind: 'nothing', revision };
    return { kind: 'written', revision, position: this.positionOf(stream.events.at(revision)) };
  }

  /** Hides what the stream holds; an append begins it anew, at the next revision. */
  softDelete(name: string, expected: Expected): Outcome {
    const refused = this.refusal(name, expected);
    return refused ?? this.write(`$$${name}`, [systemEvent('$metadata', `{"$tb":${SOFT_DELETED}}`)], false);
  }

  /** Ends the stream for ever. */
  tombstone(name: string, expected: Expected): Outcome {
    const refused = this.refusal(name, expected);
    return refused ?? this.write(name, [systemEvent('$streamDeleted', '{}')], true);
  }

  private refusal(name: string, expected: Expected): Outcome | null {
    const stream = this.streams.get(name);
    if (stream?.tombstoned) return { kind: 'deleted' };
    const last = (stream?.events.length ?? 0) - 1;
    const fits =
      expected === 'any' || (expected === 'stream_exists' ? last >= 0 : expected === (last < 0 ? 'no_stream' : last));
    return fits ? null : { kind: 'wrong', actual: last < 0 ? null : last };
  }

  private write(name: string, events: readonly Proposed[], tombstone: boolean): Outcome & { kind: 'written' } {
    const created = String(BigInt(Date.now()) * 10_000n); // in units of 100 ns
    let revision = (this.streams.get(name)?.events.length ?? 0) - 1;
    let position = this.file.end;
    const written: { head: RecordHead; position: number; length: number; message: number }[] = [];
    const records = events.map((event, at) => {
      revision += 1;
      const message = encodeEvent(event, { stream: name, revision, position, created }, tombstone);
      const head = { id: event.id, stream: name, type: event.type, tombstone };
      const record = LogFile.record(head, events.length - 1 - at, message);
      written.push({ head, position, length: record.length, message: message.length });
      position += record.length;
      return record;
    });
    this.file.append(records);
    for (const [at, one] of written.entries()) {
      this.index(one.head, one.position, one.position + one.length, one.message);
      this.recent.remember(name, one.head.id, revision - (events.length - 1 - at));
    }
    this.announce();
    return { kind: 'written', revision, position: this.positions.at(this.size - 1) };
  }

  private index(head: RecordHead, position: number, end: number, messageLength: number): void {
    this.positions.push(position);
    this.messageStarts.push(end - messageLength);
    this.messageLengths.push(messageLength);
    this.streamNumbers.push(this.numberOf(head.stream));
    this.typeNumbers.push(this.numberOf(head.type));
    const stream = this.streamOrNew(head.stream);
    if (head.tombstone) stream.tombstoned = true;
    else stream.events.push(this.size - 1);
    if (head.type === '$metadata' && head.stream.startsWith('$$')) this.obey(head.stream.slice(2), this.size - 1);
  }

  /** What a stream's newest metadata says of it. */
  private obey(name: string, index: number): void {
    const data = ReadResp.deserializeBinary(this.message(index)).getEvent()?.getEvent()?.getData_asU8();
    const stream = this.streamOrNew(name);
    Object.assign(stream, limitsIn(data ? textOf(data) : ''));
  }

  private idAt(index: number): Buffer {
    return this.file.read(this.positions.at(index) + LogFile.ID_OFFSET, 16);
  }

  private streamOrNew(name: string): StreamState {
    let stream = this.streams.get(name);
    if (!stream) {
      stream = { name, events: Growing.words(4), ...limitsIn('{}'), tombstoned: false };
      this.streams.set(name, stream);
    }
    return stream;
  }

  private numberOf(name: string): number {
    let number = this.numbers.get(name);
    if (number === undefined) {
      number = this.names.push(name) - 1;
      this.numbers.set(name, number);
    }
    return number;
  }

  private announce(): void {
    if (this.announced) return;
    this.announced = true;
    setImmediate(() => {
      this.announced = false;
      this.news.emit('written');
    });
  }

  close(): void {
    this.file.close();
  }
}
