import { useEffect, useReducer, useState } from 'react';
import type { Dispatch } from 'react';
import { askText } from '../../api/ask-text.js';
import { ask } from '../../api/client.js';
import type { CloudEvent } from '../../api/follow-live.js';
import { useLiveEvents } from '../../api/live.js';
import { emptyFeed, mostKept, stepFeed } from './feed.js';
import type { Feed, FeedStep } from './feed.js';

/** So far back the page begins to read when no position is given. */
const firstRead = 200;

export interface FeedFilter {
  readonly type?: string | undefined;
  readonly category?: string | undefined;
  /** Read on from this position; absent: the last events. */
  readonly after?: string | undefined;
}

/** The feed from a position on: what is recorded is read, what comes is heard. */
export function useFeed({ type, category, after }: FeedFilter): {
  readonly feed: Feed;
  readonly step: Dispatch<FeedStep>;
} {
  const [feed, step] = useReducer(stepFeed, emptyFeed);
  useLiveEvents(useHeard(step));
  useEffect(() => {
    const stop = new AbortController();
    step({ kind: 'begun' });
    read({ type, category, after }, stop.signal).then(
      (events) => step({ kind: 'read', events }),
      (error: unknown) => {
        if (!stop.signal.aborted) step({ kind: 'failed', error: error as Error });
      },
    );
    return () => stop.abort();
  }, [type, category, after]);
  return { feed, step };
}

function useHeard(step: Dispatch<FeedStep>): (position: number, event: CloudEvent) => void {
  const [hear] = useState(() => (_: number, event: CloudEvent) => step({ kind: 'heard', event }));
  return hear;
}

async function read({ type, category, after }: FeedFilter, signal: AbortSignal): Promise<readonly CloudEvent[]> {
  const query = new URLSearchParams({ limit: String(mostKept) });
  const from = after ?? String((await headPosition(signal)) - firstRead);
  if (Number(from) > 0) query.set('after', from);
  if (type !== undefined) query.set('type', type);
  if (category !== undefined) query.set('category', category);
  const accept = 'application/cloudevents-batch+json';
  return JSON.parse(await askText(`/v1/events?${query.toString()}`, { accept, signal })) as readonly CloudEvent[];
}

async function headPosition(signal: AbortSignal): Promise<number> {
  const { head } = await ask('/v1/about', {}, signal);
  return head?.position ?? 0;
}
