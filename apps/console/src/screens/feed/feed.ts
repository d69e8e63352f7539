import type { CloudEvent } from '../../api/follow-live.js';

/** So many events are kept on the page; older ones are let go. */
export const mostKept = 500;

/** What the page has heard, the newest first. While it is paused, what comes waits and moves nothing. */
export interface Feed {
  readonly shown: readonly CloudEvent[];
  readonly waiting: readonly CloudEvent[];
  readonly isPaused: boolean;
  /** True until what was recorded before has been read. */
  readonly isReading: boolean;
  /** Why it could not be read. */
  readonly error: Error | null;
}

export const emptyFeed: Feed = { shown: [], waiting: [], isPaused: false, isReading: true, error: null };

export type FeedStep =
  | { readonly kind: 'heard' | 'read'; readonly events: readonly CloudEvent[] }
  | { readonly kind: 'readAll' }
  | { readonly kind: 'failed'; readonly error: Error }
  | { readonly kind: 'begun' }
  | { readonly kind: 'paused' }
  | { readonly kind: 'resumed' };

/** An event may come again; it is shown once. */
export function stepFeed(feed: Feed, step: FeedStep): Feed {
  switch (step.kind) {
    case 'begun':
      return { ...emptyFeed, isPaused: feed.isPaused };
    case 'read':
      return { ...feed, shown: merged(feed.shown, step.events) };
    case 'readAll':
      return { ...feed, isReading: false, error: null };
    case 'failed':
      return { ...feed, isReading: false, error: step.error };
    case 'heard':
      if (!feed.isPaused) return { ...feed, shown: merged(feed.shown, step.events) };
      return {
        ...feed,
        waiting: merged(
          feed.waiting,
          step.events.filter((event) => !has(feed.shown, event)),
        ),
      };
    case 'paused':
      return { ...feed, isPaused: true };
    case 'resumed':
      return { ...feed, shown: merged(feed.shown, feed.waiting), waiting: [], isPaused: false };
  }
}

const has = (events: readonly CloudEvent[], { id }: CloudEvent): boolean => events.some((event) => event.id === id);

function merged(some: readonly CloudEvent[], others: readonly CloudEvent[]): readonly CloudEvent[] {
  const byId = new Map([...some, ...others].map((event) => [event.id, event]));
  return [...byId.values()].sort((a, b) => Number(b.position) - Number(a.position)).slice(0, mostKept);
}

/** `mission` of `mission-vn-japan`. */
export const categoryOf = (subject: string): string => subject.split('-', 1)[0] ?? subject;

/** How the one event is asked for from a shell. */
export function curlFor({ position }: CloudEvent, origin: string): string {
  const after = Math.max(0, Number(position) - 1);
  return `curl -H 'accept: application/cloudevents-batch+json' '${origin}/v1/events?after=${after}&limit=1'`;
}
