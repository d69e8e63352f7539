import type { EventMetadata, RecordedEvent } from './event-store.port.js';

/** An event of the log on the wire. */
export interface EventBody {
  readonly position: number;
  readonly stream: string;
  readonly revision: number;
  readonly id: string;
  readonly type: string;
  /** Its fields, by its type. */
  readonly data: object;
  readonly metadata: EventMetadata;
}

/** An event as the API and the export give it: plain JSON, with its place in numbers. */
export const eventBody = ({ id, stream, revision, position, event, metadata }: RecordedEvent): EventBody => ({
  position: Number(position),
  stream,
  revision: Number(revision),
  id,
  type: event.type,
  data: event.data,
  metadata,
});
