import { status } from '@grpc/grpc-js';
import type { StatusObject } from '@grpc/grpc-js';
import type { ReadReq } from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js';
import { refusal } from './answers.js';
import type { Likeness } from './call.js';
import type { EventLog } from './event-log.js';

/** The position asked for, or null when the log has no record there. */
export function positionAsked(log: EventLog, options: ReadReq.Options): { commit: number; prepare: number } | null {
  const asked = options.getAll()?.getPosition();
  if (!asked) return { commit: 0, prepare: 0 };
  const [commit, prepare] = [Number(asked.getCommitPosition()), Number(asked.getPreparePosition())];
  return prepare <= commit && log.isBoundary(commit) && log.isBoundary(prepare) ? { commit, prepare } : null;
}

export const invalidPosition = (like: Likeness): StatusObject =>
  like === '26.1'
    ? refusal(status.INVALID_ARGUMENT, 'Trying to read from an invalid position.')
    : refusal(status.UNKNOWN, 'Exception was thrown by handler.');
