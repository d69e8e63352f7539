import { QuestionError, ReadStoreUnavailable } from '../errors.js';

/** Primary result codes of SQLite that this adapter tells apart. @see https://www.sqlite.org/rescode.html */
const resultCodes = { corrupt: 11, full: 13, notADatabase: 26 } as const;

/** Under Jest driver errors are not `instanceof Error`: they are told by their code. */
function resultCodeOf(error: unknown): number | null {
  if (typeof error !== 'object' || error === null || !('errcode' in error)) return null;
  return typeof error.errcode === 'number' ? error.errcode & 0xff : null;
}

export const isNoDatabase = (error: unknown): boolean => resultCodeOf(error) === resultCodes.notADatabase;

export function isDamage(error: unknown): boolean {
  const code = resultCodeOf(error);
  return code === resultCodes.corrupt || code === resultCodes.notADatabase;
}

/** The port's error for an error of the driver or the file system; others pass through. */
export function translated(path: string, error: unknown): unknown {
  if (error instanceof QuestionError || error instanceof TypeError) return error;
  const message =
    typeof error === 'object' && error !== null && 'message' in error ? String(error.message) : String(error);
  if (resultCodeOf(error) === resultCodes.full)
    return new ReadStoreUnavailable(`${path}: no space left; nothing was written`, error);
  return new ReadStoreUnavailable(`${path}: ${message}`, error);
}
