import { closeSync, fstatSync, fsyncSync, ftruncateSync, openSync, readSync, writeSync } from 'node:fs';
import { crc32 } from 'node:zlib';

/** What stands in front of each event's message in the file. */
export interface RecordHead {
  readonly id: Buffer;
  readonly stream: string;
  readonly type: string;
  readonly tombstone: boolean;
}

export interface FoundRecord extends RecordHead {
  readonly position: number;
  readonly end: number;
  readonly message: Buffer;
}

const MAGIC = Buffer.from('legation test log 1\n', 'latin1');
/** body length, CRC of the body, records of the same append that follow, flags, id, lengths of the two names */
const HEAD = 4 + 4 + 4 + 1 + 16 + 2 + 2;
const PREFIX = 8;
const WINDOW = 1024 * 1024;

/** One append-only file of records; a position in the log is the record's offset in it. */
export class LogFile {
  static readonly ID_OFFSET = PREFIX + 5;
  private readonly file: number;
  private closed = false;
  private length = MAGIC.length;
  private window: { readonly at: number; readonly bytes: Buffer } = { at: 0, bytes: Buffer.alloc(0) };

  constructor(
    path: string,
    private readonly fsync: boolean,
  ) {
    this.file = openSync(path, 'a+');
    if (fstatSync(this.file).size === 0) writeSync(this.file, MAGIC);
  }

  /** The offset at which the next record begins. */
  get end(): number {
    return this.length;
  }

  /** Every whole append in the file, in order; what a kill left half-written behind the last one is cut off. */
  *open(): Generator<FoundRecord> {
    const size = fstatSync(this.file).size;
    let waiting: FoundRecord[] = [];
    for (let at = MAGIC.length; ;) {
      const found = this.recordAt(at, size);
      if (!found) break;
      waiting.push(found.record);
      at = found.record.end;
      if (found.followers > 0) continue;
      this.length = at;
      yield* waiting;
      waiting = [];
    }
    this.window = { at: 0, bytes: Buffer.alloc(0) };
    if (this.length < size) ftruncateSync(this.file, this.length);
  }

  private recordAt(position: number, size: number): { record: FoundRecord; followers: number } | null {
    if (position + HEAD > size) return null;
    const length = this.windowed(position, PREFIX, size).readUInt32LE(0);
    if (length < HEAD - PREFIX || position + PREFIX + length > size) return null;
    const bytes = this.windowed(position, PREFIX + length, size);
    const body = bytes.subarray(PREFIX);
    if (crc32(body) !== bytes.readUInt32LE(4)) return null;
    const names = HEAD - PREFIX;
    const stream = names + body.readUInt16LE(21);
    const type = stream + body.readUInt16LE(23);
    const record: FoundRecord = {
      position,
      end: position + PREFIX + length,
      id: body.subarray(5, 21),
      stream: body.toString('utf8', names, stream),
      type: body.toString('utf8', stream, type),
      tombstone: body[4] === 1,
      message: body.subarray(type),
    };
    return { record, followers: body.readUInt32LE(0) };
  }

  /** As `read`, by few large reads of the file: a start looks at every record. */
  private windowed(offset: number, length: number, size: number): Buffer {
    const { at, bytes } = this.window;
    if (offset < at || offset + length > at + bytes.length) {
      const wanted = Math.min(Math.max(length, WINDOW), size - offset);
      this.window = { at: offset, bytes: this.read(offset, wanted) };
    }
    const from = offset - this.window.at;
    return this.window.bytes.subarray(from, from + length);
  }

  static record(head: RecordHead, followers: number, message: Buffer): Buffer {
    const [stream, type] = [Buffer.from(head.stream), Buffer.from(head.type)];
    const fixed = Buffer.alloc(HEAD);
    fixed.writeUInt32LE(followers, PREFIX);
    fixed.writeUInt8(head.tombstone ? 1 : 0, PREFIX + 4);
    head.id.copy(fixed, PREFIX + 5);
    fixed.writeUInt16LE(stream.length, PREFIX + 21);
    fixed.writeUInt16LE(type.length, PREFIX + 23);
    const record = Buffer.concat([fixed, stream, type, message]);
    record.writeUInt32LE(record.length - PREFIX, 0);
    record.writeUInt32LE(crc32(record.subarray(PREFIX)), 4);
    return record;
  }

  /** After `close`; a handler that was still at work then ends quietly. */
  get isClosed(): boolean {
    return this.closed;
  }

  /** One write call for one append: killed in the middle, it is gone as a whole after the next start. */
  append(records: readonly Buffer[]): void {
    const bytes = Buffer.concat(records);
    for (let written = 0; written < bytes.length;) written += writeSync(this.file, bytes, written);
    if (this.fsync) fsyncSync(this.file);
    this.length += bytes.length;
  }

  read(offset: number, length: number): Buffer {
    const bytes = Buffer.allocUnsafe(length);
    let read = 0;
    while (read < length) {
      const got = readSync(this.file, bytes, read, length - read, offset + read);
      if (got === 0) throw new Error(`The log ends at ${offset + read}, expected ${offset + length}.`);
      read += got;
    }
    return bytes;
  }

  close(): void {
    this.closed = true;
    closeSync(this.file);
  }
}
