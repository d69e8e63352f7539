import type { BinaryEventData, JSONEventData, RecordedEvent as DriverEvent } from '@kurrent/kurrentdb-client';
import type { StoredData } from '@legation/domain';
import { lift } from '../codec.js';
import { DamagedEvent } from '../errors.js';
import type { EventMetadata, Position, RecordedEvent, StoredEvent } from '../event-store.port.js';

/** JSON to write: its text, its value, and whether the driver writes that value as that very text. */
export interface Json {
  readonly text: string;
  readonly value: object;
  readonly exact: boolean;
}

/** An event to write, in its stored form. */
export interface ProposedEvent {
  readonly id: string;
  readonly type: string;
  readonly schemaVersion: number;
  readonly data: Json;
  readonly metadata: Json;
}

/** JSON of a value of this program. */
export function jsonOf(value: object): Json {
  return { text: JSON.stringify(value), value, exact: true };
}

/** JSON that was written before, by whom ever. @throws RangeError when it is none */
export function jsonAsWritten(text: string): Json {
  const value: unknown = JSON.parse(text);
  if (!isObject(value)) throw new RangeError('an event is a JSON object, and so is its metadata');
  return { text, value, exact: JSON.stringify(value) === text };
}

/** A record of one of the register's streams, as the driver read it. */
export interface FoundRecord {
  readonly record: DriverEvent;
  readonly stream: string;
  readonly position: Position;
}

/**
 * The event for the driver, which writes JSON from values. Text that it would write otherwise (another order of keys, other numbers or
 * blanks: never from this program) is kept byte for byte as bytes, or inside the metadata.
 * The schema version stands in the metadata, before our own fields.
 */
export function toDriver(event: ProposedEvent): JSONEventData | BinaryEventData {
  const { id, type, data } = event;
  const metadata = envelopeFor(event);
  if (data.exact) {
    return { id, type, contentType: 'application/json', data: data.value as Record<string, unknown>, metadata };
  }
  const bytes = Uint8Array.from(Buffer.from(data.text));
  return { id, type, contentType: 'application/octet-stream', data: bytes, metadata };
}

function envelopeFor({ schemaVersion, metadata: { exact, value, text } }: ProposedEvent): Record<string, unknown> {
  const plain = exact && !('schemaVersion' in value) && !('asWritten' in value);
  return plain ? { schemaVersion, ...value } : { schemaVersion, asWritten: text };
}

/** Bytes that the server counts for it against the limit of an append. */
export function sizeOf({ type, data, metadata }: ProposedEvent): { readonly own: number; readonly counted: number } {
  const own = Buffer.byteLength(data.text) + Buffer.byteLength(metadata.text);
  return { own, counted: own + 2 * type.length + schemaVersionRoom };
}

const schemaVersionRoom = '"schemaVersion":1000,'.length;

/** @throws DamagedEvent when it is not as this program writes; UNKNOWN_EVENT when a newer one wrote it */
export function recordedEventOf(found: FoundRecord): RecordedEvent {
  const { record, stream, position } = found;
  const envelope = envelopeOf(found);
  const { schemaVersion } = envelope;
  return {
    id: record.id,
    stream,
    revision: record.revision,
    position,
    event: lift({ type: record.type, schemaVersion, data: dataOf(found) }, found),
    metadata: metadataOf(found, envelope),
  };
}

/** The event as it was written. @throws DamagedEvent */
export function storedEventOf(found: FoundRecord): StoredEvent {
  const { record, stream, position } = found;
  const envelope = envelopeOf(found);
  metadataOf(found, envelope);
  const { schemaVersion, asWritten, ...fields } = envelope;
  const metadata = typeof asWritten === 'string' ? asWritten : JSON.stringify(fields);
  const value = dataOf(found);
  const data = record.isJson ? JSON.stringify(value) : textOf(record.data);
  const { id, revision, type } = record;
  return { id, stream, revision, position, type, schemaVersion, data, metadata };
}

export function recordedAtOf(found: FoundRecord): string {
  return metadataOf(found, envelopeOf(found)).recordedAt;
}

/** The metadata of a record: the event's own beside its schema version, or as text where it would not be the same text again. */
interface Envelope {
  readonly schemaVersion: number;
  readonly asWritten?: unknown;
}

function envelopeOf(found: FoundRecord): Envelope {
  const stored: unknown = found.record.metadata;
  if (!isObject(stored)) throw damaged(found, 'its metadata is missing, or no JSON');
  const { schemaVersion } = stored as Partial<Envelope>;
  if (!Number.isInteger(schemaVersion) || (schemaVersion ?? 0) < 1)
    throw damaged(found, 'its metadata has no schema version');
  return stored as Envelope;
}

/** Field by field: this is done for every event that is read, and to leave one field out of many costs more. */
function metadataOf(found: FoundRecord, envelope: Envelope): EventMetadata {
  const { asWritten } = envelope;
  const said = typeof asWritten === 'string' ? parsed(found, asWritten) : envelope;
  if (!isObject(said)) throw damaged(found, 'its metadata is no JSON object');
  const {
    commandId,
    fingerprint,
    correlationId,
    causationId,
    actor,
    recordedAt,
    knownFrom,
    source,
    dating,
    overridden,
  } = said as EventMetadata;
  if (
    typeof commandId !== 'string' ||
    typeof fingerprint !== 'string' ||
    typeof recordedAt !== 'string' ||
    typeof knownFrom !== 'string'
  )
    throw damaged(found, 'its metadata lacks what every event carries');
  return {
    commandId,
    fingerprint,
    correlationId,
    causationId,
    actor,
    recordedAt,
    knownFrom,
    source,
    dating,
    overridden,
  };
}

function dataOf(found: FoundRecord): StoredData {
  const { record } = found;
  const value: unknown = record.isJson ? record.data : parsed(found, textOf(record.data));
  if (!isObject(value)) throw damaged(found, 'its data is no JSON object');
  return value as StoredData;
}

function parsed(found: FoundRecord, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw damaged(found, 'it is no JSON');
  }
}

function textOf(bytes: unknown): string {
  return ArrayBuffer.isView(bytes) ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString() : '';
}

/** Driver and specs may live in other realms: no `instanceof`. */
function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !ArrayBuffer.isView(value);
}

function damaged({ record, stream, position }: FoundRecord, reason: string): DamagedEvent {
  return new DamagedEvent(position, stream, record.revision, reason);
}
