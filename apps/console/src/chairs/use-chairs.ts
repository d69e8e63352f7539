import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { everyPage } from '../api/every-page.js';
import { useClocks } from '../clocks/use-clocks.js';
import { afterPaint } from '../parts/after-paint.js';
import { Chairs } from './chairs.js';

/** Chairs as known at a moment: of one day where it is given, else of any day. */
export const chairsKnown = (asked: { readonly knownAt?: string; readonly on?: string }) =>
  queryOptions({
    queryKey: ['chairs', { query: asked }] as const,
    queryFn: async ({ signal }) => {
      const { on: _on, ...known } = asked;
      const [missions, terms] = await Promise.all([
        everyPage('/v1/missions', { ...known, limit: 1_000 }, signal),
        everyPage('/v1/terms', { ...asked, limit: 10_000 }, signal),
      ]);
      return new Chairs(missions, terms);
    },
    structuralSharing: false,
  });

/** All chairs as known at the moment of the page: asked once for a moment, however often the day is moved. */
export function useChairs(isAsked = true): UseQueryResult<Chairs> {
  const { known } = useClocks();
  return useQuery({ ...chairsKnown(known), placeholderData: keepPreviousData, enabled: isAsked });
}

/**
 * The chairs of the page's day. At first only what decides that day is asked for, which is little; once it is shown, all of them are,
 * so that the day can be moved without asking again.
 * @param isMoved whether another day may come at any moment, as where it is dragged: then all are asked for at once
 */
export function useChairsOfDay(isMoved: boolean): {
  readonly ofDay: UseQueryResult<Chairs>;
  readonly all: UseQueryResult<Chairs>;
} {
  const { known, day } = useClocks();
  const [isShown, setShown] = useState(false);
  const all = useChairs(isMoved || isShown);
  const first = useQuery({ ...chairsKnown({ ...known, on: day }), enabled: !isMoved && all.data === undefined });
  const ofDay = isMoved || all.data !== undefined ? all : first;
  const isThere = ofDay.data !== undefined;
  useEffect(() => (isThere ? afterPaint(() => setShown(true)) : undefined), [isThere]);
  return { ofDay, all };
}
