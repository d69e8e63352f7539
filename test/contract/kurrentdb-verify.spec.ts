import { randomUUID } from 'node:crypto';
import { jsonEvent, KurrentDBClient } from '@kurrent/kurrentdb-client';
import { openKurrentEventStore, verifyStore } from '@legation/event-store';
import type { KurrentEventStore, LogProblem } from '@legation/event-store';
import { kurrentServer, stopKurrentServer } from './kurrentdb-log.js';
import { metadata, newEvent, newEvents } from './log-under-test.js';

describe('a log in KurrentDB, verified', () => {
  let other: KurrentDBClient;
  let streamPrefix: string;
  let store: KurrentEventStore;
  beforeEach(async () => {
    const { url } = await kurrentServer();
    other = KurrentDBClient.connectionString(url);
    streamPrefix = `spec-${randomUUID()}-`;
    store = await openKurrentEventStore({ connectionString: url, access: 'write', streamPrefix });
  });
  afterEach(async () => {
    await other.dispose();
    await store.close();
  });
  afterAll(stopKurrentServer);

  const verified = async (): Promise<{ read: unknown; problems: Partial<LogProblem>[] }> => {
    const problems: Partial<LogProblem>[] = [];
    let read: unknown = null;
    for await (const found of verifyStore(store)) {
      if (found.kind === 'read') read = found;
      else problems.push({ code: found.code, stream: found.stream, revision: found.revision });
    }
    return { read, problems };
  };
  const proposed = (id: string, over: object = {}) =>
    jsonEvent({
      id,
      type: 'PostingAddedToBatch',
      data: { missionId: 'm', postingId: 'p' },
      metadata: { schemaVersion: 1, ...metadata(), ...over },
    });

  it('is found sound when it is', async () => {
    await store.append('batch-a', newEvents(3), 'noStream');
    await store.append('batch-b', newEvents(2), 'noStream');
    expect(await verified()).toEqual({ read: { kind: 'read', events: 5, streams: 2 }, problems: [] });
  });

  it('tells of everything that others did to it, each at its place, and reads on', async () => {
    const [first] = newEvents(1, 'first') as [ReturnType<typeof newEvent>];
    await store.append('batch-a', [first, newEvent()], 'noStream');
    await other.appendToStream(`${streamPrefix}batch-b`, proposed(first.id));
    await other.appendToStream(`${streamPrefix}batch-c`, jsonEvent({ type: 'PostingAddedToBatch', data: {} }));
    await other.appendToStream(`${streamPrefix}batch-c`, proposed(randomUUID()));
    await other.appendToStream(`${streamPrefix}batch-d`, proposed(randomUUID(), { schemaVersion: 9 }));
    await store.append('batch-e', newEvents(1), 'noStream');
    expect(await verified()).toEqual({
      read: { kind: 'read', events: 6, streams: 5 },
      problems: [
        { code: 'ID_REPEATED', stream: 'batch-b', revision: 0n },
        { code: 'EVENT_DAMAGED', stream: 'batch-c', revision: 0n },
        { code: 'UNKNOWN_EVENT', stream: 'batch-d', revision: 0n },
      ],
    });
  });
});
