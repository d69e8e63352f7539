/** A command that was refused: who asked for what, and why it was not done. Never what it said. */
export interface Denial {
  /** When, in UTC to the millisecond. */
  readonly at: string;
  readonly actor: string;
  /** Name of the command, such as `StartTerm`. */
  readonly type: string;
  readonly stream: string;
  /** Null when it came without one. */
  readonly commandId: string | null;
  readonly code: string;
  /** The field that was at fault, where one was. */
  readonly field: string | null;
}

export interface DenialsQuestion {
  readonly actor?: string | undefined;
  readonly code?: string | undefined;
  /** Denied at this instant or later. */
  readonly from?: string | undefined;
  /** Denied before this instant. */
  readonly to?: string | undefined;
  /** At most this many, the latest. */
  readonly limit: number;
}

/**
 * The trace of refused commands, apart from the log of facts: those of every server that shares the read models. It is bounded, so that
 * refusals cannot fill a disk: the oldest are forgotten.
 * @see test/contract/denials.contract.ts, which proves it for each adapter
 */
export interface Denials {
  /**
   * Returns at once; the line is written soon. What can be written nowhere is lost, and the answer to the sender is not.
   * @param onLost is told why a line could not be written
   */
  add(denial: Denial, onLost?: (error: Error) => void): void;

  /** The latest that fit the question, latest first, with what was added here before. @throws ReadStoreUnavailable while the others cannot be asked */
  latest(question: DenialsQuestion): Promise<readonly Denial[]>;

  /** Waits until everything that was added is written or lost. */
  close(): Promise<void>;
}
