import { batches } from '../batch/batches.projection.js';
import { findAll } from '../collections.js';
import { officialNames } from '../mission/holder.js';
import { missions } from '../mission/missions.projection.js';
import { postingAsKnown, postings } from '../mission/postings.projection.js';
import type { KnownEvent, PostingDocument } from '../mission/postings.projection.js';
import { isKnown } from '../told.js';
import { columns } from './columns.js';
import { column } from './report.js';
import type { Cell, Report, ReportSources, Section } from './report.js';
import { unhurried } from '../unhurried.js';

/** What rests on little, or on words against words. */
export const evidenceReport: Report = {
  name: 'evidence',
  title: { en: 'Evidence', vi: 'Căn cứ của dữ kiện' },
  purpose: {
    en: 'Facts on which sources disagree, and postings that rest on one source or on none',
    vi: 'Dữ kiện mà các nguồn không thống nhất, và nhiệm kỳ chỉ dựa trên một nguồn hoặc không có nguồn',
  },
  takes: [],
  needs: [],
  async make(sources) {
    const { disagreeing, resting } = await ofPostings(sources);
    return {
      about: null,
      sections: [
        {
          title: { en: 'Sources that disagree', vi: 'Nguồn không thống nhất' },
          columns: [
            column('of', 'text', 'Of', 'Đối tượng'),
            column('fact', 'code', 'Fact', 'Dữ kiện'),
            column('first', 'text', 'One says', 'Nguồn này'),
            column('firstSource', 'text', 'Source', 'Theo'),
            column('second', 'text', 'Another says', 'Nguồn khác'),
            column('secondSource', 'text', 'Source', 'Theo'),
            column('reason', 'text', 'Why corrected', 'Lý do đính chính'),
          ],
          rows: [...disagreeing, ...(await ofBatches(sources))],
        },
        bySource(resting),
        {
          title: { en: 'Postings on one source or none', vi: 'Nhiệm kỳ dựa trên một nguồn hoặc không có nguồn' },
          columns: [columns.official, columns.mission, columns.title, column('source', 'text', 'Source', 'Nguồn')],
          rows: resting.map(({ row }) => row),
        },
      ],
    };
  },
};

interface Resting {
  readonly source: string | null;
  readonly row: readonly Cell[];
}

async function ofPostings({ store, knownAt }: ReportSources) {
  const places = new Map<string, string>();
  for await (const { id, name } of findAll(store, missions, {})) places.set(id, name);
  const people = new Set<string>();
  const found: {
    readonly officialId: string;
    readonly place: string;
    readonly title: string;
    readonly events: readonly KnownEvent[];
  }[] = [];
  for await (const document of unhurried(findAll(store, postings, {}))) {
    const posting = postingAsKnown(document, knownAt);
    if (!posting || posting.retracted) continue;
    people.add(posting.officialId);
    const { officialId, title } = posting;
    found.push({
      officialId,
      title,
      place: places.get(document.missionId) ?? document.missionId,
      events: knownOf(document, knownAt),
    });
  }
  const names = await officialNames(store, [...people]);
  const disagreeing: (readonly Cell[])[] = [];
  const resting: Resting[] = [];
  for (const { officialId, place, title, events } of found) {
    const name = names.get(officialId) ?? officialId;
    for (const cells of corrections(events)) disagreeing.push([`${name}, ${place}`, ...cells]);
    const ids = new Set(events.flatMap(({ source }) => source?.id ?? []));
    const [only = null] = ids;
    if (ids.size <= 1) resting.push({ source: only, row: [name, place, title, only] });
  }
  return { disagreeing, resting };
}

const knownOf = ({ events }: PostingDocument, knownAt: string | null): readonly KnownEvent[] =>
  events.filter((event) => isKnown(event, knownAt));

/** A statement and the one that corrected it, where they rest on different sources. */
function corrections(events: readonly KnownEvent[]): readonly (readonly Cell[])[] {
  const lastSource = new Map<string, string | null>();
  const byId = new Map(events.map((event) => [event.id, event]));
  return events.flatMap(({ event, source }) => {
    if (event.type !== 'PostingCorrected') return [];
    const { fact, state, corrects, before, after, reason } = event.data;
    const key = state === null ? fact : `${fact}:${state}`;
    const earlier = lastSource.get(key) ?? byId.get(corrects)?.source?.id ?? null;
    lastSource.set(key, source?.id ?? null);
    if (earlier === null || source === null || earlier === source.id) return [];
    return [[fact, valuesOf(before), earlier, valuesOf(after), source.id, reason]];
  });
}

function valuesOf(values: object): string {
  return Object.entries(values)
    .map(
      ([field, value]) =>
        `${field}: ${value === null ? '–' : typeof value === 'string' ? value : JSON.stringify(value)}`,
    )
    .join('; ');
}

/** Sizes declared of one batch that are not the same. */
async function ofBatches({ store }: ReportSources): Promise<readonly (readonly Cell[])[]> {
  const rows: (readonly Cell[])[] = [];
  for await (const { name, declarations } of findAll(store, batches, {})) {
    declarations.forEach((declaration, at) => {
      const earlier = declarations[at - 1];
      if (!earlier || earlier.total === declaration.total) return;
      const [first, second] = [earlier.source?.id ?? null, declaration.source?.id ?? null];
      if (first !== second)
        rows.push([name, 'declared', String(earlier.total), first, String(declaration.total), second, null]);
    });
  }
  return rows;
}

function bySource(resting: readonly Resting[]): Section {
  const counts = new Map<string | null, number>();
  for (const { source } of resting) counts.set(source, (counts.get(source) ?? 0) + 1);
  const inOrder = [...counts].toSorted(([a, n], [b, m]) => m - n || ((a ?? '') < (b ?? '') ? -1 : 1));
  return {
    title: { en: 'The only source, counted', vi: 'Nguồn duy nhất, theo số lượng' },
    columns: [column('source', 'text', 'Source', 'Nguồn'), column('postings', 'number', 'Postings', 'Nhiệm kỳ')],
    rows: inOrder,
  };
}
