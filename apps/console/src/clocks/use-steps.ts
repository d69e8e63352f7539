import { useQuery } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { Asked, Schemas } from '../api/client.js';
import { question } from '../api/use-answer.js';
import { stepScope } from './step-scope.js';
import type { StepScope } from './step-scope.js';
import { useClocks } from './use-clocks.js';

export interface Steps extends Pick<StepScope, 'days' | 'moments'> {
  readonly answer: Schemas['StepsAnswer'] | undefined;
}

/** The changes before and after the two clocks, of what the screen shows, and what that is. */
export function useSteps(): Steps {
  const { asOf } = useClocks();
  const { pathname, search } = useLocation();
  const { asked, days, moments } = useMemo(() => stepScope(pathname, search), [pathname, search]);
  // The paths of the screens decide which category is asked for, and the specs that it is one.
  const query = { ...asOf, ...asked } as NonNullable<Asked<'/v1/steps'>['query']>;
  return { answer: useQuery(question('/v1/steps', { query })).data, days, moments };
}
