import { isAsKnown } from './as-known.js';
import type { NotFoundCode } from './errors.js';
import { notFound } from './not-found.js';
import type { Projection } from './projection.js';
import type { CollectionName, Filter, ReadDocument, ReadStore, Sort } from './read-store.port.js';

/** The collection that questions are answered from: the version switched on, or the program's own while none is. */
export async function collectionOf(
  store: ReadStore,
  projection: { readonly name: string; readonly version: number },
): Promise<CollectionName> {
  const version = await store.activeVersion(projection.name);
  return { projection: projection.name, version: version ?? projection.version };
}

/** One document, or undefined. */
export async function getOne<Document extends ReadDocument>(
  store: ReadStore,
  projection: Projection<Document>,
  id: string,
): Promise<Document | undefined> {
  const found = await store.getMany<Document>(await collectionOf(store, projection), [id]);
  return found.get(id);
}

/**
 * One document that has to be there, and was known at the moment that the store is asked about.
 * @throws NotFound with the code
 */
export async function requireOne<Document extends ReadDocument>(
  store: ReadStore,
  projection: Projection<Document>,
  id: string,
  code: NotFoundCode,
): Promise<Document> {
  const document = await getOne(store, projection, id);
  if (document) return document;
  const later = isAsKnown(store) ? await getOne(store.ofNow, projection, id) : undefined;
  throw notFound(store, code, id, later && isAsKnown(store) ? [await store.knownFrom(projection, later)] : []);
}

/** All documents that the filter finds, page by page of `limit`; those who stop early ask for small pages. */
export async function* findAll<Document extends ReadDocument>(
  store: ReadStore,
  projection: Projection<Document>,
  filter: Filter,
  options: { readonly sort?: Sort; readonly limit?: number } = {},
): AsyncGenerator<Document> {
  const collection = await collectionOf(store, projection);
  let after: string | undefined;
  do {
    const page = await store.find<Document>(collection, filter, {
      limit: 500,
      ...options,
      ...(after === undefined ? {} : { after }),
    });
    yield* page.items;
    after = page.next ?? undefined;
  } while (after !== undefined);
}
