/** Every way in which a question fails. The code is the API. */
export type QuestionErrorCode =
  | NotFoundCode
  | 'PROJECTION_NOT_FOUND'
  | 'INVALID_QUESTION'
  | 'INVALID_CURSOR'
  | 'STALE_CHECKPOINT'
  | 'READ_STORE_UNAVAILABLE';

export type NotFoundCode =
  | 'MISSION_NOT_FOUND'
  | 'OFFICIAL_NOT_FOUND'
  | 'POSTING_NOT_FOUND'
  | 'BATCH_NOT_FOUND'
  | 'MEETING_NOT_FOUND'
  | 'DIRECTIVE_NOT_FOUND'
  | 'MATTER_NOT_FOUND';

export class QuestionError extends Error {
  readonly code: QuestionErrorCode;

  constructor(code: QuestionErrorCode, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = new.target.name;
    this.code = code;
  }
}

/** The register has nothing under this id. */
export class NotFound extends QuestionError {
  declare readonly code: NotFoundCode;

  constructor(code: NotFoundCode, message: string) {
    super(code, message);
  }
}
