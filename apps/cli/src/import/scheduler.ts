/**
 * Runs tasks side by side without letting any overtake one that it depends on: a task waits for the earlier tasks that
 * write a stream that it writes or reads. Few tasks are under way at once, and few more wait, so memory stays flat.
 */
export class Scheduler {
  private readonly lastWriter = new Map<string, Promise<void>>();
  private readonly unfinished = new Set<Promise<void>>();
  private readonly waiting: (() => void)[] = [];
  private running = 0;
  private admitted = 0;
  private failure: { readonly error: unknown } | null = null;
  private roomFor: (() => void) | null = null;

  constructor(
    private readonly inFlight: number,
    private readonly window: number,
  ) {}

  /** Takes the task on; resolves when there is room for the next. @throws what a task threw, from then on */
  async add(writes: readonly string[], reads: readonly string[], task: () => Promise<void>): Promise<void> {
    if (this.failure) throw this.failure.error;
    const before = [...writes, ...reads].flatMap((stream) => this.lastWriter.get(stream) ?? []);
    this.admitted += 1;
    const done = (before.length === 0 ? this.run(task) : Promise.all(before).then(() => this.run(task))).finally(() => {
      this.admitted -= 1;
      this.unfinished.delete(done);
      for (const stream of writes) if (this.lastWriter.get(stream) === done) this.lastWriter.delete(stream);
      this.roomFor?.();
    });
    this.unfinished.add(done);
    for (const stream of writes) this.lastWriter.set(stream, done);
    while (this.admitted >= this.window && !this.failure) {
      await new Promise<void>((resolve) => {
        this.roomFor = resolve;
      });
    }
  }

  /** Waits for every task. @throws what a task threw */
  async idle(): Promise<void> {
    while (this.unfinished.size > 0) await Promise.all(this.unfinished);
    if (this.failure) throw this.failure.error;
  }

  private async run(task: () => Promise<void>): Promise<void> {
    if (this.running >= this.inFlight) await new Promise<void>((resolve) => this.waiting.push(resolve));
    this.running += 1;
    try {
      if (!this.failure) await task();
    } catch (error) {
      this.failure ??= { error };
    } finally {
      this.running -= 1;
      this.waiting.shift()?.();
    }
  }
}
