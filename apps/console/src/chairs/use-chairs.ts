import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import { everyPage } from '../api/every-page.js';
import { useClocks } from '../clocks/use-clocks.js';
import { Chairs } from './chairs.js';

/** All chairs as known at a moment, for asking ahead. */
export const chairsKnown = (known: { readonly knownAt?: string }) =>
  queryOptions({
    queryKey: ['chairs', { query: known }] as const,
    queryFn: async ({ signal }) => {
      const [missions, terms] = await Promise.all([
        everyPage('/v1/missions', { ...known, limit: 1_000 }, signal),
        everyPage('/v1/terms', { ...known, limit: 10_000 }, signal),
      ]);
      return new Chairs(missions, terms);
    },
    structuralSharing: false,
  });

/** All chairs as known at the moment of the page: asked once for a moment, however often the day is moved. */
export function useChairs(): UseQueryResult<Chairs> {
  const { known } = useClocks();
  return useQuery({ ...chairsKnown(known), placeholderData: keepPreviousData });
}
