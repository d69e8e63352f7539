import { setTimeout as wait } from 'node:timers/promises';
import { silentLogger } from '@legation/platform';
import { startTestApi } from './api-under-test.js';
import type { ApiUnderTest } from './api-under-test.js';
import { LiveReader } from './live-reader.js';

describe('the live feed', () => {
  let api: ApiUnderTest;
  const readers: LiveReader[] = [];
  const follow = async (query = '', headers: Record<string, string> = {}): Promise<LiveReader> => {
    const reader = await LiveReader.open(`${api.url}/v1/events/stream${query}`, headers);
    readers.push(reader);
    return reader;
  };
  const register = async (...ids: string[]): Promise<void> => {
    for (const id of ids) await api.post(`/v1/officials/${id}/register-official`, { name: id });
  };
  afterEach(async () => {
    for (const reader of readers.splice(0)) reader.close();
    await api.close();
  });

  it('gives the past and then what comes, as CloudEvents under their positions', async () => {
    api = await startTestApi();
    await register('a', 'b');
    const reader = await follow();
    expect((await reader.take(2)).map(({ event }) => event['subject'])).toEqual(['official-a', 'official-b']);
    await register('c');
    const [live] = await reader.take(1);
    const { items } = (await api.get('/v1/events?after=0&limit=3')).body;
    const stored = items[2];
    expect(live).toEqual({
      id: String(stored.position),
      event: {
        specversion: '1.0',
        id: stored.id,
        source: `urn:legation:log:${items[0].id}`,
        type: 'org.legation.OfficialRegistered.v1',
        subject: 'official-c',
        time: stored.metadata.recordedAt,
        datacontenttype: 'application/json',
        dataschema: '/v1/events/schemas/org.legation.OfficialRegistered.v1',
        position: String(stored.position),
        revision: 0,
        knownfrom: stored.metadata.knownFrom,
        actor: 'anonymous',
        commandid: stored.metadata.commandId,
        correlationid: stored.metadata.correlationId,
        data: stored.data,
      },
    });
    expect(reader.headers).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
      'x-content-type-options': 'nosniff',
    });
    expect(reader.retry).toBeGreaterThanOrEqual(2_000);
  });

  it('goes on where it was left: after Last-Event-ID, after a position, or at the head', async () => {
    api = await startTestApi();
    await register('a', 'b', 'c');
    const [first, second] = await (await follow()).take(3);
    const resumed = await follow('?after=0', { 'last-event-id': second?.id ?? '' });
    const after = await follow(`?after=${first?.id}`);
    const head = await follow('?after=head');
    const negotiated = await LiveReader.open(`${api.url}/v1/events?after=${second?.id}`, {
      accept: 'text/event-stream',
    });
    readers.push(negotiated);
    await register('d');
    const subjects = async (reader: LiveReader, count: number): Promise<unknown[]> =>
      (await reader.take(count)).map(({ event }) => event['subject']);
    expect(await subjects(resumed, 2)).toEqual(['official-c', 'official-d']);
    expect(await subjects(after, 3)).toEqual(['official-b', 'official-c', 'official-d']);
    expect(await subjects(head, 1)).toEqual(['official-d']);
    expect(await subjects(negotiated, 2)).toEqual(['official-c', 'official-d']);
  });

  it('misses nothing and repeats nothing while others write', async () => {
    api = await startTestApi();
    const names = Array.from({ length: 300 }, (_, index) => `o-${index}`);
    const writing = (async () => {
      for (let from = 0; from < names.length; from += 20)
        await Promise.all(names.slice(from, from + 20).map((id) => register(id)));
    })();
    const joined: LiveReader[] = [];
    for (let at = 0; at < 12; at += 1) {
      joined.push(await follow());
      await wait(15);
    }
    await writing;
    const { items } = (await api.get('/v1/events?limit=1000')).body;
    const all = items.map(({ position }: { position: number }) => String(position));
    for (const reader of joined) expect((await reader.take(300)).map(({ id }) => id)).toEqual(all);
  });

  it('gives what a filter lets through, also an official by his postings', async () => {
    api = await startTestApi();
    await register('a', 'b');
    const mission = { kind: 'embassy', name: 'X', receivingStates: ['X'] };
    await api.post('/v1/missions/m/open-mission', { on: '2000', ...mission });
    await api.post('/v1/missions/n/open-mission', { on: '2000', ...mission });
    const appointed = { postingId: 'p', officialId: 'a', title: 'T', on: '2001', accreditations: [] };
    expect((await api.post('/v1/missions/m/appoint-ambassador', appointed)).status).toBe(201);
    const ofA = await follow('?official=a');
    const ofM = await follow('?mission=m&type=TermStarted,AmbassadorAppointed');
    const people = await follow('?category=official');
    await ofA.take(2);
    expect((await api.post('/v1/missions/m/start-term', { postingId: 'p', on: '2001', basis: 'arrival' })).status).toBe(
      201,
    );
    await register('c');
    const types = (events: readonly { event: { type?: string } }[]) =>
      events.map(({ event }) => event.type?.split('.')[2]);
    expect(types(await ofA.take(1))).toEqual(['TermStarted']);
    expect(types(await ofM.take(2))).toEqual(['AmbassadorAppointed', 'TermStarted']);
    expect(types(await people.take(3))).toEqual(['OfficialRegistered', 'OfficialRegistered', 'OfficialRegistered']);
    const pulled = (await api.get('/v1/events?official=a&limit=2')).body;
    expect(pulled.items.map(({ type }: { type: string }) => type)).toEqual([
      'OfficialRegistered',
      'AmbassadorAppointed',
    ]);
    expect((await api.get(`/v1/events?official=a&after=${pulled.next}`)).body).toMatchObject({
      items: [{ type: 'TermStarted' }],
      next: null,
      reached: expect.any(Number),
    });
  });

  it('moves the id on with a heartbeat where a filter passed over events', async () => {
    api = await startTestApi({ heartbeatMs: 160 });
    const reader = await follow('?category=mission');
    await register('a');
    const { items } = (await api.get('/v1/events')).body;
    await reader.until(() => reader.lastId === String(items[0].position));
    expect(reader.comments).toContain('heartbeat');
    expect(reader.events).toEqual([]);
  });

  it('cuts off a client that does not read, and tells it where to go on; others notice nothing', async () => {
    let [written, isCut] = [0, false];
    const warn = (event: string): void => {
      if (event !== 'stream.cut') return;
      isCut = true;
      slow.resume(); // at once: it has a few seconds to hear why
    };
    api = await startTestApi({ streamBufferBytes: 262_144 }, { ...silentLogger, warn });
    const slow = await follow();
    slow.pause();
    const fast = await follow();
    const note = 'x'.repeat(10_000); // the system holds megabytes for a client before anything waits here
    while (!isCut) {
      const ids = Array.from({ length: 10 }, () => `o-${(written += 1)}`);
      await Promise.all(ids.map((id) => api.post(`/v1/officials/${id}/register-official`, { name: id, note })));
    }
    expect((await api.get('/metrics')).text).toContain('legation_sse_dropped_total 1');
    await slow.until(() => slow.ended);
    const { after } = JSON.parse(slow.notices['fell-behind'] ?? '{}') as { after?: string };
    expect(after).toBe(slow.lastId);
    const again = await follow(`?after=${after}`);
    const rest = await again.take(written - slow.events.length);
    const all = (await fast.take(written)).map(({ id }) => id);
    expect([...slow.events, ...rest].map(({ id }) => id)).toEqual(all);
  }, 120_000);

  it('has a bound on its clients, and tells them to come again when it stops', async () => {
    api = await startTestApi({ streamClients: 1 });
    const reader = await follow();
    expect(await api.get('/v1/events/stream')).toMatchObject({ status: 503, body: { code: 'TOO_MANY_STREAMS' } });
    const begun = performance.now();
    await api.close();
    await reader.until(() => reader.ended);
    expect(reader.notices['stopping']).toBe('{"after":null}');
    expect(performance.now() - begun).toBeLessThan(9_000); // it would wait ten seconds for a client that stays
  });

  it.each([
    ['/v1/events?type=Appointed', 400, 'INVALID_QUERY'],
    ['/v1/events?category=embassy', 400, 'INVALID_QUERY'],
    ['/v1/events?mission=A%20B', 400, 'INVALID_QUERY'],
    ['/v1/events/stream?type=Appointed', 400, 'INVALID_QUERY'],
    ['/v1/events/stream?after=soon', 400, 'INVALID_QUERY'],
    ['/v1/events/stream?since=1', 400, 'INVALID_QUERY'],
    ['/v1/events/stream?after=99', 410, 'POSITION_AHEAD'],
    ['/v1/events?after=99', 410, 'POSITION_AHEAD'],
  ])('refuses %s with %d %s', async (path, status, code) => {
    api = await startTestApi();
    const answer = await api.get(path);
    expect([answer.status, answer.body?.code]).toEqual([status, code]);
  });

  it('gives pages as CloudEvents to who asks for them', async () => {
    api = await startTestApi();
    await register('a', 'b');
    const page = await api.get('/v1/events?limit=1', { accept: 'application/cloudevents-batch+json' });
    expect(page.headers.get('content-type')).toBe('application/cloudevents-batch+json; charset=utf-8');
    expect(page.body).toMatchObject([{ specversion: '1.0', subject: 'official-a' }]);
    expect(page.headers.get('link')).toContain(`after=${page.body[0].position}`);
    expect(page.headers.get('legation-reached')).toBe(page.body[0].position);
  });
});
