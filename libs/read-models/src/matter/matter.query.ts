import { earliest } from '@legation/domain';
import type { FollowUpStatus, PartialDate, Speaker } from '@legation/domain';
import type { Source } from '@legation/event-store';
import { isAsKnown } from '../as-known.js';
import { collectionOf, findAll } from '../collections.js';
import type { Corrected } from '../correctable.js';
import { directives } from '../directive/directives.projection.js';
import type { DirectiveDocument, ItemDocument } from '../directive/directives.projection.js';
import type { NotFound } from '../errors.js';
import { meetings } from '../meeting/meetings.projection.js';
import type { MeetingDocument } from '../meeting/meetings.projection.js';
import { officialNames } from '../mission/holder.js';
import { lastKnown } from '../mission/holders.query.js';
import { notFound } from '../not-found.js';
import { compare } from '../order.js';
import type { ReadStore } from '../read-store.port.js';
import { sourcesOf } from '../told.js';

/** One word said on a matter: in a report, a commitment, an item of a directive, or its follow-up. */
export interface MatterEntry {
  readonly kind: 'report' | 'commitment' | 'item' | 'followUp' | 'completed' | 'superseded';
  readonly on: PartialDate | null;
  readonly text: string;
  readonly by: {
    readonly officialId: string | null;
    readonly officialName: string | null;
    readonly group: string | null;
  };
  readonly status: FollowUpStatus | null;
  readonly meeting: { readonly id: string; readonly name: string } | null;
  readonly directive: { readonly id: string; readonly title: string; readonly no: string } | null;
  readonly sources: readonly Source[];
}

export interface MatterAnswer {
  readonly knownAt: string | null;
  readonly matter: string;
  /** Oldest first; what has no day comes last. */
  readonly entries: readonly MatterEntry[];
}

type Unnamed = Omit<MatterEntry, 'by'> & { readonly by: Speaker };

/** A matter followed through meetings and directives, word by word. @throws NotFound MATTER_NOT_FOUND */
export async function matter(store: ReadStore, id: string): Promise<MatterAnswer> {
  const said = await saidOn(store, id);
  if (said.length === 0) throw await unheardOf(store, id);
  const names = await officialNames(
    store,
    said.flatMap(({ by }) => by.officialId ?? []),
  );
  const entries = said.toSorted(byDay).map((entry) => ({
    ...entry,
    by: { ...entry.by, officialName: entry.by.officialId === null ? null : (names.get(entry.by.officialId) ?? null) },
  }));
  return { knownAt: await lastKnown(store), matter: id, entries };
}

async function saidOn(store: ReadStore, id: string): Promise<readonly Unnamed[]> {
  const touching = await touchingIt(store, id);
  const places = await meetingsOf(store, touching.directives);
  return [
    ...touching.meetings.flatMap((meeting) => saidAt(meeting, id)),
    ...touching.directives.flatMap((directive) => ordered(directive, id, places)),
  ];
}

interface Touching {
  readonly meetings: readonly Corrected<MeetingDocument>[];
  readonly directives: readonly Corrected<DirectiveDocument>[];
}

async function touchingIt(store: ReadStore, id: string): Promise<Touching> {
  const touching: { readonly [Kind in keyof Touching]: Touching[Kind][number][] } = { meetings: [], directives: [] };
  for await (const meeting of findAll(store, meetings, { matters: id })) touching.meetings.push(meeting);
  for await (const directive of findAll(store, directives, { matters: id })) touching.directives.push(directive);
  return touching;
}

/** The meetings and directives that touch a matter. @throws NotFound MATTER_NOT_FOUND */
export async function requireMatter(store: ReadStore, id: string): Promise<Touching> {
  const touching = await touchingIt(store, id);
  if (touching.meetings.length + touching.directives.length === 0) throw await unheardOf(store, id);
  return touching;
}

async function unheardOf(store: ReadStore, id: string): Promise<NotFound> {
  const later: (string | null)[] = [];
  const touchesIt = ({ matters }: { readonly matters: readonly string[] }): boolean => matters.includes(id);
  if (isAsKnown(store)) {
    for await (const meeting of findAll(store.ofNow, meetings, { matters: id }))
      later.push(await store.knownFrom(meetings, meeting, touchesIt));
    for await (const directive of findAll(store.ofNow, directives, { matters: id }))
      later.push(await store.knownFrom(directives, directive, touchesIt));
  }
  return notFound(store, 'MATTER_NOT_FOUND', id, later);
}

/** Every matter on which something was said, with the number of meetings and directives that touch it. */
export async function listMatters(store: ReadStore): Promise<{
  readonly knownAt: string | null;
  readonly items: readonly { readonly matter: string; readonly meetings: number; readonly directives: number }[];
}> {
  const touched = { meetings: new Map<string, number>(), directives: new Map<string, number>() };
  const any = { matters: { $prefix: '' } };
  const count = (counts: Map<string, number>, ids: readonly string[]) => {
    for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  };
  for await (const { matters } of findAll(store, meetings, any)) count(touched.meetings, matters);
  for await (const { matters } of findAll(store, directives, any)) count(touched.directives, matters);
  const ids = [...new Set([...touched.meetings.keys(), ...touched.directives.keys()])].toSorted();
  return {
    knownAt: await lastKnown(store),
    items: ids.map((id) => ({
      matter: id,
      meetings: touched.meetings.get(id) ?? 0,
      directives: touched.directives.get(id) ?? 0,
    })),
  };
}

function saidAt({ id, name, on, reports, commitments }: MeetingDocument, matterId: string): readonly Unnamed[] {
  const at = { on, status: null, meeting: { id, name }, directive: null };
  const concerns = ({ matters }: { readonly matters: readonly string[] }) => matters.includes(matterId);
  return [
    ...reports.filter(concerns).map((report) => ({
      kind: 'report' as const,
      ...at,
      text: [report.subject, ...report.points].join('; '),
      by: report.by,
      sources: sourcesOf([report]),
    })),
    ...commitments.filter(concerns).map((commitment) => ({
      kind: 'commitment' as const,
      ...at,
      text: commitment.text,
      by: commitment.by,
      sources: sourcesOf([commitment]),
    })),
  ];
}

/** The meetings at which the directives were issued, or their items reported on. */
async function meetingsOf(
  store: ReadStore,
  documents: readonly DirectiveDocument[],
): Promise<ReadonlyMap<string, MeetingDocument>> {
  const ids = documents.flatMap(({ meetingId, items }) => [
    meetingId,
    ...items.flatMap(({ followUps }) => followUps.map((followUp) => followUp.meetingId)),
  ]);
  return store.getMany(await collectionOf(store, meetings), [...new Set(ids.filter((id) => id !== null))]);
}

function ordered(
  document: DirectiveDocument,
  matterId: string,
  places: ReadonlyMap<string, MeetingDocument>,
): readonly Unnamed[] {
  const meetingOf = (id: string | null) => (id === null ? null : { id, name: places.get(id)?.name ?? id });
  const ofItem = (item: ItemDocument): readonly Unnamed[] => {
    const directive = { id: document.id, title: document.title, no: item.no };
    const { closed } = item;
    return [
      {
        kind: 'item',
        on: document.on,
        text: item.text,
        by: { officialId: document.issuerOfficialId, group: null },
        status: null,
        meeting: meetingOf(document.meetingId),
        directive,
        sources: sourcesOf([document.issued]),
      },
      ...item.followUps.map((followUp) => ({
        kind: 'followUp' as const,
        on: followUp.on,
        text: followUp.text,
        by: { officialId: followUp.byOfficialId, group: null },
        status: followUp.status,
        meeting: meetingOf(followUp.meetingId),
        directive,
        sources: sourcesOf([followUp]),
      })),
      ...(closed
        ? [
            {
              kind: closed.how,
              on: closed.on,
              text: closed.note ?? '',
              by: { officialId: null, group: null },
              status: null,
              meeting: null,
              directive,
              sources: sourcesOf([closed]),
            },
          ]
        : []),
    ];
  };
  return document.items.filter(({ matters }) => matters.includes(matterId)).flatMap(ofItem);
}

function byDay(a: Unnamed, b: Unnamed): number {
  const first = ({ on }: Unnamed) => (on === null ? '9999-99-99' : earliest(on));
  return compare(first(a), first(b));
}
