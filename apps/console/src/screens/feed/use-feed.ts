import { useCallback, useEffect, useReducer, useRef } from 'react';
import type { Dispatch } from 'react';
import type { CloudEvent } from '../../api/follow-live.js';
import { useLiveEvents } from '../../api/live.js';
import { emptyFeed, stepFeed } from './feed.js';
import type { Feed, FeedStep } from './feed.js';
import { FeedReader } from './feed-reader.js';
import type { FeedFilter } from './feed-reader.js';

/**
 * The feed from a position on: what is recorded is read, what comes is heard. Whose mission or official an event is, only the register
 * can tell: narrowed to one, whatever is heard has it asked what came since.
 */
export function useFeed({ type, category, mission, official, after, knownAt }: FeedFilter): {
  readonly feed: Feed;
  readonly step: Dispatch<FeedStep>;
} {
  const [feed, step] = useReducer(stepFeed, emptyFeed);
  const hear = useRef<(event: CloudEvent) => void>(() => undefined);
  useLiveEvents(useCallback((_: number, event: CloudEvent) => hear.current(event), []));
  useEffect(() => {
    const stop = new AbortController();
    const reader = new FeedReader({ type, category, mission, official, after, knownAt }, stop.signal);
    const take = (taken: FeedStep): void => {
      if (!stop.signal.aborted) step(taken);
    };
    let reading = Promise.resolve();
    let isWaiting = false;
    /** After the reading that is under way; one that waits finds whatever is recorded until then. */
    const read = (kind: 'read' | 'heard'): void => {
      if (isWaiting) return;
      isWaiting = true;
      reading = reading.then(async () => {
        isWaiting = false;
        try {
          for await (const events of reader.read()) take({ kind, events });
          take({ kind: 'readAll' });
        } catch (error) {
          take({ kind: 'failed', error: error as Error });
        }
      });
    };
    take({ kind: 'begun' });
    read('read');
    const isOfOne = mission !== undefined || official !== undefined;
    hear.current = (event) => (isOfOne ? read('heard') : take({ kind: 'heard', events: [event] }));
    return () => stop.abort();
  }, [type, category, mission, official, after, knownAt]);
  return { feed, step };
}
