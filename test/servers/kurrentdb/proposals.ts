import type {
  AppendReq,
  BatchAppendReq,
} from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js';
import type { ServerContext } from './call.js';
import type { Proposed } from './encode-event.js';
import type { Expected, Outcome } from './event-log.js';
import { uuidBytes } from './wire.js';

type Message = BatchAppendReq.ProposedMessage | AppendReq.ProposedMessage;
export type Result = Outcome | { readonly kind: 'malformed' } | { readonly kind: 'late' };

function proposed(message: Message): Proposed | null {
  const id = uuidBytes(message.getId());
  const properties = message.getMetadataMap();
  return (
    id && {
      id,
      type: properties.get('type') ?? '',
      contentType: properties.get('content-type') ?? 'application/octet-stream',
      metadata: message.getCustomMetadata_asU8(),
      data: message.getData_asU8(),
    }
  );
}

/** What the log answers to an append; a bad id or a stream without a name does not get that far. */
export function appended(
  context: ServerContext,
  stream: string,
  expected: Expected,
  messages: readonly Message[],
): Result {
  const events = messages.map(proposed).filter((event) => event !== null);
  if (stream === '' || events.length < messages.length) return { kind: 'malformed' };
  return context.log.append(stream, expected, events);
}
