import { hash } from 'node:crypto';
import type { StoredEvent } from '@legation/event-store';
import { canonicalJson } from './canonical-json.js';
import { largestEntry } from './tiles.js';

/** An event as the tree holds it: what was stored, with data and metadata as JSON, without its position. */
export interface LoggedEvent {
  readonly id: string;
  readonly stream: string;
  readonly revision: number;
  readonly type: string;
  readonly schemaVersion: number;
  readonly data: unknown;
  readonly metadata: unknown;
}

/** The event without its position, which another store gives otherwise: a copied register keeps its tree. */
export function loggedEvent({ id, stream, revision, type, schemaVersion, data, metadata }: StoredEvent): LoggedEvent {
  return {
    id,
    stream,
    revision: Number(revision),
    type,
    schemaVersion,
    data: JSON.parse(data) as unknown,
    metadata: JSON.parse(metadata) as unknown,
  };
}

/**
 * The entry of the log that an event is: its canonical JSON in UTF-8. One that is larger than a bundle can hold is entered by
 * its digest, with what names it.
 */
export const entryOf = (event: LoggedEvent): Buffer => Buffer.from(entryText(event));

/** The entry as text, which is all that its hash needs. */
export function entryText(event: LoggedEvent): string {
  const whole = canonicalJson(event);
  if (whole.length * 3 <= largestEntry) return whole; // a UTF-16 code unit takes 3 bytes at most: most are not counted
  const bytes = Buffer.byteLength(whole);
  if (bytes <= largestEntry) return whole;
  const { id, stream, revision, type, schemaVersion } = event;
  const digest = { bytes, sha256: hash('sha256', whole, 'hex') };
  return canonicalJson({ id, stream, revision, type, schemaVersion, ...digest });
}
