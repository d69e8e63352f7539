import { status } from '@grpc/grpc-js';
import type { ReadReq } from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js';
import { refusal, streamDeleted } from './answers.js';
import type { ServerContext } from './call.js';
import type { StreamState } from './event-log.js';
import { filterOf } from './filters.js';
import { invalidPosition, positionAsked } from './positions.js';
import { firstShown, presenter, withoutPosition } from './present.js';
import { Reader } from './reader.js';
import type { ReadCall } from './reader.js';
import { subscribeAll, subscribeStream } from './subscriptions.js';
import { ReadResp, shared, textOf } from './wire.js';

const BACKWARDS = 1;

/** Reads of a stream and of $all, in both directions, and subscriptions: one method of the protocol. */
export async function read(context: ServerContext, call: ReadCall): Promise<void> {
  const options = call.request.getOptions();
  if (!options) {
    call.emit('error', refusal(status.INVALID_ARGUMENT, 'A read without options.'));
    return;
  }
  const named = options.getStream()?.getStreamIdentifier()?.getStreamName_asU8();
  const name = named ? textOf(named) : '';
  const fault = context.faults.take(options.hasSubscription() ? 'subscribe' : 'read', name, {
    ofLeader: call.metadata.get('requires-leader').includes('true'),
    filtered: options.hasFilter(),
  });
  const reader = new Reader(context, call, fault);
  if (fault && fault.after === undefined && !(await reader.strike())) return;
  if (options.hasSubscription()) {
    await (options.hasAll() ? subscribeAll(reader, options) : subscribeStream(reader, options, name));
    return;
  }
  const times = fault?.does === 'oversized' ? 4 : 1;
  const count = Number(options.getCount()) * times;
  if (count === 0) {
    if (options.hasStream()) reader.fail(refusal(status.INVALID_ARGUMENT, 'The count must be positive.'));
    return; // and a read of $all without a count is never answered
  }
  const done = options.hasAll()
    ? await readAll(reader, options, count)
    : await readStream(reader, options, name, count);
  if (done && !reader.gone) call.end();
}

async function readStream(reader: Reader, options: ReadReq.Options, name: string, count: number): Promise<boolean> {
  const { log } = reader.context;
  const stream = log.stream(name);
  if (stream?.tombstoned) {
    reader.fail(streamDeleted(name));
    return false;
  }
  if (!isThere(stream)) {
    const missing = new ReadResp.StreamNotFound();
    const identifier = new shared.StreamIdentifier();
    identifier.setStreamName(Buffer.from(name));
    missing.setStreamIdentifier(identifier);
    const answer = new ReadResp();
    answer.setStreamNotFound(missing);
    return reader.message(answer.serializeBinary());
  }
  const present = presenter(log, options);
  const first = firstShown(log, stream);
  const last = stream.events.length - 1;
  const backwards = options.getReadDirection() === BACKWARDS;
  const asked = options.getStream();
  let revision = asked?.hasRevision() ? Number(asked.getRevision()) : asked?.hasEnd() ? last : 0;
  if (!backwards && asked?.hasEnd()) return true;
  revision = backwards ? Math.min(revision, last) : Math.max(revision, first);
  for (let given = 0; given < count && revision >= first && revision <= last; given += 1) {
    const index = stream.events.at(revision);
    const message = present(index, log.message(index));
    if (!(await reader.event(reader.context.like === '21.10' ? withoutPosition(message) : message))) return false;
    revision += backwards ? -1 : 1;
  }
  return true;
}

/** A stream that was written to and not deleted since. */
export function isThere(stream: StreamState | undefined): stream is StreamState {
  return stream !== undefined && stream.events.length > 0 && stream.truncatedBefore !== Infinity;
}

async function readAll(reader: Reader, options: ReadReq.Options, count: number): Promise<boolean> {
  const { log } = reader.context;
  const from = positionAsked(log, options);
  if (!from) {
    reader.fail(invalidPosition(reader.context.like));
    return false;
  }
  const filter = filterOf(log, options);
  const present = presenter(log, options);
  const end = options.getAll()?.hasEnd() ?? false;
  let given = 0;
  if (options.getReadDirection() === BACKWARDS) {
    for (let index = (end ? log.size : log.firstAt(from.commit)) - 1; index >= 0 && given < count; index -= 1) {
      if (filter && !filter.wants(index)) continue;
      given += 1;
      if (!(await reader.event(present(index, log.message(index))))) return false;
    }
    return true;
  }
  const size = log.size;
  for (let index = end ? size : log.firstAt(from.commit); index < size && given < count;) {
    for (const message of log.messages(index, count - given)) {
      if (!filter || filter.wants(index)) {
        given += 1;
        if (!(await reader.event(present(index, message)))) return false;
      }
      index += 1;
      if (given >= count || index >= size) break;
    }
  }
  return true;
}
