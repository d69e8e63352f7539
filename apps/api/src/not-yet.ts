/** The read models have not come as far as a question needs; ask again. */
export class NotYet extends Error {
  /** @param asked the position that was asked for; null when the read models are still being built */
  constructor(
    readonly asked: number | null,
    readonly position: number | null,
  ) {
    super(
      asked === null
        ? 'The read models are being built from the log; ask again.'
        : `The read models are at position ${position ?? 'none'}, and ${asked} was asked for; ask again.`,
    );
    this.name = 'NotYet';
  }
}
