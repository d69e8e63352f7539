import { termsEnding } from '../mission/terms-ending.query.js';
import type { EndingTerm } from '../mission/terms-ending.query.js';
import { columns } from './columns.js';
import type { Report, Section } from './report.js';

const ahead = 6;

/** Heads whose planned end is near, or past. */
export const termsReport: Report = {
  name: 'terms',
  title: { en: 'Terms ending and overdue', vi: 'Nhiệm kỳ sắp hết và quá hạn' },
  purpose: {
    en: 'Heads in the chair whose planned end falls within so many months (6), and those past it',
    vi: 'Người đương nhiệm dự kiến kết thúc trong số tháng tới (6), và người đã quá hạn',
  },
  takes: ['months'],
  needs: [],
  async make({ store, on, knownAt }, { months = ahead }) {
    const { items } = await termsEnding(store, { on, knownAt }, months);
    const section = (title: Section['title'], overdue: boolean): Section => ({
      title,
      columns: [columns.plannedEnd, columns.mission, columns.head, columns.class, columns.start],
      rows: items.filter((item) => item.overdue === overdue).map(rowOf),
    });
    return {
      about: null,
      sections: [
        section({ en: 'Overdue', vi: 'Quá hạn' }, true),
        section({ en: `Ending within ${months} months`, vi: `Kết thúc trong ${months} tháng tới` }, false),
      ],
    };
  },
};

const rowOf = ({ plannedEnd, mission, officialName, class: rank, start }: EndingTerm) => [
  plannedEnd,
  mission.name,
  officialName,
  rank,
  start.on,
];
