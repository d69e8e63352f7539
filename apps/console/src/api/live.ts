import { useEffect, useSyncExternalStore } from 'react';
import { seenPosition } from './client.js';
import { followLive } from './follow-live.js';
import type { CloudEvent, Told } from './follow-live.js';
import { answers } from './use-answer.js';

type State = 'connecting' | 'open' | 'interrupted';

let state: State = 'connecting';
const readers = new Set<() => void>();
const listeners = new Set<(position: number, event: CloudEvent) => void>();

/** Asks again what the pages show, once for a burst of events; answers for a past moment never change. */
let asking: ReturnType<typeof setTimeout> | undefined;
function askAgain(): void {
  asking ??= setTimeout(() => {
    asking = undefined;
    void answers.invalidateQueries({ predicate: ({ queryKey }) => !isOfThePast(queryKey) });
  }, 400);
}

const isOfThePast = ([, asked]: readonly unknown[]): boolean =>
  (asked as { readonly query?: { readonly knownAt?: string } } | undefined)?.query?.knownAt !== undefined;

function hear(told: Told): void {
  if (told.kind === 'state') {
    const wasAway = state === 'interrupted';
    state = told.state;
    for (const reader of readers) reader();
    if (state === 'open' && wasAway) askAgain();
    return;
  }
  seenPosition(told.position);
  for (const listener of listeners) listener(told.position, told.event);
  askAgain();
}

/** Follows the feed while the page is open: through the one connection of all pages where the browser has shared workers, else by itself. */
export function startLive(): void {
  if (typeof SharedWorker === 'undefined') {
    followLive(hear);
    return;
  }
  const worker = new SharedWorker(new URL('./live.worker.ts', import.meta.url), {
    type: 'module',
    name: 'legation-live',
  });
  worker.port.onmessage = ({ data }: MessageEvent<Told>) => hear(data);
  window.addEventListener('pagehide', () => worker.port.postMessage('gone'));
}

/** Whether the feed is connected. */
export const useLiveState = (): State =>
  useSyncExternalStore(
    (reader) => {
      readers.add(reader);
      return () => readers.delete(reader);
    },
    () => state,
  );

/** Hears each event as it is recorded. */
export function useLiveEvents(onEvent: (position: number, event: CloudEvent) => void): void {
  useEffect(() => {
    listeners.add(onEvent);
    return () => void listeners.delete(onEvent);
  }, [onEvent]);
}
