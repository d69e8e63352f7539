import { findAll } from '../collections.js';
import { accreditationsOn } from '../mission/coverage.query.js';
import { withNames } from '../mission/holder.js';
import type { Held } from '../mission/holder.js';
import { mayBeOpen, missions } from '../mission/missions.projection.js';
import type { MissionDocument } from '../mission/missions.projection.js';
import { postingAsKnown, postings } from '../mission/postings.projection.js';
import { chairsOn, nobody } from './chairs-on.js';
import { columns } from './columns.js';
import { byName, column } from './report.js';
import type { Report, ReportSources } from './report.js';
import { unhurried } from './unhurried.js';

interface Covering {
  readonly state: string;
  readonly resident: boolean;
  readonly mission: MissionDocument;
  readonly held: Held;
}

/** Which states somebody is accredited to, and which nobody is. */
export const coverageReport: Report = {
  name: 'coverage',
  title: { en: 'Coverage by country', vi: 'Phạm vi phụ trách theo nước' },
  purpose: {
    en: 'Every state and organisation of the register: who is accredited to it on the day, and where nobody is',
    vi: 'Mọi nước và tổ chức trong sổ: ai phụ trách trong ngày, và nơi chưa có ai',
  },
  takes: [],
  needs: [],
  async make(sources) {
    const { store, knownAt } = sources;
    const { covering, receiving } = await walk(sources);
    const named = await withNames(
      store,
      covering.map(({ held }) => held),
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
          rows: uncovered.map(([state, names]) => [state, [...names].join(', ') || null]),
        },
      ],
    };
  },
};

/** Who covers what on the day, and every state that was ever to be covered, with the missions that it belongs to. */
async function walk({ store, on, knownAt }: ReportSources) {
  const covering: Covering[] = [];
  const receiving = new Map<string, Set<string>>();
  const receives = (state: string, name: string) => receiving.set(state, (receiving.get(state) ?? new Set()).add(name));
  const names = new Map<string, string>();
  const chairs = await chairsOn(store, { on, knownAt });
  for await (const mission of findAll(store, missions, {})) {
    names.set(mission.id, mission.name);
    for (const state of mission.receivingStates) receives(state, mission.name);
    if (!mayBeOpen(mission, on, knownAt)) continue;
    for (const held of (chairs.get(mission.id) ?? nobody).certain) {
      for (const { state, resident } of accreditationsOn(held.posting, on, mission.receivingStates))
        covering.push({ state, resident, mission, held });
    }
  }
  for await (const document of unhurried(findAll(store, postings, {}))) {
    const posting = postingAsKnown(document, knownAt);
    if (!posting || posting.retracted) continue;
    for (const { state } of posting.accreditations)
      receives(state, names.get(document.missionId) ?? document.missionId);
  }
  return { covering, receiving };
}
