import type { Schemas } from './client.js';

export type CloudEvent = Schemas['CloudEvent'];

/** What the feed tells: whether it is connected, or an event that was just recorded. */
export type Told =
  | { readonly kind: 'state'; readonly state: 'connecting' | 'open' | 'interrupted' }
  | { readonly kind: 'event'; readonly position: number; readonly event: CloudEvent };

/**
 * Follows the live feed from now on. The browser connects again by itself and names the last event that it saw (`Last-Event-ID`),
 * so that nothing is missed; only where it gives up does this start anew.
 */
export function followLive(tell: (told: Told) => void): { state(): Told; end(): void } {
  let state: Told = { kind: 'state', state: 'connecting' };
  let last: string | null = null;
  let source: EventSource;
  let again: ReturnType<typeof setTimeout> | undefined;
  const become = (next: 'connecting' | 'open' | 'interrupted'): void => {
    state = { kind: 'state', state: next };
    tell(state);
  };
  const open = (): void => {
    source = new EventSource(`/v1/events/stream?after=${last ?? 'head'}`);
    source.onopen = () => become('open');
    source.onerror = () => {
      become('interrupted');
      if (source.readyState !== EventSource.CLOSED) return;
      again = setTimeout(open, 3_000 + Math.random() * 2_000);
    };
    source.onmessage = ({ lastEventId, data }: MessageEvent<string>) => {
      last = lastEventId;
      tell({ kind: 'event', position: Number(lastEventId), event: JSON.parse(data) as CloudEvent });
    };
  };
  open();
  return {
    state: () => state,
    end() {
      clearTimeout(again);
      source.close();
    },
  };
}
