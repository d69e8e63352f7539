import { earliest } from '@legation/domain';
import type { AttendingGroup, Attendee, DataOf, Day, MeetingEvent, MeetingParticulars } from '@legation/domain';
import { correctable } from '../correctable.js';
import type { ReadDocument } from '../read-store.port.js';
import { idOf, told } from '../told.js';
import type { Told } from '../told.js';

export interface MeetingDocument extends ReadDocument, MeetingParticulars {
  readonly status: 'scheduled' | 'held' | 'cancelled';
  /** The first day that it can have been on; null when no day is known. */
  readonly firstDay: Day | null;
  readonly scheduled: Told | null;
  readonly held: Told | null;
  readonly cancelled: (Told & { readonly reason: string }) | null;
  readonly attendees: readonly (Attendee & Told)[];
  readonly groups: readonly (AttendingGroup & Told)[];
  readonly reports: readonly (DataOf<MeetingEvent, 'ReportGiven'> & Told)[];
  readonly commitments: readonly (DataOf<MeetingEvent, 'CommitmentMade'> & Told)[];
  /** Everybody who chaired, attended or spoke. */
  readonly officialIds: readonly string[];
  readonly batchIds: readonly string[];
  readonly matters: readonly string[];
}

/** What each meeting was, who was there with which title, and what was said. */
export const meetings = correctable<MeetingDocument>(
  {
    name: 'meetings',
    version: 2,
    types: [
      'MeetingScheduled',
      'MeetingHeld',
      'AttendanceRecorded',
      'ReportGiven',
      'CommitmentMade',
      'MeetingCancelled',
    ] satisfies MeetingEvent['type'][],
    indexes: [
      { fields: ['firstDay'] },
      { fields: ['chairOfficialId', 'firstDay'] },
      { fields: ['parentMeetingId'] },
      { elements: 'officialIds' },
      { elements: 'batchIds' },
      { elements: 'matters' },
    ],

    documentIds: (recorded) => [idOf(recorded)],

    apply(document, recorded, id) {
      const event = recorded.event as MeetingEvent;
      const evidence = told(recorded);
      if (event.type === 'MeetingScheduled')
        return begun(id, event.data, { status: 'scheduled', scheduled: evidence, held: null });
      if (event.type === 'MeetingHeld') {
        return begun(id, event.data, { status: 'held', scheduled: document?.scheduled ?? null, held: evidence });
      }
      if (!document) return null;
      switch (event.type) {
        case 'AttendanceRecorded': {
          const { attendees, groups } = event.data;
          return {
            ...document,
            attendees: [...document.attendees, ...attendees.map((one) => ({ ...one, ...evidence }))],
            groups: [...document.groups, ...groups.map((one) => ({ ...one, ...evidence }))],
            officialIds: union(
              document.officialIds,
              attendees.map(({ officialId }) => officialId),
            ),
            batchIds: union(
              document.batchIds,
              groups.map(({ batchId }) => batchId),
            ),
          };
        }
        case 'ReportGiven':
          return {
            ...document,
            reports: [...document.reports, { ...event.data, ...evidence }],
            officialIds: union(document.officialIds, [event.data.by.officialId]),
            matters: union(document.matters, event.data.matters),
          };
        case 'CommitmentMade':
          return {
            ...document,
            commitments: [...document.commitments, { ...event.data, ...evidence }],
            officialIds: union(document.officialIds, [event.data.by.officialId]),
            matters: union(document.matters, event.data.matters),
          };
        case 'MeetingCancelled':
          return { ...document, status: 'cancelled', cancelled: { reason: event.data.reason, ...evidence } };
      }
    },
  },
  ['Meeting'],
);

function begun(
  id: string,
  particulars: MeetingParticulars,
  how: Pick<MeetingDocument, 'status' | 'scheduled' | 'held'>,
): MeetingDocument {
  const { kind, name, nameEn, on, until, dayPart, place, host, chairOfficialId, parentMeetingId } = particulars;
  return {
    id,
    status: how.status,
    kind,
    name,
    nameEn,
    on,
    until,
    dayPart,
    place,
    host,
    chairOfficialId,
    parentMeetingId,
    firstDay: on === null ? null : earliest(on),
    scheduled: how.scheduled,
    held: how.held,
    cancelled: null,
    attendees: [],
    groups: [],
    reports: [],
    commitments: [],
    officialIds: chairOfficialId === null ? [] : [chairOfficialId],
    batchIds: [],
    matters: [],
  };
}

function union(known: readonly string[], more: readonly (string | null)[]): readonly string[] {
  return [...new Set([...known, ...more.filter((one) => one !== null)])];
}
