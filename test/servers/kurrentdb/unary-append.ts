import { status } from '@grpc/grpc-js';
import type { sendUnaryData, ServerReadableStream } from '@grpc/grpc-js';
import type {
  AppendReq,
  AppendResp as AppendResponse,
} from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js';
import { appendTooBig, refusal, streamDeleted } from './answers.js';
import { faultAnswer, handled, strike } from './call.js';
import type { ServerContext } from './call.js';
import type { Expected, Outcome } from './event-log.js';
import { appended } from './proposals.js';
import { MAXIMUM_APPEND } from './stream-limits.js';
import { AppendResp, shared, textOf } from './wire.js';

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
