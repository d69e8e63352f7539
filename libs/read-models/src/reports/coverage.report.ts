import { coverageOfStates } from '../mission/coverage-of-states.js';
import { withNames } from '../mission/holder.js';
import { columns } from './columns.js';
import { byName, column } from './report.js';
import type { Report } from './report.js';

/** Which states somebody is accredited to, and which nobody is. */
export const coverageReport: Report = {
  name: 'coverage',
  title: { en: 'Coverage by country', vi: 'Địa bàn phụ trách theo nước' },
  purpose: {
    en: 'Every state and organisation of the register: who is accredited to it on the day, and where nobody is',
    vi: 'Mọi nước và tổ chức trong sổ: ai phụ trách trong ngày, và nơi chưa có ai',
  },
  takes: [],
  needs: [],
  async make({ store, on, knownAt }) {
    const { covering, receiving } = await coverageOfStates(store, { on, knownAt });
    const named = await withNames(
      store,
      covering.map(({ term }) => term),
      knownAt,
    );
    const covered = covering
      .map((each, at) => ({ ...each, holder: named[at] }))
      .toSorted((a, b) => byName([a.state, a.mission.id], [b.state, b.mission.id]));
    const reached = new Set(covering.map(({ state }) => state));
    const uncovered = [...receiving]
      .filter(([state]) => !reached.has(state))
      .toSorted(([a], [b]) => byName([a, a], [b, b]));
    return {
      about: null,
      sections: [
        {
          title: { en: 'Covered', vi: 'Có người phụ trách' },
          columns: [
            columns.state,
            columns.mission,
            columns.head,
            columns.class,
            column('residence', 'code', 'Residence', 'Nơi thường trú'),
            columns.start,
          ],
          rows: covered.map(({ state, mission, holder, resident }) => [
            state,
            mission.name,
            holder?.officialName ?? null,
            holder?.class ?? null,
            resident ? 'resident' : 'concurrent',
            holder?.start.on ?? null,
          ]),
        },
        {
          title: { en: 'Uncovered: nobody is accredited', vi: 'Chưa có người phụ trách' },
          columns: [columns.state, column('missions', 'text', 'Missions concerned', 'Cơ quan đại diện liên quan')],
          rows: uncovered.map(([state, names]) => [state, [...new Set(names.values())].join(', ') || null]),
        },
      ],
    };
  },
};
