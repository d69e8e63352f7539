/** What can be wrong with one field of a body or a query. The code is the API. */
export type FaultCode =
  | 'MISSING_FIELD'
  | 'UNKNOWN_FIELD'
  | 'UNKNOWN_COMMAND'
  | 'FORBIDDEN_KEY'
  | 'REPEATED_FIELD'
  | 'WRONG_TYPE'
  | 'INVALID_ID'
  | 'INVALID_DATE'
  | 'INVALID_INSTANT'
  | 'INVALID_TEXT'
  | 'INVALID_VALUE'
  | 'EMPTY_TEXT'
  | 'TOO_LONG'
  | 'TOO_MANY'
  | 'TOO_DEEP'
  | 'OUT_OF_RANGE';

/** The fault of a value, without its place. */
export interface Fault {
  readonly code: FaultCode;
  readonly detail: string;
}

/** A fault with its place: a JSON Pointer into the body, or the name of a query parameter behind a slash. */
export interface PlacedFault {
  readonly code: string;
  readonly detail: string;
  readonly pointer: string;
}

/** A body (or a query) that is not what its DTO asks for. Nothing was recorded. */
export class InvalidBody extends Error {
  readonly code = 'INVALID_BODY';

  constructor(readonly errors: readonly PlacedFault[]) {
    super(errors.map(({ pointer, detail }) => `${pointer || 'body'}: ${detail}`).join('; '));
    this.name = 'InvalidBody';
  }
}

/** A query that is not what its route asks for. */
export class InvalidQuery extends Error {
  readonly code = 'INVALID_QUERY';

  constructor(readonly errors: readonly PlacedFault[]) {
    super(errors.map(({ pointer, detail }) => `${pointer.slice(1)}: ${detail}`).join('; '));
    this.name = 'InvalidQuery';
  }
}
