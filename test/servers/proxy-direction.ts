import type { Socket } from 'node:net';
import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises';

/** What is wrong in one direction of a connection. */
export interface DirectionFaults {
  /** Each piece arrives so much later; order is kept. */
  readonly latencyMs?: number;
  /** Bytes go on one by one, each a segment of its own. */
  readonly oneByte?: boolean;
  /** Nothing goes on, and the sender is told nothing: it fills its buffers. Healed, it all arrives. */
  readonly paused?: boolean;
  /** Everything is taken and thrown away. */
  readonly blackHole?: boolean;
  /** The sender's end (FIN) is not passed on: the other side keeps a half-open connection. */
  readonly swallowEnd?: boolean;
  /** Both sides are reset when so many more bytes have gone on. */
  readonly cutAfter?: number;
}

interface Piece {
  readonly bytes: Buffer | null; // null: the end
  readonly due: number;
}

/** The bytes from one socket to the other, in order. */
export class Direction {
  passed = 0;
  private faults: DirectionFaults = {};
  private left = Infinity;
  private readonly waiting: Piece[] = [];
  private busy = false;
  private healed: () => void = () => {};

  constructor(
    private readonly from: Socket | null,
    private readonly to: Socket | null,
    private readonly cut: () => void,
  ) {
    from?.on('data', (bytes: Buffer) => this.take(bytes));
    from?.on('end', () => this.take(null));
  }

  spoil(faults: DirectionFaults): void {
    this.faults = faults;
    this.left = faults.cutAfter ?? Infinity;
    if (faults.paused) this.from?.pause();
    else this.from?.resume();
    this.healed();
  }

  private take(bytes: Buffer | null): void {
    this.waiting.push({ bytes, due: performance.now() + (this.faults.latencyMs ?? 0) });
    if (this.waiting.length > 64) this.from?.pause(); // the sender is to feel how slow it is
    if (!this.busy) void this.pass();
  }

  private async pass(): Promise<void> {
    this.busy = true;
    for (let piece = this.waiting.shift(); piece; piece = this.waiting.shift()) {
      const early = piece.due - performance.now();
      if (early > 0) await sleep(early);
      while (this.faults.paused) await new Promise<void>((resolve) => (this.healed = resolve));
      if (this.waiting.length === 0 && !this.faults.paused) this.from?.resume();
      if (piece.bytes) await this.send(piece.bytes);
      else if (!this.faults.swallowEnd && !this.faults.blackHole) this.to?.end();
    }
    this.busy = false;
  }

  private async send(bytes: Buffer): Promise<void> {
    if (this.faults.blackHole || !this.to) return;
    const slice = this.faults.oneByte ? 1 : bytes.length;
    for (let at = 0; at < bytes.length; at += slice) {
      const next = bytes.subarray(at, Math.min(at + slice, bytes.length, at + this.left));
      if (this.to.destroyed) return;
      const ready = this.to.write(next);
      this.passed += next.length;
      this.left -= next.length;
      if (this.left <= 0) {
        await flushed(this.to);
        this.cut();
        return;
      }
      if (this.faults.oneByte) await nextTurn(); // else the kernel is given them together
      if (!ready) await drained(this.to);
    }
  }
}

/** Until the socket takes more, or is gone. */
async function drained(socket: Socket): Promise<void> {
  await new Promise<void>((resolve) => {
    const done = (): void => {
      socket.off('drain', done).off('close', done);
      resolve();
    };
    socket.on('drain', done).on('close', done);
  });
}

/** Until what was written has left for the kernel; a reset right behind it would overtake it. */
async function flushed(socket: Socket): Promise<void> {
  while (!socket.destroyed && socket.writableLength > 0) await sleep(1);
  await sleep(5);
}
