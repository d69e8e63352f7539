import type { CorrectionCommand, CorrectionEvent, Values } from './corrections.js';
import type { Asked, DataOf, Decided, Decider, Message, Recorded } from './decider.js';
import { DomainError, overridableRules } from './errors.js';
import type { DomainErrorCode } from './errors.js';
import { RuleBook, requireReason } from './rules.js';
import { sameJson } from './same.js';
import type { FactShapes, Shape } from './shape.js';

/** What the wrapper must know of a family to correct its facts. */
export interface Facts<Name extends string, Command extends Message, Fact extends Message> {
  readonly name: Name;
  /** The refusal when the stream holds nothing. */
  readonly notFound: DomainErrorCode;
  /** Which fields each fact has, and of which kind. */
  readonly shapes: FactShapes<Fact>;
  /** The command that records each fact: it takes the very data of the event, and its rules judge a corrected fact. */
  readonly commands: { readonly [Type in Fact['type']]: Command['type'] };
  /** Facts that may be retracted and stated again, but not corrected. */
  readonly whole?: readonly Fact['type'][];
}

/** The facts that stand, with their corrections, in the order of their recording; and what they come to. */
export interface Corrected<State, Fact extends Message> {
  readonly facts: readonly Recorded<Fact>[];
  readonly state: State;
}

/**
 * The same aggregate, whose recorded facts can be corrected and retracted. A correction leaves what would stand there had the fact
 * been stated so in the first place: the facts are folded anew, and the family's own rules are asked again of each.
 * Refuses a correction with FACT_NOT_FOUND, REASON_REQUIRED, INVALID_VALUE, INVALID_DATE, ALREADY_RECORDED or the code of the
 * rule that it would break, and a retraction with FACT_NEEDED while other facts rest on what it takes back.
 */
export function correctable<Name extends string, State, Command extends Message, Fact extends Message>(
  inner: Decider<State, Command, Fact>,
  family: Facts<Name, Command, Fact>,
): Decider<Corrected<State, Fact>, Command | CorrectionCommand<Name>, Fact | CorrectionEvent<Name, Fact>> {
  type Correction = CorrectionEvent<Name, Fact>;
  const { name } = family;
  const foldOf = (facts: readonly Recorded<Fact>[]): Corrected<State, Fact> => ({
    facts,
    state: facts.reduce<State>((state, fact) => inner.evolve(state, fact), inner.initialState),
  });
  const judge = new Judge(inner, family);

  return {
    category: inner.category,
    initialState: { facts: [], state: inner.initialState },

    evolve({ facts, state }, event) {
      if (event.type === `${name}FactCorrected`) {
        const { corrects, after } = event.data as DataOf<CorrectionEvent<'', Fact>, 'FactCorrected'>;
        return foldOf(mended(facts, corrects, after));
      }
      if (event.type === `${name}FactRetracted`) {
        const { retracts } = event.data as DataOf<CorrectionEvent<'', Fact>, 'FactRetracted'>;
        return foldOf(facts.filter(({ id }) => id !== retracts));
      }
      const fact = event as Recorded<Fact>; // what is no correction is a fact of the family
      return { facts: [...facts, fact], state: inner.evolve(state, fact) };
    },

    decide(command, { facts, state }) {
      if (command.type === `Correct${name}Fact`) {
        const { eventId, set, reason } = command.data as DataOf<CorrectionCommand<''>, 'CorrectFact'>;
        const fact = statedIn(facts, eventId, family.notFound, inner.category);
        requireReason(reason);
        requireKinds(fact.type, set, family);
        const { before, after } = changes(fact.data as Values, set);
        if (Object.keys(after).length === 0) return [];
        const book = new RuleBook(command.override);
        for (const fault of judge.newFaults(facts, mended(facts, eventId, after), command)) {
          keep(book, fault, ...wordsOf(fault, eventId));
        }
        const data = { corrects: eventId, type: fact.type, before, after, reason };
        return decided<Correction>({ type: `${name}FactCorrected`, data } as Correction, book);
      }
      if (command.type === `Retract${name}Fact`) {
        const { eventId, reason } = command.data as DataOf<CorrectionCommand<''>, 'RetractFact'>;
        const fact = statedIn(facts, eventId, family.notFound, inner.category);
        requireReason(reason);
        const rest = facts.filter(({ id }) => id !== eventId);
        const [fault] = judge.newFaults(facts, rest, command);
        requireUnneeded(fact, fault, rest.length);
        const data = { retracts: eventId, type: fact.type, before: fact.data, reason };
        return [{ type: `${name}FactRetracted`, data } as Correction];
      }
      return inner.decide(command as Asked<Command>, state);
    },
  };
}

function mended<Fact extends Message>(
  facts: readonly Recorded<Fact>[],
  id: string,
  after: Values,
): readonly Recorded<Fact>[] {
  return facts.map((fact) => (fact.id === id ? { ...fact, data: { ...fact.data, ...after } } : fact));
}

function statedIn<Fact extends Message>(
  facts: readonly Recorded<Fact>[],
  eventId: string,
  notFound: DomainErrorCode,
  category: string,
): Recorded<Fact> {
  if (facts.length === 0) throw new DomainError(notFound, `No such ${category}; nothing to correct.`);
  const fact = facts.find(({ id }) => id === eventId);
  if (fact) return fact;
  throw new DomainError(
    'FACT_NOT_FOUND',
    `No fact stands here as event ${eventId}. Name the event that stated it, also to correct it again; what was retracted is gone.`,
    { field: 'eventId', fact: { eventId } },
  );
}

function requireKinds<Fact extends Message>(
  type: Fact['type'],
  set: Values,
  { shapes, whole = [] }: Pick<Facts<string, Message, Fact>, 'shapes' | 'whole'>,
): void {
  if (whole.includes(type)) {
    throw new DomainError('INVALID_VALUE', `${type} is not corrected: retract it, and record it anew.`, {
      field: 'eventId',
      fact: { type },
    });
  }
  const kinds: { readonly [field: string]: Shape } = shapes[type];
  for (const [field, value] of Object.entries(set)) {
    const kind = Object.hasOwn(kinds, field) ? kinds[field] : undefined;
    if (kind) kind(value, `set.${field}`);
    else {
      throw new DomainError('INVALID_VALUE', `${type} has no ${field}; it has ${Object.keys(kinds).join(', ')}.`, {
        field: `set.${field}`,
        fact: { type },
      });
    }
  }
}

function changes(data: Values, set: Values): { readonly before: Values; readonly after: Values } {
  const changed = Object.keys(set).filter((field) => !sameJson(data[field], set[field]));
  const of = (values: Values): Values => Object.fromEntries(changed.map((field) => [field, values[field]]));
  return { before: of(data), after: of(set) };
}

interface Fault<Fact extends Message> {
  /** The fact that the family would refuse. */
  readonly by: Recorded<Fact>;
  readonly error: DomainError;
  /** The family lets the rule be passed with an override. */
  readonly passable: boolean;
}

/** Asks the family's rules again, as if each fact were recorded anew. */
class Judge<State, Command extends Message, Fact extends Message> {
  private readonly inner: Decider<State, Command, Fact>;
  private readonly commands: Facts<string, Command, Fact>['commands'];

  constructor(inner: Decider<State, Command, Fact>, { commands }: Pick<Facts<string, Command, Fact>, 'commands'>) {
    this.inner = inner;
    this.commands = commands;
  }

  /** What would be refused after the change and was not before; rules that were passed once are not asked again. */
  newFaults(
    before: readonly Recorded<Fact>[],
    after: readonly Recorded<Fact>[],
    { id }: { readonly id?: string },
  ): readonly Fault<Fact>[] {
    const found = this.faults(after, id);
    if (found.length === 0) return [];
    const keyOf = ({ by, error }: Fault<Fact>): string => `${by.id} ${error.code}`;
    const known = new Set(this.faults(before, id).map(keyOf));
    return found.filter((fault) => !known.has(keyOf(fault)));
  }

  private faults(facts: readonly Recorded<Fact>[], id: string | undefined): readonly Fault<Fact>[] {
    let state = this.inner.initialState;
    return facts.flatMap((fact) => {
      const found = this.faultsOf(fact, state, id);
      state = this.inner.evolve(state, fact);
      return found;
    });
  }

  private faultsOf(fact: Recorded<Fact>, state: State, id: string | undefined): readonly Fault<Fact>[] {
    const type = this.commands[fact.type as Fact['type']];
    // The family's table names the command whose data is the event's own.
    const command = { type, data: fact.data, ...(id === undefined ? {} : { id }) } as unknown as Asked<Command>;
    const error = errorOf(() => this.requireNews(command, state, fact));
    if (!error) return [];
    const beyond = errorOf(() => this.requireNews({ ...command, override: { reason: 'replayed' } }, state, fact));
    const hard = beyond ? [{ by: fact, error: beyond, passable: false }] : [];
    return beyond?.code === error.code ? hard : [{ by: fact, error, passable: true }, ...hard];
  }

  private requireNews(command: Asked<Command>, state: State, fact: Recorded<Fact>): void {
    const [first] = this.inner.decide(command, state);
    if (first && sameJson(first.data, fact.data)) return;
    throw new DomainError('ALREADY_RECORDED', 'It would only repeat what is recorded already; retract it instead.');
  }
}

function errorOf(decide: () => void): DomainError | null {
  try {
    decide();
    return null;
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
}

function keep(
  book: RuleBook,
  { passable, error }: Fault<Message>,
  message: string,
  about: Pick<DomainError, 'field' | 'fact'>,
): void {
  const rule = passable ? overridableRules.find((each) => each === error.code) : undefined;
  if (!rule) throw new DomainError(error.code, message, about);
  book.keep(false, rule, message, about);
}

/** Of the corrected fact, the field at fault; of another, which one stands against it. */
function wordsOf(
  { by, error: { message, field, fact } }: Fault<Message>,
  corrected: string,
): [string, Pick<DomainError, 'field' | 'fact'>] {
  if (by.id === corrected) return [message, { field: field === null ? 'set' : `set.${field}`, fact }];
  return [
    `${by.type} (event ${by.id}) stands against it: ${message}`,
    { field: 'set', fact: { ...fact, eventId: by.id } },
  ];
}

function requireUnneeded(fact: Recorded<Message>, fault: Fault<Message> | undefined, left: number): void {
  if (fault) {
    const { by, error } = fault;
    throw new DomainError(
      'FACT_NEEDED',
      `${by.type} (event ${by.id}) rests on ${fact.type}: ${error.message} Correct it, or retract first what rests on it.`,
      { field: 'eventId', fact: { eventId: by.id, type: by.type } },
    );
  }
  if (left === 0) {
    throw new DomainError(
      'FACT_NEEDED',
      `${fact.type} is all that stands here, and others may refer to it; it can be corrected, not retracted.`,
      { field: 'eventId', fact: { eventId: fact.id, type: fact.type } },
    );
  }
}

function decided<Event extends Message>(event: Event, book: RuleBook): readonly Decided<Event>[] {
  const overridden = book.overridden();
  return [overridden ? { ...event, overridden } : (event as Decided<Event>)];
}
