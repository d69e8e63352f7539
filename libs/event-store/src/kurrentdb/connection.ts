import { setMaxListeners } from 'node:events';
import { KurrentDBClient } from '@kurrent/kurrentdb-client';
import { StoreUnavailable } from '../errors.js';
import { failureOf, NoRoom, OutOfTime, translated } from './driver-errors.js';

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
  /** Appends that the driver has not answered yet. */
  underWay = 0;

  constructor(private readonly connectionString: string) {
    this.client = KurrentDBClient.connectionString(connectionString);
  }

  /** Later calls get another client; those under way have until their own deadline. Nothing happens when it was replaced already. */
  replace(silent: KurrentDBClient, graceMs: number): void {
    if (this.client !== silent) return;
    this.client = KurrentDBClient.connectionString(this.connectionString);
    this.underWay = 0;
    setTimeout(() => void silent.dispose().catch(() => undefined), graceMs).unref();
  }
}

/**
 * Appends under way on one client at most. The driver sends them over one stream, which holds 16 that the connection has not taken yet;
 * those beyond wait inside the driver, and when the connection is lost there they are rejected where nobody can catch it: the process ends.
 */
const mostUnderWay = 15;
/** For looking through what others wrote, in milliseconds. */
const longestScanMs = 120_000;
/** Clients for appends at most; further appends wait here. */
const mostLines = 8;

/** The way to one server or cluster: a client for calls and one for subscriptions, with deadlines on what is asked. */
export class Connection {
  private readonly ended = new AbortController();
  /** Reads take the first. */
  private readonly lines: [Line, ...Line[]];
  private readonly feeds: Line;
  private readonly waiting: (() => void)[] = [];
  /** Aborts when the store is closed. */
  readonly closed: AbortSignal = this.ended.signal;

  constructor(
    private readonly connectionString: string,
    /** What errors call it: never the connection string, which may hold a password. */
    readonly name: string,
    readonly deadlines: Deadlines,
  ) {
    this.lines = [new Line(connectionString)];
    this.feeds = new Line(connectionString);
    setMaxListeners(0, this.closed); // whoever waits for the server listens
  }

  get feedClient(): KurrentDBClient {
    return this.feeds.client;
  }

  /** A subscription of this client has fallen silent: the next ones get another. */
  replaceFeedClient(silent: KurrentDBClient): void {
    this.feeds.replace(silent, this.deadlines.attemptMs);
  }

  /** One read within a deadline of ours. @throws OutOfTime, or what the driver throws */
  async call<Result>(what: string, ms: number, ask: (client: KurrentDBClient) => Promise<Result>): Promise<Result> {
    return this.over(this.lines[0], what, ms, ask);
  }

  /** One append within a deadline of ours, once there is room for it. @throws OutOfTime, NoRoom, or what the driver throws */
  async append<Result>(what: string, ms: number, ask: (client: KurrentDBClient) => Promise<Result>): Promise<Result> {
    const until = performance.now() + ms;
    const line = this.lineWithRoom() ?? (await this.room(what, until));
    const { client } = line;
    line.underWay += 1;
    const answer = ask(client);
    const answered = (): void => {
      if (line.client === client) line.underWay -= 1;
      this.waiting.shift()?.();
    };
    answer.then(answered, answered); // also after our own deadline
    return this.over(line, what, until - performance.now(), () => answer);
  }

  private async over<Result>(
    line: Line,
    what: string,
    ms: number,
    ask: (client: KurrentDBClient) => Promise<Result>,
  ): Promise<Result> {
    const { client } = line;
    try {
      return await within(what, ms, ask(client));
    } catch (error) {
      if (error instanceof OutOfTime) line.replace(client, this.deadlines.attemptMs);
      throw error;
    }
  }

  private lineWithRoom(): Line | null {
    const found = this.lines.find(({ underWay }) => underWay < mostUnderWay);
    if (found) return found;
    if (this.lines.length >= mostLines) return null;
    const line = new Line(this.connectionString);
    this.lines.push(line);
    return line;
  }

  private async room(what: string, until: number): Promise<Line> {
    for (;;) {
      let wake = (): void => undefined;
      const woken = new Promise<void>((resolve) => {
        wake = resolve;
      });
      this.waiting.push(wake);
      try {
        await within(what, until - performance.now(), woken);
      } catch {
        const at = this.waiting.indexOf(wake);
        if (at >= 0) this.waiting.splice(at, 1);
        throw new NoRoom(what);
      }
      const line = this.lineWithRoom();
      if (line) return line;
    }
  }

  /** A read, repeated while the server is away and the deadline allows. @throws StoreUnavailable */
  async read<Result>(
    what: string,
    ask: (client: KurrentDBClient) => Promise<Result>,
    attemptUntil?: number,
  ): Promise<Result> {
    const until = performance.now() + this.deadlines.readMs;
    for (let attempt = 0; ; attempt += 1) {
      this.assertOpen();
      const now = performance.now();
      const left = attemptUntil === undefined ? Math.min(until - now, this.deadlines.attemptMs) : attemptUntil - now;
      try {
        return await this.call(what, left, ask);
      } catch (error) {
        const pause = backoff(attempt);
        if (!isPassing(error) || performance.now() + pause >= until) throw translated(`${this.name}: ${what}`, error);
        await this.pause(pause);
      }
    }
  }

  /**
   * A read that may look through much before it gives anything: it goes on for as long as the server answers something small meanwhile.
   * @throws StoreUnavailable
   */
  async scan<Result>(
    what: string,
    ask: (client: KurrentDBClient) => Promise<Result>,
    isThere: () => Promise<unknown>,
  ): Promise<Result> {
    const until = performance.now() + longestScanMs;
    return this.read(
      what,
      async (client) => {
        const answer = ask(client);
        for (;;) {
          try {
            return await within(what, this.deadlines.attemptMs, answer);
          } catch (error) {
            if (!(error instanceof OutOfTime) || performance.now() >= until) throw error;
            await isThere();
          }
        }
      },
      until,
    );
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
    const disposed = Promise.all([...this.lines, this.feeds].map(({ client }) => client.dispose()));
    await within('close', 1_000, disposed).catch(() => undefined); // an end that does not come is no failure
  }
}

/** Whether the same call may succeed a moment later. */
export function isPassing(error: unknown): boolean {
  const failure = failureOf(error);
  return failure === 'away' || failure === 'unsent' || failure === 'not-leader' || failure === 'not-ready';
}

/** Milliseconds before the next attempt: doubling to a second, each time between half and all of it. */
export function backoff(attempt: number): number {
  return Math.min(1_000, 25 * 2 ** attempt) * (0.5 + Math.random() / 2);
}

function within<Result>(what: string, ms: number, answer: Promise<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new OutOfTime(what, Math.round(ms))), Math.max(1, ms));
    answer.then(
      (result) => {
        clearTimeout(timer);
        resolve(result);
      },
      (error: unknown) => {
        clearTimeout(timer);
        reject(error as Error);
      },
    );
  });
}
