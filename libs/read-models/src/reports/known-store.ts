import type { MissionLifeEvent } from '@legation/domain';
import type { EventStore } from '@legation/event-store';
import { batches } from '../batch/batches.projection.js';
import type { Corrected, CorrectableProjection } from '../correctable.js';
import { directives } from '../directive/directives.projection.js';
import { meetings } from '../meeting/meetings.projection.js';
import { missions } from '../mission/missions.projection.js';
import type { MissionDocument } from '../mission/missions.projection.js';
import { postings } from '../mission/postings.projection.js';
import type { PostingDocument } from '../mission/postings.projection.js';
import { officials } from '../official/officials.projection.js';
import type { CollectionName, Filter, FindOptions, FoundPage, ReadDocument, ReadStore } from '../read-store.port.js';
import { isKnown } from '../told.js';

/** A document as it was known at an instant; null when nothing of it was. */
type AsKnown = (document: ReadDocument, knownAt: string, log: EventStore) => Promise<ReadDocument | null>;

/** What reports ask. Every one of these keeps what it was folded from, or can be folded again from the log. */
const ways: { readonly [projection: string]: AsKnown | undefined } = {
  [missions.name]: (document, knownAt, log) => missionAsKnown(document as MissionDocument, knownAt, log),
  [postings.name]: async (document, knownAt) => postingDocumentAsKnown(document as PostingDocument, knownAt),
  [officials.name]: correctedAsKnown(officials),
  [batches.name]: correctedAsKnown(batches),
  [meetings.name]: correctedAsKnown(meetings),
  [directives.name]: correctedAsKnown(directives),
};

/**
 * The read models as they were known at an instant, answered from the documents of now. Postings are found by their wide fields,
 * so they may be asked with any filter that is made for every moment; the others are found by id, or all of them.
 */
export function storeAsKnown(store: ReadStore, log: EventStore, knownAt: string): ReadStore {
  const wayOf = ({ projection }: CollectionName): AsKnown => {
    const way = ways[projection];
    if (!way) throw new TypeError(`${projection}: no way to what was known of it at a moment`);
    return way;
  };
  const read: Pick<ReadStore, 'find' | 'getMany'> = {
    async find<Document extends ReadDocument>(collection: CollectionName, filter: Filter, options: FindOptions) {
      const way = wayOf(collection);
      if (collection.projection !== postings.name && (Object.keys(filter).length > 0 || options.sort))
        throw new TypeError(`${collection.projection}: only all of them can be asked as known at a moment`);
      const page = await store.find<Document>(collection, filter, options);
      const items: Document[] = [];
      for (const document of page.items) {
        const known = await way(document, knownAt, log);
        if (known) items.push(known as Document);
      }
      return { ...page, items } satisfies FoundPage<Document>;
    },
    async getMany<Document extends ReadDocument>(collection: CollectionName, ids: readonly string[]) {
      const way = wayOf(collection);
      const found = new Map<string, Document>();
      for (const [id, document] of await store.getMany<Document>(collection, ids)) {
        const known = await way(document, knownAt, log);
        if (known) found.set(id, known as Document);
      }
      return found;
    },
  };
  return new Proxy(store, {
    get(of, name: keyof ReadStore) {
      if (name === 'find' || name === 'getMany') return read[name];
      const value: unknown = of[name];
      return typeof value === 'function' ? (value.bind(of) as unknown) : value;
    },
  });
}

function correctedAsKnown<Document extends ReadDocument>(projection: CorrectableProjection<Document>): AsKnown {
  return async (document, knownAt) => projection.knownBy(document as Corrected<Document>, knownAt);
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
