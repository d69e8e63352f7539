/** A question asked for a position that the read models did not reach in time. */
export class NotYet extends Error {
  constructor(
    readonly asked: number,
    readonly position: number | null,
  ) {
    super(`the read models are at position ${position ?? 'none'}, and ${asked} was asked for; ask again`);
    this.name = 'NotYet';
  }
}
