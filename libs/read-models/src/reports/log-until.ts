import type { EventStore, Position } from '@legation/event-store';

/** The log as it was when the event at this position was its last. Read only. */
export function logUntil(
  log: EventStore,
  last: { readonly position: Position; readonly recordedAt: string },
): EventStore {
  const { position: end } = last;
  const read: Partial<EventStore> = {
    head: async () => last,
    async readAll(options) {
      const page = await log.readAll(options);
      if (page.reached === null || page.reached < end) return page;
      return { events: page.events.filter(({ position }) => position <= end), reached: end, atHead: true };
    },
    async readStream(stream, options) {
      return (await log.readStream(stream, options)).filter(({ position }) => position <= end);
    },
  };
  return new Proxy(log, {
    get(of, name: keyof EventStore) {
      const value: unknown = read[name] ?? of[name];
      return typeof value === 'function' ? (value.bind(of) as unknown) : value;
    },
  });
}
