import type { ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { Position } from '@legation/event-store';
import type { FeedFilter, Matcher } from '@legation/subscribers';

export interface Limits {
  /** Bytes that may wait for one client before it is cut off. */
  readonly bufferBytes: number;
  /** How long a client that is catching up may take nothing before it is cut off. */
  readonly stallMs: number;
}

/** How long a client that was cut off may take to read that it was. */
const graceMs = 5_000;

/** One reader of the live feed: what it wants, how far it is, and the connection to it. */
export class LiveClient {
  over = false;
  private told: Position | null;

  /** @param position the last position that it has seen, or that was passed over for it */
  constructor(
    private readonly response: ServerResponse,
    readonly filter: FeedFilter,
    readonly matcher: Matcher,
    public position: Position | null,
    private readonly limits: Limits,
    private readonly onOver: () => void,
  ) {
    this.told = position;
    const over = (): void => this.leave();
    response.once('close', over).on('error', over);
  }

  get waiting(): number {
    return this.response.writableLength;
  }

  /** True when it has seen everything up to this position. */
  hasSeen(position: Position | null): boolean {
    return position === null || (this.position !== null && this.position >= position);
  }

  /** Writes to a client that keeps up; false, and nothing is written, when it does not any more. */
  write(frames: Buffer, upTo: Position): boolean {
    if (this.waiting > this.limits.bufferBytes) return false; // before the write: what is written now leaves with the end of this turn
    this.response.write(frames);
    this.position = this.told = upTo;
    return true;
  }

  /** Writes at the client's own pace; false when it takes nothing for too long. */
  async writePatiently(frames: Buffer): Promise<boolean> {
    if (this.response.write(frames)) return true;
    for (let stalled = 0, left = this.waiting; !this.over && this.waiting > 0;) {
      await wait(20);
      stalled = this.waiting < left ? 0 : stalled + 20;
      left = this.waiting;
      if (stalled > this.limits.stallMs) return false;
    }
    return !this.over;
  }

  /** Passed over: the client hears of it with its next heartbeat. */
  skipTo(position: Position): void {
    this.position = position;
  }

  /** A sign of life; the id moves on over what was passed over, and gives no event. */
  beat(): void {
    const moved = this.position !== null && this.position !== this.told ? `id: ${this.position}\n\n` : '';
    this.told = this.position;
    this.response.write(`: heartbeat\n${moved || '\n'}`);
  }

  /** Says why it ends and where to resume, and ends. */
  end(event: 'fell-behind' | 'failed' | 'stopping'): void {
    if (this.over) return;
    const after = this.position === null ? null : String(this.position);
    this.leave();
    this.response.end(`event: ${event}\ndata: ${JSON.stringify({ after })}\n\n`);
    setTimeout(() => this.response.destroy(), graceMs).unref();
  }

  private leave(): void {
    if (this.over) return;
    this.over = true;
    this.onOver();
  }
}
