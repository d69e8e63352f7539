import { EventStoreError, StoreUnavailable } from '../errors.js';

/** What an error of the driver means to us. */
export type Failure =
  | 'conflict' // another revision than expected
  | 'absent' // no such stream, or soft-deleted
  | 'deleted' // tombstoned: the name is used up
  | 'too-large'
  | 'denied'
  | 'unsupported'
  | 'not-leader' // refused by a follower; of appends that share a call, all are told so, also those that were taken before
  | 'not-ready' // refused by a server that starts, is busy or knows of no leader: it did nothing
  | 'unsent' // no connection: the server cannot have heard of it
  | 'away' // connection lost, server starting or stopping, deadline: it may have heard of it
  | 'other';

const byType: { readonly [type: string]: Failure | undefined } = {
  'wrong-expected-version': 'conflict',
  'stream-not-found': 'absent',
  'no-stream': 'absent',
  'stream-deleted': 'deleted',
  'stream-tombstoned': 'deleted',
  'maximum-append-size-exceeded': 'too-large',
  'transaction-max-size-exceeded': 'too-large',
  'append-record-size-exceeded': 'too-large',
  'access-denied': 'denied',
  unsupported: 'unsupported',
  'not-leader': 'not-leader',
  unavailable: 'away',
  'deadline-exceeded': 'away',
  timeout: 'away',
  cancelled: 'away',
};

/** gRPC's codes, for errors that the driver did not put a type on: CANCELLED, DEADLINE_EXCEEDED, ABORTED, INTERNAL, UNAVAILABLE, DATA_LOSS. */
const awayCodes: ReadonlySet<unknown> = new Set([1, 4, 10, 13, 14, 15]);
/** PERMISSION_DENIED, UNAUTHENTICATED. */
const deniedCodes: ReadonlySet<unknown> = new Set([7, 16]);

/** Tells the driver's errors apart by their `type`, else by their gRPC code; never by class, for specs run in another realm. */
export function failureOf(error: unknown): Failure {
  const { type, code } = partsOf(error);
  const known = typeof type === 'string' ? byType[type] : undefined;
  if (known === 'away' && neverConnected.test(messageOf(error))) return 'unsent';
  if (known) return known;
  if (notReady.test(messageOf(error))) return 'not-ready';
  if (eventTooLarge.test(messageOf(error))) return 'too-large';
  if (error instanceof OutOfTime) return 'away';
  if (error instanceof NoRoom) return 'unsent';
  if (deniedCodes.has(code)) return 'denied';
  if (neverConnected.test(messageOf(error))) return 'unsent';
  return awayCodes.has(code) ? 'away' : 'other';
}

const neverConnected =
  /No connection established|ECONNREFUSED|ENOTFOUND|EAI_AGAIN|Name resolution failed|Failed to discover/i;

/** Answers to one append among many, and to reads that ask for the leader, that the driver has no error for. */
const notReady = /Server Is (?:Not Ready|(?:Too )?Busy)|No leader info available/i;

/** Of servers that limit each event as well as the whole append, by a setting of theirs. */
const eventTooLarge = /Maximum ?Append ?Event ?Size/i;

function partsOf(error: unknown): { readonly type?: unknown; readonly code?: unknown } {
  return typeof error === 'object' && error !== null ? error : {};
}

/** The revision that a conflict tells of. */
export function actualRevisionOf(error: unknown): bigint | 'noStream' {
  const { actualState } = error as { readonly actualState?: unknown };
  return typeof actualState === 'bigint' ? actualState : 'noStream';
}

/** The sentence of any error; the driver leaves some empty. */
export function messageOf(error: unknown): string {
  const { type } = partsOf(error);
  const said =
    typeof error === 'object' && error !== null && 'message' in error ? String(error.message) : String(error);
  return said === '' && typeof type === 'string' ? type : said;
}

/** Our own deadline passed; what the driver may still say is not heard. */
export class OutOfTime extends Error {
  constructor(what: string, ms: number) {
    super(`${what}: no answer within ${ms} ms`);
    this.name = 'OutOfTime';
  }
}

/** The server says no more than that it could not: so it answers to a place in its log that it never handed out. */
export function isUnexplained(error: unknown): boolean {
  return !(error instanceof EventStoreError) && failureOf(error) === 'other';
}

/** Too many appends wait for the server; this one was not sent. */
export class NoRoom extends Error {
  constructor(what: string) {
    super(`${what}: too many appends wait for the server`);
    this.name = 'NoRoom';
  }
}

/** The port's error for a failed read or subscription; errors of the port pass through. */
export function translated(what: string, error: unknown): Error {
  if (error instanceof EventStoreError || error instanceof RangeError) return error;
  const failure = failureOf(error);
  if (failure === 'denied')
    return new StoreUnavailable(`${what}: the log's server refuses these credentials: ${messageOf(error)}`, error);
  return new StoreUnavailable(`${what}: ${messageOf(error)}`, error);
}
