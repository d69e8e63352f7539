import type { EventStore, Position, StoredEvent } from '@legation/event-store';

/** So many events after a position, or fewer where the log ends: a page may be cut by its size. @throws DamagedEvent */
export async function readStored(
  events: EventStore,
  after: Position | null,
  count: number,
): Promise<readonly StoredEvent[]> {
  const found: StoredEvent[] = [];
  while (found.length < count) {
    const from = found.at(-1)?.position ?? after;
    const page = await events.readStored({ limit: count - found.length, ...(from === null ? {} : { after: from }) });
    if (page.events.length === 0) break;
    found.push(...page.events);
  }
  return found;
}
