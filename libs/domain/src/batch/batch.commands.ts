import type { DataOf } from '../decider.js';
import type { BatchEvent } from './batch.events.js';

export type BatchCommand =
  | { readonly type: 'OpenBatch'; readonly data: DataOf<BatchEvent, 'BatchOpened'> }
  | { readonly type: 'DeclareBatchSize'; readonly data: DataOf<BatchEvent, 'BatchSizeDeclared'> }
  | { readonly type: 'AddPostingToBatch'; readonly data: DataOf<BatchEvent, 'PostingAddedToBatch'> }
  | { readonly type: 'CloseBatch'; readonly data: DataOf<BatchEvent, 'BatchClosed'> };
