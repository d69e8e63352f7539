import { factOf, statusOf } from '@legation/domain';
import type { DeclaredAreas, Fact, FactName, HeadClass, PartialDate, Posting, PostingStatus } from '@legation/domain';
import type { Source } from '@legation/event-store';
import { collectionOf, findAll, requireOne } from '../collections.js';
import { evidenceOf, officialNames } from '../mission/holder.js';
import { lastKnown } from '../mission/holders.query.js';
import { postingAsKnown, postingKey, postings } from '../mission/postings.projection.js';
import type { PostingDocument } from '../mission/postings.projection.js';
import { missions } from '../mission/missions.projection.js';
import type { ReadStore } from '../read-store.port.js';
import { sourcesOf } from '../told.js';
import { batches } from './batches.projection.js';
import type { BatchDocument, Declaration } from './batches.projection.js';

export interface BatchSummary {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly termLabel: string | null;
  readonly kind: BatchDocument['kind'];
  readonly status: BatchDocument['status'];
  readonly on: PartialDate | null;
}

/** How many are declared, and how many of them are named; `missing` is null while no number is declared. */
export interface Completeness {
  readonly declared: number | null;
  readonly named: number;
  readonly missing: number | null;
}

export interface BatchDeclaration {
  readonly total: number;
  readonly byClass: Declaration['byClass'];
  /** Whether the classes add up to the total; null when no classes are declared. */
  readonly sum: { readonly addsUpTo: number; readonly agrees: boolean } | null;
  readonly areas: DeclaredAreas | null;
  readonly on: PartialDate | null;
  readonly sources: readonly Source[];
}

export interface BatchListed extends BatchSummary {
  readonly declared: BatchDeclaration | null;
  readonly total: Completeness;
}

const steps = [
  'designated',
  'agrement',
  'approved',
  'appointed',
  'trained',
  'departed',
  'arrived',
  'credentials',
  'started',
  'ended',
  'returned',
] as const;
type Step = (typeof steps)[number];

export interface BatchMember {
  readonly missionId: string;
  readonly missionName: string;
  readonly postingId: string;
  /** `unknown`: the batch names a posting that the mission's record does not have. */
  readonly status: PostingStatus | 'unknown';
  readonly officialId: string | null;
  readonly officialName: string | null;
  readonly title: string | null;
  readonly class: HeadClass | null;
  /** Steps taken, each with its day (null where the day is not known); a step not taken is absent. */
  readonly progress: { readonly [S in Step]?: PartialDate | null };
  readonly sources: readonly Source[];
}

export interface BatchAnswer {
  readonly knownAt: string | null;
  readonly batch: BatchSummary & { readonly sources: readonly Source[] };
  /** The latest declaration; null when none was made. */
  readonly declared: BatchDeclaration | null;
  readonly earlierDeclarations: readonly BatchDeclaration[];
  readonly total: Completeness;
  readonly byClass: readonly (Completeness & { readonly class: HeadClass })[];
  /** States to which the named members are accredited, against the declared number or lower bound. */
  readonly areas: { readonly declared: DeclaredAreas | null; readonly known: number };
  /** How many named members have taken each step. */
  readonly taken: { readonly [S in Step]: number };
  readonly members: readonly BatchMember[];
}

/** How complete a batch is, and how far each named member has come. @throws NotFound BATCH_NOT_FOUND */
export async function batchProgress(store: ReadStore, batchId: string): Promise<BatchAnswer> {
  const document = await requireOne(store, batches, batchId, 'BATCH_NOT_FOUND');
  const found = await membersOf(store, document);
  const members = found.map(({ member }) => member);
  const declarations = document.declarations.map(declarationOf);
  const declared = declarations.at(-1) ?? null;
  const states = found.flatMap(({ posting }) => posting?.accreditations ?? []).map(({ state }) => state);
  return {
    knownAt: await lastKnown(store),
    batch: { ...summaryOf(document), sources: sourcesOf([document.opened, document.closed]) },
    declared,
    earlierDeclarations: declarations.slice(0, -1),
    total: completeness(declared?.total ?? null, members.length),
    byClass: classesOf(declared, members),
    areas: { declared: declared?.areas ?? null, known: new Set(states).size },
    taken: Object.fromEntries(
      steps.map((step) => [step, members.filter(({ progress }) => step in progress).length]),
    ) as BatchAnswer['taken'],
    members,
  };
}

/** All batches, the latest term first, each with its latest declaration against how many are named. */
export async function listBatches(store: ReadStore): Promise<{
  readonly knownAt: string | null;
  readonly items: readonly BatchListed[];
}> {
  const items: BatchListed[] = [];
  for await (const document of findAll(store, batches, {}, { sort: [['termLabel', -1]] })) {
    const last = document.declarations.at(-1);
    const total = completeness(last?.total ?? null, document.members.length);
    items.push({ ...summaryOf(document), declared: last ? declarationOf(last) : null, total });
  }
  return { knownAt: await lastKnown(store), items };
}

function summaryOf({ id, name, nameEn, termLabel, kind, status, on }: BatchDocument): BatchSummary {
  return { id, name, nameEn, termLabel, kind, status, on };
}

function declarationOf(declaration: Declaration): BatchDeclaration {
  const { total, byClass, areas, on } = declaration;
  const addsUpTo = byClass.reduce((sum, { count }) => sum + count, 0);
  const sum = byClass.length === 0 ? null : { addsUpTo, agrees: addsUpTo === total };
  return { total, byClass, sum, areas, on, sources: sourcesOf([declaration]) };
}

function completeness(declared: number | null, named: number): Completeness {
  return { declared, named, missing: declared === null ? null : Math.max(0, declared - named) };
}

function classesOf(declared: BatchDeclaration | null, members: readonly BatchMember[]): BatchAnswer['byClass'] {
  const counts = new Map(declared?.byClass.map(({ headClass, count }) => [headClass, count]));
  const classes = new Set([...counts.keys(), ...members.flatMap((member) => member.class ?? [])]);
  return [...classes].map((headClass) => ({
    class: headClass,
    ...completeness(counts.get(headClass) ?? null, members.filter((member) => member.class === headClass).length),
  }));
}

interface FoundMember {
  readonly member: BatchMember;
  readonly posting: Posting | undefined;
}

async function membersOf(store: ReadStore, { members }: BatchDocument): Promise<readonly FoundMember[]> {
  const documents = await store.getMany<PostingDocument>(
    await collectionOf(store, postings),
    members.map(({ missionId, postingId }) => postingKey(missionId, postingId)),
  );
  const places = await store.getMany<{ readonly id: string; readonly name: string }>(
    await collectionOf(store, missions),
    [...new Set(members.map(({ missionId }) => missionId))],
  );
  const found = members.map((naming) => {
    const document = documents.get(postingKey(naming.missionId, naming.postingId));
    return { naming, document, posting: document && postingAsKnown(document, null) };
  });
  const names = await officialNames(
    store,
    found.flatMap(({ posting }) => posting?.officialId ?? []),
  );
  return found.map(({ naming, document, posting }) => ({
    posting,
    member: {
      missionId: naming.missionId,
      missionName: places.get(naming.missionId)?.name ?? naming.missionId,
      postingId: naming.postingId,
      status: posting ? statusOf(posting) : 'unknown',
      officialId: posting?.officialId ?? null,
      officialName: posting ? (names.get(posting.officialId) ?? posting.officialId) : null,
      title: posting?.title ?? null,
      class: posting?.headClass ?? null,
      progress: posting ? progressOf(posting) : {},
      sources: [...sourcesOf([naming]), ...(document ? evidenceOf(document, null) : [])],
    },
  }));
}

function progressOf(posting: Posting): BatchMember['progress'] {
  return Object.fromEntries(
    steps.flatMap((step) => {
      const taken = factTaken(posting, step);
      return taken ? [[step, taken.on]] : [];
    }),
  );
}

function factTaken(posting: Posting, step: Step): Fact | null {
  if (step !== 'agrement' && step !== 'credentials') return factOf(posting, step satisfies FactName);
  // Given once for each receiving state; the first is the step.
  const fact: FactName = step === 'agrement' ? 'agrementGranted' : step;
  const key = Object.keys(posting.facts).find((name) => name === fact || name.startsWith(`${fact}:`));
  return (key && posting.facts[key]) || null;
}
