import { correctable } from '../correctable.js';
import type { CorrectionCommand, CorrectionEvent } from '../corrections.js';
import { headClasses } from '../mission/particulars.js';
import { count, date, flag, id, listOf, oneOf, orNull, record, text } from '../shape.js';
import { batch } from './batch.js';
import type { BatchEvent, DeclaredAreas, DeclaredCount } from './batch.events.js';

export type BatchCorrectionEvent = CorrectionEvent<'Batch', BatchEvent>;
export type BatchCorrectionCommand = CorrectionCommand<'Batch'>;

/** An appointment batch, whose declared sizes and members can be corrected. */
export const correctableBatch = correctable(batch, {
  name: 'Batch',
  notFound: 'BATCH_NOT_FOUND',
  shapes: {
    BatchOpened: {
      name: text,
      nameEn: orNull(text),
      termLabel: orNull(text),
      on: orNull(date),
      kind: oneOf(['departing', 'returning']),
    },
    BatchSizeDeclared: {
      total: count,
      byClass: listOf(record<DeclaredCount>({ headClass: oneOf(headClasses), count })),
      areas: orNull(record<DeclaredAreas>({ count, atLeast: flag })),
      on: orNull(date),
    },
    PostingAddedToBatch: { missionId: id, postingId: id },
    BatchClosed: { on: orNull(date), note: orNull(text) },
  },
  commands: {
    BatchOpened: 'OpenBatch',
    BatchSizeDeclared: 'DeclareBatchSize',
    PostingAddedToBatch: 'AddPostingToBatch',
    BatchClosed: 'CloseBatch',
  },
});
