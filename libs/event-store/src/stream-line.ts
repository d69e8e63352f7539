import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Decider, Message } from '@legation/domain';
import { decideInTurn } from './decide-in-turn.js';
import type { Asked, Round } from './decide-in-turn.js';
import { CommandIdReused, EventIdReused, EventStoreError, WrongExpectedRevision } from './errors.js';
import type { EventStoreErrorCode } from './errors.js';
import type { EventStore, Position, Revision } from './event-store.port.js';
import { FoldedStream } from './folded-stream.js';
import type { FoldedStreams } from './folded-stream.js';
import type { RegisterClock } from './register-clock.js';

/** The answer to a command, the same for every repeat but for `repeated`. */
export interface Receipt {
  readonly commandId: string;
  readonly stream: string;
  /** Of the command's last event; of the stream's last event where the command had nothing to record. */
  readonly revision: Revision | null;
  readonly position: Position | null;
  /** How many events the command recorded. */
  readonly events: number;
  /** True when the command had been recorded before. */
  readonly repeated: boolean;
}

/** A command in line, with the one who waits for its answer. */
interface Asking<Command> extends Asked<Command> {
  refusal: Error | null;
  /** Resolves when it is known whether all that it refers to exists; null once that is known. */
  looking: Promise<void> | null;
  resolve(receipt: Receipt): void;
  reject(error: unknown): void;
}

/** Conflicts with other writers after which the commands give up. */
const mostConflicts = 3;
/** Commands that share an append at most. */
const mostTogether = 256;
/** Failures of a whole append that the events of one command can cause. */
const causedByOne: ReadonlySet<EventStoreErrorCode> = new Set([
  'EVENT_ID_REUSED',
  'EVENT_TOO_LARGE',
  'UNKNOWN_EVENT',
  'INVALID_STREAM_NAME',
]);

/** The commands to one stream, in the order in which they came; those that wait at the same time share an append. */
export class StreamLine<S, C extends Message, E extends Message> {
  /** Of the command that came last. */
  lastAnswer: Promise<unknown> = Promise.resolve();
  private readonly waiting: Asking<C>[] = [];
  private serving = false;

  constructor(
    private readonly decider: Decider<S, C, E>,
    private readonly stream: string,
    private readonly store: EventStore,
    private readonly clock: RegisterClock,
    private readonly streams: FoldedStreams,
    private readonly onEmpty: () => void,
  ) {}

  /**
   * Joins the line, which is served from the next turn of the event loop on.
   * @param looking resolves to the reason why the command cannot be recorded whatever its stream holds, or to null
   */
  ask(
    { command, envelope, fingerprint }: Omit<Asked<C>, 'refusal'>,
    looking: Promise<Error | null> | null,
  ): Promise<Receipt> {
    const answer = new Promise<Receipt>((resolve, reject) => {
      const asking: Asking<C> = { command, envelope, fingerprint, refusal: null, looking: null, resolve, reject };
      this.waiting.push(asking);
      if (!looking) return;
      const found = (refusal: Error | null): void => {
        asking.refusal = refusal;
        asking.looking = null;
      };
      asking.looking = looking.then(found, found);
    });
    this.lastAnswer = answer;
    if (!this.serving) void this.serve();
    return answer;
  }

  /** Serves until nobody waits. */
  private async serve(): Promise<void> {
    this.serving = true;
    while (this.waiting.length > 0) {
      await endOfTurn(); // whoever comes in the same turn of the event loop shares the append
      await this.waiting[0]?.looking;
      const together = this.ready();
      if (await this.settled(together)) continue;
      for (const asking of together) await this.settled([asking]); // one of them spoils the append: each on its own
    }
    this.onEmpty();
  }

  /** Takes from the head of the line those whose references are known. */
  private ready(): Asking<C>[] {
    const unready = this.waiting.findIndex(({ looking }) => looking !== null);
    return this.waiting.splice(0, Math.min(mostTogether, unready < 0 ? this.waiting.length : unready));
  }

  /** Gives each command its answer; false when that takes an append for each. */
  private async settled(line: readonly Asking<C>[]): Promise<boolean> {
    try {
      await this.settle(line);
    } catch (error) {
      if (line.length > 1 && error instanceof EventStoreError && causedByOne.has(error.code)) return false;
      for (const asking of line) {
        const reused =
          error instanceof EventIdReused ? new CommandIdReused(this.stream, asking.envelope.commandId) : null;
        asking.reject(reused ?? error); // without effect where the answer is given
      }
    }
    return true;
  }

  /** Load, fold, decide, append with the expected revision; after a conflict, read on and decide again. */
  private async settle(line: readonly Asking<C>[]): Promise<void> {
    const cached = this.streams.take(this.decider, this.stream);
    const folded = cached ?? new FoldedStream(this.decider, this.stream);
    if (!cached) await folded.catchUp(this.store);
    let current = !cached; // whether the folded state was all that the log held, a moment ago
    let conflicts = 0;
    for (let left = line; left.length > 0;) {
      const round = decideInTurn(folded, left, this.clock.now(folded.recordedAt));
      const outcome = await this.write(folded, round, current);
      if (outcome !== 'written') {
        if (outcome !== 'behind' && (conflicts += 1) > mostConflicts) throw outcome;
        await folded.catchUp(this.store);
        current = true;
        continue;
      }
      current = true;
      round.turns.forEach((turn, index) => {
        const asking = left[index];
        if (turn.kind === 'refused') asking?.reject(turn.error);
        else asking?.resolve(receiptOf(asking.envelope.commandId, folded, turn.repeated));
      });
      left = left.slice(round.turns.length);
    }
    this.streams.put(folded);
  }

  /** Appends what was decided. `behind`: the log may hold more than was folded, so the answers need a fresh read. */
  private async write(
    folded: FoldedStream<S, C, E>,
    { events, state }: Round<S>,
    current: boolean,
  ): Promise<'written' | 'behind' | WrongExpectedRevision> {
    if (events.length === 0) return current ? 'written' : 'behind'; // no refusal and no repeat on an old state
    try {
      const result = await this.store.append(this.stream, events, folded.revision ?? 'noStream');
      if (result.repeated) return 'behind';
      const positions = result.positions ?? (await folded.positionsOf(this.store, events, result));
      folded.advance(events, result, positions, state);
      return 'written';
    } catch (error) {
      if (error instanceof WrongExpectedRevision) return error;
      if (error instanceof EventIdReused && !current) return 'behind'; // others wrote these commands in the meantime
      throw error;
    }
  }
}

function receiptOf<S>(
  commandId: string,
  folded: Pick<FoldedStream<S, Message, Message>, 'stream' | 'commands' | 'revision' | 'position'>,
  repeated: boolean,
): Receipt {
  const { stream } = folded;
  const past = folded.commands.get(commandId);
  if (past)
    return { commandId, stream, revision: past.revision, position: past.position, events: past.events, repeated };
  return { commandId, stream, revision: folded.revision, position: folded.position, events: 0, repeated };
}

let turn: Promise<void> | null = null;

/** One for all lines: to wait for a turn costs more than to wait for a promise. */
function endOfTurn(): Promise<void> {
  turn ??= nextTurn().then(() => {
    turn = null;
  });
  return turn;
}
