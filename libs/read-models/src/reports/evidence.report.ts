import { ofFacts } from './evidence/of-facts.js';
import { ofPostings } from './evidence/of-postings.js';
import { disagreementCells } from './evidence/evidence.js';
import type { EvidenceKind } from './evidence/evidence.js';
import { column } from './report.js';
import type { Cell, Report, Said, Section } from './report.js';

/** A table of more rows than this is no report that anybody reads; the counts are of all. */
const most = 20_000;

/** What rests on little, or on words against words. */
export const evidenceReport: Report = {
  name: 'evidence',
  title: { en: 'Evidence', vi: 'Căn cứ của dữ kiện' },
  purpose: {
    en: 'Facts on which sources disagree, and postings, accreditations, offices, batches, meetings and directives that rest on one source or on none',
    vi: 'Dữ kiện mà các nguồn không thống nhất; nhiệm kỳ, địa bàn kiêm nhiệm, chức vụ, đợt bổ nhiệm, cuộc họp và chỉ đạo chỉ dựa trên một nguồn hoặc không có nguồn',
  },
  takes: [],
  needs: [],
  async make(sources) {
    const [disagreeing, resting] = [new Rows(), new Rows()];
    const counts = new Counts();
    for (const parts of [ofPostings(sources), ofFacts(sources)]) {
      for await (const found of parts) {
        for (const each of found.disagreeing) disagreeing.add(disagreementCells(each));
        for (const { kind, of, what, source } of found.resting) {
          resting.add([kind, of, what, source]);
          counts.add(kind, source);
        }
      }
    }
    return {
      about: null,
      sections: [
        {
          title: disagreeing.titled({ en: 'Sources that disagree', vi: 'Nguồn không thống nhất' }),
          columns: [
            column('of', 'text', 'Of', 'Đối tượng'),
            column('fact', 'code', 'Fact', 'Dữ kiện'),
            column('first', 'text', 'One says', 'Nguồn này'),
            column('firstSource', 'text', 'Source', 'Theo'),
            column('second', 'text', 'Another says', 'Nguồn khác'),
            column('secondSource', 'text', 'Source', 'Theo'),
            column('reason', 'text', 'Why corrected', 'Lý do đính chính'),
          ],
          rows: disagreeing.rows,
        },
        counts.section(),
        {
          title: resting.titled({
            en: 'What rests on one source or on none',
            vi: 'Dữ kiện dựa trên một nguồn hoặc không có nguồn',
          }),
          columns: [
            column('kind', 'code', 'Kind', 'Loại'),
            column('of', 'text', 'Of', 'Đối tượng'),
            column('what', 'text', 'What', 'Nội dung'),
            column('source', 'text', 'Source', 'Nguồn'),
          ],
          rows: resting.rows,
        },
      ],
    };
  },
};

/** Rows of a table, as many as are kept. */
class Rows {
  readonly rows: (readonly Cell[])[] = [];
  private count = 0;

  add(row: readonly Cell[]): void {
    this.count += 1;
    if (this.rows.length < most) this.rows.push(row);
  }

  /** Says so where there are more. */
  titled({ en, vi }: Said): Said {
    if (this.count <= most) return { en, vi };
    return { en: `${en} (the first ${most} of ${this.count})`, vi: `${vi} (${most} dòng đầu trong số ${this.count})` };
  }
}

/** How often each source is the only one, by kind. */
class Counts {
  private readonly counts = new Map<EvidenceKind, Map<string | null, number>>();

  add(kind: EvidenceKind, source: string | null): void {
    const ofKind = this.counts.get(kind) ?? new Map<string | null, number>();
    this.counts.set(kind, ofKind.set(source, (ofKind.get(source) ?? 0) + 1));
  }

  section(): Section {
    return {
      title: { en: 'The only source, counted', vi: 'Nguồn duy nhất, theo số lượng' },
      columns: [
        column('kind', 'code', 'Kind', 'Loại'),
        column('source', 'text', 'Source', 'Nguồn'),
        column('count', 'number', 'How many', 'Số lượng'),
      ],
      rows: [...this.counts].flatMap(([kind, sources]) =>
        [...sources]
          .toSorted(([a, n], [b, m]) => m - n || ((a ?? '') < (b ?? '') ? -1 : 1))
          .map(([source, count]) => [kind, source, count]),
      ),
    };
  }
}
