import type { LogPage, Position } from './event-store.port.js';

interface PageAsked {
  readonly limit: number;
  readonly after?: Position;
}

/**
 * The log after a position (null is its beginning) up to its head, page by page.
 * @param read asks for one page, as `EventStore.readAll` and `readStored` do
 */
export async function* logPages<Event>(
  read: (asked: PageAsked) => Promise<LogPage<Event>>,
  { after, limit }: { readonly after: Position | null; readonly limit: number },
): AsyncGenerator<readonly Event[], void, undefined> {
  for (let from = after; ;) {
    const page = await read({ limit, ...(from === null ? {} : { after: from }) });
    yield page.events;
    if (page.atHead || page.reached === null) return;
    from = page.reached;
  }
}
