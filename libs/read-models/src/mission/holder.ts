import { factOf, isResident, plannedEnd, termOf } from '@legation/domain';
import type { EndCause, HeadClass, NotTakenUpCause, PartialDate, Posting, StartBasis } from '@legation/domain';
import type { Dating } from '@legation/event-store';
import { collectionOf } from '../collections.js';
import { officials } from '../official/officials.projection.js';
import type { ReadStore } from '../read-store.port.js';
import { isKnown, sourcesOf } from '../told.js';
import type { ChairTerm } from './chair-record.js';
import type { KnownPosting } from './every-posting.js';
import { postings } from './postings.projection.js';
import type { PostingDocument } from './postings.projection.js';

/** What a fact rests on. */
export interface Evidence {
  readonly id: string;
  readonly quote: string | null;
}

/** One person in one chair, as an answer shows him. */
export interface Holder {
  readonly postingId: string;
  readonly officialId: string;
  readonly officialName: string;
  readonly title: string;
  readonly class: HeadClass;
  readonly interim: boolean;
  readonly start: { readonly on: PartialDate; readonly basis: StartBasis };
  readonly end: { readonly on: PartialDate; readonly cause: EndCause | NotTakenUpCause | null } | null;
  readonly resident: boolean;
  readonly plannedEnd: PartialDate | null;
  /** How the days of start and end were read, where the source does not simply print them. */
  readonly dating: { readonly start: Dating | null; readonly end: Dating | null };
  readonly sources: readonly Evidence[];
}

/** A posting whose term has begun, with the document it was folded from. */
export interface Held extends ChairTerm {
  readonly document: PostingDocument;
}

/** Undefined when no term has begun, as known. */
export function asHeld(document: PostingDocument, posting: Posting | undefined): Held | undefined {
  const { id, missionId } = document;
  const term = posting && termIn({ key: id, missionId, posting });
  return term && { ...term, document };
}

/** Undefined when no term has begun. */
export function termIn({ key, missionId, posting }: KnownPosting): ChairTerm | undefined {
  const term = termOf(posting);
  return term ? { key, missionId, posting, start: term.start, end: term.end } : undefined;
}

/** The holders with the names of the officials and the evidence, which the terms themselves need not carry. */
export async function withNames(
  store: ReadStore,
  terms: readonly (ChairTerm | Held)[],
  knownAt: string | null,
): Promise<readonly Holder[]> {
  const names = await officialNames(
    store,
    terms.map(({ posting }) => posting.officialId),
  );
  const bare = terms.flatMap((term) => ('document' in term ? [] : [term.key]));
  const documents = await store.getMany<PostingDocument>(await collectionOf(store, postings), bare);
  return terms.map((term) => {
    const document = 'document' in term ? term.document : documents.get(term.key);
    const { officialId } = term.posting;
    return holderOf(term, names.get(officialId) ?? officialId, document?.events ?? [], knownAt);
  });
}

export async function officialNames(store: ReadStore, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const found = await store.getMany<{ readonly id: string; readonly name: string }>(
    await collectionOf(store, officials),
    [...new Set(ids)],
  );
  return new Map([...found].map(([id, official]) => [id, official.name]));
}

function holderOf(
  { posting, start, end }: ChairTerm,
  officialName: string,
  events: PostingDocument['events'],
  knownAt: string | null,
): Holder {
  return {
    postingId: posting.postingId,
    officialId: posting.officialId,
    officialName,
    title: posting.title,
    class: posting.headClass,
    interim: posting.interim,
    start: { on: start, basis: factOf(posting, 'started')?.basis ?? 'unstated' },
    end: end === null ? null : { on: end, cause: factOf(posting, 'ended')?.cause ?? null },
    resident: isResident(posting),
    plannedEnd: plannedEnd(posting),
    dating: { start: datingOf(events, posting, 'started'), end: datingOf(events, posting, 'ended') },
    sources: evidenceOf({ events }, knownAt),
  };
}

function datingOf(events: PostingDocument['events'], posting: Posting, fact: 'started' | 'ended'): Dating | null {
  const eventId = factOf(posting, fact)?.eventId;
  return events.find(({ id }) => id === eventId)?.dating ?? null;
}

/** Each source known by then once with each of its quotes, in the order in which they were recorded. */
export function evidenceOf({ events }: Pick<PostingDocument, 'events'>, knownAt: string | null): readonly Evidence[] {
  return sourcesOf(events.filter((event) => isKnown(event, knownAt)));
}
