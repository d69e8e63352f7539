import type { MissionLifeEvent } from '@legation/domain';
import type { EventStore } from '@legation/event-store';
import type { StoreAsKnown } from './as-known.js';
import { batches } from './batch/batches.projection.js';
import type { Corrected, CorrectableProjection } from './correctable.js';
import { directives } from './directive/directives.projection.js';
import { meetings } from './meeting/meetings.projection.js';
import { overrides } from './mission/overrides.projection.js';
import type { OverrideDocument } from './mission/overrides.projection.js';
import { missions } from './mission/missions.projection.js';
import type { MissionDocument } from './mission/missions.projection.js';
import { postings } from './mission/postings.projection.js';
import type { PostingDocument } from './mission/postings.projection.js';
import { officials } from './official/officials.projection.js';
import { InvalidQuestion } from './errors.js';
import { comparedBy, comparedWith, matches, orderOf } from './matching.js';
import { cursorAt, questionDigest, readCursor } from './page-cursor.js';
import { directiveItems } from './search/directive-items.projection.js';
import { names } from './search/names.projection.js';
import { quoteAsKnown, quotes } from './search/quotes.projection.js';
import type { QuoteDocument } from './search/quotes.projection.js';
import { sources } from './source/sources.projection.js';
import type { CollectionName, Filter, FindOptions, FoundPage, ReadDocument, ReadStore } from './read-store.port.js';
import { isKnown } from './told.js';

/** How what was known of the documents of a projection is told. */
interface Way {
  /** A document as it was known at an instant; null when nothing of it was. */
  asKnown(document: ReadDocument, knownAt: string, log: EventStore): Promise<ReadDocument | null>;
  /** Every instant at which something of it came to be known. */
  instants(document: ReadDocument): readonly string[];
}

type Dated = readonly { readonly knownFrom: string }[];
const instantsOf = (statements: Dated): readonly string[] => statements.map(({ knownFrom }) => knownFrom);

/** What questions ask. Every one of these keeps what it was folded from, or can be folded again from the log. */
const ways: { readonly [projection: string]: Way | undefined } = {
  [missions.name]: {
    asKnown: (document, knownAt, log) => missionAsKnown(document as MissionDocument, knownAt, log),
    instants: (document) => instantsOf((document as MissionDocument).steps),
  },
  [postings.name]: {
    asKnown: async (document, knownAt) => postingDocumentAsKnown(document as PostingDocument, knownAt),
    instants: (document) => instantsOf((document as PostingDocument).events),
  },
  [overrides.name]: {
    asKnown: async (document, knownAt) => (isKnown(document as OverrideDocument, knownAt) ? document : null),
    instants: (document) => instantsOf([document as OverrideDocument]),
  },
  [quotes.name]: {
    asKnown: async (document, knownAt) => quoteAsKnown(document as QuoteDocument, knownAt),
    instants: (document) => instantsOf((document as QuoteDocument).statements),
  },
  [officials.name]: corrected(officials),
  [batches.name]: corrected(batches),
  [meetings.name]: corrected(meetings),
  [directives.name]: corrected(directives),
  [sources.name]: corrected(sources),
  [names.name]: corrected(names),
  [directiveItems.name]: corrected(directiveItems),
};

/** Those whose fields to find them by are the same at every moment. */
const foundAsNow: ReadonlySet<string> = new Set([postings.name, overrides.name, quotes.name]);

/** What a question about an instant is asked of; for everything that is known, the store itself. */
export function storeOf(store: ReadStore, log: EventStore, knownAt: string | null): ReadStore {
  return knownAt === null ? store : storeAsKnown(store, log, knownAt);
}

/**
 * The read models as they were known at an instant, answered from the documents of now: filters, sorts and pages are those of what was
 * known then. Postings are looked for by their wide fields, which are made for every moment, and quotes by their words, which never
 * change: a page of them may hold fewer than were asked for. Of the others each document is looked at, page by page, and no more of them
 * are kept in memory than a few pages.
 */
export function storeAsKnown(store: ReadStore, log: EventStore, knownAt: string): StoreAsKnown {
  const wayOf = (projection: string): Way => {
    const way = ways[projection];
    if (!way) throw new TypeError(`${projection}: no way to what was known of it at a moment`);
    return way;
  };
  async function known<Document extends ReadDocument>(
    collection: CollectionName,
    documents: Iterable<Document>,
  ): Promise<readonly Document[]> {
    const way = wayOf(collection.projection);
    const found: Document[] = [];
    for (const document of documents) {
      const then = await way.asKnown(document, knownAt, log);
      if (then) found.push(then as Document);
    }
    return found;
  }
  async function* walk<Document extends ReadDocument>(
    collection: CollectionName,
    afterId: string | null,
  ): AsyncGenerator<Document> {
    let after: string | undefined;
    do {
      const options = { limit: pageOfWalk, ...(after === undefined ? {} : { after }) };
      const page = await store.find<Document>(collection, afterId === null ? {} : { id: { $gt: afterId } }, options);
      yield* await known(collection, page.items);
      after = page.next ?? undefined;
    } while (after !== undefined);
  }
  const read: Pick<ReadStore, 'find' | 'getMany' | 'count'> = {
    async find<Document extends ReadDocument>(collection: CollectionName, filter: Filter, options: FindOptions) {
      if (foundAsNow.has(collection.projection)) {
        const page = await store.find<Document>(collection, filter, options);
        return { ...page, items: await known(collection, page.items) };
      }
      const question = questionDigest(`${collection.projection} at ${knownAt}`, filter, options.sort ?? []);
      const walkFrom = (id: string | null) => walk<Document>(collection, id);
      return pageOf(walkFrom, filter, options, question);
    },
    async getMany<Document extends ReadDocument>(collection: CollectionName, ids: readonly string[]) {
      const found = await known(collection, (await store.getMany<Document>(collection, ids)).values());
      return new Map(found.map((document) => [document.id, document]));
    },
    async count(collection, filter) {
      let count = 0;
      for await (const document of walk(collection, null)) if (matches(document, filter)) count += 1;
      return count;
    },
  };
  async function nextKnown<Document extends ReadDocument>(
    { name }: { readonly name: string },
    document: Document,
    isSo: (document: Document) => boolean,
  ): Promise<{ readonly instant: string; readonly document: Document } | null> {
    const { instants, asKnown } = wayOf(name);
    const later = new Set(instants(document).filter((instant) => instant > knownAt));
    for (const instant of [...later].toSorted()) {
      const then = (await asKnown(document, instant, log)) as Document | null;
      if (then && isSo(then)) return { instant, document: then };
    }
    return null;
  }
  const knownFrom: StoreAsKnown['knownFrom'] = async (projection, document, isSo = () => true) =>
    (await nextKnown(projection, document, isSo))?.instant ?? null;
  const asNextKnown: StoreAsKnown['asNextKnown'] = async (projection, document) =>
    (await nextKnown(projection, document, () => true))?.document ?? null;
  return new Proxy(store as StoreAsKnown, {
    has: (of, name) => name === 'knownAt' || name in of,
    get(of, name: keyof StoreAsKnown) {
      if (name === 'knownAt') return knownAt;
      if (name === 'ofNow') return store;
      if (name === 'knownFrom') return knownFrom;
      if (name === 'asNextKnown') return asNextKnown;
      if (name === 'find' || name === 'getMany' || name === 'count') return read[name];
      const value: unknown = of[name];
      return typeof value === 'function' ? (value.bind(of) as unknown) : value;
    },
  });
}

const pageOfWalk = 200;

/** One page of those that the filter finds; what comes after it is dropped on the way. */
async function pageOf<Document extends ReadDocument>(
  walkFrom: (afterId: string | null) => AsyncIterable<Document>,
  filter: Filter,
  { sort = [], limit, after }: FindOptions,
  question: string,
): Promise<FoundPage<Document>> {
  if (!Number.isInteger(limit) || limit < 1 || limit > 1_000)
    throw new InvalidQuestion('limit', 'a page holds 1 to 1,000');
  const fields = orderOf(sort).map(([field]) => field);
  const place = after === undefined ? null : readCursor(after, fields.length, question);
  const isLater = place ? comparedWith(place, sort) : () => 1;
  const inOrder = comparedBy(sort);
  const byId = fields[0] === 'id' && sort.length === 0;
  let found: Document[] = [];
  for await (const document of walkFrom(byId && place ? String(place[0]) : null)) {
    if (!matches(document, filter) || isLater(document) <= 0) continue;
    found.push(document);
    if (byId && found.length > limit) break;
    if (found.length > 4 * (limit + 1)) found = found.toSorted(inOrder).slice(0, limit + 1);
  }
  const items = found.toSorted(inOrder).slice(0, limit);
  const last = items.at(-1);
  return { items, next: last && found.length > limit ? cursorAt(last, fields, question) : null };
}

function corrected<Document extends ReadDocument>(projection: CorrectableProjection<Document>): Way {
  return {
    asKnown: async (document, knownAt) => projection.knownBy(document as Corrected<Document>, knownAt),
    instants: (document) =>
      (document as Corrected<Document>).stated.flatMap((one) => [one.knownFrom, ...instantsOf(one.changes)]),
  };
}

async function missionAsKnown(
  document: MissionDocument,
  knownAt: string,
  log: EventStore,
): Promise<MissionDocument | null> {
  const steps = document.steps.filter((step) => isKnown(step, knownAt));
  if (steps.length === document.steps.length) return document;
  if (!steps.some(({ type }) => type === 'MissionOpened')) return null;
  // Steps do not keep the names that they gave.
  if (document.steps.some((step) => namesIt(step.type) && !isKnown(step, knownAt)))
    return missionFromLog(document.id, knownAt, log);
  const last = steps.findLast(({ type }) => type !== 'MissionRaised')?.type;
  return {
    ...document,
    steps,
    status: last === 'MissionOpened' ? 'open' : last === 'MissionClosed' ? 'closed' : 'suspended',
  };
}

const namesIt = (type: MissionLifeEvent['type']): boolean => type === 'MissionOpened' || type === 'MissionRaised';

async function missionFromLog(id: string, knownAt: string, log: EventStore): Promise<MissionDocument | null> {
  const wanted: ReadonlySet<string> = new Set(missions.types);
  let document: MissionDocument | null = null;
  for (const recorded of await log.readStream(`mission-${id}`)) {
    if (wanted.has(recorded.event.type) && isKnown(recorded.metadata, knownAt))
      document = missions.apply(document, recorded, id);
  }
  return document;
}

function postingDocumentAsKnown(document: PostingDocument, knownAt: string): PostingDocument | null {
  const events = document.events.filter((event) => isKnown(event, knownAt));
  if (events.length === 0) return null;
  return events.length === document.events.length ? document : { ...document, events };
}
