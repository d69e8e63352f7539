import { earliest, factOf, latest, plannedEnd } from '@legation/domain';
import type { Day, EndCause, HeadClass, NotTakenUpCause, PartialDate, StartBasis } from '@legation/domain';
import { findAll } from '../collections.js';
import { Kept } from '../kept.js';
import { officials } from '../official/officials.projection.js';
import { cursorAt, questionDigest, readCursor } from '../page-cursor.js';
import type { ReadStore } from '../read-store.port.js';
import { unhurried } from '../unhurried.js';
import { accreditationsIn } from './accreditations.js';
import type { AccreditedState } from './accreditations.js';
import { staleFrom } from './chair-record.js';
import type { ChairTerm } from './chair-record.js';
import { everyPosting } from './every-posting.js';
import { termIn } from './holder.js';
import { lastKnown } from './holders.query.js';
import { missions } from './missions.projection.js';
import { postingKey, postings } from './postings.projection.js';

/**
 * One person's time in one chair as intervals of days, so that whoever has them can tell of any day who held which chair without
 * asking again. On day D, days compared as text:
 *
 * 1. the term is *certain* where `start.latest <= D` and (`end` is null or `D < end.earliest`),
 *    else *possible* where `start.earliest <= D` and (`end` is null or `D < end.latest`), else it does not hold;
 * 2. a term that holds is *stale open* instead where `staleFrom` is a day and `staleFrom <= D`;
 * 3. while it holds, it is accredited to each of `states` for which (`from` is null or `from <= D`) and (`until` is null or `D < until`).
 *
 * That is what the holders of a mission on D are.
 */
export interface TermInterval {
  readonly missionId: string;
  readonly postingId: string;
  readonly officialId: string;
  readonly officialName: string;
  readonly title: string;
  readonly class: HeadClass;
  readonly interim: boolean;
  readonly start: {
    readonly on: PartialDate;
    readonly earliest: Day;
    readonly latest: Day;
    readonly basis: StartBasis;
  };
  /** The end day belongs to the successor; null while no end is known. */
  readonly end: {
    readonly on: PartialDate;
    readonly earliest: Day;
    readonly latest: Day;
    readonly cause: EndCause | NotTakenUpCause | null;
  } | null;
  /** As the posting was announced, whether or not it has ended. */
  readonly plannedEnd: PartialDate | null;
  /** Of a term without an end: the first day on which a later one of the same chair has surely begun; null while none has. */
  readonly staleFrom: Day | null;
  readonly states: readonly (Omit<AccreditedState, 'state'> & { readonly id: string })[];
}

export interface TermsAnswer {
  readonly knownAt: string | null;
  /** By mission and posting. */
  readonly items: readonly TermInterval[];
  /** Cursor of the next page; null at the end. */
  readonly next: string | null;
}

export interface TermsQuestion {
  readonly knownAt: string | null;
  /** Only what decides the chairs of this day: the terms that may hold on it, and of each mission the head before. */
  readonly on?: Day;
  /** 1 to 10,000. */
  readonly limit: number;
  readonly after?: string;
}

/** Every term that ever was, as known at an instant, or those that decide a day. @throws InvalidCursor */
export async function terms(store: ReadStore, { knownAt, on, limit, after }: TermsQuestion): Promise<TermsAnswer> {
  const question = questionDigest('terms', { knownAt, on: on ?? null }, []);
  const place = after === undefined ? null : String(readCursor(after, 1, question)[0]);
  const every = await everyTerm(store, knownAt);
  const all = on === undefined ? every : deciding(every, on);
  const start =
    place === null ? 0 : all.findIndex(({ missionId, postingId }) => postingKey(missionId, postingId) > place);
  const page = start < 0 ? [] : all.slice(start, start + limit);
  const last = page.at(-1);
  const isMore = start + page.length < all.length;
  const id = last && postingKey(last.missionId, last.postingId);
  return {
    knownAt: knownAt ?? (await lastKnown(store)),
    items: page,
    next: id !== undefined && isMore ? cursorAt({ id }, ['id'], question) : null,
  };
}

function deciding(every: readonly TermInterval[], on: Day): readonly TermInterval[] {
  const before = new Map<string, TermInterval>();
  for (const term of every) {
    if (term.interim || term.end === null || term.end.earliest > on) continue;
    const last = before.get(term.missionId)?.end;
    if (!last || last.earliest < term.end.earliest) before.set(term.missionId, term);
  }
  return every.filter(
    (term) =>
      before.get(term.missionId) === term || (term.start.earliest <= on && (term.end === null || on < term.end.latest)),
  );
}

const heaviest = 50_000;
const keptTerms = new Kept<readonly TermInterval[]>({
  from: [postings, missions, officials],
  atMost: 2,
  weight: ({ length }) => length,
  heaviest,
});

function everyTerm(store: ReadStore, knownAt: string | null): Promise<readonly TermInterval[]> {
  return keptTerms.of(store, String(knownAt), async () => {
    const own = new Map<string, readonly string[]>();
    for await (const { id, receivingStates } of findAll(store, missions, {})) own.set(id, receivingStates);
    const names = await everyName(store);
    const all: TermInterval[] = [];
    for (const [missionId, known] of await everyPosting(store, knownAt)) {
      const states = own.get(missionId);
      if (!states) continue; // a mission that was not known then
      const chair = known.flatMap((posting) => termIn(posting) ?? []);
      for (const term of chair) all.push(intervalOf(term, chair, states, names));
    }
    return all;
  });
}

function intervalOf(
  term: ChairTerm,
  chair: readonly ChairTerm[],
  own: readonly string[],
  names: ReadonlyMap<string, string>,
): TermInterval {
  const { missionId, posting, start, end } = term;
  const { postingId, officialId, title, headClass, interim } = posting;
  const bounds = (on: PartialDate) => ({ on, earliest: earliest(on), latest: latest(on) });
  return {
    missionId,
    postingId,
    officialId,
    officialName: names.get(officialId) ?? officialId,
    title,
    class: headClass,
    interim,
    start: { ...bounds(start), basis: factOf(posting, 'started')?.basis ?? 'unstated' },
    end: end === null ? null : { ...bounds(end), cause: factOf(posting, 'ended')?.cause ?? null },
    plannedEnd: plannedEnd(posting),
    staleFrom: staleFrom(term, chair),
    states: accreditationsIn(posting, own).map(({ state: id, resident, from, until }) => ({
      id,
      resident,
      from,
      until,
    })),
  };
}

const keptNames = new Kept<ReadonlyMap<string, string>>({
  from: [officials],
  atMost: 2,
  weight: ({ size }) => size,
  heaviest,
});

/** The names of all officials, as answers show them. */
function everyName(store: ReadStore): Promise<ReadonlyMap<string, string>> {
  return keptNames.of(store, '', async () => {
    const names = new Map<string, string>();
    for await (const { id, name } of unhurried(findAll(store, officials, {}))) names.set(id, name);
    return names;
  });
}
