import { addMonths, earliest, latest } from '@legation/domain';
import { findAll } from '../collections.js';
import { directives } from '../directive/directives.projection.js';
import { meetings } from '../meeting/meetings.projection.js';
import type { MeetingDocument } from '../meeting/meetings.projection.js';
import { officialNames } from '../mission/holder.js';
import { compare } from '../order.js';
import { columns } from './columns.js';
import { column, saidDate } from './report.js';
import type { Report } from './report.js';

const before = -12;

/** What was held in a period, and what came of it. */
export const meetingsReport: Report = {
  name: 'meetings',
  title: { en: 'Meetings of a period', vi: 'Các cuộc họp trong kỳ' },
  purpose: {
    en: 'Meetings that may have been held from one day to another (the 12 months to the day, where none is named)',
    vi: 'Các cuộc họp có thể diễn ra từ ngày đến ngày (12 tháng đến ngày hỏi, nếu không nêu)',
  },
  takes: ['from', 'until'],
  needs: [],
  async make({ store, on }, { until = on, from = addMonths(until, before) }) {
    const found: MeetingDocument[] = [];
    for await (const meeting of findAll(store, meetings, {})) {
      if (meeting.on === null || earliest(meeting.on) > until || latest(meeting.until ?? meeting.on) < from) continue;
      found.push(meeting);
    }
    const issued = new Map<string, number>();
    for await (const { meetingId } of findAll(store, directives, {}))
      if (meetingId !== null) issued.set(meetingId, (issued.get(meetingId) ?? 0) + 1);
    const names = await officialNames(
      store,
      found.flatMap(({ chairOfficialId }) => chairOfficialId ?? []),
    );
    return {
      about: { en: `${from} – ${until}`, vi: `${saidDate(from).vi} – ${saidDate(until).vi}` },
      sections: [
        {
          title: null,
          columns: [
            columns.on,
            column('meeting', 'text', 'Meeting', 'Cuộc họp'),
            column('kind', 'code', 'Kind', 'Loại'),
            columns.status,
            column('place', 'text', 'Place', 'Địa điểm'),
            column('chair', 'text', 'Chair', 'Chủ trì'),
            column('attended', 'number', 'Named as attending', 'Có tên tham dự'),
            column('reports', 'number', 'Reports', 'Báo cáo'),
            column('commitments', 'number', 'Commitments', 'Cam kết'),
            column('directives', 'number', 'Directives', 'Chỉ đạo'),
          ],
          rows: found
            .toSorted((a, b) => compare(earliest(a.on ?? ''), earliest(b.on ?? '')) || compare(a.id, b.id))
            .map((meeting) => [
              meeting.on,
              meeting.name,
              meeting.kind,
              meeting.status,
              meeting.place,
              meeting.chairOfficialId && (names.get(meeting.chairOfficialId) ?? meeting.chairOfficialId),
              meeting.attendees.length,
              meeting.reports.length,
              meeting.commitments.length,
              issued.get(meeting.id) ?? 0,
            ]),
        },
      ],
    };
  },
};
