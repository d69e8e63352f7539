import type { ServerWritableStream, StatusObject } from '@grpc/grpc-js';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ReadReq } from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js';
import { dropConnection, faultAnswer } from './call.js';
import type { ServerContext } from './call.js';
import type { Fault } from './faults.js';

export type ReadCall = ServerWritableStream<ReadReq, Uint8Array>;

/** Messages handed to the connection before waiting for it to take them. */
const IN_FLIGHT = 256;

/** Writes to one reader, at the reader's pace, until its fault strikes. */
export class Reader {
  private waiting = 0;
  private given = 0;
  gone = false;
  /** What a subscription does when it is told to fall behind. */
  onFallBehind: () => Promise<void> = async () => {};

  constructor(
    readonly context: ServerContext,
    readonly call: ReadCall,
    readonly fault: Fault | undefined,
  ) {
    const left = (): void => {
      this.gone = true;
    };
    call.on('cancelled', left);
    call.on('close', left);
    call.on('error', left);
  }

  /** False: nothing more is to be said. */
  async event(message: Uint8Array): Promise<boolean> {
    if (this.fault?.after === this.given && !(await this.strike())) return false;
    this.given += 1;
    return this.message(message);
  }

  async message(message: Uint8Array): Promise<boolean> {
    if (this.gone) return false;
    this.waiting += 1;
    if (this.call.write(message)) this.waiting = 0;
    else if (this.waiting >= IN_FLIGHT) {
      this.waiting = 0;
      await this.drained();
    }
    return !this.gone;
  }

  private async drained(): Promise<void> {
    const left = new AbortController();
    const leave = (): void => left.abort();
    this.call.once('cancelled', leave).once('close', leave);
    if (!this.gone) await once(this.call, 'drain', { signal: left.signal }).catch(() => {});
    this.call.off('cancelled', leave).off('close', leave);
  }

  /** Whether the call goes on after its fault. */
  async strike(): Promise<boolean> {
    const { context, call, fault } = this;
    if (!fault) return true;
    if (fault.does === 'delay') await sleep(fault.ms ?? 100);
    if (fault.does === 'die') context.die();
    if (fault.does === 'drop') {
      if (fault.after) await sleep(20); // a reset would overtake the events that were given
      dropConnection(context, call);
    }
    if (fault.does === 'end') call.end();
    if (fault.does === 'fall-behind') await this.onFallBehind();
    const error = faultAnswer(context, fault);
    if (error) this.fail(error);
    return !error && fault.does !== 'hang' && fault.does !== 'drop' && fault.does !== 'end' && fault.does !== 'die';
  }

  fail(error: StatusObject): void {
    this.call.emit('error', error);
    this.gone = true;
  }
}
