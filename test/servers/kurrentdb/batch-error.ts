import type { Any } from 'google-protobuf/google/protobuf/any_pb.js';
import anyMessages from 'google-protobuf/google/protobuf/any_pb.js';
import emptyMessages from 'google-protobuf/google/protobuf/empty_pb.js';
import type { Expected } from './event-log.js';
import type { Result } from './proposals.js';
import { MAXIMUM_APPEND } from './stream-limits.js';
import { shared, Status } from './wire.js';

/** The error of one append among many: its kind is the type of the packed details. */
export function batchError(result: Result, expected: Expected): InstanceType<typeof Status> {
  const error = new Status();
  error.setMessage(result.kind);
  error.setDetails(detailsOf(result, expected));
  return error;
}

/** An error whose details say nothing that the client knows: all that tells it is its message. */
export function unnamedError(message: string): InstanceType<typeof Status> {
  const details = new anyMessages.Any();
  details.pack(new emptyMessages.Empty().serializeBinary(), 'google.protobuf.Empty');
  const error = new Status();
  error.setMessage(message);
  error.setDetails(details);
  return error;
}

function detailsOf(result: Result, expected: Expected): Any {
  const details = new anyMessages.Any();
  const pack = (message: { serializeBinary(): Uint8Array }, name: string): Any => {
    details.pack(message.serializeBinary(), `event_store.client.${name}`);
    return details;
  };
  if (result.kind === 'deleted') return pack(new shared.StreamDeleted(), 'StreamDeleted');
  if (result.kind === 'late') return pack(new shared.Timeout(), 'Timeout');
  if (result.kind === 'too-big') {
    const tooBig = new shared.MaximumAppendSizeExceeded();
    tooBig.setMaxappendsize(MAXIMUM_APPEND);
    return pack(tooBig, 'MaximumAppendSizeExceeded');
  }
  if (result.kind !== 'wrong') return pack(new shared.Unknown(), 'Unknown');
  const wrong = new shared.WrongExpectedVersion();
  if (typeof expected === 'number') wrong.setExpectedStreamPosition(String(expected));
  if (expected === 'no_stream') wrong.setExpectedNoStream(new emptyMessages.Empty());
  if (expected === 'stream_exists') wrong.setExpectedStreamExists(new emptyMessages.Empty());
  if (expected === 'any') wrong.setExpectedAny(new emptyMessages.Empty());
  if (result.actual === null) wrong.setCurrentNoStream(new emptyMessages.Empty());
  else wrong.setCurrentStreamRevision(String(result.actual));
  return pack(wrong, 'WrongExpectedVersion');
}
