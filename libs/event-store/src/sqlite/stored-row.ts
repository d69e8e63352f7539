import { hash } from 'node:crypto';
import { decode } from '../codec.js';
import { DamagedEvent } from '../errors.js';
import type { EventMetadata, RecordedEvent, StoredEvent } from '../event-store.port.js';

/** One row of the table `events`, with its integers read as bigint. */
export interface StoredRow {
  readonly position: bigint;
  readonly stream: string;
  readonly revision: bigint;
  readonly id: string;
  readonly type: string;
  readonly schema_version: bigint;
  readonly data: string;
  readonly metadata: string;
  readonly checksum: Uint8Array;
}

export const columns = 'position, stream, revision, id, type, schema_version, data, metadata, checksum';

/** The cells of a row as the driver gives them in an array, in the order of `columns`. */
export type Cells = readonly [bigint, string, bigint, string, string, bigint, string, string, Uint8Array];

/** The driver makes an array in half the time of an object of its own, and an object of ours is the quicker one to read. */
export function rowOf([
  position,
  stream,
  revision,
  id,
  type,
  schema_version,
  data,
  metadata,
  checksum,
]: Cells): StoredRow {
  return { position, stream, revision, id, type, schema_version, data, metadata, checksum };
}

const checksumSize = 16;

/** The first 16 bytes of the SHA-256 of every other column; lengths first, so that no two rows read alike. */
export function checksumOf(row: Omit<StoredRow, 'checksum'>): Buffer {
  return Buffer.from(digestOf(row), 'latin1');
}

/** A character for each byte of the checksum: hashing into text takes half the time of hashing into a buffer. */
function digestOf(row: Omit<StoredRow, 'checksum'>): string {
  const { position, revision, schema_version, stream, id, type, data, metadata } = row;
  const lengths = `${stream.length}:${id.length}:${type.length}:${data.length}`;
  const said = `${position}:${revision}:${schema_version}:${lengths}:${stream}${id}${type}${data}${metadata}`;
  return hash('sha256', said, 'binary').slice(0, checksumSize);
}

/** @throws DamagedEvent when the row is not what was written */
export function checkRow(row: StoredRow): void {
  const [digest, { checksum }] = [digestOf(row), row];
  if (checksum.length === checksumSize && checksum.every((byte, at) => byte === digest.charCodeAt(at))) return;
  throw new DamagedEvent(
    row.position,
    row.stream,
    row.revision,
    'its checksum does not fit: the file was changed or damaged',
  );
}

/** The event that a row holds. @throws DamagedEvent, or UNKNOWN_EVENT when a newer program wrote it */
export function eventOf(row: StoredRow): RecordedEvent {
  checkRow(row);
  const stored = { type: row.type, schemaVersion: Number(row.schema_version), data: row.data };
  return {
    id: row.id,
    stream: row.stream,
    revision: row.revision,
    position: row.position,
    event: decode(stored, row),
    metadata: JSON.parse(row.metadata) as EventMetadata,
  };
}

/** The row as it was written. @throws DamagedEvent */
export function storedEventOf(row: StoredRow): StoredEvent {
  checkRow(row);
  const { id, stream, revision, position, type, schema_version, data, metadata } = row;
  return { id, stream, revision, position, type, schemaVersion: Number(schema_version), data, metadata };
}
