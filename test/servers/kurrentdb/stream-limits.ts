import { randomBytes } from 'node:crypto';
import type { Proposed } from './encode-event.js';

/** What a stream's metadata hides from its readers. */
export interface StreamLimits {
  /** Revisions below it are not shown; Infinity: the stream is soft-deleted. */
  truncatedBefore: number;
  maxCount: number;
  maxAgeMs: number;
}

/** Bytes in one append, all its events together. */
export const MAXIMUM_APPEND = 1024 * 1024;
/** The `$tb` of a soft-deleted stream: the largest revision there is. */
export const SOFT_DELETED = '9223372036854775807';

export function sizeOf(event: Proposed): number {
  return event.data.length + event.metadata.length + 2 * event.type.length;
}

/** Reads `$tb`, `$maxCount` and `$maxAge` (seconds); metadata that is no JSON object limits nothing. */
export function limitsIn(json: string): StreamLimits {
  const said = parsed(json);
  const before = numberOr(0, said.$tb);
  return {
    truncatedBefore: before >= Number(SOFT_DELETED) ? Infinity : before,
    maxCount: numberOr(Infinity, said.$maxCount),
    maxAgeMs: numberOr(Infinity, said.$maxAge) * 1000,
  };
}

function parsed(json: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {}; // whatever a client wrote there
  }
}

const numberOr = (otherwise: number, value: unknown): number => (typeof value === 'number' ? value : otherwise);

/** An event that the server writes by itself. */
export function systemEvent(type: string, json: string): Proposed {
  const id = randomBytes(16);
  id[6] = ((id[6] ?? 0) & 0x0f) | 0x40;
  id[8] = ((id[8] ?? 0) & 0x3f) | 0x80;
  return { id, type, contentType: 'application/json', metadata: Buffer.alloc(0), data: Buffer.from(json) };
}
