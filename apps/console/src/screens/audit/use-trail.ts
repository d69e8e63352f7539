import { useInfiniteQuery } from '@tanstack/react-query';
import { ask } from '../../api/client.js';
import type { Asked } from '../../api/client.js';
import { given } from '../../parts/address.js';
import { useClocks } from '../../clocks/use-clocks.js';
import type { AuditLine } from '../../why/subject.js';

/** What the address asks the trail for. */
export interface TrailSearch {
  readonly mission?: string;
  readonly posting?: string;
  readonly official?: string;
  readonly batch?: string;
  readonly meeting?: string;
  readonly directive?: string;
  readonly source?: string;
  readonly actor?: string;
  readonly citing?: string;
  readonly type?: string;
  readonly from?: string;
  readonly to?: string;
}

/**
 * The trail page by page, the newest first. As known at an earlier moment it goes by when a change came to be known, and what became
 * known later is left out.
 */
export function useTrail({
  mission,
  posting,
  official,
  batch,
  meeting,
  directive,
  source,
  actor,
  citing,
  type,
  from,
  to,
}: TrailSearch) {
  const { knownAt } = useClocks();
  const past = knownAt === null ? {} : { by: 'known', knownAt };
  const query = {
    ...given({ mission, posting, official, batch, meeting, directive, source, actor, citing, type, from, to }),
    ...past,
    order: 'newest',
    limit: 50,
  };
  const trail = useInfiniteQuery({
    queryKey: ['/v1/audit', { query }, 'pages'] as const,
    queryFn: ({ pageParam, signal }) =>
      ask(
        '/v1/audit',
        { query: { ...query, ...(pageParam === null ? {} : { after: pageParam }) } } as Asked<'/v1/audit'>,
        signal,
      ),
    initialPageParam: null as number | null,
    getNextPageParam: ({ next }) => next,
  });
  const lines: readonly AuditLine[] = trail.data?.pages.flatMap(({ items }) => items) ?? [];
  return { ...trail, lines, about: trail.data?.pages[0] };
}
