import type { Day } from '@legation/domain';
import { batches } from '../batch/batches.projection.js';
import { collectionOf, findAll, requireOne } from '../collections.js';
import type { Stated } from '../correctable.js';
import { directives } from '../directive/directives.projection.js';
import { requireMatter } from '../matter/matter.query.js';
import { meetings } from '../meeting/meetings.projection.js';
import { requireMission } from '../mission/holders.query.js';
import { postingAsKnown, postingKey, postings } from '../mission/postings.projection.js';
import type { PostingDocument } from '../mission/postings.projection.js';
import { requirePerson } from '../official/person.js';
import type { Person } from '../official/person.js';
import type { ReadDocument, ReadStore } from '../read-store.port.js';
import { sources } from '../source/sources.projection.js';
import { daysOf } from './days-of.js';
import type { Dated } from './days-stated.projection.js';

/** What is looked at: all that concerns any of those named. Only a mission and an official together are both at once. */
export interface Scope {
  /** The mission, its chair and its postings. */
  readonly mission?: string | undefined;
  /** The person with his offices, ranks and postings; beside a mission, his postings there. */
  readonly official?: string | undefined;
  /** The batch, and the postings of those whom it names. */
  readonly batch?: string | undefined;
  /** The meeting, its sessions, and the directives given there. */
  readonly meeting?: string | undefined;
  /** The directive with its items and what became of them. */
  readonly directive?: string | undefined;
  /** The meetings and directives that touch the matter. */
  readonly matter?: string | undefined;
  /** The description of the source. */
  readonly source?: string | undefined;
}

export const isScoped = ({ mission, official, batch, meeting, directive, matter, source }: Scope): boolean =>
  [mission, official, batch, meeting, directive, matter, source].some((id) => id !== undefined);

/** The days on which something changes as known, and the instants at which something came to be known, none in order. */
export interface Moments {
  readonly days: Day[];
  readonly instants: string[];
}

interface Reading extends Moments {
  readonly store: ReadStore;
  readonly knownAt: string | null;
}

/** @throws NotFound whatever is named and not in the register */
export async function momentsIn(
  store: ReadStore,
  { knownAt, ...scope }: Scope & { readonly knownAt: string | null },
): Promise<Moments> {
  const reading: Reading = { store, knownAt, days: [], instants: [] };
  await ofChairs(reading, scope);
  if (scope.batch !== undefined) await ofBatch(reading, scope.batch);
  if (scope.meeting !== undefined) await ofMeeting(reading, scope.meeting);
  if (scope.directive !== undefined) {
    const document = await requireOne(store, directives, scope.directive, 'DIRECTIVE_NOT_FOUND');
    addStated(reading, 'directive', document);
  }
  if (scope.matter !== undefined) {
    const touching = await requireMatter(store, scope.matter);
    for (const document of touching.meetings) addStated(reading, 'meeting', document);
    for (const document of touching.directives) addStated(reading, 'directive', document);
  }
  if (scope.source !== undefined)
    addStated(reading, 'source', await requireOne(store, sources, scope.source, 'SOURCE_NOT_FOUND'));
  return reading;
}

async function ofChairs(reading: Reading, { mission, official }: Scope): Promise<void> {
  if (mission === undefined && official === undefined) return;
  const { store, instants } = reading;
  const place = mission === undefined ? undefined : await requireMission(store, mission);
  const person = official === undefined ? undefined : await requirePerson(store, official);
  if (place && !person) {
    add(reading, 'mission', place);
    instants.push(...place.steps.map(({ knownFrom }) => knownFrom));
  }
  if (person && !place) for (const record of person.records) addStated(reading, 'official', record);
  const filter = {
    ...(place ? { missionId: place.id } : {}),
    ...(person ? { officialIds: { $in: person.ids } } : {}),
  };
  for await (const document of findAll(store, postings, filter)) addPosting(reading, document, person);
}

async function ofBatch(reading: Reading, id: string): Promise<void> {
  const { store } = reading;
  const document = await requireOne(store, batches, id, 'BATCH_NOT_FOUND');
  addStated(reading, 'batch', document);
  const keys = document.members.map(({ missionId, postingId }) => postingKey(missionId, postingId));
  const members = await store.getMany<PostingDocument>(await collectionOf(store, postings), keys);
  for (const member of members.values()) addPosting(reading, member);
}

async function ofMeeting(reading: Reading, id: string): Promise<void> {
  const { store } = reading;
  addStated(reading, 'meeting', await requireOne(store, meetings, id, 'MEETING_NOT_FOUND'));
  for await (const session of findAll(store, meetings, { parentMeetingId: id })) addStated(reading, 'meeting', session);
  for await (const given of findAll(store, directives, { meetingId: id })) addStated(reading, 'directive', given);
}

function add({ days, knownAt }: Reading, kind: Dated['kind'], document: ReadDocument): void {
  days.push(...daysOf(kind, document, knownAt));
}

function addStated(
  reading: Reading,
  kind: Dated['kind'],
  document: ReadDocument & { readonly stated: readonly Stated[] },
): void {
  add(reading, kind, document);
  const { instants } = reading;
  for (const { knownFrom, changes } of document.stated)
    instants.push(knownFrom, ...changes.map((change) => change.knownFrom));
}

/** @param person only where he held it, as known; the instants are those of all that was ever said of it */
function addPosting(reading: Reading, document: PostingDocument, person?: Person): void {
  reading.instants.push(...document.events.map(({ knownFrom }) => knownFrom));
  const holder = postingAsKnown(document, reading.knownAt)?.officialId;
  if (!person || (holder !== undefined && person.ids.includes(holder))) add(reading, 'posting', document);
}
