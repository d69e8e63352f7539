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

/** SQLite's own sentences for them: errors thrown while rows are fetched carry no `errcode` in this driver. */
const sentences: { readonly [message: string]: number | undefined } = {
  'database is locked': resultCodes.busy,
  'attempt to write a readonly database': resultCodes.readOnly,
  'disk I/O error': resultCodes.ioError,
  'database disk image is malformed': resultCodes.corrupt,
  'database or disk is full': resultCodes.full,
  'unable to open database file': resultCodes.cannotOpen,
  'file is not a database': resultCodes.notADatabase,
};

/** Primary result code of a driver error; null for anything else. Under Jest driver errors are not `instanceof Error`. */
export function resultCodeOf(error: unknown): number | null {
  if (!isDriverError(error)) return null;
  if ('errcode' in error && typeof error.errcode === 'number') return error.errcode & 0xff;
  return sentences[messageOf(error)] ?? null;
}

function isDriverError(error: unknown): error is { readonly code: 'ERR_SQLITE_ERROR' } {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 'ERR_SQLITE_ERROR';
}

/** The sentence of any error, of this realm or another. */
export function messageOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'message' in error ? String(error.message) : String(error);
}

/** The port's error for a driver's error; errors of the port pass through. */
export function translated(path: string, error: unknown): unknown {
  if (error instanceof EventStoreError) return error;
  const code = resultCodeOf(error);
  if (code === null) return isDriverError(error) ? new StoreUnavailable(`${path}: ${messageOf(error)}`, error) : error;
  if (code === resultCodes.corrupt)
    return new DamagedEvent(null, null, null, `${path}: ${messageOf(error)}; run legation verify`);
  if (code === resultCodes.notADatabase)
    return new EventStoreError('NOT_A_LOG', `${path} is not a log of Legation: ${messageOf(error)}`);
  if (code === resultCodes.full) return new StoreUnavailable(`${path}: no space left; nothing was written`, error);
  return new StoreUnavailable(`${path}: ${messageOf(error)}`, error);
}
