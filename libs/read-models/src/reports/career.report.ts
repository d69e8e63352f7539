import { InvalidQuestion } from '../errors.js';
import { career } from '../official/career.query.js';
import { columns } from './columns.js';
import { column, sourceIds } from './report.js';
import type { Report } from './report.js';

/** One official: postings, offices and ranks. */
export const careerReport: Report = {
  name: 'career',
  title: { en: 'Career sheet', vi: 'Lý lịch công tác' },
  purpose: {
    en: 'Every posting, office and rank of one official',
    vi: 'Mọi nhiệm kỳ công tác, chức vụ và hàm của một cán bộ',
  },
  takes: ['id'],
  needs: ['id'],
  async make({ store, knownAt }, { id }) {
    if (id === undefined) throw new InvalidQuestion('id', 'a career sheet is of one official; name him');
    const { official, entries, ranks } = await career(store, id, { knownAt });
    return {
      about: official.name,
      sections: [
        {
          title: { en: 'Postings and offices', vi: 'Nhiệm kỳ công tác và chức vụ' },
          columns: [
            columns.start,
            columns.end,
            columns.title,
            columns.mission,
            column('appointed', 'date', 'Appointed', 'Bổ nhiệm'),
            columns.status,
            column('seen', 'dates', 'Seen in office', 'Được ghi nhận'),
            columns.sources,
          ],
          rows: entries.map(({ startOn, endOn, title, missionName, appointedOn, status, attestedOn, sources }) => [
            startOn,
            endOn,
            title,
            missionName,
            appointedOn,
            status,
            attestedOn.join(', ') || null,
            sourceIds(sources),
          ]),
        },
        {
          title: { en: 'Ranks', vi: 'Hàm' },
          columns: [
            columns.on,
            column('rank', 'text', 'Rank', 'Hàm'),
            column('by', 'text', 'By', 'Người phong'),
            columns.sources,
          ],
          rows: ranks.map(({ on, rank, by, source }) => [on, rank, by, source && source.id]),
        },
      ],
    };
  },
};
