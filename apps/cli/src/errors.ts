import { DomainError } from '@legation/domain';
import { EventStoreError } from '@legation/event-store';
import { NotFound, QuestionError } from '@legation/read-models';
import type { BundleFault } from '@legation/read-models';
import { CommanderError } from 'commander';

/** What the program ends with, for scripts. */
export const exitCodes = { ok: 0, refused: 1, usage: 2, notFound: 3, damaged: 4, interrupted: 130 } as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** The command line itself is at fault. */
export class UsageError extends Error {
  readonly code = 'USAGE';

  constructor(message: string) {
    super(message);
    this.name = 'UsageError';
  }
}

/** A proof does not hold: something was changed, or it is another log's. */
export class ProofFailed extends Error {
  constructor(
    readonly code: BundleFault | 'CHECKPOINT_CONTRADICTED',
    message: string,
  ) {
    super(message);
    this.name = 'ProofFailed';
  }
}

/** What is told of a failure: a stable code and one sentence. */
export interface Failure {
  readonly exitCode: ExitCode;
  readonly code: string;
  readonly message: string;
}

const usageCodes: ReadonlySet<string> = new Set([
  'HEADINGS_UNKNOWN',
  'FORM_UNKNOWN',
  'INVALID_QUESTION',
  'INVALID_CURSOR',
  'INVALID_CONFIG',
  'INVALID_LOG_KEY',
  'INVALID_FILTER',
]);
const damageCodes: ReadonlySet<string> = new Set([
  'DAMAGED_EVENT',
  'UNKNOWN_EVENT',
  'LOG_DAMAGED',
  'NOT_A_LOG',
  'STORE_DAMAGED',
  'READ_MODELS_STOPPED',
  'LOG_FORKED',
  'BUNDLE_UNREADABLE',
  'CHECKPOINT_UNSIGNED',
  'CHECKPOINT_CONTRADICTED',
  'EVENT_NOT_PROVEN',
  'COPY_DIFFERS',
]);

/** The failure as the command line tells it. A fault of the program itself is told by its message, never by its stack. */
export function failureOf(error: unknown): Failure {
  if (error instanceof CommanderError) {
    const message = error.message.replace(/^error: /, '');
    return { exitCode: exitCodes.usage, code: 'USAGE', message };
  }
  if (error instanceof UsageError) return { exitCode: exitCodes.usage, code: error.code, message: error.message };
  if (error instanceof NotFound) return { exitCode: exitCodes.notFound, code: error.code, message: error.message };
  if (error instanceof DomainError || error instanceof QuestionError || error instanceof EventStoreError) {
    return { exitCode: exitCodeOf(error.code), code: error.code, message: error.message };
  }
  return ofAnotherKind(error);
}

function ofAnotherKind(error: unknown): Failure {
  const { code, message } =
    error instanceof Error ? (error as Error & { code?: unknown }) : { code: null, message: String(error) };
  const named = typeof code === 'string' && code !== '' ? code : 'UNEXPECTED';
  return { exitCode: exitCodeOf(named), code: named, message: withAdvice(named, message) };
}

const advice: Readonly<Record<string, string>> = {
  EEXIST: 'name a file that is not there yet',
  ENOENT: 'see whether the path is right',
  EACCES: 'this user may not go there',
  EADDRINUSE: 'something listens there already; stop it, or name another port with --port',
};

/** What the system says begins with the code, which is told before it. */
function withAdvice(code: string, message: string): string {
  const said = message.replace(new RegExp(`^(listen )?${code}: `), '');
  const todo = advice[code];
  return todo === undefined ? said : `${said}; ${todo}`;
}

function exitCodeOf(code: string): ExitCode {
  if (damageCodes.has(code)) return exitCodes.damaged;
  if (usageCodes.has(code)) return exitCodes.usage;
  return code.endsWith('_NOT_FOUND') && code !== 'REFERENCE_NOT_FOUND' ? exitCodes.notFound : exitCodes.refused;
}
