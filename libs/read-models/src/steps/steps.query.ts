import type { Category, Day } from '@legation/domain';
import { collectionOf, findAll } from '../collections.js';
import { lastKnown } from '../mission/holders.query.js';
import type { AsOf } from '../mission/holders.query.js';
import type { ReadStore } from '../read-store.port.js';
import { daysOf, dating } from './days-of.js';
import { daysStated } from './days-stated.projection.js';
import type { Dated } from './days-stated.projection.js';
import { instantsKnown, secondOf } from './instants-known.projection.js';
import { isScoped, momentsIn } from './moments-in.js';
import type { Scope } from './moments-in.js';

export interface StepsQuestion extends AsOf, Scope {
  /** Only days on which something of this kind changes, where nothing more is named; postings are the missions'. */
  readonly category?: Category | undefined;
}

export interface StepsAnswer extends AsOf {
  /** The nearest days on which something changes, as known; null where there is none. */
  readonly day: { readonly previous: Day | null; readonly next: Day | null };
  /**
   * The nearest instants at which something came to be known: `knownFrom`, which every answer as known at an instant goes by. For what
   * was recorded first hand it is the record time; an imported history keeps its own.
   */
  readonly known: { readonly previous: string | null; readonly next: string | null };
}

/**
 * Where to step from a day and from a moment of knowledge so that something is different: days on which a posting, an office, a mission,
 * a batch, a meeting or a directive changes (the first and the last of a partial date), and instants of knowledge. A scope that was not
 * known yet at the moment has no days, and says when it came to be known.
 * @throws NotFound MISSION_NOT_FOUND, OFFICIAL_NOT_FOUND, BATCH_NOT_FOUND, MEETING_NOT_FOUND, DIRECTIVE_NOT_FOUND, MATTER_NOT_FOUND,
 * SOURCE_NOT_FOUND
 */
export async function steps(store: ReadStore, question: StepsQuestion): Promise<StepsAnswer> {
  const { on } = question;
  const knownAt = question.knownAt ?? (await lastKnown(store));
  const asked = { on, knownAt };
  if (!isScoped(question)) {
    const at = knownAt ?? '';
    return {
      ...asked,
      day: { previous: await nearestDay(store, question, -1), next: await nearestDay(store, question, 1) },
      known: { previous: await nearestInstant(store, at, -1), next: await nearestInstant(store, at, 1) },
    };
  }
  const { days, instants } = await momentsIn(store, question);
  return { ...asked, day: around(days, on), known: around(instants, knownAt ?? '') };
}

/** The nearest ones before and after; the place itself is none of them. */
function around(places: readonly string[], at: string): { previous: string | null; next: string | null } {
  let previous: string | null = null;
  let next: string | null = null;
  for (const place of places) {
    if (place < at && (previous === null || place > previous)) previous = place;
    if (place > at && (next === null || place < next)) next = place;
  }
  return { previous, next };
}

const towards = { '-1': '$lt', '1': '$gt' } as const;
const statedAtOnce = 20;

/** Days that were ever stated, one after the other, until one is found that is stated as known. */
async function nearestDay(
  store: ReadStore,
  { on, knownAt, category }: StepsQuestion,
  direction: 1 | -1,
): Promise<Day | null> {
  const filter = {
    day: { [towards[direction]]: on },
    ...(knownAt === null ? {} : { knownFrom: { $lte: knownAt } }),
  };
  const options = { sort: [['day', direction]], limit: statedAtOnce } as const;
  for await (const { day, of } of findAll(store, daysStated, filter, options)) {
    const asked = category === undefined ? of : of.filter((each) => isOf(category, each));
    if (await isChanged(store, asked, day, knownAt)) return day;
  }
  return null;
}

const isOf = (category: Category, { kind }: Dated): boolean =>
  kind === category || (kind === 'posting' && category === 'mission');

async function isChanged(store: ReadStore, of: readonly Dated[], day: Day, knownAt: string | null): Promise<boolean> {
  for (const kind of new Set(of.map((each) => each.kind))) {
    const ids = of.flatMap((each) => (each.kind === kind ? [each.id] : []));
    const documents = await store.getMany(await collectionOf(store, dating[kind].projection), ids);
    for (const document of documents.values()) if (daysOf(kind, document, knownAt).includes(day)) return true;
  }
  return false;
}

/** The second of the instant may hold one before it and one after it; so the one beyond is looked at, too. */
async function nearestInstant(store: ReadStore, instant: string, direction: 1 | -1): Promise<string | null> {
  const operator = direction === 1 ? '$gte' : '$lte';
  const { items } = await store.find<{ readonly id: string; readonly instants: readonly string[] }>(
    await collectionOf(store, instantsKnown),
    { second: { [operator]: secondOf(instant) } },
    { sort: [['second', direction]], limit: 2 },
  );
  const { previous, next } = around(
    items.flatMap(({ instants }) => instants),
    instant,
  );
  return direction === 1 ? next : previous;
}
