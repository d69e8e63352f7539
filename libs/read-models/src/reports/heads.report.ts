import { headClasses } from '@legation/domain';
import type { HeadClass } from '@legation/domain';
import { findAll } from '../collections.js';
import type { ChairTerm } from '../mission/chair-record.js';
import { chairsOn, nobody } from '../mission/chairs-on.js';
import { withNames } from '../mission/holder.js';
import type { Holder } from '../mission/holder.js';
import { mayBeOpen, missions } from '../mission/missions.projection.js';
import type { MissionDocument } from '../mission/missions.projection.js';
import { columns } from './columns.js';
import { byName, column, sourceIds } from './report.js';
import type { Cell, Report, ReportSources, Section } from './report.js';

type Remark = 'possible' | 'staleOpen' | 'charge-ad-interim' | 'vacant' | null;

interface Line {
  readonly mission: MissionDocument;
  readonly holder: Holder | null;
  readonly concurrent: readonly string[];
  readonly remark: Remark;
}

/** Every open mission with whoever holds its chair, or may. */
export const headsReport: Report = {
  name: 'heads',
  title: { en: 'Heads of mission', vi: 'Người đứng đầu cơ quan đại diện' },
  purpose: {
    en: 'The blue book: who heads each mission on the day, by region and by rank',
    vi: 'Sổ xanh: ai đứng đầu từng cơ quan đại diện trong ngày, theo khu vực và theo cấp',
  },
  takes: [],
  needs: [],
  async make(sources) {
    const lines = await linesOf(sources);
    return { about: null, sections: [...byRegion(lines), byRank(lines)] };
  },
};

async function linesOf(sources: ReportSources): Promise<readonly Line[]> {
  const { store, on, knownAt } = sources;
  const found: { readonly mission: MissionDocument; readonly held: ChairTerm | null; readonly remark: Remark }[] = [];
  const chairs = await chairsOn(store, { on, knownAt });
  for await (const mission of findAll(store, missions, {})) {
    if (!mayBeOpen(mission, on, knownAt)) continue;
    const { certain, possible, staleOpen } = chairs.get(mission.id) ?? nobody;
    const headed = certain.some(({ posting }) => !posting.interim);
    if (!headed) found.push({ mission, held: null, remark: 'vacant' });
    for (const held of certain)
      found.push({ mission, held, remark: held.posting.interim ? 'charge-ad-interim' : null });
    for (const held of possible) found.push({ mission, held, remark: 'possible' });
    for (const held of staleOpen) found.push({ mission, held, remark: 'staleOpen' });
  }
  const helds = found.flatMap(({ held }) => held ?? []);
  const named = await withNames(store, helds, knownAt);
  const holders = new Map(helds.map((held, at) => [held, named[at]]));
  return found
    .map(({ mission, held, remark }) => ({
      mission,
      holder: (held && holders.get(held)) ?? null,
      concurrent: held ? held.posting.accreditations.slice(1).map(({ state }) => state) : [],
      remark,
    }))
    .toSorted((a, b) => byName([a.mission.name, a.mission.id], [b.mission.name, b.mission.id]));
}

function byRegion(lines: readonly Line[]): readonly Section[] {
  const regions = new Map<string | null, Line[]>();
  for (const line of lines) regions.set(line.mission.region, [...(regions.get(line.mission.region) ?? []), line]);
  const named = [...regions.keys()].flatMap((region) => region ?? []).toSorted((a, b) => byName([a, a], [b, b]));
  const order = [...named, ...(regions.has(null) ? [null] : [])];
  return order.map((region) => ({
    title: region ?? { en: 'Region not stated', vi: 'Chưa rõ khu vực' },
    columns: [
      columns.mission,
      columns.head,
      columns.class,
      columns.title,
      columns.start,
      columns.basis,
      columns.plannedEnd,
      column('concurrent', 'text', 'Also accredited to', 'Kiêm nhiệm'),
      columns.remark,
      columns.sources,
    ],
    rows: (regions.get(region) ?? []).map(rowOf),
  }));
}

function rowOf({ mission, holder, concurrent, remark }: Line): readonly Cell[] {
  if (!holder) return [mission.name, null, null, null, null, null, null, null, remark, null];
  const { officialName, title, start, plannedEnd, sources } = holder;
  return [
    mission.name,
    officialName,
    holder.class,
    title,
    start.on,
    start.basis,
    plannedEnd,
    concurrent.join(', ') || null,
    remark,
    sourceIds(sources),
  ];
}

function byRank(lines: readonly Line[]): Section {
  const rank = (headClass: HeadClass): number => headClasses.indexOf(headClass);
  const holding = lines.flatMap(({ mission, holder, remark }) =>
    holder && (remark === null || remark === 'charge-ad-interim') ? [{ mission, holder }] : [],
  );
  const inOrder = holding.toSorted(
    (a, b) =>
      rank(a.holder.class) - rank(b.holder.class) ||
      byName([a.holder.officialName, a.holder.postingId], [b.holder.officialName, b.holder.postingId]),
  );
  return {
    title: { en: 'By rank', vi: 'Theo cấp' },
    columns: [columns.class, columns.official, columns.mission, columns.start],
    rows: inOrder.map(({ mission, holder }) => [holder.class, holder.officialName, mission.name, holder.start.on]),
  };
}
