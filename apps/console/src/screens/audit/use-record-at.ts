import { useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import { ask, ProblemError } from '../../api/client.js';
import type { ClockSearch } from '../../clocks/clocks.js';
import type { RecordRef } from '../../parts/record.js';

/**
 * All that the register says of a record, as it was known at a moment; null where it was not in the register then.
 * @param since when it came into the register, where that is known: before that there is nothing to ask for
 */
export function useRecordAt(
  record: RecordRef,
  posting: string | undefined,
  asOf: ClockSearch,
  enabled: boolean,
  since: string | undefined,
): UseQueryResult<object | null> {
  const isBefore = since !== undefined && asOf.knownAt !== undefined && asOf.knownAt < since;
  return useQuery({
    queryKey: ['record', { query: asOf }, record, posting],
    queryFn: ({ signal }) => (isBefore ? null : orNull(recordAt(record, posting, asOf, signal))),
    enabled,
  });
}

async function recordAt(
  { kind, id }: RecordRef,
  posting: string | undefined,
  { on, knownAt }: ClockSearch,
  signal: AbortSignal,
): Promise<object> {
  const path = { id };
  const known = knownAt === undefined ? {} : { knownAt };
  const asOf = { ...known, ...(on === undefined ? {} : { on }) };
  switch (kind) {
    case 'mission': {
      const [mission, timeline] = await Promise.all([
        ask('/v1/missions/{id}', { path, query: known }, signal),
        ask('/v1/missions/{id}/timeline', { path, query: known }, signal),
      ]);
      const postings = timeline.entries.filter((entry) => entry.kind === 'posting');
      return posting === undefined
        ? { ...without(mission), postings }
        : { postings: postings.filter(({ postingId }) => postingId === posting) };
    }
    case 'official': {
      const [official, career] = await Promise.all([
        ask('/v1/officials/{id}', { path, query: asOf }, signal),
        ask('/v1/officials/{id}/career', { path, query: known }, signal),
      ]);
      return { ...without(official), career: career.entries };
    }
    case 'batch':
      return without(await ask('/v1/batches/{id}', { path, query: asOf }, signal));
    case 'meeting':
      return without(await ask('/v1/meetings/{id}', { path, query: known }, signal));
    case 'directive':
      return without(await ask('/v1/directives/{id}', { path, query: asOf }, signal));
    case 'source':
      return without(await ask('/v1/sources/{id}', { path, query: known }, signal));
  }
}

/** The answer without what it says of the question. */
function without(answer: object): object {
  return Object.fromEntries(Object.entries(answer).filter(([field]) => !['knownAt', 'on', 'today'].includes(field)));
}

async function orNull(answer: Promise<object>): Promise<object | null> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof ProblemError && error.problem.status === 404) return null;
    throw error;
  }
}
