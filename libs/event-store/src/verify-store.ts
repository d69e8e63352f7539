import { decode } from './codec.js';
import { DamagedEvent, EventStoreError } from './errors.js';
import type { EventStore, Position, Revision, StoredEvent } from './event-store.port.js';
import type { LogProblem, LogRead } from './sqlite/verify-log.js';

const pageLimit = 1_000;

/**
 * Reads a log on a server through the port, and tells every problem that it finds: gaps, repeated ids (a command id that two
 * streams know among them), events that cannot be read. Record times are not compared: several processes may have written, each by its own clock.
 * @throws StoreUnavailable when the server cannot be asked
 */
export async function* verifyStore(store: EventStore): AsyncGenerator<LogProblem | LogRead, void, undefined> {
  const [revisions, ids] = [new Map<string, Revision>(), new Set<string>()];
  let events = 0;
  let after: Position | null = null;
  for (;;) {
    try {
      const page = await store.readStored({ limit: pageLimit, ...(after === null ? {} : { after }) });
      for (const event of page.events) {
        yield* problemsOf(event, revisions, ids);
        events += 1;
      }
      after = page.reached ?? after;
      yield { kind: 'read', events, streams: revisions.size };
      if (page.atHead) return;
    } catch (error) {
      if (!(error instanceof DamagedEvent)) throw error;
      const { position, stream, revision } = error;
      yield problem('EVENT_DAMAGED', { position, stream, revision }, error.message);
      if (position === null) return; // there is no place to go on from
      if (stream !== null && revision !== null) revisions.set(stream, revision);
      after = position;
    }
  }
}

function* problemsOf(
  event: StoredEvent,
  revisions: Map<string, Revision>,
  ids: Set<string>,
): Generator<LogProblem, void, undefined> {
  const { id, stream, revision } = event;
  const expected = (revisions.get(stream) ?? -1n) + 1n;
  revisions.set(stream, revision);
  if (revision !== expected) yield problem('REVISION_GAP', event, `revision ${expected} should stand here`);
  if (ids.has(id)) yield problem('ID_REPEATED', event, `event id ${id} stands here and before`);
  ids.add(id);
  try {
    decode(event, event);
  } catch (error) {
    const code = error instanceof EventStoreError ? 'UNKNOWN_EVENT' : 'UPCAST_FAILED';
    yield problem(code, event, error instanceof Error ? error.message : String(error));
  }
}

function problem(
  code: LogProblem['code'],
  { position, stream, revision }: Pick<LogProblem, 'position' | 'stream' | 'revision'>,
  message: string,
): LogProblem {
  return { kind: 'problem', code, position, stream, revision, message };
}
