import type { RegisterEvent } from '@legation/domain';
import type { Dating, EventStore, RecordedEvent, Source } from '@legation/event-store';
import { batches } from '../batch/batches.projection.js';
import { findAll, getOne } from '../collections.js';
import { InvalidQuestion, NotFound } from '../errors.js';
import { notFound } from '../not-found.js';
import { requireMission } from '../mission/holders.query.js';
import { postingKey, postings } from '../mission/postings.projection.js';
import { requirePerson } from '../official/person.js';
import type { ReadStore } from '../read-store.port.js';
import { storeOf } from '../store-as-known.js';
import { sources } from '../source/sources.projection.js';
import { isKnown, reasonOf } from '../told.js';
import { isAsked } from './asked.js';
import type { AuditOrder, ChangesAsked } from './asked.js';
import { calledIn } from './called.js';
import { changesIn } from './changes.js';
import type { Change } from './changes.js';
import { changesOf } from './changes-of.js';
import { knownBetween, knownPlaceAt } from './known-between.js';
import { knownPlace, logPlace } from './order-known.projection.js';
import { recordedBetween } from './recorded-between.js';

/** One change, as the log holds it: who changed what, when, why, on which source. */
export interface AuditLine {
  readonly position: number;
  readonly stream: string;
  /** What the thing is called that the stream is about, as known; null where no read model knows it yet. */
  readonly name: string | null;
  readonly revision: number;
  readonly eventId: string;
  readonly recordedAt: string;
  readonly knownFrom: string;
  readonly actor: string;
  readonly type: RegisterEvent['type'];
  readonly postingId: string | null;
  /** Day on which the fact is true; null where the event has none. */
  readonly on: string | null;
  readonly data: RegisterEvent['data'];
  /** Field by field, what stood there before and what stands there after; empty where the same was said again. */
  readonly changes: readonly Change[];
  /** Why: the reason of a correction, a retraction or a passed rule. */
  readonly reason: string | null;
  readonly rules: readonly string[];
  readonly source: Source | null;
  readonly dating: Dating | null;
  readonly commandId: string;
  readonly correlationId: string;
}

export interface AuditAnswer {
  readonly mission?: { readonly id: string; readonly name: string };
  readonly official?: { readonly id: string; readonly name: string };
  readonly items: readonly AuditLine[];
  /** Ask on after this position; null at the end. */
  readonly next: number | null;
}

/** At most one of mission, official, batch, meeting, directive and source; without one, the whole register. */
export interface AuditQuestion extends Omit<ChangesAsked, 'citing'> {
  readonly mission?: string | undefined;
  /** One posting of the mission. */
  readonly posting?: string | undefined;
  readonly official?: string | undefined;
  readonly batch?: string | undefined;
  readonly meeting?: string | undefined;
  readonly directive?: string | undefined;
  readonly source?: string | undefined;
  /** Only what rests on this source: the id of its description, or what it is cited as, to the letter. */
  readonly citing?: string | undefined;
  /** The oldest change first when absent. */
  readonly order?: AuditOrder | undefined;
  /** Only changes that come after this position in the order asked for. */
  readonly after?: number | undefined;
  /** Lines in the answer, 1 to 1,000. */
  readonly limit: number;
}

/** Parts of the log in which every change to one thing stands. */
interface Subject {
  readonly shown: Pick<AuditAnswer, 'mission' | 'official'>;
  readonly streams: ReadonlyMap<string, (line: AuditLine) => boolean>;
}

/**
 * Every change to a posting, a mission, a person, a batch, a meeting, a directive or a source, or whatever was recorded by somebody or
 * in a span of time; in the order of the log or in that in which it came to be known, or the newest first. A person's are those under each id
 * merged into his, and to every posting ever said to be his.
 * @throws NotFound for what is not in the register, or was not known at the moment; InvalidQuestion when several things are asked about at once
 */
export async function audit(log: EventStore, store: ReadStore, question: AuditQuestion): Promise<AuditAnswer> {
  const known = storeOf(store, log, question.knownAt ?? null);
  const subject = await subjectOf(log, known, question);
  const when = { ...question, citing: await citationsOf(store, question.citing) };
  const lines = subject
    ? await linesAfter(log, await linesOf(log, subject, when), question)
    : await linesInLog(log, store, when, question.limit + 1);
  const page = lines.slice(0, question.limit);
  const called = await calledIn(
    known,
    page.map(({ stream }) => stream),
  );
  const items = page.map((line) => ({ ...line, name: called.get(line.stream) ?? null }));
  return { ...subject?.shown, items, next: lines.length > items.length ? (items.at(-1)?.position ?? null) : null };
}

/** All of them, page by page; what is recorded meanwhile may follow. @throws as `audit`, with the first page */
export async function* auditPages(
  log: EventStore,
  store: ReadStore,
  question: Omit<AuditQuestion, 'limit'>,
): AsyncGenerator<readonly AuditLine[]> {
  for (let after: number | null | undefined = question.after; after !== null;) {
    const page: AuditAnswer = await audit(log, store, { ...question, after, limit: pageLines });
    yield page.items;
    after = page.next;
  }
}

const pageLines = 500;

/** What facts cite that rest on this source. */
async function citationsOf(store: ReadStore, source: string | undefined): Promise<readonly string[] | undefined> {
  if (source === undefined) return undefined;
  const described = await getOne(store, sources, source);
  return described ? [source, described.citedAs] : [source];
}

async function subjectOf(log: EventStore, store: ReadStore, question: AuditQuestion): Promise<Subject | null> {
  const { mission, posting, official, ...others } = question;
  const { batch, meeting, directive, source } = others;
  const things = { mission, official, batch, meeting, directive, source };
  const [named, ...more] = Object.entries(things).filter(([, id]) => id !== undefined);
  if (more.length > 0) throw new InvalidQuestion(more[0]?.[0] ?? '', 'ask for the changes of one thing at a time');
  if (posting !== undefined && mission === undefined) throw new InvalidQuestion('posting', 'name its mission too');
  if (!named) return null;
  if (mission !== undefined) return subjectMission(store, mission, posting);
  if (official !== undefined) return subjectPerson(store, official);
  const [category, id] = named as [keyof typeof notFound, string];
  const stream = `${category}-${id}`;
  const [first] = await log.readStream(stream, { limit: 1 });
  if (!first || !isKnown(first.metadata, question.knownAt ?? null))
    throw notFound(store, codes[category], id, first ? [first.metadata.knownFrom] : []);
  return { shown: {}, streams: new Map([[stream, () => true]]) };
}

const codes = {
  batch: 'BATCH_NOT_FOUND',
  meeting: 'MEETING_NOT_FOUND',
  directive: 'DIRECTIVE_NOT_FOUND',
  source: 'SOURCE_NOT_FOUND',
} as const;

async function subjectMission(store: ReadStore, missionId: string, posting: string | undefined): Promise<Subject> {
  const { id, name } = await requireMission(store, missionId);
  if (posting !== undefined && !(await getOne(store, postings, postingKey(id, posting))))
    throw new NotFound('POSTING_NOT_FOUND', `no posting "${posting}" in mission "${id}"`);
  const isAsked = (postingId: string | null): boolean => posting === undefined || postingId === posting;
  const streams = new Map([[`mission-${id}`, ({ postingId }: AuditLine) => isAsked(postingId)]]);
  const memberships = await membershipsOf(store, (member) => member.missionId === id && isAsked(member.postingId));
  return { shown: { mission: { id, name } }, streams: new Map([...streams, ...memberships]) };
}

async function subjectPerson(store: ReadStore, officialId: string): Promise<Subject> {
  const { official, ids } = await requirePerson(store, officialId);
  const his = new Map<string, Set<string>>();
  for await (const { missionId, postingId } of findAll(store, postings, { officialIds: { $in: ids } })) {
    his.set(missionId, (his.get(missionId) ?? new Set()).add(postingId));
  }
  return {
    shown: { official: { id: official.id, name: official.name } },
    streams: new Map([
      ...ids.map((id) => [`official-${id}`, () => true] as const),
      ...[...his].map(
        ([missionId, postingIds]) =>
          [
            `mission-${missionId}`,
            ({ postingId }: AuditLine) => postingId !== null && postingIds.has(postingId),
          ] as const,
      ),
      ...(await membershipsOf(store, ({ missionId, postingId }) => his.get(missionId)?.has(postingId) ?? false)),
    ]),
  };
}

interface Member {
  readonly missionId: string;
  readonly postingId: string;
}

/** In the streams of batches: that one of the postings belongs there, and what was corrected or taken back of that. */
async function membershipsOf(store: ReadStore, isOne: (member: Member) => boolean): Promise<Subject['streams']> {
  const streams = new Map<string, (line: AuditLine) => boolean>();
  for await (const { id, stated } of findAll(store, batches, {})) {
    const lines = stated.flatMap(({ id: eventId, type, data, changes }) => {
      const said = [data, ...changes.map(({ after }) => ({ ...data, ...after }))] as unknown as readonly Member[];
      return type === 'PostingAddedToBatch' && said.some(isOne)
        ? [eventId, ...changes.map((each) => each.eventId)]
        : [];
    });
    if (lines.length > 0) streams.set(`batch-${id}`, ({ eventId }) => lines.includes(eventId));
  }
  return streams;
}

async function linesOf(log: EventStore, { streams }: Subject, when: ChangesAsked): Promise<readonly AuditLine[]> {
  const found = await Promise.all(
    [...streams].map(async ([stream, isAbout]) => (await linesOfStream(log, stream, when)).filter(isAbout)),
  );
  return found.flat();
}

/** In the order asked for, those after the position asked for. */
async function linesAfter(
  log: EventStore,
  lines: readonly AuditLine[],
  { by = 'recorded', order = 'oldest', after }: AuditQuestion,
): Promise<readonly AuditLine[]> {
  const places = lines.map((line) => [by === 'known' ? knownPlace(line) : logPlace(line.position), line] as const);
  const direction = order === 'oldest' ? 1 : -1;
  const inOrder = places.toSorted(([a], [b]) => (a < b ? -direction : direction));
  if (after === undefined) return inOrder.map(([, line]) => line);
  const begin = by === 'known' ? await knownPlaceAt(log, after) : logPlace(after);
  return inOrder.flatMap(([place, line]) => ((direction === 1 ? place > begin : place < begin) ? [line] : []));
}

async function linesOfStream(log: EventStore, stream: string, when: ChangesAsked): Promise<readonly AuditLine[]> {
  const events = await log.readStream(stream);
  const changes = changesIn(events);
  return events.flatMap((event, index) => (isAsked(event, when) ? [lineOf(event, changes[index] ?? [])] : []));
}

/** The first lines that the whole log has. */
async function linesInLog(
  log: EventStore,
  store: ReadStore,
  question: ChangesAsked & Pick<AuditQuestion, 'order' | 'after'>,
  most: number,
): Promise<readonly AuditLine[]> {
  const { by = 'recorded', order = 'oldest', after = null } = question;
  const found: RecordedEvent[] = [];
  const asked = by === 'known' ? knownBetween : recordedBetween;
  for await (const event of asked(log, store, question, { after, order })) {
    if (found.push(event) >= most) break;
  }
  const changes = await changesOf(log, store, found);
  return found.map((event) => lineOf(event, changes.get(event.id) ?? []));
}

function lineOf(recorded: RecordedEvent, changes: readonly Change[]): AuditLine {
  const { id, stream, revision, position, event, metadata } = recorded;
  const { data } = event;
  return {
    position: Number(position),
    stream,
    name: null,
    revision: Number(revision),
    eventId: id,
    recordedAt: metadata.recordedAt,
    knownFrom: metadata.knownFrom,
    actor: metadata.actor,
    type: event.type,
    postingId: 'postingId' in data ? data.postingId : null,
    on: 'on' in data ? data.on : null,
    data,
    changes,
    reason: reasonOf(recorded),
    rules: metadata.overridden?.rules ?? [],
    source: metadata.source,
    dating: metadata.dating,
    commandId: metadata.commandId,
    correlationId: metadata.correlationId,
  };
}
