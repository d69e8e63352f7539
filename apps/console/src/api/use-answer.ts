import { keepPreviousData, QueryClient, queryOptions, useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import { ask, ProblemError } from './client.js';
import type { AnswerOf, Asked, Question } from './client.js';

/** What was answered is kept for the whole page: a question asked again shows at once, and is asked anew behind it. */
export const answers = new QueryClient({
  defaultOptions: {
    queries: {
      networkMode: 'always', // the server may be this very machine, whatever the browser thinks of the network
      staleTime: 30_000,
      gcTime: 10 * 60_000,
      retry: (failures, error) => failures < 3 && !isFinal(error),
      refetchOnWindowFocus: false, // the live feed tells of changes
    },
  },
});

const isFinal = (error: Error): boolean => error instanceof ProblemError && error.problem.status < 500;

/** One question, for `useQuery` and for asking ahead. */
export const question = <Path extends Question>(path: Path, asked: Asked<Path>) =>
  queryOptions({
    queryKey: [path, asked] as const,
    queryFn: ({ signal }) => ask(path, asked, signal),
  });

/**
 * Asks the API and keeps the last answer on the page while the next one is under way, so that nothing jumps when a clock is moved.
 * @param asked `path` and `query` as the API has them; a value of undefined is left out
 */
export function useAnswer<Path extends Question>(
  path: Path,
  asked: Asked<Path>,
  options: { readonly enabled?: boolean } = {},
): UseQueryResult<AnswerOf<Path>> {
  return useQuery({ ...question(path, asked), placeholderData: keepPreviousData, select: asItIs, ...options });
}

/** What is the same in the next answer stays the same object, also where the question is another: what did not change is not drawn again. */
const asItIs = <Answer>(answer: Answer): Answer => answer;
