type Numbers = Float64Array | Uint32Array;

/** A typed array that doubles when it is full: a million entries cost what their bytes cost. */
export class Growing<Kept extends Numbers> {
  private used = 0;

  constructor(
    private kept: Kept,
    private readonly make: (length: number) => Kept,
  ) {}

  static doubles(): Growing<Float64Array> {
    return new Growing(new Float64Array(1024), (length) => new Float64Array(length));
  }

  static words(room = 1024): Growing<Uint32Array> {
    return new Growing(new Uint32Array(room), (length) => new Uint32Array(length));
  }

  get length(): number {
    return this.used;
  }

  at(index: number): number {
    const value = index < this.used ? this.kept[index] : undefined;
    if (value === undefined) throw new RangeError(`${index} of ${this.used}`);
    return value;
  }

  push(value: number): void {
    if (this.used === this.kept.length) {
      const grown = this.make(this.used * 2);
      grown.set(this.kept);
      this.kept = grown;
    }
    this.kept[this.used] = value;
    this.used += 1;
  }

  /** The index of the first value that is at least this one, in an array that only rises. */
  firstAtLeast(value: number): number {
    let [low, high] = [0, this.used];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.at(middle) < value) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
