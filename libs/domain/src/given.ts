import type { Asked, Decided, Decider, Message, Recorded } from './decider.js';
import { DomainError } from './errors.js';
import type { DomainErrorCode, Refusal } from './errors.js';

interface Outcome<Event> {
  /** Exactly these events, with the rules they passed. */
  then(...events: Decided<Event>[]): void;
  /** A repeat that changes nothing. */
  thenNothing(): void;
  /** Refused with this code; `about` is compared where it is given. */
  thenRefuses(code: DomainErrorCode, about?: Partial<Refusal & { readonly message: string }>): void;
}

/**
 * Speaks a rule as a sentence: `given(official, registered).when(assumeOffice).then(officeAssumed)`.
 * Past events stand in the log under the ids `e0`, `e1`, ...
 */
export function given<State, Command extends Message, Event extends Message>(
  decider: Decider<State, Command, Event>,
  ...events: readonly NoInfer<Event>[]
): { when(command: Asked<NoInfer<Command>>): Outcome<NoInfer<Event>> } {
  const state = events.reduce<State>(
    (folded, event, at) => decider.evolve(folded, { ...event, id: `e${at}` } as Recorded<Event>),
    decider.initialState,
  );
  return {
    when: (command) => ({
      then: (...expected) => expect(decider.decide(command, state)).toStrictEqual(expected),
      thenNothing: () => expect(decider.decide(command, state)).toStrictEqual([]),
      thenRefuses: (code, about = {}) => {
        const { code: refused, field, fact, message } = refusalOf(() => decider.decide(command, state));
        expect({ code: refused, field, fact, message }).toMatchObject({ code, ...about });
      },
    }),
  };
}

function refusalOf(decide: () => readonly unknown[]): DomainError {
  let decided: readonly unknown[];
  try {
    decided = decide();
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
  throw new Error(`Expected a refusal; decided ${JSON.stringify(decided)}`);
}
