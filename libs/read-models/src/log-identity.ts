import { DamagedEvent, EventStoreError } from '@legation/event-store';
import type { EventStore, Position, RecordedEvent } from '@legation/event-store';
import { clocksDifferMs, earlier } from './clocks.js';
import { ReadModelsOfAnotherLog } from './errors.js';
import type { Checkpoint, CollectionName, ReadStore } from './read-store.port.js';
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
  if (first && isOfAnother(first, known)) {
    await forgetAll(store);
    for (const tracked of all) await startAgain(tracked, anotherLog);
  }
  if (first && known !== nameOf(first)) await store.setLogId(nameOf(first));
  for (const tracked of all) {
    const strange = tracked.checkpoint && (await strangeness(events, tracked.checkpoint));
    if (strange) await startAgain(tracked, strange);
  }
  return first !== undefined;
}

/**
 * The same comparison where several processes share the read store: what was not built from this log may be another register's, and
 * somebody may be at work on it. So nothing of it is touched.
 * @param writes whether the store may be given the name of its log where it has none yet
 * @returns false while the log is empty
 * @throws ReadModelsOfAnotherLog
 */
export async function requireThisLog(
  events: EventStore,
  store: ReadStore,
  collections: readonly CollectionName[],
  writes: boolean,
): Promise<boolean> {
  const states = await store.states(); // before the log is looked at: it only grows
  const known = await store.logId();
  const first = await firstEvent(events);
  if (first && isOfAnother(first, known)) throw new ReadModelsOfAnotherLog(anotherLog);
  const looked = new Set<Position>(); // most of them stand at one place
  for (const { projection, version, checkpoint } of states) {
    const isAsked = collections.some((each) => each.projection === projection && each.version === version);
    if (!isAsked || !checkpoint || looked.has(checkpoint.position)) continue;
    const strange = await strangeness(events, checkpoint);
    if (strange !== null) throw new ReadModelsOfAnotherLog(`${projection}: ${strange}`);
    looked.add(checkpoint.position);
  }
  if (writes && first && known !== nameOf(first)) await store.setLogId(nameOf(first));
  return first !== undefined;
}

/** Takes the read store for this log, whatever it was built from: everything in it begins again. */
export async function takeForThisLog(events: EventStore, store: ReadStore): Promise<void> {
  await forgetAll(store);
  const first = await firstEvent(events);
  if (first) await store.setLogId(nameOf(first));
}

const anotherLog = 'the read models belong to another log';

/** A copy of a log has the same events; but logs of another kind, or in another database, count their positions otherwise. */
const nameOf = ({ id, position }: RecordedEvent): string => `${id} at ${position}`;

/** The id alone was the name once. */
const isOfAnother = (first: RecordedEvent, known: string | null): boolean =>
  known !== null && known !== nameOf(first) && known !== first.id;

/** Older versions too: nothing of another log is ever read. */
async function forgetAll(store: ReadStore): Promise<void> {
  for (const { projection, version } of await store.states()) await store.reset({ projection, version });
}

/** Why what stands at this checkpoint was not built from this log; null when it may have been. */
async function strangeness(events: EventStore, checkpoint: Checkpoint): Promise<string | null> {
  if (!(await events.reaches(checkpoint.position))) return 'its checkpoint lies beyond the end of the log';
  return (await differs(events, checkpoint)) ? 'the log has another past than when it was built' : null;
}

/**
 * The checkpoint of a position that was reached: its record time is the latest of all events up to there that were read. Several processes
 * write by their own clocks, so that the last event need not be it; asked as of this time, answers hold all that they hold now.
 */
export async function checkpointAt(
  events: EventStore,
  position: Position,
  page: readonly RecordedEvent[],
  before: Checkpoint | null,
): Promise<Checkpoint> {
  const last = page.at(-1);
  const event = last?.position === position ? null : await eventAt(events, position);
  let recordedAt = before?.recordedAt ?? '1970-01-01T00:00:00.000Z';
  for (const { metadata } of event ? [...page, event] : page) {
    if (metadata.recordedAt > recordedAt) recordedAt = metadata.recordedAt;
  }
  return { position, recordedAt };
}

/** A log that was cut short and went on otherwise has another event there, which was recorded later. */
async function differs(events: EventStore, { position, recordedAt }: Checkpoint): Promise<boolean> {
  const event = await eventAt(events, position);
  if (!event) return false;
  const { recordedAt: found } = event.metadata;
  return found > recordedAt || found < earlier(recordedAt, clocksDifferMs);
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
