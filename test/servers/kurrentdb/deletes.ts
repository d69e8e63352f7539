import { status } from '@grpc/grpc-js';
import type { sendUnaryData, ServerUnaryCall } from '@grpc/grpc-js';
import type {
  DeleteReq,
  DeleteResp as DeleteResponse,
  TombstoneReq,
  TombstoneResp as TombstoneResponse,
} from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js';
import { refusal, streamDeleted, wrongVersion } from './answers.js';
import { faultAnswer, handled, strike } from './call.js';
import type { AnyCall, ServerContext } from './call.js';
import type { Expected, Outcome } from './event-log.js';
import { DeleteResp, textOf, TombstoneResp } from './wire.js';

type Options = DeleteReq.Options | TombstoneReq.Options;

export function deleteStream(
  context: ServerContext,
  call: ServerUnaryCall<DeleteReq, DeleteResponse>,
  callback: sendUnaryData<DeleteResponse>,
): void {
  const remove = (name: string, expected: Expected): Outcome => context.log.softDelete(name, expected);
  const answered = answer(context, call, call.request.getOptions(), remove, callback, (at) => {
    const position = new DeleteResp.Position();
    position.setCommitPosition(String(at));
    position.setPreparePosition(String(at));
    const response = new DeleteResp();
    response.setPosition(position);
    return response;
  });
  handled(context, answered);
}

export function tombstoneStream(
  context: ServerContext,
  call: ServerUnaryCall<TombstoneReq, TombstoneResponse>,
  callback: sendUnaryData<TombstoneResponse>,
): void {
  const remove = (name: string, expected: Expected): Outcome => context.log.tombstone(name, expected);
  const answered = answer(context, call, call.request.getOptions(), remove, callback, (at) => {
    const position = new TombstoneResp.Position();
    position.setCommitPosition(String(at));
    position.setPreparePosition(String(at));
    const response = new TombstoneResp();
    response.setPosition(position);
    return response;
  });
  handled(context, answered);
}

async function answer<Response>(
  context: ServerContext,
  call: AnyCall,
  options: Options | undefined,
  remove: (name: string, expected: Expected) => Outcome,
  callback: sendUnaryData<Response>,
  response: (position: number) => Response,
): Promise<void> {
  const named = options?.getStreamIdentifier()?.getStreamName_asU8();
  const name = named ? textOf(named) : '';
  const expected = expectedIn(options);
  const fault = context.faults.take('delete', name);
  const early = fault?.applied ? remove(name, expected) : undefined;
  if (fault) {
    if (await strike(context, call, fault)) return;
    const error = faultAnswer(context, fault);
    if (error) {
      callback(error);
      return;
    }
  }
  const outcome = early ?? remove(name, expected);
  if (outcome.kind === 'written') callback(null, response(outcome.position));
  else if (outcome.kind === 'deleted') callback(streamDeleted(name));
  else if (outcome.kind === 'wrong') callback(wrongVersion(name, versionNumber(expected), outcome.actual));
  else callback(refusal(status.UNKNOWN, outcome.kind));
}

function expectedIn(options: Options | undefined): Expected {
  if (options?.hasRevision()) return Number(options.getRevision());
  if (options?.hasNoStream()) return 'no_stream';
  return options?.hasStreamExists() ? 'stream_exists' : 'any';
}

/** In trailers the words are numbers. */
function versionNumber(expected: Expected): number {
  if (typeof expected === 'number') return expected;
  return { no_stream: -1, any: -2, stream_exists: -4 }[expected];
}
