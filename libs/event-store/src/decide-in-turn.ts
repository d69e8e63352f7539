import type { Decided, Message, Override, Recorded, RegisterEvent } from '@legation/domain';
import { DomainError } from '@legation/domain';
import { eventIdOf, fingerprintOf } from './command-identity.js';
import { CommandIdReused, EventStoreError, WrongExpectedRevision } from './errors.js';
import type { Dating, ExpectedRevision, NewEvent, Revision, Source } from './event-store.port.js';
import type { FoldedStream, PastCommand } from './folded-stream.js';

/** Everything around a command that is not its content. */
export interface Envelope {
  /** Chosen by the sender; the same id again is the same command. */
  readonly commandId: string;
  readonly actor: string;
  /** The command's own id when absent. */
  readonly correlationId?: string | null;
  readonly causationId?: string | null;
  readonly source: Source | null;
  readonly dating: Dating | null;
  /** When the source first said so (an ISO 8601 instant); the time of recording when absent. */
  readonly knownFrom?: string | null;
  readonly override?: Override | null;
  /** The revision that the sender saw (If-Match); any when absent. */
  readonly expectedRevision?: ExpectedRevision;
}

/** A command in line for its stream. */
export interface Asked<Command> {
  readonly command: Command;
  readonly envelope: Envelope;
  readonly fingerprint: string;
  /** Why it cannot be recorded, found before its turn: something that it refers to is not there. */
  readonly refusal: Error | null;
}

/** What a command of the line came to. */
export type Turn =
  /** `repeated`: the command was recorded before, or stands in the same line twice. */
  { readonly kind: 'decided'; readonly repeated: boolean } | { readonly kind: 'refused'; readonly error: unknown };

/** What a line of commands comes to, before anything is written. */
export interface Round<State> {
  readonly events: readonly NewEvent[];
  /** Of the first commands of the line; a refusal ends the round, and is left to the next one while there are events to write. */
  readonly turns: readonly Turn[];
  /** The stream's state once the events are written. */
  readonly state: State;
}

/**
 * Decides the commands of a line one after the other, each on what the ones before it leave; writes nothing.
 * @param recordedAt time of recording, for all events of the round
 */
export function decideInTurn<S, C extends Message, E extends Message>(
  folded: FoldedStream<S, C, E>,
  line: readonly Asked<C>[],
  recordedAt: string,
): Round<S> {
  const { decider, stream } = folded;
  const id = stream.slice(decider.category.length + 1);
  const events: NewEvent[] = [];
  const turns: Turn[] = [];
  const decidedHere = new Map<string, Said>();
  let { state } = folded;

  const turnOf = (asked: Asked<C>): Turn => {
    const { command, envelope, fingerprint, refusal } = asked;
    const { commandId } = envelope;
    const past = decidedHere.get(commandId) ?? folded.commands.get(commandId);
    if (past) {
      if (isRepeat(past, asked, stream)) return { kind: 'decided', repeated: true };
      throw new CommandIdReused(stream, commandId);
    }
    if (refusal) throw refusal;

    requireRevision(stream, envelope.expectedRevision, folded.revision, events.length);
    const knownFrom = knownFromOf(stream, envelope.knownFrom, recordedAt);
    const decided = decider.decide({ ...command, override: envelope.override ?? null, id }, state);
    let next = state;
    const news = decided.map(({ type, data, overridden }: Decided<E>, index): NewEvent => {
      const event = { type, data } as unknown as RegisterEvent; // the decider's category names its family
      const id = eventIdOf(commandId, index);
      next = decider.evolve(next, { type, data, id } as unknown as Recorded<E>);
      const metadata = {
        commandId,
        fingerprint,
        correlationId: envelope.correlationId ?? commandId,
        causationId: envelope.causationId ?? null,
        actor: envelope.actor,
        recordedAt,
        knownFrom,
        source: envelope.source,
        dating: envelope.dating,
        overridden: overridden ?? null,
      };
      return { id, event, metadata };
    });
    state = next;
    events.push(...news);
    if (news.length > 0) decidedHere.set(commandId, { fingerprint, knownFrom });
    return { kind: 'decided', repeated: false };
  };

  for (const asked of line) {
    try {
      turns.push(turnOf(asked));
    } catch (error) {
      if (events.length === 0) turns.push({ kind: 'refused', error });
      break;
    }
  }
  return { events, turns, state };
}

type Said = Pick<PastCommand, 'fingerprint' | 'knownFrom'>;

/** The fingerprint of a command: of what it says, and of the source and the dating that it rests on. */
export function fingerprintIn(stream: string, { type, data }: Message, { override, source, dating }: Envelope): string {
  return fingerprintOf({ stream, type, data, override: override ?? null, source, dating });
}

/** Whether a command says what was recorded under its id, on the same grounds, and as of that moment of knowledge where it names one. */
function isRepeat(past: Said, { command, envelope, fingerprint }: Asked<Message>, stream: string): boolean {
  const { knownFrom = null, override = null } = envelope;
  if (knownFrom !== null && Date.parse(knownFrom) !== Date.parse(past.knownFrom)) return false;
  if (past.fingerprint === fingerprint) return true;
  // fingerprints were made without the grounds once; those in the log stay what they are
  return past.fingerprint === fingerprintOf({ stream, type: command.type, data: command.data, override });
}

function requireRevision(
  stream: string,
  expected: ExpectedRevision | undefined,
  last: Revision | null,
  ahead: number,
): void {
  if (expected === undefined) return;
  const revision = (last ?? -1n) + BigInt(ahead);
  const actual = revision < 0n ? 'noStream' : revision;
  if (expected !== actual) throw new WrongExpectedRevision(stream, expected, actual);
}

function knownFromOf(stream: string, stated: string | null | undefined, recordedAt: string): string {
  if (stated === null || stated === undefined) return recordedAt;
  const instant = Date.parse(stated);
  if (Number.isNaN(instant)) {
    throw new DomainError(
      'INVALID_DATE',
      `knownFrom: "${stated}" is not an instant; write it like 2015-10-01T00:00:00Z.`,
      {
        field: 'knownFrom',
        fact: { value: stated },
      },
    );
  }
  const knownFrom = new Date(instant).toISOString();
  if (knownFrom > recordedAt) {
    throw new EventStoreError(
      'KNOWN_FROM_IN_FUTURE',
      `${stream}: known from ${knownFrom}, which is after ${recordedAt}, the time of recording`,
    );
  }
  return knownFrom;
}
