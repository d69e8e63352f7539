import { uuidText } from './wire.js';

/** An event as a client proposes it. */
export interface Proposed {
  readonly id: Buffer;
  readonly type: string;
  readonly contentType: string;
  readonly metadata: Uint8Array;
  readonly data: Uint8Array;
}

/** Where and when the log put it. */
export interface Placed {
  readonly stream: string;
  readonly revision: number;
  readonly position: number;
  readonly created: string;
}

const LENGTH_DELIMITED = 2;

function varint(value: number): Buffer {
  const bytes: number[] = [];
  let rest = value;
  while (rest >= 0x80) {
    bytes.push((rest % 0x80) | 0x80);
    rest = Math.floor(rest / 0x80);
  }
  bytes.push(rest);
  return Buffer.from(bytes);
}

const number = (field: number, value: number): readonly Uint8Array[] => [varint(field << 3), varint(value)];

function bytes(field: number, ...parts: readonly Uint8Array[]): readonly Uint8Array[] {
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  return [varint((field << 3) | LENGTH_DELIMITED), varint(length), ...parts];
}

const text = (field: number, value: string): readonly Uint8Array[] => bytes(field, Buffer.from(value, 'utf8'));
const pair = (key: string, value: string): readonly Uint8Array[] => bytes(6, ...text(1, key), ...text(2, value));

/**
 * The `ReadResp` that hands this event to a reader, made once when it is written: a catch-up then only copies bytes.
 * Field numbers as in the client's generated `streams_pb`; a tombstone's revision is the largest there is.
 */
export function encodeEvent(event: Proposed, placed: Placed, tombstone: boolean): Buffer {
  const revision = tombstone ? [varint(3 << 3), Buffer.from('ffffffffffffffff7f', 'hex')] : number(3, placed.revision);
  const record = [
    ...bytes(1, ...text(2, uuidText(event.id))),
    ...bytes(2, ...text(3, placed.stream)),
    ...revision,
    ...number(4, placed.position),
    ...number(5, placed.position),
    ...pair('type', event.type),
    ...pair('content-type', event.contentType),
    ...pair('created', placed.created),
    ...bytes(7, event.metadata),
    ...bytes(8, event.data),
  ];
  return Buffer.concat(bytes(1, ...bytes(1, ...record), ...number(3, placed.position)));
}
