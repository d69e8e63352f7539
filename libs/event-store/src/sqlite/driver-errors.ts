import { DamagedEvent, EventStoreError, StoreUnavailable } from '../errors.js';

/** Primary result codes of SQLite that this adapter tells apart. @see https://www.sqlite.org/rescode.html */
export const resultCodes = {
  busy: 5,
  readOnly: 8,
  ioError: 10,
  corrupt: 11,
  full: 13,
  cannotOpen: 14,
  notADatabase: 26,
} as const;

/** Primary result code of a driver error; null for anything else. Under Jest driver errors are not `instanceof Error`. */
export function resultCodeOf(error: unknown): number | null {
  if (typeof error !== 'object' || error === null || !('errcode' in error)) return null;
  return typeof error.errcode === 'number' ? error.errcode & 0xff : null;
}

/** The sentence of any error, of this realm or another. */
export function messageOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'message' in error ? String(error.message) : String(error);
}

/** The port's error for a driver's error; errors of the port pass through. */
export function translated(path: string, error: unknown): unknown {
  if (error instanceof EventStoreError) return error;
  const code = resultCodeOf(error);
  if (code === null) return error;
  if (code === resultCodes.corrupt)
    return new DamagedEvent(null, null, null, `${path}: ${messageOf(error)}; run legation verify`);
  if (code === resultCodes.notADatabase)
    return new EventStoreError('NOT_A_LOG', `${path} is not a log of Legation: ${messageOf(error)}`);
  if (code === resultCodes.full) return new StoreUnavailable(`${path}: no space left; nothing was written`, error);
  return new StoreUnavailable(`${path}: ${messageOf(error)}`, error);
}
