import type { EventStore } from '@legation/event-store';
import fc from 'fast-check';
import { collectionOf } from './collections.js';
import { ProjectionRunner } from './projection-runner.js';
import type { RunnerNotice, RunnerOptions } from './projection-runner.js';
import type { Projection } from './projection.js';
import type { ReadStore } from './read-store.port.js';
import {
  both,
  closed,
  documentsIn,
  raised,
  readStoreInMemory,
  smallLog,
  suspended,
  suspensions,
  tell,
  words,
} from './spec-projections.js';
import type { SmallEvent } from './spec-projections.js';

describe('the projection runner', () => {
  let store: ReadStore;
  let notices: RunnerNotice[];
  beforeEach(() => {
    store = readStoreInMemory();
    notices = [];
  });
  afterEach(() => store.close());

  const runnerOf = (log: EventStore, projections: readonly Projection[] = both, options: RunnerOptions = {}) =>
    new ProjectionRunner(log, store, projections, { onNotice: (notice) => notices.push(notice), ...options });
  const positionsIn = async (from = store) =>
    Object.fromEntries((await from.states()).map(({ projection, checkpoint }) => [projection, checkpoint?.position]));

  it('folds the log into documents, and answers from them once they are caught up', async () => {
    const log = await smallLog([
      ['a', suspended('war')],
      ['b', suspended('flood war')],
      ['a', suspended('flood')],
      ['b', closed],
    ]);
    expect(await runnerOf(log).catchUp()).toEqual({ position: 4n, head: 4n, events: 4, documents: 3 });
    expect(await documentsIn(store)).toEqual({
      suspensions: ['{"id":"mission-a","reasons":["war","flood"]}'],
      words: ['{"id":"flood","uses":"ba"}', '{"id":"war","uses":"ab"}'],
    });
    expect(await store.states()).toMatchObject([
      {
        projection: 'suspensions',
        active: true,
        documents: 1,
        checkpoint: { position: 4n, recordedAt: '2026-01-01T00:00:04.000Z' },
      },
      { projection: 'words', active: true, documents: 2, checkpoint: { position: 4n } },
    ]);
    expect(await runnerOf(log).catchUp()).toMatchObject({ events: 0, documents: 0 });
  });

  it('gives byte-equal documents however the log is cut into pages, wherever it restarts, and after a rebuild', async () => {
    const event: fc.Arbitrary<SmallEvent> = fc.oneof(
      {
        weight: 6,
        arbitrary: fc
          .array(fc.constantFrom('war', 'flood', 'lũ lụt'.slice(0, 2), '7', '10'), { minLength: 1, maxLength: 3 })
          .map((each) => suspended(each.join(' '))),
      },
      { weight: 1, arbitrary: fc.constant(closed) },
      { weight: 1, arbitrary: fc.constant(raised) },
    );
    const line = fc.tuple(fc.constantFrom('a', 'b', 'c'), event);
    const restarts = fc.array(
      fc.record({ pageSize: fc.integer({ min: 1, max: 5 }), until: fc.integer({ min: 0, max: 30 }) }),
      { maxLength: 4 },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 25 }), restarts, async (lines, starts) => {
        const log = await smallLog(lines);
        const [whole, cut] = [readStoreInMemory(), readStoreInMemory()];
        await new ProjectionRunner(log, whole, both).catchUp();
        for (const [index, { pageSize, until }] of starts.entries()) {
          const some = index % 2 === 0 ? both : [words as Projection]; // so that they stand at different places
          await new ProjectionRunner(log, cut, some, { pageSize }).catchUp({ until: BigInt(until) });
        }
        const runner = new ProjectionRunner(log, cut, both, { pageSize: 3 });
        await runner.catchUp();
        expect(await documentsIn(cut)).toEqual(await documentsIn(whole));
        expect(await positionsIn(cut)).toEqual(await positionsIn(whole));
        await runner.rebuild('words');
        expect(await documentsIn(cut)).toEqual(await documentsIn(whole));
        await Promise.all([log.close(), whole.close(), cut.close()]);
      }),
      { numRuns: 60 },
    );
  });

  it('reports its progress, stops at an abort between two pages, and goes on from there', async () => {
    const log = await smallLog(Array.from({ length: 10 }, (_, index) => ['a', suspended(`r${index}`)] as const));
    const abort = new AbortController();
    const seen: unknown[] = [];
    await runnerOf(log, both, { pageSize: 3 }).catchUp({
      signal: abort.signal,
      onProgress: ({ position, head, events }) => {
        seen.push([position, head, events]);
        if (events === 6) abort.abort();
      },
    });
    expect(seen).toEqual([
      [3n, 10n, 3],
      [6n, 10n, 6],
    ]);
    expect(await store.activeVersion('words')).toBeNull();
    expect(await runnerOf(log).catchUp()).toMatchObject({ position: 10n, events: 4 });
  });

  it('brings those that stand behind to the others, and then reads for all at once', async () => {
    const log = await smallLog([
      ['a', suspended('x')],
      ['a', suspended('y')],
    ]);
    await runnerOf(log, [suspensions as Projection]).catchUp();
    await tell(log, 'a', suspended('z'));
    const seen: unknown[] = [];
    await runnerOf(log).catchUp({ onProgress: ({ position, events }) => seen.push([position, events]) });
    expect(seen).toEqual([
      [2n, 2],
      [3n, 3],
    ]);
  });

  describe('an event that cannot be folded', () => {
    const failing: Projection = {
      ...suspensions,
      apply(document, event, id) {
        if (event.event.type === 'MissionSuspended' && event.event.data.reason === 'bad') throw new Error('bad reason');
        return suspensions.apply(document as never, event, id);
      },
    } as Projection;
    const lines = [
      ['a', suspended('good')],
      ['b', suspended('bad')],
      ['c', suspended('later')],
    ] as const;

    it.each([1, 2, 100])('stops that projection there and no other, in pages of %d', async (pageSize) => {
      const log = await smallLog(lines);
      await runnerOf(log, [failing, words as Projection], { pageSize }).catchUp();
      expect(await documentsIn(store)).toEqual({
        suspensions: ['{"id":"mission-a","reasons":["good"]}'],
        words: ['{"id":"bad","uses":"b"}', '{"id":"good","uses":"a"}', '{"id":"later","uses":"c"}'],
      });
      const stopped = { position: 2n, stream: 'mission-b', reason: 'bad reason' };
      expect(await store.states()).toMatchObject([
        { projection: 'suspensions', checkpoint: { position: 1n }, stopped, active: false },
        { projection: 'words', checkpoint: { position: 3n }, stopped: null, active: true },
      ]);
      expect(notices).toContainEqual({ kind: 'stopped', projection: 'suspensions', stopped });
    });

    it('is tried again by the next start, which goes on once it can be folded', async () => {
      const log = await smallLog(lines);
      await runnerOf(log, [failing]).catchUp();
      await runnerOf(log, [failing]).catchUp();
      expect(await store.states()).toMatchObject([{ checkpoint: { position: 1n }, stopped: { position: 2n } }]);
      await runnerOf(log, [suspensions as Projection]).catchUp();
      expect(await store.states()).toMatchObject([
        { checkpoint: { position: 3n }, stopped: null, documents: 3, active: true },
      ]);
    });

    it.each([
      ['holds undefined', { reasons: undefined }, '"reasons" holds undefined'],
      ['holds a date', { reasons: [new Date(0)] }, '"reasons" holds an object of a class'],
      ['holds no number', { count: NaN }, '"count" holds NaN'],
      ['holds an array of arrays', { reasons: [[]] }, '"reasons" holds an array of arrays'],
      ['holds half a character', { text: '\ud800' }, '"text" holds U+0000 or half a surrogate pair'],
      ['goes by another id', { id: 'other' }, 'says that its id is "other"'],
      ['has several values where one is indexed', { uses: ['a'] }, '"uses" is indexed as a scalar'],
    ])('is one whose document %s', async (_, fields, reason) => {
      const odd: Projection = {
        ...words,
        apply: (document, event, id) =>
          id === 'bad' ? ({ id, ...fields } as never) : words.apply(document as never, event, id),
      } as Projection;
      const log = await smallLog([...lines, ['d', suspended('good')]]);
      await runnerOf(log, [odd]).catchUp();
      const [state] = await store.states();
      expect(state).toMatchObject({ checkpoint: { position: 1n }, stopped: { position: 2n, stream: 'mission-b' } });
      expect(state?.stopped?.reason).toMatch(reason);
      expect(await documentsIn(store, [words as Projection])).toEqual({ words: ['{"id":"good","uses":"a"}'] });
    });

    it('may also be one whose documents cannot be named', async () => {
      const unnamed: Projection = {
        ...words,
        documentIds: (event) => {
          if (event.stream === 'mission-b') throw new Error('no name');
          return words.documentIds(event);
        },
      } as Projection;
      await runnerOf(await smallLog(lines), [unnamed]).catchUp();
      expect(await store.states()).toMatchObject([
        { checkpoint: { position: 1n }, stopped: { position: 2n, reason: 'no name' } },
      ]);
    });
  });

  describe('a new version of a projection', () => {
    const second = {
      ...words,
      version: 2,
      apply: (_: unknown, __: unknown, id: string) => ({ id, uses: 'second' }),
    } as Projection;

    it('is built beside the old one, which answers until the new one has caught up', async () => {
      const log = await smallLog([
        ['a', suspended('x')],
        ['a', suspended('y')],
      ]);
      await runnerOf(log).catchUp();
      const versions: unknown[] = [];
      const runner = runnerOf(log, [suspensions as Projection, second], { pageSize: 1 });
      await runner.catchUp({ until: 1n });
      versions.push(await collectionOf(store, second), await documentsIn(store, [words as Projection]));
      await runner.catchUp();
      versions.push(await collectionOf(store, second), await documentsIn(store, [second]));
      expect(versions).toEqual([
        { projection: 'words', version: 1 },
        { words: ['{"id":"x","uses":"a"}', '{"id":"y","uses":"a"}'] },
        { projection: 'words', version: 2 },
        { words: ['{"id":"x","uses":"second"}', '{"id":"y","uses":"second"}'] },
      ]);
      expect((await store.states()).map(({ projection, version }) => [projection, version])).toEqual([
        ['suspensions', 1],
        ['words', 2],
      ]);
    });

    it('does not replace the old one when it stops', async () => {
      const log = await smallLog([['a', suspended('x')]]);
      await runnerOf(log).catchUp();
      const broken = { ...second, apply: () => ({ id: 'wrong', uses: '' }) } as Projection;
      await runnerOf(log, [broken]).catchUp();
      expect(await store.activeVersion('words')).toBe(1);
    });
  });

  describe('a read store that is not of this log', () => {
    it('is built anew when the log is another one', async () => {
      await runnerOf(await smallLog([['a', suspended('old')]])).catchUp();
      const log = await smallLog([
        ['b', suspended('new')],
        ['b', suspended('newer')],
      ]);
      await runnerOf(log).catchUp();
      expect(await documentsIn(store)).toMatchObject({ suspensions: ['{"id":"mission-b","reasons":["new","newer"]}'] });
      expect(notices).toContainEqual({
        kind: 'rebuilding',
        projection: 'words',
        because: 'the read models belong to another log',
      });
      expect(await store.logId()).toBe(`${(await log.readAll({ limit: 1 })).events[0]?.id} at 1`);
    });

    it('is taken for what it is when its log is named as it once was, by the first event alone', async () => {
      const log = await smallLog([['a', suspended('x')]]);
      await runnerOf(log).catchUp();
      const [name, id] = [await store.logId(), (await log.readAll({ limit: 1 })).events[0]?.id ?? ''];
      await store.setLogId(id);
      notices.length = 0;
      await runnerOf(log).catchUp();
      expect([notices, await store.logId()]).toEqual([[], name]);
    });

    it('is built anew when the log is empty, and when it then becomes another one', async () => {
      await runnerOf(await smallLog([['a', suspended('old')]])).catchUp();
      const log = await smallLog();
      const runner = runnerOf(log);
      await runner.catchUp();
      expect(await documentsIn(store)).toEqual({ suspensions: [], words: [] });
      await tell(log, 'c', suspended('new'));
      await runner.catchUp();
      expect(await documentsIn(store)).toMatchObject({ suspensions: ['{"id":"mission-c","reasons":["new"]}'] });
      expect(await store.logId()).toBe(`${(await log.readAll({ limit: 1 })).events[0]?.id} at 1`);
    });

    it('is built anew when its checkpoint lies beyond the log', async () => {
      const log = await smallLog([['a', suspended('x')]]);
      await runnerOf(log).catchUp();
      const to = { position: 99n, recordedAt: '2027-01-01T00:00:00.000Z' };
      await store.commit({ projection: 'words', version: 1 }, [{ id: 'ghost', document: { id: 'ghost' } }], {
        from: 1n,
        to,
      });
      await runnerOf(log).catchUp();
      expect(await documentsIn(store, [words as Projection])).toEqual({ words: ['{"id":"x","uses":"a"}'] });
      expect(notices).toContainEqual({
        kind: 'rebuilding',
        projection: 'words',
        because: 'its checkpoint lies beyond the end of the log',
      });
    });

    it('is built anew when the log went on otherwise from an earlier copy', async () => {
      const log = await smallLog([['a', suspended('x')]]);
      await runnerOf(log).catchUp();
      const to = { position: 2n, recordedAt: '2026-01-01T09:00:00.000Z' };
      await store.commit({ projection: 'words', version: 1 }, [{ id: 'ghost', document: { id: 'ghost' } }], {
        from: 1n,
        to,
      });
      await tell(log, 'a', suspended('y'));
      await runnerOf(log).catchUp();
      expect(await documentsIn(store, [words as Projection])).toEqual({
        words: ['{"id":"x","uses":"a"}', '{"id":"y","uses":"a"}'],
      });
    });
  });

  describe('following the log', () => {
    let log: EventStore;
    let abort: AbortController;
    beforeEach(async () => {
      log = await smallLog([['a', suspended('x')]]);
      abort = new AbortController();
    });
    afterEach(() => abort.abort());

    it('folds what is appended until the signal aborts', async () => {
      const runner = runnerOf(log);
      const running = runner.run({ signal: abort.signal });
      for (let round = 0; round < 5; round += 1) {
        const position = await tell(log, 'a', suspended(`r${round}`));
        expect(await runner.waitFor(position, 30_000)).toBe(true);
      }
      expect((await documentsIn(store))['suspensions']).toEqual([
        '{"id":"mission-a","reasons":["x","r0","r1","r2","r3","r4"]}',
      ]);
      abort.abort();
      await running;
      expect(await runner.waitFor(await tell(log, 'a', suspended('late')), 50)).toBe(false);
    });

    it('moves the checkpoint past events that nobody wants', async () => {
      const runner = runnerOf(log);
      const running = runner.run({ signal: abort.signal });
      expect(await runner.waitFor(await tell(log, 'a', raised), 30_000)).toBe(true);
      const [state] = await store.states();
      expect(state?.checkpoint).toEqual(await log.head());
      abort.abort();
      await running;
    });

    it('goes on while one projection is rebuilt, and takes that one along afterwards', async () => {
      const runner = runnerOf(log, both, { pageSize: 2 });
      const running = runner.run({ signal: abort.signal });
      for (let round = 0; round < 20; round += 1) await tell(log, 'a', suspended(`r${round}`));
      const rebuilt = runner.rebuild('words');
      const position = await tell(log, 'b', suspended('meanwhile'));
      expect(await runner.waitFor(position, 30_000)).toBe(true);
      await rebuilt;
      expect(await runner.waitFor(await tell(log, 'b', suspended('after')), 30_000)).toBe(true);
      const fresh = readStoreInMemory();
      await new ProjectionRunner(log, fresh, both).catchUp();
      expect(await documentsIn(store)).toEqual(await documentsIn(fresh));
      abort.abort();
      await running;
    });

    it('waits no longer for a projection that has stopped', async () => {
      const broken = { ...words, apply: () => ({ id: 'wrong', uses: '' }) } as Projection;
      const runner = runnerOf(log, [suspensions as Projection, broken]);
      await runner.catchUp();
      expect(await runner.waitFor(1n, 60_000)).toBe(false);
      expect(await runner.waitFor(1n, 0, ['suspensions'])).toBe(true);
    });

    it('fails rather than go on when another projector writes into the same store', async () => {
      const [one, other] = [runnerOf(log), runnerOf(log)];
      await one.catchUp();
      await other.catchUp();
      await tell(log, 'a', suspended('y'));
      await one.catchUp();
      await expect(other.catchUp()).rejects.toMatchObject({ code: 'STALE_CHECKPOINT' });
      await other.catchUp();
      expect((await documentsIn(store))['suspensions']).toEqual(['{"id":"mission-a","reasons":["x","y"]}']);
    });
  });

  it('shows how far each projection has come, and how far behind it is', async () => {
    const log = await smallLog([['a', suspended('x')]]);
    const runner = runnerOf(log, [suspensions as Projection]);
    await runner.catchUp();
    for (const event of [suspended('y'), raised, suspended('z')]) await tell(log, 'a', event);
    const states = await runnerOf(log).states();
    expect(states.map(({ projection, lag }) => [projection, lag])).toEqual([
      ['suspensions', { events: 2, exact: true, seconds: 3 }],
      ['words', { events: 3, exact: true, seconds: null }],
    ]);
    await runner.catchUp();
    expect((await runner.states())[0]?.lag).toEqual({ events: 0, exact: true, seconds: 0 });
  });

  it('knows no projection that is not in its list', async () => {
    await expect(runnerOf(await smallLog()).rebuild('none')).rejects.toMatchObject({
      code: 'PROJECTION_NOT_FOUND',
      message: 'no projection "none": suspensions, words',
    });
  });
});
