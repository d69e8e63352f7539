import { KurrentDBClient } from '@kurrent/kurrentdb-client';
import { StoreUnavailable } from '../errors.js';
import { failureOf, OutOfTime, translated } from './driver-errors.js';

/** Milliseconds that calls may take; the driver itself waits for ever for a server that has fallen silent. */
export interface Deadlines {
  /** For one attempt of an append. */
  readonly attemptMs: number;
  /** For an append with its repeats. */
  readonly appendMs: number;
  /** For a read with its repeats. */
  readonly readMs: number;
}

/** A client of the driver that can be replaced when it has fallen silent. */
class Line {
  client: KurrentDBClient;

  constructor(private readonly connectionString: string) {
    this.client = KurrentDBClient.connectionString(connectionString);
  }

  /** Later calls get another client; those under way have until their own deadline. Nothing happens when it was replaced already. */
  replace(silent: KurrentDBClient, graceMs: number): void {
    if (this.client !== silent) return;
    this.client = KurrentDBClient.connectionString(this.connectionString);
    setTimeout(() => void silent.dispose().catch(() => undefined), graceMs).unref();
  }
}

/** The way to one server or cluster: a client for calls and one for subscriptions, with deadlines on what is asked. */
export class Connection {
  private readonly ended = new AbortController();
  private readonly calls: Line;
  private readonly feeds: Line;
  /** Aborts when the store is closed. */
  readonly closed: AbortSignal = this.ended.signal;

  constructor(
    connectionString: string,
    /** What errors call it: never the connection string, which may hold a password. */
    readonly name: string,
    readonly deadlines: Deadlines,
  ) {
    this.calls = new Line(connectionString);
    this.feeds = new Line(connectionString);
  }

  get feedClient(): KurrentDBClient {
    return this.feeds.client;
  }

  /** A subscription of this client has fallen silent: the next ones get another. */
  replaceFeedClient(silent: KurrentDBClient): void {
    this.feeds.replace(silent, this.deadlines.attemptMs);
  }

  /** One call within a deadline of ours. @throws OutOfTime, or what the driver throws */
  async call<Result>(what: string, ms: number, ask: (client: KurrentDBClient) => Promise<Result>): Promise<Result> {
    const { client } = this.calls;
    try {
      return await within(what, ms, ask(client));
    } catch (error) {
      if (error instanceof OutOfTime) this.calls.replace(client, this.deadlines.attemptMs);
      throw error;
    }
  }

  /** A read, repeated while the server is away and the deadline allows. @throws StoreUnavailable */
  async read<Result>(what: string, ask: (client: KurrentDBClient) => Promise<Result>): Promise<Result> {
    const until = performance.now() + this.deadlines.readMs;
    for (let attempt = 0; ; attempt += 1) {
      this.assertOpen();
      const left = until - performance.now();
      try {
        return await this.call(what, Math.min(left, this.deadlines.attemptMs), ask);
      } catch (error) {
        const pause = backoff(attempt);
        if (!isPassing(error) || performance.now() + pause >= until) throw translated(`${this.name}: ${what}`, error);
        await this.pause(pause);
      }
    }
  }

  assertOpen(): void {
    if (this.closed.aborted) throw new StoreUnavailable(`${this.name} is closed`);
  }

  /** Waits, but not beyond the end of the store. */
  async pause(ms: number, signal?: AbortSignal): Promise<void> {
    const ends = signal ? [this.closed, signal] : [this.closed];
    if (ends.some(({ aborted }) => aborted)) return;
    await new Promise<void>((resolve) => {
      const done = (): void => {
        clearTimeout(timer);
        for (const end of ends) end.removeEventListener('abort', done);
        resolve();
      };
      const timer = setTimeout(done, ms);
      for (const end of ends) end.addEventListener('abort', done);
    });
  }

  async close(): Promise<void> {
    this.ended.abort();
    const disposed = Promise.all([this.calls.client.dispose(), this.feeds.client.dispose()]);
    await within('close', 1_000, disposed).catch(() => undefined); // an end that does not come is no failure
  }
}

/** Whether the same call may succeed a moment later. */
export function isPassing(error: unknown): boolean {
  const failure = failureOf(error);
  return failure === 'away' || failure === 'unsent' || failure === 'not-leader';
}

/** Milliseconds before the next attempt: doubling to a second, each time between half and all of it. */
export function backoff(attempt: number): number {
  return Math.min(1_000, 25 * 2 ** attempt) * (0.5 + Math.random() / 2);
}

async function within<Result>(what: string, ms: number, answer: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new OutOfTime(what, Math.round(ms))), Math.max(1, ms));
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}
