import { batchProgress } from '../batch/batch.query.js';
import type { BatchAnswer } from '../batch/batch.query.js';
import { batches } from '../batch/batches.projection.js';
import { findAll } from '../collections.js';
import { columns } from './columns.js';
import { byName, column, sourceIds } from './report.js';
import type { Cell, Report, ReportSources, Section } from './report.js';

const declared = column('declared', 'number', 'Declared', 'Công bố');
const named = column('named', 'number', 'Named', 'Có tên');
const missing = column('missing', 'number', 'Missing', 'Còn thiếu');

/** What is declared of each batch, and which members are named. */
export const batchesReport: Report = {
  name: 'batches',
  title: { en: 'Batch completeness', vi: 'Mức đầy đủ của các đợt bổ nhiệm' },
  purpose: {
    en: 'Declared sizes against named members, by class, and how far each member has come; of all batches or of one',
    vi: 'Số lượng công bố so với số người có tên, theo cấp, và từng người đã đến bước nào; mọi đợt hoặc một đợt',
  },
  takes: ['id'],
  needs: [],
  async make({ store }, { id }) {
    const found: BatchAnswer[] = [];
    for (const batchId of id === undefined ? await allIds(store) : [id])
      found.push(await batchProgress(store, batchId));
    return { about: null, sections: [overview(found), ...found.flatMap(sectionsOf)] };
  },
};

async function allIds(store: ReportSources['store']): Promise<readonly string[]> {
  const found: (readonly [name: string, id: string])[] = [];
  for await (const { id, name } of findAll(store, batches, {})) found.push([name, id]);
  return found.toSorted(byName).map(([, id]) => id);
}

function overview(found: readonly BatchAnswer[]): Section {
  return {
    title: { en: 'All batches', vi: 'Các đợt' },
    columns: [
      column('batch', 'text', 'Batch', 'Đợt'),
      column('term', 'text', 'Term', 'Nhiệm kỳ'),
      columns.status,
      declared,
      named,
      missing,
      column('started', 'number', 'Started', 'Đã bắt đầu'),
      column('ended', 'number', 'Ended', 'Đã kết thúc'),
      columns.sources,
    ],
    rows: found.map(({ batch, total, taken, declared: last }) => [
      batch.name,
      batch.termLabel,
      batch.status,
      total.declared,
      total.named,
      total.missing,
      taken.started,
      taken.ended,
      sourceIds(last?.sources ?? batch.sources),
    ]),
  };
}

function sectionsOf({ batch, byClass, members }: BatchAnswer): readonly Section[] {
  const classes: Section = {
    title: { en: `${batch.nameEn ?? batch.name}: by class`, vi: `${batch.name}: theo cấp` },
    columns: [columns.class, declared, named, missing],
    rows: byClass.map((each): readonly Cell[] => [each.class, each.declared, each.named, each.missing]),
  };
  const step = (progress: BatchAnswer['members'][number]['progress'], name: 'appointed' | 'credentials' | 'started') =>
    progress[name] ?? (name in progress ? '?' : null);
  const people: Section = {
    title: { en: `${batch.nameEn ?? batch.name}: members`, vi: `${batch.name}: thành viên` },
    columns: [
      columns.official,
      columns.mission,
      columns.class,
      columns.status,
      column('appointed', 'date', 'Appointed', 'Bổ nhiệm'),
      column('credentials', 'date', 'Credentials', 'Trình quốc thư'),
      columns.start,
      columns.sources,
    ],
    rows: members.map(({ officialName, missionName, class: rank, status, progress, sources }) => [
      officialName,
      missionName,
      rank,
      status,
      step(progress, 'appointed'),
      step(progress, 'credentials'),
      step(progress, 'started'),
      sourceIds(sources),
    ]),
  };
  return [classes, people];
}
