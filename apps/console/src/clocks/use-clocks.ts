import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { clockSearch, clocksOf, today } from './clocks.js';
import type { Clocks, ClockSearch } from './clocks.js';

export interface ClocksInUse extends Clocks {
  /** The day that questions are about: the given one, else today. */
  readonly day: string;
  /** For a question that takes both: `{ on, knownAt }`, each only where it was given. */
  readonly asOf: ClockSearch;
  /** For a question that takes the moment alone. */
  readonly known: Pick<ClockSearch, 'knownAt'>;
  /** Moves one or both; null is now. The address of the page follows. */
  move(to: Partial<Clocks>): void;
}

/** The two clocks of the page, which stand in its address. */
export function useClocks(): ClocksInUse {
  const search = useSearch({ strict: false }) as ClockSearch;
  const navigate = useNavigate();
  const { on, knownAt } = clocksOf(search);
  const move = useCallback(
    (to: Partial<Clocks>) =>
      void navigate({
        to: '.',
        search: (before: ClockSearch) => {
          const { on: day, knownAt: moment } = clockSearch({ ...clocksOf(before), ...to });
          // Named though undefined: what is not named is kept from the address before.
          return { ...before, on: day, knownAt: moment } as ClockSearch;
        },
        resetScroll: false,
      }),
    [navigate],
  );
  return useMemo(() => {
    const known = knownAt === null ? {} : { knownAt };
    return { on, knownAt, day: on ?? today(), asOf: { ...(on === null ? {} : { on }), ...known }, known, move };
  }, [on, knownAt, move]);
}
