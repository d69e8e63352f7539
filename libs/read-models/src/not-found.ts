import { isAsKnown } from './as-known.js';
import { NotFound } from './errors.js';
import type { NotFoundCode } from './errors.js';
import type { ReadStore } from './read-store.port.js';

/**
 * The refusal of every question about one thing that the register does not have, or did not know at the moment that the store is asked
 * about. Of the latter it says when it came to be known.
 * @param later for each document of now that tells of it, when it first did so after that moment; null where it no longer did
 */
export function notFound(
  store: ReadStore,
  code: NotFoundCode,
  id: string,
  later: readonly (string | null)[],
): NotFound {
  const thing = `${code.slice(0, -'_NOT_FOUND'.length).toLowerCase()} "${id}"`;
  if (!isAsKnown(store) || later.length === 0) return new NotFound(code, `no ${thing} in the register`);
  const [first = null] = later.filter((instant) => instant !== null).toSorted();
  const notThen = `${thing} is in the register, but was not known at ${store.knownAt}`;
  return new NotFound(code, first === null ? notThen : `${notThen}; it came to be known at ${first}`, first);
}
