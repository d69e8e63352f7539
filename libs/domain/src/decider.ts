import type { OverridableRule } from './errors.js';

/** A reason given by a person for passing a rule that real life broke. */
export interface Override {
  readonly reason: string;
}

/** Which rules an event passed, and why; kept with the event for ever and shown under anomalies. */
export interface Overridden {
  readonly rules: readonly OverridableRule[];
  readonly reason: string;
}

/** A command as it reaches `decide`: looked-up facts and the override arrive as data. */
export type Asked<Command> = Command & {
  readonly override?: Override | null;
  /** Id of the aggregate inside its category: an aggregate does not know its own, and must not name itself as its parent. */
  readonly id?: string;
};

/** An event that a decider decided, with the rules it passed. Ids and times are added by whoever appends it. */
export type Decided<Event> = Event & { readonly overridden?: Overridden };

/** An event as `evolve` sees it: with the id under which it stands in the log. */
export type Recorded<Event> = Event & { readonly id: string };

/**
 * One aggregate: pure functions over its events.
 * `decide` returns the events of a command, or throws a `DomainError`; a repeat that changes nothing returns `[]`.
 */
export interface Decider<State, Command, Event> {
  /** Stream names are `<category>-<id>`. */
  readonly category: Category;
  readonly initialState: State;
  evolve(state: State, event: Recorded<Event>): State;
  decide(command: Asked<Command>, state: State): readonly Decided<Event>[];
}

export const categories = ['mission', 'official', 'batch', 'meeting', 'directive', 'source'] as const;
export type Category = (typeof categories)[number];

/** The shape that every event family and command family follows. */
export interface Message {
  readonly type: string;
  readonly data: object;
}

/** The data of one message type of a family. */
export type DataOf<Family extends Message, Type extends Family['type']> = Extract<
  Family,
  { readonly type: Type }
>['data'];
