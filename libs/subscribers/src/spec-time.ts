import type { Time } from './webhooks/time.js';

/** Clocks and timers that a spec moves: what falls due runs in its order, and its promises settle in between. */
export class VirtualTime implements Time {
  private elapsed = 0;
  private timers: { readonly at: number; readonly run: () => void }[] = [];

  /** @param wall what the clock on the wall shows at the beginning */
  constructor(public wall = Date.parse('2026-11-23T00:00:00Z')) {}

  now(): number {
    return this.wall + this.elapsed;
  }

  monotonic(): number {
    return this.elapsed;
  }

  random(): number {
    return 0.5;
  }

  after(ms: number, run: () => void): () => void {
    const timer = { at: this.elapsed + ms, run };
    this.timers.push(timer);
    return () => {
      this.timers = this.timers.filter((each) => each !== timer);
    };
  }

  /** The process is paused: time goes by, and nothing runs. */
  pause(ms: number): void {
    this.elapsed += ms;
  }

  async pass(ms: number): Promise<void> {
    const end = this.elapsed + ms;
    await settle();
    for (;;) {
      const due = this.timers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
      if (!due) break;
      this.timers = this.timers.filter((each) => each !== due);
      this.elapsed = Math.max(this.elapsed, due.at);
      due.run();
      await settle();
    }
    this.elapsed = end;
  }
}

/** Lets the promises that hang on what just happened settle, also those that wait for a turn of the event loop. */
async function settle(): Promise<void> {
  for (let turns = 0; turns < 12; turns += 1) await new Promise((resolve) => setImmediate(resolve));
}
