import { useQuery } from '@tanstack/react-query';
import { askText } from '../api/ask-text.js';
import { nameIn } from './event-name.js';

/** The kinds of event that the register knows, such as `CredentialsPresented`; none until they have come. */
export function useEventNames(): readonly string[] {
  const { data } = useQuery({
    queryKey: ['/v1/events/schemas'],
    queryFn: async ({ signal }) => {
      const { items } = JSON.parse(await askText('/v1/events/schemas', { signal })) as { items: readonly string[] };
      return [...new Set(items.map(nameIn))];
    },
    staleTime: Infinity,
  });
  return data ?? [];
}
