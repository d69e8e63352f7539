import type { ExpectedRevision, Position, Revision } from './event-store.port.js';

/** Every way in which the log can fail its caller. The code is the API. */
export type EventStoreErrorCode =
  | 'WRONG_EXPECTED_REVISION'
  | 'EVENT_ID_REUSED'
  | 'COMMAND_ID_REUSED'
  | 'KNOWN_FROM_IN_FUTURE'
  | 'APPEND_OUTCOME_UNKNOWN'
  | 'STORE_UNAVAILABLE'
  | 'STORE_BUSY'
  | 'STORE_IS_NEWER'
  | 'NOT_A_LOG'
  | 'INVALID_STREAM_NAME'
  | 'EVENT_TOO_LARGE'
  | 'UNKNOWN_EVENT'
  | 'DAMAGED_EVENT';

export class EventStoreError extends Error {
  readonly code: EventStoreErrorCode;

  constructor(code: EventStoreErrorCode, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = new.target.name;
    this.code = code;
  }
}

/** Another writer came first; nothing was written. */
export class WrongExpectedRevision extends EventStoreError {
  constructor(
    readonly stream: string,
    readonly expected: ExpectedRevision,
    readonly actual: ExpectedRevision,
  ) {
    super('WRONG_EXPECTED_REVISION', `${stream}: expected ${String(expected)}, found ${String(actual)}`);
  }
}

/** An event id of the append stands elsewhere in the log; nothing was written. */
export class EventIdReused extends EventStoreError {
  constructor(
    readonly stream: string,
    readonly eventId: string,
  ) {
    super('EVENT_ID_REUSED', `${stream}: event id ${eventId} is already used by another append`);
  }
}

/** The command id was used before, by a command that says something else, or rests on something else; nothing was written. */
export class CommandIdReused extends EventStoreError {
  constructor(
    readonly stream: string,
    readonly commandId: string,
  ) {
    super(
      'COMMAND_ID_REUSED',
      `${stream}: command id "${commandId}" was used before by a command with other content, or on other grounds (source, dating, knownFrom); use a new id`,
    );
  }
}

/** It cannot be told whether the events were written. Safe to repeat with the same ids. */
export class AppendOutcomeUnknown extends EventStoreError {
  constructor(
    readonly stream: string,
    cause: unknown,
  ) {
    super('APPEND_OUTCOME_UNKNOWN', `${stream}: the outcome of the append is not known; repeat it with the same ids`, {
      cause,
    });
  }
}

/** Nothing was written, and nothing can be for now. */
export class StoreUnavailable extends EventStoreError {
  constructor(reason: string, cause?: unknown) {
    super('STORE_UNAVAILABLE', reason, { cause });
  }
}

/** Another process holds the log for writing. */
export class StoreBusy extends EventStoreError {
  constructor(
    readonly path: string,
    readonly holder: string | null,
  ) {
    super(
      'STORE_BUSY',
      `${path} is open for writing by ${holder ?? 'another process'}; stop it, or send commands through it (import --url)`,
    );
  }
}

/** What stands in the log at this position is not what was written. It is never served. */
export class DamagedEvent extends EventStoreError {
  constructor(
    readonly position: Position | null,
    readonly stream: string | null,
    readonly revision: Revision | null,
    readonly reason: string,
  ) {
    super(
      'DAMAGED_EVENT',
      `position ${position ?? 'unknown'} (${stream ?? 'unknown stream'}, revision ${revision ?? 'unknown'}): ${reason}`,
    );
  }
}
