import type { EventMetadata, RecordedEvent } from '@legation/event-store';

/** An event as the API and the export give it. */
export interface EventBody {
  readonly position: number;
  readonly stream: string;
  readonly revision: number;
  readonly id: string;
  readonly type: string;
  readonly data: object;
  readonly metadata: EventMetadata;
}

export const bodyOf = ({ id, stream, revision, position, event, metadata }: RecordedEvent): EventBody => ({
  position: Number(position),
  stream,
  revision: Number(revision),
  id,
  type: event.type,
  data: event.data,
  metadata,
});
