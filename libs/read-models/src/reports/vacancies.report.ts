import { vacancies } from '../mission/vacancies.query.js';
import { columns } from './columns.js';
import { byName, column } from './report.js';
import type { Report } from './report.js';

/** Open missions without a sure head. */
export const vacanciesReport: Report = {
  name: 'vacancies',
  title: { en: 'Vacancies', vi: 'Vị trí khuyết' },
  purpose: {
    en: 'Missions open on the day in which nobody surely is head',
    vi: 'Các cơ quan đại diện đang mở mà trong ngày chưa chắc có người đứng đầu',
  },
  takes: [],
  needs: [],
  async make({ store, on, knownAt }) {
    const { items } = await vacancies(store, { on, knownAt });
    const inOrder = items.toSorted((a, b) => byName([a.mission.name, a.mission.id], [b.mission.name, b.mission.id]));
    return {
      about: null,
      sections: [
        {
          title: null,
          columns: [
            columns.mission,
            columns.since,
            column('lastHead', 'text', 'Last head', 'Người đứng đầu trước'),
            column('charge', 'text', 'Chargé a.i.', 'Đại biện lâm thời'),
            column('possible', 'text', 'May hold the post', 'Có thể đang giữ chức'),
            column('staleOpen', 'text', 'Never closed in the record', 'Chưa được ghi kết thúc'),
          ],
          rows: inOrder.map(({ mission, since, lastHead, charge, possible, staleOpen }) => [
            mission.name,
            since,
            lastHead?.officialName ?? null,
            charge?.officialName ?? null,
            possible.map(({ officialName }) => officialName).join(', ') || null,
            staleOpen.map(({ officialName }) => officialName).join(', ') || null,
          ]),
        },
      ],
    };
  },
};
