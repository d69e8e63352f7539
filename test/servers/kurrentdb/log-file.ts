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

/** One append-only file of records; a position in the log is the record's offset in it. */
export class LogFile {
  static readonly ID_OFFSET = PREFIX + 5;
  private readonly file: number;
  private length = MAGIC.length;

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
    if (this.length < size) ftruncateSync(this.file, this.length);
  }

  private recordAt(position: number, size: number): { record: FoundRecord; followers: number } | null {
    if (position + HEAD > size) return null;
    const length = this.read(position, 4).readUInt32LE(0);
    if (position + PREFIX + length > size) return null;
    const bytes = this.read(position, PREFIX + length);
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

  /** How many bytes stand before the message of a record. */
  static headLength(stream: string, type: string): number {
    return HEAD + Buffer.byteLength(stream) + Buffer.byteLength(type);
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
    closeSync(this.file);
  }
}
