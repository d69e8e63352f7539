import type { OneOfEach } from '../examples.js';
import type { BatchCommand } from './batch.commands.js';
import type { BatchEvent } from './batch.events.js';

const opening = {
  name: 'Các Đại sứ, Tổng lãnh sự nhiệm kỳ 2021-2024',
  nameEn: 'Ambassadors and consuls general, term 2021-2024',
  termLabel: '2021-2024',
  on: '2021-10',
  kind: 'departing',
} as const;
const size = {
  total: 28,
  byClass: [
    { headClass: 'ambassador', count: 22 },
    { headClass: 'consul-general', count: 6 },
  ],
  areas: { count: 40, atLeast: true },
  on: '2021-10-16',
} as const;
const member = { missionId: 'vn-japan', postingId: 'vn-japan-2023' };
const closing = { on: '2022', note: null };

/** One example of each event and each command of a batch; they form one story. */
export const batchExamples = {
  events: {
    BatchOpened: { type: 'BatchOpened', data: opening },
    BatchSizeDeclared: { type: 'BatchSizeDeclared', data: size },
    PostingAddedToBatch: { type: 'PostingAddedToBatch', data: member },
    BatchClosed: { type: 'BatchClosed', data: closing },
  } satisfies OneOfEach<BatchEvent>,
  commands: {
    OpenBatch: { type: 'OpenBatch', data: opening },
    DeclareBatchSize: { type: 'DeclareBatchSize', data: size },
    AddPostingToBatch: { type: 'AddPostingToBatch', data: member },
    CloseBatch: { type: 'CloseBatch', data: closing },
  } satisfies OneOfEach<BatchCommand>,
};
