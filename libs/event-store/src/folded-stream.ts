import type { Decider, Message, RegisterEvent } from '@legation/domain';
import { AppendOutcomeUnknown } from './errors.js';
import type { AppendResult, EventMetadata, EventStore, NewEvent, Position, Revision } from './event-store.port.js';

/** What the stream remembers of a command that was recorded in it. */
export interface PastCommand {
  readonly fingerprint: string;
  readonly knownFrom: string;
  /** Of its last event. */
  readonly revision: Revision;
  readonly position: Position;
  readonly events: number;
}

/** A stream folded up to a revision: its state, and every command recorded so far. It may be behind the log, never beside it. */
export class FoldedStream<State, Command extends Message, Event extends Message> {
  state: State;
  /** Of the last event; null while the stream does not exist. */
  revision: Revision | null = null;
  position: Position | null = null;
  /** Of the last event; null while the stream does not exist. */
  recordedAt: string | null = null;
  readonly commands = new Map<string, PastCommand>();

  constructor(
    readonly decider: Decider<State, Command, Event>,
    readonly stream: string,
  ) {
    this.state = decider.initialState;
  }

  /** Reads what the log holds beyond the folded revision. */
  async catchUp(store: EventStore): Promise<void> {
    for (;;) {
      const events = await store.readStream(this.stream, { from: (this.revision ?? -1n) + 1n, limit: pageLimit });
      for (const { id, event, revision, position, metadata } of events) {
        // The stream's category chose the decider, so its events are of the decider's family.
        this.state = this.decider.evolve(this.state, { ...(event as RegisterEvent & Event), id });
        this.remember(metadata, revision, position);
      }
      if (events.length < pageLimit) return;
    }
  }

  /** Goes on to the state after events that were just written. @param positions of each; null where one answer needs the last alone */
  advance(
    events: readonly NewEvent[],
    { revision, position }: Pick<AppendResult, 'revision' | 'position'>,
    positions: readonly Position[] | null,
    state: State,
  ): void {
    const first = revision - BigInt(events.length - 1);
    events.forEach(({ metadata }, index) => {
      this.remember(metadata, first + BigInt(index), positions?.[index] ?? position);
    });
    this.state = state;
  }

  /** Where the store told the last one's position alone, and each of several commands answers with its own. */
  async positionsOf(
    store: EventStore,
    events: readonly NewEvent[],
    { revision }: Pick<AppendResult, 'revision'>,
  ): Promise<readonly Position[] | null> {
    if (!sharedByCommands(events)) return null;
    try {
      const from = revision - BigInt(events.length - 1);
      const written = await store.readStream(this.stream, { from, limit: events.length });
      return written.map(({ position }) => position);
    } catch (error) {
      throw new AppendOutcomeUnknown(this.stream, error); // they are written: who repeats the command hears so
    }
  }

  private remember(
    { commandId, fingerprint, knownFrom, recordedAt }: EventMetadata,
    revision: Revision,
    position: Position,
  ): void {
    const before = this.commands.get(commandId)?.events ?? 0;
    this.commands.set(commandId, { fingerprint, knownFrom, revision, position, events: before + 1 });
    this.revision = revision;
    this.position = position;
    this.recordedAt = recordedAt;
  }
}

const pageLimit = 1_000;

function sharedByCommands(events: readonly NewEvent[]): boolean {
  return events.some(({ metadata }) => metadata.commandId !== events[0]?.metadata.commandId);
}

/** Folded streams in memory, bounded by the number of their events; the least recently used leave first. */
export class FoldedStreams {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- each stream has the types of its own decider
  private readonly kept = new Map<string, { readonly folded: FoldedStream<any, any, any>; readonly weight: number }>();
  private total = 0;

  constructor(private readonly mostEvents: number) {}

  /** Takes the stream out; it is put back when its state is known to be true. */
  take<S, C extends Message, E extends Message>(
    decider: Decider<S, C, E>,
    stream: string,
  ): FoldedStream<S, C, E> | null {
    const found = this.kept.get(stream);
    if (!found) return null;
    this.kept.delete(stream);
    this.total -= found.weight;
    return found.folded.decider === decider ? found.folded : null;
  }

  put<S, C extends Message, E extends Message>(folded: FoldedStream<S, C, E>): void {
    const weight = Number(folded.revision ?? 0n) + 1;
    this.kept.set(folded.stream, { folded, weight });
    this.total += weight;
    for (const [stream, oldest] of this.kept) {
      if (this.total <= this.mostEvents) return;
      this.kept.delete(stream);
      this.total -= oldest.weight;
    }
  }
}
