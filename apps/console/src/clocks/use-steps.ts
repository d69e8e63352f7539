import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { Schemas } from '../api/client.js';
import { question } from '../api/use-answer.js';
import { useClocks } from './use-clocks.js';

/** The changes before and after the two clocks, of what the screen shows: one mission, one official, or the whole register. */
export function useSteps(): Schemas['StepsAnswer'] | undefined {
  const { asOf } = useClocks();
  const { missionId, officialId } = useParams({ strict: false }) as { missionId?: string; officialId?: string };
  const scope = { ...(missionId ? { mission: missionId } : {}), ...(officialId ? { official: officialId } : {}) };
  return useQuery(question('/v1/steps', { query: { ...asOf, ...scope } })).data;
}
