import { STATUS_CODES } from 'node:http';
import { HttpException } from '@nestjs/common';
import { DomainError } from '@legation/domain';
import type { DomainErrorCode } from '@legation/domain';
import { EventStoreError, WrongExpectedRevision } from '@legation/event-store';
import type { EventStoreErrorCode } from '@legation/event-store';
import { NotFound, ProofError, QuestionError } from '@legation/read-models';
import type { ProofErrorCode, QuestionErrorCode } from '@legation/read-models';
import {
  AddressRefused,
  InvalidFilter,
  PositionAhead,
  Superseded,
  WebhookNotFound,
  WebhookRefused,
  WebhooksUnavailable,
} from '@legation/subscribers';
import { pointerStep } from '@legation/platform';
import { InvalidBody, InvalidQuery } from './fault.js';
import type { PlacedFault } from './fault.js';
import { NotYet } from './not-yet.js';

/** What the edge itself refuses, before anybody is asked. */
export type EdgeCode =
  | 'INVALID_BODY'
  | 'INVALID_QUERY'
  | 'POSITION_AHEAD'
  | 'INVALID_ID'
  | 'INVALID_HEADER'
  | 'MISSING_IDEMPOTENCY_KEY'
  | 'INVALID_IDEMPOTENCY_KEY'
  | 'INVALID_PRECONDITION'
  | 'MALFORMED_REQUEST'
  | 'NOT_UTF8'
  | 'BODY_TOO_LARGE'
  | 'UNSUPPORTED_MEDIA_TYPE'
  | 'ROUTE_NOT_FOUND'
  | 'METHOD_NOT_ALLOWED'
  | 'REQUEST_TIMEOUT'
  | 'URL_TOO_LONG'
  | 'HEADERS_TOO_LARGE'
  | 'NOT_YET'
  | 'STOPPING'
  | 'TOO_MANY_STREAMS'
  | 'ADDRESS_REFUSED'
  | 'WEBHOOK_NOT_FOUND'
  | 'STREAM_NOT_PARKED'
  | 'TOO_MANY_WEBHOOKS'
  | 'SUPERSEDED'
  | 'WEBHOOKS_UNAVAILABLE'
  | 'IDEMPOTENCY_KEY_REUSED'
  | 'SECRET_GONE'
  | 'INTERNAL_ERROR';

/** The body of every answer that is not a success (RFC 9457). */
export interface Problem {
  /** Where the code is explained, such as `/docs/problems#CHAIR_OCCUPIED`. */
  readonly type: string;
  readonly title: string;
  readonly status: number;
  /** Stable; programs decide by it. */
  readonly code: string;
  /** A sentence for people, which may change. */
  readonly detail: string;
  readonly instance?: string;
  readonly errors?: readonly PlacedFault[];
  /** Of a command that was refused: the stream that it was for, such as `mission-vn-japan`. */
  readonly stream?: string;
  readonly field?: string;
  /** What stands against it. */
  readonly fact?: object;
  /** Where `If-Match` was stale: the revision to send next time; null when the stream does not exist. */
  readonly currentRevision?: number | null;
  /** Where a question waited in vain: how far the read models are. */
  readonly position?: number | null;
  /** Where something was not known yet at the moment that was asked about: when it came to be known. */
  readonly knownFrom?: string;
  /** Seconds; also sent as `Retry-After`. */
  readonly retryAfter?: number;
  /** Where something went wrong that should not have: the log has it under this id. */
  readonly errorId?: string;
}

const edgeStatus: Record<EdgeCode, number> = {
  INVALID_BODY: 400,
  INVALID_QUERY: 400,
  POSITION_AHEAD: 410,
  INVALID_ID: 400,
  INVALID_HEADER: 400,
  MISSING_IDEMPOTENCY_KEY: 400,
  INVALID_IDEMPOTENCY_KEY: 400,
  INVALID_PRECONDITION: 400,
  MALFORMED_REQUEST: 400,
  NOT_UTF8: 400,
  BODY_TOO_LARGE: 413,
  UNSUPPORTED_MEDIA_TYPE: 415,
  ROUTE_NOT_FOUND: 404,
  METHOD_NOT_ALLOWED: 405,
  REQUEST_TIMEOUT: 408,
  URL_TOO_LONG: 414,
  HEADERS_TOO_LARGE: 431,
  NOT_YET: 503,
  STOPPING: 503,
  TOO_MANY_STREAMS: 503,
  ADDRESS_REFUSED: 422,
  WEBHOOK_NOT_FOUND: 404,
  STREAM_NOT_PARKED: 409,
  TOO_MANY_WEBHOOKS: 409,
  SUPERSEDED: 409,
  WEBHOOKS_UNAVAILABLE: 503,
  IDEMPOTENCY_KEY_REUSED: 422,
  SECRET_GONE: 410,
  INTERNAL_ERROR: 500,
};

// 400: the words are wrong; 404: the thing is unknown; 409: its state stands against it; 422: a rule does.
const domainStatus: Record<DomainErrorCode, number> = {
  INVALID_DATE: 400,
  INVALID_VALUE: 400,
  REASON_REQUIRED: 400,
  REFERENCE_NOT_FOUND: 422,
  MISSION_NOT_FOUND: 404,
  MISSION_ALREADY_OPEN: 409,
  MISSION_ALREADY_CLOSED: 409,
  MISSION_NOT_OPEN: 409,
  POSTING_NOT_FOUND: 404,
  POSTING_EXISTS: 409,
  POSTING_OF_ANOTHER_OFFICIAL: 409,
  POSTING_NOT_TAKEN_UP: 409,
  ALREADY_RECORDED: 409,
  NOT_APPOINTED: 422,
  AGREMENT_REFUSED: 422,
  APPOINTED_BEFORE_AGREMENT: 422,
  CREDENTIALS_BEFORE_APPOINTMENT: 422,
  STATE_NOT_ACCREDITED: 422,
  STATE_ALREADY_ACCREDITED: 409,
  TERM_BEFORE_APPOINTMENT: 422,
  TERM_ALREADY_STARTED: 409,
  TERM_NOT_STARTED: 409,
  TERM_ENDED: 409,
  END_BEFORE_START: 422,
  OUT_OF_ORDER: 422,
  CHAIR_OCCUPIED: 409,
  TERM_OVERLAPS: 409,
  CHARGE_WHILE_HEAD_PRESENT: 422,
  SECOND_RESIDENT_CHAIR: 422,
  FACT_NOT_FOUND: 404,
  FACT_NEEDED: 409,
  OFFICIAL_NOT_FOUND: 404,
  OFFICIAL_ALREADY_REGISTERED: 409,
  OFFICIAL_MERGED: 409,
  OFFICE_NOT_FOUND: 404,
  OFFICE_EXISTS: 409,
  OFFICE_LEFT: 409,
  BATCH_NOT_FOUND: 404,
  BATCH_ALREADY_OPEN: 409,
  BATCH_CLOSED: 409,
  MEETING_NOT_FOUND: 404,
  MEETING_ALREADY_SCHEDULED: 409,
  MEETING_ALREADY_HELD: 409,
  MEETING_NOT_HELD: 409,
  MEETING_CANCELLED: 409,
  MEETING_INSIDE_ITSELF: 422,
  DIRECTIVE_NOT_FOUND: 404,
  DIRECTIVE_ALREADY_ISSUED: 409,
  DIRECTIVE_WITHDRAWN: 409,
  ISSUER_REQUIRED: 422,
  ITEM_NOT_FOUND: 404,
  ITEM_NUMBER_REPEATED: 422,
  ITEM_PARENT_INVALID: 422,
  ITEM_CLOSED: 409,
  SOURCE_NOT_FOUND: 404,
  SOURCE_ALREADY_DESCRIBED: 409,
};

const logStatus: Record<EventStoreErrorCode, number> = {
  WRONG_EXPECTED_REVISION: 412,
  EVENT_ID_REUSED: 422,
  COMMAND_ID_REUSED: 422,
  KNOWN_FROM_IN_FUTURE: 422,
  APPEND_OUTCOME_UNKNOWN: 503,
  STORE_UNAVAILABLE: 503,
  STORE_BUSY: 503,
  STORE_IS_NEWER: 503,
  NOT_A_LOG: 503,
  INVALID_STREAM_NAME: 400,
  EVENT_TOO_LARGE: 413,
  UNKNOWN_EVENT: 500,
  DAMAGED_EVENT: 500,
};

// Nothing more is signed until somebody has looked: it is no state that asking again mends.
const proofStatus: Record<ProofErrorCode, number> = { INVALID_LOG_KEY: 500, LOG_FORKED: 500 };

const questionStatus: Record<QuestionErrorCode, number> = {
  MISSION_NOT_FOUND: 404,
  OFFICIAL_NOT_FOUND: 404,
  POSTING_NOT_FOUND: 404,
  BATCH_NOT_FOUND: 404,
  MEETING_NOT_FOUND: 404,
  DIRECTIVE_NOT_FOUND: 404,
  MATTER_NOT_FOUND: 404,
  SOURCE_NOT_FOUND: 404,
  REPORT_NOT_FOUND: 404,
  PROJECTION_NOT_FOUND: 404,
  EVENT_NOT_FOUND: 404,
  TILE_NOT_FOUND: 404,
  INVALID_QUESTION: 400,
  INVALID_CURSOR: 400,
  STALE_CHECKPOINT: 503,
  READ_STORE_UNAVAILABLE: 503,
};

/** Something the edge refuses by itself. */
export class EdgeError extends Error {
  constructor(
    readonly code: EdgeCode,
    message: string,
    readonly about: Partial<Problem> = {},
  ) {
    super(message);
    this.name = 'EdgeError';
  }
}

function problem(status: number, code: string, detail: string, about: Partial<Problem> = {}): Problem {
  const type = `/docs/problems#${code}`;
  return { type, title: STATUS_CODES[status] ?? 'Error', status, code, detail, ...about };
}

const edge = (code: EdgeCode, detail: string, about: Partial<Problem> = {}): Problem =>
  problem(edgeStatus[code], code, detail, about);

/** What Fastify and Nest call the things that go wrong before a route is reached. */
function httpProblem(status: number, detail: string): Problem {
  const code = (Object.keys(edgeStatus) as EdgeCode[]).find((known) => status !== 400 && edgeStatus[known] === status);
  if (code) return edge(code, detail);
  return problem(status, 'MALFORMED_REQUEST', detail);
}

/** The problem that tells a caller what went wrong; null when nobody expected it. */
export function problemOf(error: unknown): Problem | null {
  if (error instanceof InvalidBody || error instanceof InvalidQuery) {
    return edge(error.code, error.message.slice(0, 1_000), { errors: error.errors });
  }
  if (error instanceof EdgeError) return edge(error.code, error.message, error.about);
  if (error instanceof InvalidFilter) {
    const errors = [{ pointer: `/${error.field}`, code: 'INVALID_VALUE', detail: error.message }];
    return edge('INVALID_QUERY', error.message, { errors });
  }
  if (
    error instanceof PositionAhead ||
    error instanceof AddressRefused ||
    error instanceof WebhookNotFound ||
    error instanceof WebhookRefused ||
    error instanceof Superseded
  ) {
    return edge(error.code, error.message);
  }
  if (error instanceof WebhooksUnavailable) return edge(error.code, error.message, { retryAfter: 2 });
  if (error instanceof NotYet) return edge('NOT_YET', error.message, { position: error.position, retryAfter: 1 });
  if (error instanceof DomainError) return domainProblem(error);
  if (error instanceof WrongExpectedRevision) {
    const currentRevision = error.actual === 'noStream' ? null : Number(error.actual);
    return problem(412, error.code, error.message, { stream: error.stream, currentRevision });
  }
  if (error instanceof EventStoreError) return logProblem(error);
  if (error instanceof ProofError) return problem(proofStatus[error.code], error.code, error.message);
  if (error instanceof QuestionError) return questionProblem(error);
  if (isBrokenOff(error)) return edge('MALFORMED_REQUEST', 'the sender broke off before the end of the body');
  if (error instanceof HttpException && error.getStatus() < 500) return httpProblem(error.getStatus(), error.message);
  return null;
}

/** Node's word for a body whose sender has gone: nobody hears the answer, and nothing is wrong here. */
function isBrokenOff(error: unknown): boolean {
  const { code, message } = Object(error) as { readonly code?: unknown; readonly message?: unknown };
  return code === 'ECONNRESET' && message === 'aborted';
}

/** The log is whole whatever becomes of the read models: what they cannot answer now, they will. */
function questionProblem(error: QuestionError): Problem {
  const status = questionStatus[error.code];
  return problem(status, error.code, error.message, {
    ...(status === 503 ? { retryAfter: 2 } : {}),
    ...(error instanceof NotFound && error.knownFrom !== null ? { knownFrom: error.knownFrom } : {}),
  });
}

function domainProblem(error: DomainError): Problem {
  const status = domainStatus[error.code];
  const field = error.field ?? undefined;
  const pointer = field?.split('.').map(pointerStep).join('');
  return problem(status, error.code, error.message, {
    ...(error.stream === null ? {} : { stream: error.stream }),
    ...(field === undefined ? {} : { field }),
    ...(Object.keys(error.fact).length === 0 ? {} : { fact: error.fact }),
    ...(pointer === undefined ? {} : { errors: [{ pointer, code: error.code, detail: error.message }] }),
  });
}

function logProblem(error: EventStoreError): Problem {
  const stream = 'stream' in error && typeof error.stream === 'string' ? { stream: error.stream } : {};
  const status = diskIsFull(error) ? 507 : logStatus[error.code];
  if (status >= 500 && status !== 500) {
    const retry = 'nothing is lost by sending it again with the same Idempotency-Key';
    return problem(status, error.code, `${error.message}; ${retry}`, { ...stream, retryAfter: 2 });
  }
  return problem(status, error.code, error.message, stream);
}

// SQLite's own number for "disk or database is full", or the system's word for it.
function diskIsFull(error: EventStoreError): boolean {
  const { cause } = error;
  if (typeof cause !== 'object' || cause === null) return false;
  return ('errcode' in cause && cause.errcode === 13) || ('code' in cause && cause.code === 'ENOSPC');
}

/** The problem of an error that nobody expected; what it was stands in the log, under this id. */
export const unexpected = (errorId: string): Problem =>
  edge('INTERNAL_ERROR', `something went wrong that should not have; the log has it under ${errorId}`, { errorId });

/** The problem of bytes that are no request, by the code that Node gives them. */
export function brokenRequest(code: string | undefined): Problem {
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT')
    return edge('REQUEST_TIMEOUT', 'the request did not come to its end in time');
  if (code === 'HPE_HEADER_OVERFLOW') return edge('HEADERS_TOO_LARGE', 'the headers are larger than 16 KiB');
  return edge('MALFORMED_REQUEST', 'this is no HTTP request');
}

/** The problem of a path that cannot be read: broken escapes, or a part too long. */
export const badPath = (status: number, detail: string): Problem =>
  status === 414 ? edge('URL_TOO_LONG', detail.slice(0, 200)) : edge('MALFORMED_REQUEST', detail.slice(0, 200));

/** Every code that an answer can carry, with its status; listed on the page that `type` points to. */
export const problemCodes: Readonly<Record<string, number>> = {
  ...edgeStatus,
  ...logStatus,
  ...proofStatus,
  ...questionStatus,
  ...domainStatus,
};
