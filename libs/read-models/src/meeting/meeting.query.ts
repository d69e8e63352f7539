import type { AttendanceRole, AttendingGroup, PartialDate, Speaker } from '@legation/domain';
import { isDay } from '@legation/domain';
import type { Source } from '@legation/event-store';
import { begunAfter, begunBy } from '../begun.js';
import { collectionOf, findAll, getOne, requireOne } from '../collections.js';
import { directives } from '../directive/directives.projection.js';
import { officialNames } from '../mission/holder.js';
import { lastKnown } from '../mission/holders.query.js';
import { officials } from '../official/officials.projection.js';
import { titlesOn } from '../official/titles-on.js';
import type { TitleHeld } from '../official/titles-on.js';
import type { Filter, ReadStore } from '../read-store.port.js';
import { sourcesOf } from '../told.js';
import { meetings } from './meetings.projection.js';
import type { MeetingDocument } from './meetings.projection.js';

export interface MeetingSummary {
  readonly id: string;
  readonly status: MeetingDocument['status'];
  readonly kind: MeetingDocument['kind'];
  readonly name: string;
  readonly nameEn: string | null;
  readonly on: PartialDate | null;
  readonly until: PartialDate | null;
  readonly place: string | null;
}

interface Named {
  readonly id: string;
  readonly name: string;
}

/** A speaker with the name of the official, or a group of which no member is named. */
export interface NamedSpeaker extends Speaker {
  readonly officialName: string | null;
}

export interface MeetingAnswer {
  readonly knownAt: string | null;
  readonly meeting: MeetingSummary & {
    readonly dayPart: MeetingDocument['dayPart'];
    readonly host: string | null;
    readonly cancelled: { readonly reason: string; readonly sources: readonly Source[] } | null;
    /** How its day was read, where the source left something open. */
    readonly dating: { readonly asWritten: string | null; readonly inferred: string | null } | null;
    readonly sources: readonly Source[];
  };
  /** `titlesThen`: from the offices on record, beside the title that the source prints in the attendance. */
  readonly chair: (Named & { readonly titlesThen: readonly TitleHeld[] }) | null;
  readonly parent: Named | null;
  readonly sessions: readonly MeetingSummary[];
  readonly attendees: readonly (Named & {
    readonly title: string;
    readonly role: AttendanceRole;
    readonly sources: readonly Source[];
  })[];
  readonly groups: readonly (AttendingGroup & { readonly sources: readonly Source[] })[];
  readonly reports: readonly {
    readonly reportId: string;
    readonly by: NamedSpeaker;
    readonly subject: string;
    readonly subjectEn: string | null;
    readonly points: readonly string[];
    readonly matters: readonly string[];
    readonly sources: readonly Source[];
  }[];
  readonly commitments: readonly {
    readonly commitmentId: string;
    readonly by: NamedSpeaker;
    readonly onBehalfOf: string | null;
    readonly text: string;
    readonly textEn: string | null;
    readonly deadline: PartialDate | null;
    readonly matters: readonly string[];
    readonly sources: readonly Source[];
  }[];
  readonly directives: readonly { readonly id: string; readonly title: string; readonly issuer: Named }[];
}

/** One meeting: where it stands among others, who was there as what, and what was said and ordered. @throws NotFound MEETING_NOT_FOUND */
export async function meeting(store: ReadStore, meetingId: string): Promise<MeetingAnswer> {
  const document = await requireOne(store, meetings, meetingId, 'MEETING_NOT_FOUND');
  const issued = [];
  for await (const directive of findAll(store, directives, { meetingId })) issued.push(directive);
  const sessions = [];
  for await (const session of findAll(store, meetings, { parentMeetingId: meetingId }, { sort: [['firstDay', 1]] }))
    sessions.push(session);
  const parent =
    document.parentMeetingId === null ? undefined : await getOne(store, meetings, document.parentMeetingId);
  const name = nameIn(
    await officialNames(store, [...document.officialIds, ...issued.map(({ issuerOfficialId }) => issuerOfficialId)]),
  );
  const speaker = (by: Speaker): NamedSpeaker => ({
    ...by,
    officialName: by.officialId === null ? null : name(by.officialId),
  });
  const { dayPart, host, cancelled, held, scheduled } = document;
  return {
    knownAt: await lastKnown(store),
    meeting: {
      ...summaryOf(document),
      dayPart,
      host,
      cancelled: cancelled && { reason: cancelled.reason, sources: sourcesOf([cancelled]) },
      dating: (held ?? scheduled)?.dating ?? null,
      sources: sourcesOf([scheduled, held]),
    },
    chair: await chairOf(store, document, name),
    parent: parent ? { id: parent.id, name: parent.name } : null,
    sessions: sessions.map(summaryOf),
    attendees: document.attendees.map((one) => ({
      id: one.officialId,
      name: name(one.officialId),
      title: one.title,
      role: one.role,
      sources: sourcesOf([one]),
    })),
    groups: document.groups.map((group) => ({
      name: group.name,
      nameEn: group.nameEn,
      count: group.count,
      batchId: group.batchId,
      sources: sourcesOf([group]),
    })),
    reports: document.reports.map((report) => {
      const { reportId, by, subject, subjectEn, points, matters } = report;
      return { reportId, by: speaker(by), subject, subjectEn, points, matters, sources: sourcesOf([report]) };
    }),
    commitments: document.commitments.map((commitment) => {
      const { commitmentId, by, onBehalfOf, text, textEn, deadline, matters } = commitment;
      const sources = sourcesOf([commitment]);
      return { commitmentId, by: speaker(by), onBehalfOf, text, textEn, deadline, matters, sources };
    }),
    directives: issued.map(({ id, title, issuerOfficialId }) => ({
      id,
      title,
      issuer: { id: issuerOfficialId, name: name(issuerOfficialId) },
    })),
  };
}

export interface MeetingListParams {
  /** Chaired, attended or spoken at by this official. */
  readonly officialId?: string | null;
  readonly chairId?: string | null;
  /** Leaves out those that surely begin only after this day. */
  readonly on?: string | null;
  /** 1 to 1,000. */
  readonly limit?: number;
  readonly after?: string | null;
}

/** Meetings, the latest first; those of no known day last. */
export async function listMeetings(
  store: ReadStore,
  { officialId = null, chairId = null, on = null, limit = 50, after = null }: MeetingListParams,
): Promise<{
  readonly knownAt: string | null;
  readonly items: readonly MeetingSummary[];
  readonly next: string | null;
  /** How many are left out, as they come only after the day asked about. */
  readonly later: number;
}> {
  const filter: Filter = {
    ...(officialId === null ? {} : { officialIds: officialId }),
    ...(chairId === null ? {} : { chairOfficialId: chairId }),
  };
  const collection = await collectionOf(store, meetings);
  const later = on === null ? 0 : await store.count(collection, { ...filter, ...begunAfter(on) });
  const page = await store.find<MeetingDocument>(
    collection,
    { ...filter, ...(on === null ? {} : begunBy(on)) },
    {
      sort: [['firstDay', -1]],
      limit,
      ...(after === null ? {} : { after }),
    },
  );
  return { knownAt: await lastKnown(store), items: page.items.map(summaryOf), next: page.next, later };
}

async function chairOf(
  store: ReadStore,
  { chairOfficialId, on }: MeetingDocument,
  name: (id: string) => string,
): Promise<MeetingAnswer['chair']> {
  if (chairOfficialId === null) return null;
  const official = await getOne(store, officials, chairOfficialId);
  const titlesThen = official && on !== null && isDay(on) ? titlesOn(official, on) : [];
  return { id: chairOfficialId, name: name(chairOfficialId), titlesThen };
}

const nameIn =
  (names: ReadonlyMap<string, string>) =>
  (id: string): string =>
    names.get(id) ?? id;

function summaryOf({ id, status, kind, name, nameEn, on, until, place }: MeetingDocument): MeetingSummary {
  return { id, status, kind, name, nameEn, on, until, place };
}
