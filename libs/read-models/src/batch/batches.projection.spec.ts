import { batchExamples } from '../../../domain/src/batch/batch.examples.js';
import { logOf, shownIn, toldBy } from '../spec-log.js';
import { batches } from './batches.projection.js';

const { events: e } = batchExamples;

describe('the document of a batch', () => {
  it('keeps every declaration and every member, each with what it rests on', () => {
    const again = { ...e.BatchSizeDeclared, data: { ...e.BatchSizeDeclared.data, total: 27 } };
    const lines = [e.BatchOpened, e.BatchSizeDeclared, again, e.PostingAddedToBatch, e.BatchClosed];
    const log = logOf(...lines.map((event) => ['batch-vn-2021', event] as const));
    expect(shownIn(batches, log).get('vn-2021')).toStrictEqual({
      id: 'vn-2021',
      name: 'Các Đại sứ, Tổng lãnh sự nhiệm kỳ 2021-2024',
      nameEn: 'Ambassadors and consuls general, term 2021-2024',
      termLabel: '2021-2024',
      on: '2021-10',
      kind: 'departing',
      status: 'closed',
      opened: toldBy(log, 0),
      declarations: [
        { ...e.BatchSizeDeclared.data, ...toldBy(log, 1) },
        { ...e.BatchSizeDeclared.data, total: 27, ...toldBy(log, 2) },
      ],
      members: [{ missionId: 'vn-japan', postingId: 'vn-japan-2023', ...toldBy(log, 3) }],
      closed: { on: '2022', note: null, ...toldBy(log, 4) },
    });
  });
});
