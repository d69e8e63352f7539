import { QuestionError, ReadStoreUnavailable } from '../errors.js';

/** Codes of MongoDB's errors that this adapter tells apart. @see https://www.mongodb.com/docs/manual/reference/error-codes/ */
const codes = { duplicateKey: 11_000, noSuchCollection: 26 } as const;

const codeOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;

export const isDuplicateKey = (error: unknown): boolean => codeOf(error) === codes.duplicateKey;

export const isNoCollection = (error: unknown): boolean => codeOf(error) === codes.noSuchCollection;

/**
 * Places of the operations in a bulk that met a document with the same id; null when anything else went wrong too.
 * Where there are several, FerretDB reports the first and leaves out those behind it.
 */
export function duplicatesIn(error: unknown): readonly number[] | null {
  if (typeof error !== 'object' || error === null || !('writeErrors' in error)) return null;
  const found = (Array.isArray(error.writeErrors) ? error.writeErrors : [error.writeErrors]) as readonly unknown[];
  if (found.length === 0 || !found.every(isDuplicateKey)) return null;
  return found.map((each) => (each as { readonly index: number }).index);
}

/** The port's error for an error of the driver; the port's own, and what is wrong with a question, pass through. */
export function translated(place: string, error: unknown): unknown {
  if (error instanceof QuestionError || error instanceof TypeError) return error;
  const message =
    typeof error === 'object' && error !== null && 'message' in error ? String(error.message) : String(error);
  return new ReadStoreUnavailable(`${place}: ${message}`, error);
}
