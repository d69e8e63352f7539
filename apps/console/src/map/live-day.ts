/** The day that the map shows while it is dragged or played, outside React: what draws it hears of each one and paints no more than that. */
export class LiveDay {
  readonly #hears = new Set<(day: string) => void>();
  #day: string;

  constructor(day: string) {
    this.#day = day;
  }

  get day(): string {
    return this.#day;
  }

  show(day: string): void {
    this.#day = day;
    for (const hear of this.#hears) hear(day);
  }

  /** Hears of the present day at once, and then of each other. @returns how to hear no more */
  follow(hear: (day: string) => void): () => void {
    this.#hears.add(hear);
    hear(this.#day);
    return () => void this.#hears.delete(hear);
  }
}
