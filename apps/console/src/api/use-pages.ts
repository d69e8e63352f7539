import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { ask } from './client.js';
import type { AnswerOf, Asked, Question } from './client.js';

/** Questions that are answered in pages. */
type Paged = { [Path in Question]: AnswerOf<Path> extends { readonly next: string | null } ? Path : never }[Question];

/**
 * Asks for a list page by page; `fetchNextPage` brings the next one, and what was shown stays.
 * @param asked `path` and `query` without `after`
 */
export function usePages<Path extends Paged>(
  path: Path,
  asked: Asked<Path>,
  options: { readonly enabled?: boolean } = {},
) {
  return useInfiniteQuery({
    queryKey: [path, asked, 'pages'] as const,
    queryFn: ({ signal, pageParam }) => ask(path, withAfter(asked, pageParam), signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last: AnswerOf<Path>) => (last as { readonly next: string | null }).next,
    placeholderData: keepPreviousData,
    ...options,
  });
}

function withAfter<Of>(asked: Of, after: string | null): Of {
  if (after === null) return asked;
  return { ...asked, query: { ...(asked as { readonly query?: object }).query, after } };
}
