import type { DataOf, SourceEvent } from '@legation/domain';
import type { Source } from '@legation/event-store';
import { collectionOf, requireOne } from '../collections.js';
import { lastKnown } from '../mission/holders.query.js';
import type { ReadStore } from '../read-store.port.js';
import { sourcesOf } from '../told.js';
import { sources } from './sources.projection.js';
import type { SourceDocument } from './sources.projection.js';

/** A source as it is described. */
export type SourceDescription = { readonly id: string } & DataOf<SourceEvent, 'SourceDescribed'>;

export interface SourceAnswer {
  readonly knownAt: string | null;
  /** With what the description itself rests on. */
  readonly source: SourceDescription & { readonly sources: readonly Source[] };
}

export interface SourcesAnswer {
  readonly knownAt: string | null;
  readonly items: readonly SourceDescription[];
  /** Ask for the next page with `?after=` this; null on the last one. */
  readonly next: string | null;
}

export interface SourcesQuestion {
  /** Only what facts cite so, to the letter. */
  readonly citedAs?: string;
  readonly limit: number;
  readonly after?: string;
}

/** The sources that are described, by what they are cited as, page by page. Facts may cite others, of which no more is known. */
export async function listSources(
  store: ReadStore,
  { citedAs, limit, after }: SourcesQuestion,
): Promise<SourcesAnswer> {
  const page = await store.find<SourceDocument>(
    await collectionOf(store, sources),
    { citedAs },
    {
      sort: [['citedAs', 1]],
      limit,
      ...(after === undefined ? {} : { after }),
    },
  );
  return { knownAt: await lastKnown(store), items: page.items.map(descriptionOf), next: page.next };
}

/** One source by the id of its record. @throws NotFound SOURCE_NOT_FOUND */
export async function sourceDescribed(store: ReadStore, id: string): Promise<SourceAnswer> {
  const document = await requireOne(store, sources, id, 'SOURCE_NOT_FOUND');
  const source = { ...descriptionOf(document), sources: sourcesOf([document.described]) };
  return { knownAt: await lastKnown(store), source };
}

function descriptionOf({
  id,
  citedAs,
  kind,
  title,
  titleEn,
  publisher,
  publishedOn,
  address,
  note,
}: SourceDocument): SourceDescription {
  return { id, citedAs, kind, title, titleEn, publisher, publishedOn, address, note };
}
