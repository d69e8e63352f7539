/** Every way in which proof of the log fails that is not a question's fault. The code is the API. */
export type ProofErrorCode = 'INVALID_LOG_KEY' | 'LOG_FORKED';

export class ProofError extends Error {
  constructor(
    readonly code: ProofErrorCode,
    message: string,
  ) {
    super(message);
    this.name = new.target.name;
  }
}

/** A key file or a key that cannot be used. */
export class InvalidLogKey extends ProofError {
  constructor(message: string) {
    super('INVALID_LOG_KEY', message);
  }
}

/** The log does not continue what was signed before: it was changed, cut or exchanged. Nothing more is signed. */
export class LogForked extends ProofError {
  constructor(message: string) {
    super('LOG_FORKED', message);
  }
}
