import { DamagedEvent, EventStoreError } from '@legation/event-store';
import type { EventStore, Position, RecordedEvent } from '@legation/event-store';
import type { Checkpoint, ReadStore } from './read-store.port.js';
import type { TrackedProjection } from './tracked-projection.js';

/**
 * Compares the log with the one that the read store was built from, and starts again what was not built from it.
 * @returns false while the log is empty, and cannot be told from any other
 */
export async function recogniseLog(
  events: EventStore,
  store: ReadStore,
  all: readonly TrackedProjection[],
  rebuilding: (projection: string, because: string) => void,
): Promise<boolean> {
  const startAgain = async (tracked: TrackedProjection, because: string): Promise<void> => {
    await tracked.reset();
    rebuilding(tracked.projection.name, because);
  };
  const first = await firstEvent(events);
  const known = await store.logId();
  if (first && known !== null && known !== first.id) {
    // older versions too: nothing of another log is ever read
    for (const { projection, version } of await store.states()) await store.reset({ projection, version });
    for (const tracked of all) await startAgain(tracked, 'the read models belong to another log');
  }
  if (first && known !== first.id) await store.setLogId(first.id);
  for (const tracked of all) {
    const { checkpoint } = tracked;
    if (!checkpoint) continue;
    if (!(await events.reaches(checkpoint.position)))
      await startAgain(tracked, 'its checkpoint lies beyond the end of the log');
    else if (await differs(events, checkpoint))
      await startAgain(tracked, 'the log has another past than when it was built');
  }
  return first !== undefined;
}

/** The checkpoint of a position that was reached: the record time is that of its event, or of the last one known before it. */
export async function checkpointAt(
  events: EventStore,
  position: Position,
  page: readonly RecordedEvent[],
  before: Checkpoint | null,
): Promise<Checkpoint> {
  const last = page.at(-1);
  const event = last?.position === position ? last : await eventAt(events, position);
  const recordedAt = (event ?? last)?.metadata.recordedAt ?? before?.recordedAt ?? '1970-01-01T00:00:00.000Z';
  return { position, recordedAt };
}

/** A log that was cut short and went on otherwise has another event there. */
async function differs(events: EventStore, { position, recordedAt }: Checkpoint): Promise<boolean> {
  const event = await eventAt(events, position);
  return event !== undefined && event.metadata.recordedAt !== recordedAt;
}

/** Undefined where there is none, or where it is damaged: who needs it will meet the damage. */
async function eventAt(events: EventStore, position: Position): Promise<RecordedEvent | undefined> {
  return unlessUnreadable(async () => (await events.readAt(position)) ?? undefined);
}

async function firstEvent(events: EventStore): Promise<RecordedEvent | undefined> {
  return unlessUnreadable(async () => (await events.readAll({ limit: 1 })).events[0]);
}

async function unlessUnreadable<Result>(read: () => Promise<Result>): Promise<Result | undefined> {
  try {
    return await read();
  } catch (error) {
    if (isUnreadable(error)) return undefined;
    throw error;
  }
}

/** What stands in the log is damaged, or was written by a newer program: whoever wants it must stop there. */
export function isUnreadable(error: unknown): error is EventStoreError {
  return error instanceof DamagedEvent || (error instanceof EventStoreError && error.code === 'UNKNOWN_EVENT');
}

/** Where it stands, as far as the log can say. */
export function placeOf(error: EventStoreError): { readonly position: Position | null; readonly stream: string } {
  if (!(error instanceof DamagedEvent)) return { position: null, stream: '' };
  return { position: error.position, stream: error.stream ?? '' };
}
