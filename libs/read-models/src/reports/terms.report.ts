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
    en: 'Heads in the chair whose planned end falls, or may fall, within so many months (6), and those past it',
    vi: 'Người đương nhiệm dự kiến kết thúc, hoặc có thể kết thúc, trong số tháng tới (6), và người đã quá hạn',
  },
  takes: ['months'],
  needs: [],
  async make({ store, on, knownAt }, { months = ahead }) {
    const { items, possible } = await termsEnding(store, { on, knownAt }, months);
    const section = (title: Section['title'], terms: readonly EndingTerm[]): Section => ({
      title,
      columns: [columns.plannedEnd, columns.mission, columns.head, columns.class, columns.start],
      rows: terms.map(rowOf),
    });
    const overdue = items.filter((item) => item.overdue);
    const ending = items.filter((item) => !item.overdue);
    return {
      about: null,
      sections: [
        section({ en: 'Overdue', vi: 'Quá hạn' }, overdue),
        section({ en: `Ending within ${months} months`, vi: `Kết thúc trong ${months} tháng tới` }, ending),
        section(
          { en: `Possibly ending within ${months} months`, vi: `Có thể kết thúc trong ${months} tháng tới` },
          possible,
        ),
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
