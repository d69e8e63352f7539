import type { SourceEvent } from './source.events.js';

export interface SourceCommand {
  readonly type: 'DescribeSource';
  readonly data: SourceEvent['data'];
}
