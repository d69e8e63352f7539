import { QuestionError, ReadStoreUnavailable } from '../errors.js';

/** Codes of MongoDB's errors that this adapter tells apart. @see https://www.mongodb.com/docs/manual/reference/error-codes/ */
const codes = { duplicateKey: 11_000, noSuchCollection: 26 } as const;

const codeOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;

export const isDuplicateKey = (error: unknown): boolean => codeOf(error) === codes.duplicateKey;

export const isNoCollection = (error: unknown): boolean => codeOf(error) === codes.noSuchCollection;

interface BulkError {
  readonly writeErrors: unknown;
  readonly result?: { readonly getWriteConcernError?: () => unknown };
}

/** Met in another index than that of the ids: one that somebody else made, and that says nothing of the document with this id. */
const isOfOtherIndex = (error: unknown): boolean =>
  /\bindex: (?!_id_\b)\S+ dup key/.test(String((error as { readonly errmsg?: unknown }).errmsg));

/**
 * Places of the operations in a bulk that met a document with the same id; null when anything else went wrong too: most of the members
 * may not have the others.
 * Where there are several, FerretDB reports the first and leaves out those behind it.
 */
export function duplicatesIn(error: unknown): readonly number[] | null {
  if (typeof error !== 'object' || error === null || !('writeErrors' in error)) return null;
  const { writeErrors, result } = error as BulkError;
  const found = (Array.isArray(writeErrors) ? writeErrors : [writeErrors]) as readonly unknown[];
  if (found.length === 0 || !found.every(isDuplicateKey) || found.some(isOfOtherIndex)) return null;
  if (result?.getWriteConcernError?.()) return null;
  return found.map((each) => (each as { readonly index: number }).index);
}

/** The port's error for an error of the driver; the port's own, and what is wrong with a question, pass through. */
export function translated(place: string, error: unknown): unknown {
  if (error instanceof QuestionError || error instanceof TypeError) return error;
  const message =
    typeof error === 'object' && error !== null && 'message' in error ? String(error.message) : String(error);
  return new ReadStoreUnavailable(`${place}: ${message}`, error);
}
