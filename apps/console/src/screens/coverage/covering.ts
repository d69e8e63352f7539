import type { Schemas } from '../../api/client.js';

export type CoveredState = Schemas['CoveredState'];
export type Covering = CoveredState['items'][number];

/** One line of the list: a state with somebody who is accredited to it, or with nobody. */
export interface CoverageLine {
  readonly state: string;
  readonly name: string;
  readonly missions: CoveredState['missions'];
  readonly by: Covering | null;
}

/** Which lines are asked for. */
export const shows = ['resident', 'elsewhere', 'nobody'] as const;
export type Show = (typeof shows)[number];

/** A line for each who is accredited, and one for each state with nobody. */
export function linesOf(states: readonly CoveredState[], nameOf: (id: string) => string): readonly CoverageLine[] {
  return states.flatMap(({ state, missions, items }): readonly CoverageLine[] => {
    const of = { state, name: nameOf(state), missions };
    return items.length === 0 ? [{ ...of, by: null }] : items.map((by) => ({ ...of, by }));
  });
}

/** How a state is covered by whoever stands in a line. */
export const showOf = ({ by }: CoverageLine): Show => (by === null ? 'nobody' : by.resident ? 'resident' : 'elsewhere');

export interface Counts {
  readonly all: number;
  readonly resident: number;
  readonly elsewhere: number;
  readonly nobody: number;
}

/** How many states have a resident, only somebody from elsewhere, or nobody. */
export function countsOf(states: readonly CoveredState[]): Counts {
  const resident = states.filter(({ items }) => items.some((by) => by.resident)).length;
  const nobody = states.filter(({ items }) => items.length === 0).length;
  return { all: states.length, resident, elsewhere: states.length - resident - nobody, nobody };
}

/** Everyone who was ever accredited to a state, from when to when; the last first. */
export interface Accreditation {
  readonly term: Schemas['TermInterval'];
  readonly from: string;
  readonly until: string | null;
  readonly resident: boolean;
}

export function everAccredited(terms: readonly Schemas['TermInterval'][], state: string): readonly Accreditation[] {
  return terms
    .flatMap((term) =>
      term.states
        .filter(({ id }) => id === state)
        .map(({ from, until, resident }) => ({
          term,
          from: from ?? term.start.on,
          until: until ?? term.end?.on ?? null,
          resident,
        })),
    )
    .toSorted((a, b) => (a.from < b.from ? 1 : a.from > b.from ? -1 : 0));
}
