import type { EventStore, ExpectedRevision, NewEvent, Position } from '@legation/event-store';

/** What one command appended: same ids, data and metadata. */
export interface Append {
  readonly stream: string;
  readonly expected: ExpectedRevision;
  readonly events: readonly NewEvent[];
}

export const eventsIn = (appends: readonly Append[]): number =>
  appends.reduce((sum, { events }) => sum + events.length, 0);

/** The appends that a log holds after a position, to be made again in another log. */
export async function appendsIn(log: EventStore, after: Position): Promise<readonly Append[]> {
  const appends = new Map<string, Append & { events: NewEvent[] }>();
  for (let from = after, atHead = false; !atHead;) {
    const page = await log.readAll({ after: from, limit: 10_000 });
    for (const { id, event, metadata, stream, revision } of page.events) {
      const key = `${stream} ${metadata.commandId}`;
      const known = appends.get(key);
      const expected = revision === 0n ? 'noStream' : revision - 1n;
      if (known) known.events.push({ id, event, metadata });
      else appends.set(key, { stream, expected, events: [{ id, event, metadata }] });
    }
    from = page.reached ?? from;
    ({ atHead } = page);
  }
  return [...appends.values()];
}
