import type { ServerDuplexStream } from '@grpc/grpc-js';
import emptyMessages from 'google-protobuf/google/protobuf/empty_pb.js';
import type {
  BatchAppendReq,
  BatchAppendResp as BatchAppendResponse,
} from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js';
import { batchError, unnamedError } from './batch-error.js';
import { faultAnswer, handled, strike } from './call.js';
import type { ServerContext } from './call.js';
import type { Expected } from './event-log.js';
import type { Fault } from './faults.js';
import { appended } from './proposals.js';
import type { Result } from './proposals.js';
import { BatchAppendResp, shared, textOf } from './wire.js';
import type { Status } from './wire.js';

/** An append whose end is less away than a write to disk takes is answered "late", and written all the same. */
const WRITE_TAKES_MS = 2;

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
    const said = singleAnswer(fault, options);
    if (said) {
      answer.setError(said);
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

/** What this append alone is answered; the call goes on. */
function singleAnswer(fault: Fault, options: BatchAppendReq.Options | undefined): InstanceType<typeof Status> | null {
  const late = fault.does === 'ahead' && isLate(options, fault.ms);
  if (fault.does === 'deadline' || late) return batchError({ kind: 'late' }, batchExpected(options));
  if (fault.does === 'not-ready') return unnamedError('Server Is Not Ready');
  if (fault.does === 'no-leader') return unnamedError('No leader info available in response');
  if (fault.does === 'event-too-large') return unnamedError('MaximumAppendEventSizeExceeded');
  return null;
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

function isLate(options: BatchAppendReq.Options | undefined, aheadMs = 0): boolean {
  const until = options?.getDeadline21100();
  return until !== undefined && until.toDate().getTime() - Date.now() - aheadMs < WRITE_TAKES_MS;
}
