import { status } from '@grpc/grpc-js';
import type { StatusObject } from '@grpc/grpc-js';
import type { EventEmitter } from 'node:events';
import type { Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { notLeader, refusal } from './answers.js';
import type { EventLog } from './event-log.js';
import type { Fault, Faults } from './faults.js';

/**
 * The server that it answers like, where they differ. As read of their sources:
 * - 21.10 tells no positions of a stream's events; never says that a subscription caught up, but gives a checkpoint then: the end of the log,
 *   or the very place of an event that it is about to deliver
 * - up to 23.10, a subscription from a place leaves out the record at that place, also where the place is not the record's own
 * - 26.1 refuses an invalid position as such, and gives a checkpoint when a subscription has caught up
 */
export type Likeness = '21.10' | '23.10' | '26.1';

/** What the handlers of all services share. */
export interface ServerContext {
  readonly log: EventLog;
  readonly faults: Faults;
  /** The open connections by the client's port. */
  readonly connections: ReadonlyMap<number, Socket>;
  readonly like: Likeness;
  readonly self: { readonly host: string; readonly port: number };
  /** Kills the process of the server, when it has one of its own. */
  readonly die: () => void;
}

/** Lets a handler run; one that is still at work when its server closes ends without a word. */
export function handled(context: ServerContext, work: Promise<void>): void {
  work.catch((error: unknown) => {
    if (!context.log.isClosed) throw error;
  });
}

/** What the calls of grpc-js have in common, as far as the faults need it. */
export interface AnyCall extends EventEmitter {
  getPeer(): string;
}

/** Resets the connection that a call came by. */
export function dropConnection(context: ServerContext, call: AnyCall): void {
  const port = Number(call.getPeer().split(':').at(-1));
  context.connections.get(port)?.resetAndDestroy();
}

/** The error that a fault answers with, if it is one of those. */
export function faultAnswer(context: ServerContext, fault: Fault): StatusObject | undefined {
  const leader = fault.leader ?? context.self;
  if (fault.does === 'not-leader') return notLeader(leader.host, leader.port);
  if (fault.does === 'unavailable') return refusal(status.UNAVAILABLE, 'Server Is Not Ready');
  if (fault.does === 'cancel') return refusal(status.CANCELLED, 'The server is shutting down');
  if (fault.does === 'deadline') return refusal(status.DEADLINE_EXCEEDED, 'Deadline exceeded');
  return undefined;
}

/** Does what is wrong before or instead of an answer; true when there is to be none. */
export async function strike(context: ServerContext, call: AnyCall, fault: Fault): Promise<boolean> {
  if (fault.does === 'delay') await sleep(fault.ms ?? 100);
  if (fault.does === 'die') context.die();
  if (fault.does === 'drop') dropConnection(context, call);
  return fault.does === 'drop' || fault.does === 'hang' || fault.does === 'die';
}
