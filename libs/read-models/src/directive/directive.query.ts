import { isDay } from '@legation/domain';
import type { Addressee, DeclaredItems, PartialDate, Strength } from '@legation/domain';
import type { Source } from '@legation/event-store';
import { begunAfter, begunBy } from '../begun.js';
import { collectionOf, findAll, getOne, requireOne } from '../collections.js';
import { meetings } from '../meeting/meetings.projection.js';
import type { MeetingDocument } from '../meeting/meetings.projection.js';
import { officialNames } from '../mission/holder.js';
import { lastKnown } from '../mission/holders.query.js';
import { officials } from '../official/officials.projection.js';
import { titlesOn } from '../official/titles-on.js';
import type { TitleHeld } from '../official/titles-on.js';
import { compare } from '../order.js';
import type { Filter, ReadStore } from '../read-store.port.js';
import { sourcesOf } from '../told.js';
import { directives } from './directives.projection.js';
import type { DirectiveDocument } from './directives.projection.js';
import { flat, followUpTold, treeOf } from './item-tree.js';
import type { FollowUpParams, FollowUpTold, ItemNode, ItemStatus } from './item-tree.js';

export interface DirectiveSummary {
  readonly id: string;
  readonly status: DirectiveDocument['status'];
  readonly on: PartialDate | null;
  readonly title: string;
  readonly titleEn: string | null;
  readonly issuer: { readonly id: string; readonly name: string; readonly office: string | null };
}

/** A declared number of items beside the number that is recorded. */
export interface DeclaredAgainst extends DeclaredItems {
  readonly actual: number;
  readonly agrees: boolean;
}

export interface DirectiveAnswer extends FollowUpParams {
  readonly knownAt: string | null;
  readonly directive: DirectiveSummary & {
    readonly strength: Strength;
    readonly principle: string | null;
    readonly cites: readonly string[];
    readonly addressees: readonly Addressee[];
    readonly withdrawn: {
      readonly on: PartialDate | null;
      readonly reason: string;
      readonly sources: readonly Source[];
    } | null;
    readonly dating: { readonly asWritten: string | null; readonly inferred: string | null } | null;
    readonly sources: readonly Source[];
  };
  /** No source names the office from which it was issued. */
  readonly officeUnknown: boolean;
  /** The issuer's offices on record for that day, beside the one that the source prints. */
  readonly issuerTitlesThen: readonly TitleHeld[];
  readonly meeting: { readonly id: string; readonly name: string } | null;
  readonly derivedFrom: DirectiveSummary | null;
  readonly derived: readonly DirectiveSummary[];
  readonly declared: readonly DeclaredAgainst[];
  readonly counts: { readonly [S in ItemStatus | 'items' | 'silent' | 'overdue']: number };
  readonly items: readonly ItemNode[];
  /** Of the directive as a whole. */
  readonly followUps: readonly FollowUpTold[];
  /** The officials who reported on it or on its items. */
  readonly reporters: readonly Named[];
  /** The meetings at which it was reported on. */
  readonly reportedAt: readonly Named[];
}

interface Named {
  readonly id: string;
  readonly name: string;
}

/** One directive as a tree, with what became of each item by the day of the question. @throws NotFound DIRECTIVE_NOT_FOUND */
export async function directive(
  store: ReadStore,
  directiveId: string,
  params: FollowUpParams,
): Promise<DirectiveAnswer> {
  const document = await requireOne(store, directives, directiveId, 'DIRECTIVE_NOT_FOUND');
  const derived = [];
  for await (const one of findAll(store, directives, { parentDirectiveId: directiveId }, { sort: [['firstDay', 1]] }))
    derived.push(one);
  const parent =
    document.parentDirectiveId === null ? undefined : await getOne(store, directives, document.parentDirectiveId);
  const related = [document, ...(parent ? [parent] : []), ...derived];
  const summary = summaryWith(
    await officialNames(
      store,
      related.map(({ issuerOfficialId }) => issuerOfficialId),
    ),
  );
  const { strength, principle, cites, addressees, withdrawn, issued, issuerOffice, followUps } = document;
  const items = treeOf(document, params);
  return {
    knownAt: await lastKnown(store),
    today: params.today,
    silentMonths: params.silentMonths,
    directive: {
      ...summary(document),
      strength,
      principle,
      cites,
      addressees,
      withdrawn: withdrawn && { on: withdrawn.on, reason: withdrawn.reason, sources: sourcesOf([withdrawn]) },
      dating: issued.dating,
      sources: sourcesOf([issued]),
    },
    officeUnknown: issuerOffice === null,
    issuerTitlesThen: await titlesThen(store, document),
    meeting: await meetingOf(store, document),
    derivedFrom: parent ? summary(parent) : null,
    derived: derived.map(summary),
    declared: declaredAgainst(document),
    counts: countsOf(flat(items)),
    items,
    followUps: followUps.map(followUpTold),
    ...(await namedIn(store, document)),
  };
}

/** Who reported on a directive and where, each once and by name. */
async function namedIn(
  store: ReadStore,
  { items, followUps }: DirectiveDocument,
): Promise<Pick<DirectiveAnswer, 'reporters' | 'reportedAt'>> {
  const all = [...followUps, ...items.flatMap((item) => item.followUps)];
  const once = (ids: readonly (string | null)[]) => [...new Set(ids.filter((id) => id !== null))];
  const officialIds = once(all.map(({ byOfficialId }) => byOfficialId));
  const meetingIds = once(all.map(({ meetingId }) => meetingId));
  const names = await officialNames(store, officialIds);
  const places = await store.getMany<MeetingDocument>(await collectionOf(store, meetings), meetingIds);
  return {
    reporters: officialIds.map((id) => ({ id, name: names.get(id) ?? id })),
    reportedAt: meetingIds.map((id) => ({ id, name: places.get(id)?.name ?? id })),
  };
}

export interface DirectiveListParams {
  readonly issuerId?: string | null;
  /** An official, or a batch. */
  readonly addresseeId?: string | null;
  /** A cited document, as written. */
  readonly cites?: string | null;
  /** Leaves out those that surely are issued only after this day. */
  readonly on?: string | null;
  /** 1 to 1,000. */
  readonly limit?: number;
  readonly after?: string | null;
}

/** Directives, the latest first; those of no known day last. */
export async function listDirectives(
  store: ReadStore,
  { issuerId = null, addresseeId = null, cites = null, on = null, limit = 50, after = null }: DirectiveListParams,
): Promise<{
  readonly knownAt: string | null;
  readonly items: readonly DirectiveSummary[];
  readonly next: string | null;
  /** How many are left out, as they come only after the day asked about. */
  readonly later: number;
}> {
  const filter: Filter = {
    ...(issuerId === null ? {} : { issuerOfficialId: issuerId }),
    ...(addresseeId === null ? {} : { addresseeIds: addresseeId }),
    ...(cites === null ? {} : { cites }),
  };
  const collection = await collectionOf(store, directives);
  const later = on === null ? 0 : await store.count(collection, { ...filter, ...begunAfter(on) });
  const page = await store.find<DirectiveDocument>(
    collection,
    { ...filter, ...(on === null ? {} : begunBy(on)) },
    {
      sort: [['firstDay', -1]],
      limit,
      ...(after === null ? {} : { after }),
    },
  );
  const summary = summaryWith(
    await officialNames(
      store,
      page.items.map(({ issuerOfficialId }) => issuerOfficialId),
    ),
  );
  return { knownAt: await lastKnown(store), items: page.items.map(summary), next: page.next, later };
}

export interface NeglectedAnswer extends FollowUpParams {
  readonly knownAt: string | null;
  readonly items: readonly (Omit<ItemNode, 'items'> & { readonly directive: DirectiveSummary })[];
}

/** Items of all directives that are silent or overdue, the longest silent first. */
export async function neglectedItems(store: ReadStore, params: FollowUpParams): Promise<NeglectedAnswer> {
  const documents = [];
  for await (const document of findAll(store, directives, { status: 'issued' })) documents.push(document);
  const summary = summaryWith(
    await officialNames(
      store,
      documents.map(({ issuerOfficialId }) => issuerOfficialId),
    ),
  );
  const items = documents.flatMap((document) =>
    flat(treeOf(document, params))
      .filter(({ silent, overdue }) => silent || overdue)
      .map(({ items: _below, ...item }) => ({ directive: summary(document), ...item })),
  );
  const since = (item: { readonly lastHeardOn: PartialDate | null }) => item.lastHeardOn ?? '9999';
  const longestFirst = items.toSorted((a, b) => compare(since(a), since(b)));
  const { today, silentMonths } = params;
  return { knownAt: await lastKnown(store), today, silentMonths, items: longestFirst };
}

const summaryWith =
  (names: ReadonlyMap<string, string>) =>
  ({ id, status, on, title, titleEn, issuerOfficialId, issuerOffice }: DirectiveDocument): DirectiveSummary => {
    const issuer = {
      id: issuerOfficialId,
      name: names.get(issuerOfficialId) ?? issuerOfficialId,
      office: issuerOffice,
    };
    return { id, status, on, title, titleEn, issuer };
  };

async function titlesThen(
  store: ReadStore,
  { issuerOfficialId, on }: DirectiveDocument,
): Promise<readonly TitleHeld[]> {
  if (on === null || !isDay(on)) return [];
  const issuer = await getOne(store, officials, issuerOfficialId);
  return issuer ? titlesOn(issuer, on) : [];
}

async function meetingOf(store: ReadStore, { meetingId }: DirectiveDocument): Promise<DirectiveAnswer['meeting']> {
  const meeting = meetingId === null ? undefined : await getOne(store, meetings, meetingId);
  return meeting ? { id: meeting.id, name: meeting.name } : null;
}

function declaredAgainst({ declared, items }: DirectiveDocument): readonly DeclaredAgainst[] {
  return declared.map(({ at, count, asWritten }) => {
    const actual = items.filter(({ parent }) => parent === at).length;
    return { at, count, asWritten, actual, agrees: actual === count };
  });
}

function countsOf(items: readonly ItemNode[]): DirectiveAnswer['counts'] {
  const count = (which: (item: ItemNode) => boolean) => items.filter(which).length;
  return {
    items: items.length,
    open: count(({ status }) => status === 'open'),
    ongoing: count(({ status }) => status === 'ongoing'),
    completed: count(({ status }) => status === 'completed'),
    superseded: count(({ status }) => status === 'superseded'),
    withdrawn: count(({ status }) => status === 'withdrawn'),
    silent: count(({ silent }) => silent),
    overdue: count(({ overdue }) => overdue),
  };
}
