import { streamsNamedIn } from '@legation/domain';
import type { Decider, Message } from '@legation/domain';
import { fingerprintIn } from './decide-in-turn.js';
import type { Envelope } from './decide-in-turn.js';
import type { EventStore } from './event-store.port.js';
import { FoldedStreams } from './folded-stream.js';
import { References } from './references.js';
import type { RegisterClock } from './register-clock.js';
import { StreamLine } from './stream-line.js';
import type { Receipt } from './stream-line.js';

export interface CommandRunnerOptions {
  /** Events whose folded streams are kept in memory, in all; default 50,000, which takes some 30 MB. */
  readonly cachedEvents?: number;
}

/**
 * Runs commands: load, fold, decide, append with the expected revision. Commands to one stream wait in line for one another,
 * in the order of the calls, and what is in line shares an append. The same command id gives the first receipt, for ever.
 */
export class CommandRunner {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- each line has the types of its own decider
  private readonly lines = new Map<string, StreamLine<any, any, any>>();
  private readonly streams: FoldedStreams;
  private readonly references: References;

  constructor(
    private readonly store: EventStore,
    private readonly clock: RegisterClock,
    { cachedEvents = 50_000 }: CommandRunnerOptions = {},
  ) {
    this.streams = new FoldedStreams(cachedEvents);
    this.references = new References(store);
  }

  /**
   * Runs one command on the stream `<decider.category>-<id>`, and answers once its events are durable.
   * @throws DomainError when a rule refuses it, or something that it refers to does not exist; confirmed on a fresh read
   * @throws CommandIdReused when the id belongs to another command
   * @throws WrongExpectedRevision when `envelope.expectedRevision` is not the stream's, or other writers came first again and again
   * @throws EventStoreError as `EventStore.append`
   */
  async run<S, C extends Message, E extends Message>(
    decider: Decider<S, C, E>,
    id: string,
    command: C,
    envelope: Envelope,
  ): Promise<Receipt> {
    const stream = `${decider.category}-${id}`;
    const fingerprint = fingerprintIn(stream, command, envelope);
    const unknown = streamsNamedIn(command.data).filter((name) => !this.references.isKnown(name));
    const looking = unknown.length > 0 ? this.look(unknown, command) : null;

    const receipt = await this.lineOf(decider, stream).ask({ command, envelope, fingerprint }, looking);
    if (receipt.revision !== null) this.references.remember(stream);
    return receipt;
  }

  private lineOf<S, C extends Message, E extends Message>(
    decider: Decider<S, C, E>,
    stream: string,
  ): StreamLine<S, C, E> {
    const waiting = this.lines.get(stream);
    if (waiting) return waiting;
    const line = new StreamLine(decider, stream, this.store, this.clock, this.streams, () => this.lines.delete(stream));
    this.lines.set(stream, line);
    return line;
  }

  /** Waits for commands that came earlier to those streams, then says what is missing. Waits only go back in time, so none is in a ring. */
  private async look(streams: readonly string[], command: Message): Promise<Error | null> {
    const earlier = streams.flatMap((stream) => this.lines.get(stream)?.lastAnswer ?? []);
    if (earlier.length > 0) await Promise.allSettled(earlier);
    for (const stream of streams) {
      const missing = await this.references.missing(stream, command);
      if (missing) return missing;
    }
    return null;
  }
}
