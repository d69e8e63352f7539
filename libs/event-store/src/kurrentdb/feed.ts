import { streamNameFilter } from '@kurrent/kurrentdb-client';
import type { AllStreamResolvedEvent, KurrentDBClient } from '@kurrent/kurrentdb-client';
import type { Position } from '../event-store.port.js';
import { resumeFrom } from './server-position.js';
import type { ServerPosition } from './server-position.js';

/** What has arrived, in order: first the events, then the checkpoint, then the word that this is all there was. */
export interface Arrived {
  readonly events: readonly AllStreamResolvedEvent[];
  /** The last one, where it is beyond the last event. */
  readonly checkpoint: Position | null;
  /** The server said that it had sent everything it held; servers before 23.10 never say so. */
  readonly caughtUp: boolean;
}

/** Events that wait between the server and us at most, in the driver's own stream. */
const waiting = 256;
/** Events that wait here; with more the driver's stream is stopped. */
const most = 1_024;
/** Events that the server looks through at most until it says how far it came. */
const searchWindow = 512;

/**
 * One subscription of the driver, as a thing to be asked for what has arrived. It never resumes by itself:
 * when the server goes, asking fails, and a new feed goes on from where this one was.
 */
export class Feed {
  private readonly subscription: ReturnType<KurrentDBClient['subscribeToAll']>;
  private events: AllStreamResolvedEvent[] = [];
  private checkpoint: Position | null = null;
  private caughtUp = false;
  private failure: { readonly error: unknown } | null = null;
  private wake: () => void = () => undefined;
  /** Whether the server has answered at all. */
  confirmed = false;
  /** Whether the server has ever said that it had sent everything. */
  wasLevel = false;

  constructor(
    readonly client: KurrentDBClient,
    prefixes: readonly string[],
    after: Position | undefined,
  ) {
    this.subscription = client.subscribeToAll(
      {
        fromPosition: resumeFrom(after),
        requiresLeader: true, // what it says of the end is to be the end
        filter: streamNameFilter({
          prefixes: [...prefixes],
          maxSearchWindow: searchWindow,
          checkpointInterval: 1,
          checkpointReached: (_, position) => this.reached(position),
        }),
      },
      { highWaterMark: waiting },
    );
    this.subscription.on('confirmation', () => {
      this.confirmed = true;
    });
    this.subscription.on('data', (event: AllStreamResolvedEvent) => {
      this.events.push(event);
      if (this.events.length >= most) this.subscription.pause();
      this.wake();
    });
    this.subscription.on('caughtUp', () => {
      this.caughtUp = this.wasLevel = true;
      this.wake();
    });
    const failed = (error: unknown): void => {
      this.failure ??= { error };
      this.wake();
    };
    this.subscription.on('error', failed);
    this.subscription.on('end', () => failed(new Ended()));
    this.subscription.on('close', () => failed(new Ended()));
  }

  /**
   * Waits until something has arrived, the signal aborts or the time is over; then gives what there is, perhaps nothing.
   * @throws what the driver told, or Ended
   */
  async next(ms: number, signal: AbortSignal): Promise<Arrived> {
    const until = performance.now() + ms;
    for (;;) {
      const arrived = this.take();
      if (arrived) return arrived;
      if (this.failure) throw this.failure.error;
      const left = until - performance.now();
      if (left <= 0 || signal.aborted) return { events: [], checkpoint: null, caughtUp: false };
      await this.something(left, signal);
    }
  }

  /** Ends the call to the server: it goes on by itself otherwise. */
  end(): void {
    this.failure ??= { error: new Ended() };
    const { subscription } = this;
    void subscription
      .unsubscribe()
      .catch(() => undefined) // it never began
      .then(() => subscription.destroy());
  }

  private take(): Arrived | null {
    const { events, subscription } = this;
    // What the driver's stream still holds came before the checkpoint, and before the word that this is all.
    const whole = subscription.readableLength === 0;
    const checkpoint = whole ? this.checkpoint : null;
    const caughtUp = whole && this.caughtUp;
    if (events.length === 0 && checkpoint === null && !caughtUp) return null;
    if (whole) {
      this.checkpoint = null;
      this.caughtUp = false;
    }
    this.events = [];
    if (events.length >= most) subscription.resume();
    return { events, checkpoint, caughtUp };
  }

  /** Covers what stands before it: an event at that very place may still be on its way. */
  private reached({ commit }: ServerPosition): void {
    this.checkpoint = 2n * commit;
    this.wake();
  }

  private something(ms: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const done = (): void => {
        clearTimeout(timer);
        signal.removeEventListener('abort', done);
        this.wake = () => undefined;
        resolve();
      };
      const timer = setTimeout(done, ms);
      signal.addEventListener('abort', done);
      this.wake = () => {
        this.wake = () => undefined;
        setImmediate(done); // with what arrives in the same turn
      };
    });
  }
}

/** The subscription ended without a word of why. */
export class Ended extends Error {
  readonly code = 14;

  constructor() {
    super('the subscription ended');
    this.name = 'Ended';
  }
}
