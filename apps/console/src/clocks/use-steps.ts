import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { AnswerOf, Asked, Question } from '../api/client.js';
import { question } from '../api/use-answer.js';
import { useClocks } from './use-clocks.js';

interface Steps {
  readonly day: { readonly previous: string | null; readonly next: string | null };
  readonly known: { readonly previous: string | null; readonly next: string | null };
}

/** The changes before and after the two clocks, of what the screen shows: one mission, one official, or the whole register. */
export function useSteps(): Steps | undefined {
  const { asOf } = useClocks();
  const { missionId, officialId } = useParams({ strict: false }) as { missionId?: string; officialId?: string };
  const scope = { ...(missionId ? { mission: missionId } : {}), ...(officialId ? { official: officialId } : {}) };
  const { data } = useQuery(question('/v1/steps' as Question, { query: { ...asOf, ...scope } } as Asked<Question>));
  return data as (AnswerOf<Question> & Steps) | undefined;
}
