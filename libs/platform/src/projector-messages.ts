import type { RunnerNotice } from '@legation/read-models';
import type { Kept } from './keep-going.js';

/** What the thread that projects is started with; connection strings are whole here, and go nowhere else. */
export interface ProjectorStart {
  readonly dataDir: string;
  readonly eventStore: string;
  readonly readStore: string;
}

export type ToProjector =
  | 'run'
  /** The log has grown. */
  | 'grew'
  | 'stop';

/** An error as it crosses from thread to thread. */
export interface Told {
  readonly name: string;
  readonly code: string | null;
  readonly message: string;
}

export type FromProjector =
  | { readonly kind: 'ready' }
  /** Documents and checkpoints were written. */
  | { readonly kind: 'moved' }
  | { readonly kind: 'notice'; readonly notice: RunnerNotice }
  /** What is kept stands still; null: it moves again. */
  | { readonly kind: 'trouble'; readonly what: Kept; readonly error: Told | null }
  /** Nothing comes after this. */
  | { readonly kind: 'ended'; readonly error: Told | null };

export function told(error: unknown): Told {
  if (!(error instanceof Error)) return { name: 'Error', code: null, message: String(error) };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : null;
  return { name: error.name, code, message: error.message };
}
