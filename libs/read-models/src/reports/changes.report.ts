import { logPages } from '@legation/event-store';
import type { RecordedEvent } from '@legation/event-store';
import type { Change } from '../audit/changes.js';
import { changesOf } from '../audit/changes-of.js';
import { inWords } from '../audit/wording.js';
import { InvalidQuestion } from '../errors.js';
import { isKnown, reasonOf } from '../told.js';
import { column, saidDate } from './report.js';
import type { Cell, Report, ReportSources } from './report.js';

/** More changes than this are no report that anybody reads. */
const most = 50_000;

/** What became known between two moments. */
export const changesReport: Report = {
  name: 'changes',
  title: { en: 'Changes between two moments', vi: 'Thay đổi giữa hai thời điểm' },
  purpose: {
    en: 'Everything that became known between an earlier moment and that of the report, in the order of the log',
    vi: 'Mọi điều được biết từ một thời điểm trước đến thời điểm của báo cáo, theo thứ tự ghi',
  },
  takes: ['since'],
  needs: ['since'],
  async make(sources, { since }) {
    if (since === undefined) throw new InvalidQuestion('since', 'changes are told since a moment; name it');
    return {
      about: { en: since, vi: `${saidDate(since.slice(0, 10)).vi} ${since.slice(11, 19)} UTC` },
      sections: [
        {
          title: null,
          columns: [
            column('position', 'number', 'Position', 'Vị trí'),
            column('knownFrom', 'instant', 'Known from', 'Biết từ'),
            column('by', 'text', 'By', 'Người ghi'),
            column('of', 'text', 'Of', 'Đối tượng'),
            column('event', 'code', 'Event', 'Sự kiện'),
            column('what', 'text', 'What', 'Nội dung'),
            column('reason', 'text', 'Reason', 'Lý do'),
            column('source', 'text', 'Source', 'Nguồn'),
          ],
          rows: await rowsOf(sources, since),
        },
      ],
    };
  },
};

async function rowsOf(
  { log, store, knownAt, lastBy }: ReportSources,
  since: string,
): Promise<readonly (readonly Cell[])[]> {
  const found: RecordedEvent[] = [];
  // What became known later was recorded later.
  for await (const events of logPages((asked) => log.readAll(asked), { after: await lastBy(since), limit: 2_000 })) {
    for (const recorded of events) {
      const { knownFrom } = recorded.metadata;
      if (knownFrom <= since || !isKnown({ knownFrom }, knownAt)) continue;
      if (found.push(recorded) > most)
        throw new InvalidQuestion('since', `more than ${most} changes; ask from a later moment`);
    }
  }
  const changes = await changesOf(log, store, found, knownAt);
  return found.map((recorded) => rowOf(recorded, changes.get(recorded.id) ?? []));
}

function rowOf(recorded: RecordedEvent, changes: readonly Change[]): readonly Cell[] {
  const { position, stream, event, metadata } = recorded;
  return [
    Number(position),
    metadata.knownFrom,
    metadata.actor,
    stream,
    event.type,
    inWords(changes) || null,
    reasonOf(recorded),
    metadata.source && metadata.source.id,
  ];
}
