import { status } from '@grpc/grpc-js';
import type { sendUnaryData, ServerDuplexStream, ServerReadableStream } from '@grpc/grpc-js';
import type { Any } from 'google-protobuf/google/protobuf/any_pb.js';
import anyMessages from 'google-protobuf/google/protobuf/any_pb.js';
import emptyMessages from 'google-protobuf/google/protobuf/empty_pb.js';
import type {
  AppendReq,
  AppendResp as AppendResponse,
  BatchAppendReq,
  BatchAppendResp as BatchAppendResponse,
} from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js';
import { appendTooBig, refusal, streamDeleted } from './answers.js';
import { faultAnswer, handled, strike } from './call.js';
import type { ServerContext } from './call.js';
import type { Proposed } from './encode-event.js';
import type { Expected, Outcome } from './event-log.js';
import { MAXIMUM_APPEND } from './stream-limits.js';
import { AppendResp, BatchAppendResp, shared, Status, textOf, uuidBytes } from './wire.js';

type Message = BatchAppendReq.ProposedMessage | AppendReq.ProposedMessage;
type Result = Outcome | { readonly kind: 'malformed' } | { readonly kind: 'late' };

/** An append whose end is less away than a write to disk takes is answered "late", and written all the same. */
const WRITE_TAKES_MS = 2;

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

function appended(context: ServerContext, stream: string, expected: Expected, messages: readonly Message[]): Result {
  const events = messages.map(proposed).filter((event) => event !== null);
  if (stream === '' || events.length < messages.length) return { kind: 'malformed' };
  return context.log.append(stream, expected, events);
}

interface Gathered {
  readonly stream: string;
  readonly options: BatchAppendReq.Options | undefined;
  readonly messages: BatchAppendReq.ProposedMessage[];
}

/** Many appends over one call; the parts of each carry its correlation id, and so do the answers. */
export function batchAppend(
  context: ServerContext,
  call: ServerDuplexStream<BatchAppendReq, BatchAppendResponse>,
): void {
  const open = new Map<string, Gathered>();
  call.on('data', (request: BatchAppendReq) => {
    const key = Buffer.from(request.getCorrelationId()?.serializeBinary() ?? []).toString('latin1');
    let gathered = open.get(key);
    if (!gathered) {
      const name = request.getOptions()?.getStreamIdentifier()?.getStreamName_asU8();
      gathered = { stream: name ? textOf(name) : '', options: request.getOptions(), messages: [] };
      open.set(key, gathered);
    }
    for (const message of request.getProposedMessagesList()) gathered.messages.push(message);
    if (!request.getIsFinal()) return;
    open.delete(key);
    handled(context, answerBatch(context, call, request, gathered));
  });
  call.on('end', () => call.end());
  call.on('error', () => {}); // the client went away
}

async function answerBatch(
  context: ServerContext,
  call: ServerDuplexStream<BatchAppendReq, BatchAppendResponse>,
  request: BatchAppendReq,
  { stream, options, messages }: Gathered,
): Promise<void> {
  const fault = context.faults.take('append', stream);
  const apply = (): Result => appended(context, stream, batchExpected(options), messages);
  const answer = new BatchAppendResp();
  answer.setCorrelationId(request.getCorrelationId());
  const identifier = new shared.StreamIdentifier();
  identifier.setStreamName(Buffer.from(stream));
  answer.setStreamIdentifier(identifier);
  if (fault) {
    const early = fault.applied ? apply() : undefined;
    if (await strike(context, call, fault)) return;
    if (fault.does === 'deadline') {
      answer.setError(batchError({ kind: 'late' }, batchExpected(options)));
      call.write(answer);
      return;
    }
    const error = faultAnswer(context, fault);
    if (error) {
      call.emit('error', error);
      return;
    }
    fill(answer, early ?? apply(), options);
  } else fill(answer, apply(), options);
  call.write(answer);
}

function batchExpected(options: BatchAppendReq.Options | undefined): Expected {
  if (options?.hasStreamPosition()) return Number(options.getStreamPosition());
  if (options?.hasNoStream()) return 'no_stream';
  return options?.hasStreamExists() ? 'stream_exists' : 'any';
}

function fill(answer: BatchAppendResponse, result: Result, options: BatchAppendReq.Options | undefined): void {
  const late = isLate(options);
  if (late || (result.kind !== 'written' && result.kind !== 'nothing')) {
    answer.setError(batchError(late ? { kind: 'late' } : result, batchExpected(options)));
    return;
  }
  const success = new BatchAppendResp.Success();
  success.setCurrentRevision(String(Math.max(result.revision, 0)));
  if (result.kind === 'written') {
    const position = new shared.AllStreamPosition();
    position.setCommitPosition(String(result.position));
    position.setPreparePosition(String(result.position));
    success.setPosition(position);
  } else success.setNoPosition(new emptyMessages.Empty());
  answer.setSuccess(success);
}

function isLate(options: BatchAppendReq.Options | undefined): boolean {
  const until = options?.getDeadline21100();
  return until !== undefined && until.toDate().getTime() - Date.now() < WRITE_TAKES_MS;
}

/** The error of one append among many: its kind is the type of the packed details. */
function batchError(result: Result, expected: Expected): InstanceType<typeof Status> {
  const error = new Status();
  error.setMessage(result.kind);
  error.setDetails(detailsOf(result, expected));
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

/** One append over one call: first the options, then each event. Clients with credentials come this way. */
export function append(
  context: ServerContext,
  call: ServerReadableStream<AppendReq, AppendResponse>,
  callback: sendUnaryData<AppendResponse>,
): void {
  let options: AppendReq.Options | undefined;
  const messages: AppendReq.ProposedMessage[] = [];
  call.on('data', (request: AppendReq) => {
    const message = request.getProposedMessage();
    if (message) messages.push(message);
    else options = request.getOptions();
  });
  call.on('end', () => handled(context, answerAppend(context, call, options, messages, callback)));
  call.on('error', () => {}); // the client went away
}

async function answerAppend(
  context: ServerContext,
  call: ServerReadableStream<AppendReq, AppendResponse>,
  options: AppendReq.Options | undefined,
  messages: readonly AppendReq.ProposedMessage[],
  callback: sendUnaryData<AppendResponse>,
): Promise<void> {
  const name = options?.getStreamIdentifier()?.getStreamName_asU8();
  const stream = name ? textOf(name) : '';
  const expected = unaryExpected(options);
  const fault = context.faults.take('append', stream);
  const early = fault?.applied ? appended(context, stream, expected, messages) : undefined;
  if (fault) {
    if (await strike(context, call, fault)) return;
    const error = faultAnswer(context, fault);
    if (error) {
      callback(error);
      return;
    }
  }
  const result = early ?? appended(context, stream, expected, messages);
  if (result.kind === 'deleted') callback(streamDeleted(stream));
  else if (result.kind === 'too-big') callback(appendTooBig(MAXIMUM_APPEND));
  else if (result.kind === 'malformed' || result.kind === 'late') callback(refusal(status.UNKNOWN, 'Bad request'));
  else callback(null, unaryAnswer(result, expected));
}

function unaryExpected(options: AppendReq.Options | undefined): Expected {
  if (options?.hasRevision()) return Number(options.getRevision());
  if (options?.hasNoStream()) return 'no_stream';
  return options?.hasStreamExists() ? 'stream_exists' : 'any';
}

function unaryAnswer(
  result: Extract<Outcome, { kind: 'written' | 'nothing' | 'wrong' }>,
  expected: Expected,
): AppendResponse {
  const answer = new AppendResp();
  if (result.kind === 'wrong') {
    const wrong = new AppendResp.WrongExpectedVersion();
    if (typeof expected === 'number') wrong.setExpectedRevision(String(expected));
    if (expected === 'no_stream') wrong.setExpectedNoStream(new shared.Empty());
    if (expected === 'stream_exists') wrong.setExpectedStreamExists(new shared.Empty());
    if (expected === 'any') wrong.setExpectedAny(new shared.Empty());
    if (result.actual === null) wrong.setCurrentNoStream(new shared.Empty());
    else wrong.setCurrentRevision(String(result.actual));
    answer.setWrongExpectedVersion(wrong);
    return answer;
  }
  const success = new AppendResp.Success();
  success.setCurrentRevision(String(Math.max(result.revision, 0)));
  if (result.kind === 'written') {
    const position = new AppendResp.Position();
    position.setCommitPosition(String(result.position));
    position.setPreparePosition(String(result.position));
    success.setPosition(position);
  } else success.setNoPosition(new shared.Empty());
  answer.setSuccess(success);
  return answer;
}
