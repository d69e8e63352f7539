/** Every way in which a question fails. The code is the API. */
export type QuestionErrorCode =
  NotFoundCode | 'INVALID_QUESTION' | 'INVALID_CURSOR' | 'STALE_CHECKPOINT' | 'READ_STORE_UNAVAILABLE';

export type NotFoundCode =
  | 'MISSION_NOT_FOUND'
  | 'OFFICIAL_NOT_FOUND'
  | 'POSTING_NOT_FOUND'
  | 'BATCH_NOT_FOUND'
  | 'MEETING_NOT_FOUND'
  | 'DIRECTIVE_NOT_FOUND'
  | 'MATTER_NOT_FOUND'
  | 'SOURCE_NOT_FOUND'
  | 'PROJECTION_NOT_FOUND'
  | 'REPORT_NOT_FOUND'
  | 'EVENT_NOT_FOUND'
  | 'TILE_NOT_FOUND';

export class QuestionError extends Error {
  readonly code: QuestionErrorCode;

  constructor(code: QuestionErrorCode, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = new.target.name;
    this.code = code;
  }
}

/** The register has nothing under this id, or did not know of it at the moment that was asked about. */
export class NotFound extends QuestionError {
  declare readonly code: NotFoundCode;

  /** @param knownFrom when it came to be known, of what was not known yet */
  constructor(
    code: NotFoundCode,
    message: string,
    readonly knownFrom: string | null = null,
  ) {
    super(code, message);
  }
}

/** The question itself is wrong: a date, an instant, a limit. */
export class InvalidQuestion extends QuestionError {
  constructor(
    readonly field: string,
    reason: string,
  ) {
    super('INVALID_QUESTION', `${field}: ${reason}`);
  }
}

/** The cursor is not one of ours, or belongs to another filter or sort. */
export class InvalidCursor extends QuestionError {
  constructor(reason: string) {
    super('INVALID_CURSOR', `the cursor ${reason}; ask again without it`);
  }
}

/** Another projector came first, or has the lease now; nothing was written. */
export class StaleCheckpoint extends QuestionError {
  constructor(collection: string, reason: string) {
    super('STALE_CHECKPOINT', `${collection}: ${reason}`);
  }

  static moved(collection: string, expected: bigint | null, found: bigint | null): StaleCheckpoint {
    return new StaleCheckpoint(collection, `expected checkpoint ${String(expected)}, found ${String(found)}`);
  }

  static fenced(collection: string, token: number, latest: number): StaleCheckpoint {
    return new StaleCheckpoint(collection, `lease ${token} was taken over by lease ${latest}`);
  }
}

/** The read models cannot be read or written for now. The log is not touched by this. */
export class ReadStoreUnavailable extends QuestionError {
  constructor(reason: string, cause?: unknown) {
    super('READ_STORE_UNAVAILABLE', reason, { cause });
  }
}

/** The read models that several processes share were not built from this log. Nothing of them was changed. */
export class ReadModelsOfAnotherLog extends ReadStoreUnavailable {
  constructor(because: string) {
    super(
      `${because}. Name the read store of this log (LEGATION_READ_STORE); or, if it is of no other register, build it anew: \`legation projections rebuild\``,
    );
  }
}
