import { batchExamples } from '../../../domain/src/batch/batch.examples.js';
import { missionExamples } from '../../../domain/src/mission/mission.examples.js';
import { officialExamples } from '../../../domain/src/official/official.examples.js';
import { sourceExamples } from '../../../domain/src/source/source.examples.js';
import { categories } from '@legation/domain';
import { openSqliteEventStore } from '@legation/event-store';
import type { EventStore, RecordedEvent } from '@legation/event-store';
import fc from 'fast-check';
import type { ReadStore } from '../read-store.port.js';
import { logOf } from '../spec-log.js';
import { storeWith } from '../spec-store.js';
import { audit } from './audit.query.js';
import type { AuditQuestion } from './audit.query.js';

const { events: m } = missionExamples;
const { events: o } = officialExamples;

/** Four days, two actors, three sources, three streams; every other change was known long before it was recorded, in another order. */
const log = logOf(
  ['official-pham-quang-hieu', o.OfficialRegistered],
  ['mission-vn-japan', m.MissionOpened],
  ['mission-vn-japan', m.HeadDesignated],
  ['mission-vn-japan', m.AmbassadorAppointed],
  ['official-pham-quang-hieu', o.OfficeAssumed],
  ['mission-vn-japan', m.TermStarted],
  ['mission-vn-laos', m.MissionOpened],
  ['mission-vn-japan', m.TermExtended],
).map((recorded, at): RecordedEvent => {
  const recordedAt = `2026-01-0${1 + Math.floor(at / 2)}T0${at % 2}:00:00.000Z`;
  const actor = at % 3 === 0 ? 'clerk' : 'archivist';
  const knownFrom = at % 2 === 0 ? recordedAt : `2016-01-0${9 - at}T00:00:00.000Z`;
  const source = [{ id: 's1', quote: null }, { id: 's2', quote: 'bổ nhiệm' }, null][at % 3] ?? null;
  return { ...recorded, metadata: { ...recorded.metadata, actor, recordedAt, knownFrom, source } };
});

describe('the audit trail', () => {
  let events: EventStore;
  let store: ReadStore;
  beforeAll(async () => {
    events = openSqliteEventStore({ path: ':memory:', access: 'write' });
    for (const { id, stream, revision, event, metadata } of log) {
      const number = String(log.findIndex((each) => each.id === id)).padStart(12, '0');
      const expected = revision === 0n ? 'noStream' : revision - 1n;
      await events.append(stream, [{ id: `00000000-0000-4000-8000-${number}`, event, metadata }], expected);
    }
    store = await storeWith(log);
  });
  afterAll(async () => {
    await events.close();
    await store.close();
  });
  const positions = async (question: Omit<AuditQuestion, 'limit'>, limit = 100) =>
    (await audit(events, store, { ...question, limit })).items.map(({ position }) => position);

  it('of one thing holds every change to it, in the order of the log', async () => {
    expect(await positions({ mission: 'vn-japan' })).toEqual([2, 3, 4, 6, 8]);
    expect(await positions({ mission: 'vn-japan', posting: 'vn-japan-2023' })).toEqual([3, 4, 6, 8]);
    expect(await positions({ official: 'pham-quang-hieu' })).toEqual([1, 3, 4, 5, 6, 8]);
  });

  it('names what each change is about, as it was called at the moment asked about', async () => {
    const names = async (question: Omit<AuditQuestion, 'limit'>) => [
      ...new Map(
        (await audit(events, store, { ...question, limit: 100 })).items.map(({ stream, name }) => [stream, name]),
      ),
    ];
    expect(await names({})).toEqual([
      ['official-pham-quang-hieu', o.OfficialRegistered.data.name],
      ['mission-vn-japan', m.MissionOpened.data.name],
      ['mission-vn-laos', m.MissionOpened.data.name],
    ]);
    // its opening, too, came to be known only later
    expect(await names({ knownAt: '2016-01-04T00:00:00.000Z' })).toEqual([['mission-vn-japan', null]]);
  });

  it('says what stood there before', async () => {
    const { items } = await audit(events, store, { mission: 'vn-japan', posting: 'vn-japan-2023', limit: 100 });
    expect(items.at(-1)?.changes).toContainEqual({
      of: 'plannedEnd',
      field: 'on',
      before: null,
      after: m.TermExtended.data.until,
    });
  });

  it('says the same of a change, whoever asks for it and on whatever page it stands', async () => {
    const whole = await audit(events, store, { limit: 100 });
    const one = await audit(events, store, { after: 7, limit: 1 });
    const { items } = await audit(events, store, { mission: 'vn-japan', limit: 100 });
    expect(one.items[0]).toEqual(whole.items.at(-1));
    expect(items.at(-1)).toEqual(whole.items.at(-1));
  });

  it('refuses to go on by what was known after a position where nothing stands', async () => {
    await expect(positions({ by: 'known', after: 99 })).rejects.toMatchObject({
      code: 'INVALID_QUESTION',
      field: 'after',
    });
  });

  it('refuses several things at once, a posting without its mission, and what is not in the register', async () => {
    await expect(positions({ mission: 'vn-japan', official: 'x' })).rejects.toMatchObject({ code: 'INVALID_QUESTION' });
    await expect(positions({ posting: 'x' })).rejects.toMatchObject({ code: 'INVALID_QUESTION', field: 'posting' });
    await expect(positions({ mission: 'vn-japan', posting: 'x' })).rejects.toMatchObject({ code: 'POSTING_NOT_FOUND' });
    await expect(positions({ mission: 'x' })).rejects.toMatchObject({ code: 'MISSION_NOT_FOUND' });
    await expect(positions({ batch: 'x' })).rejects.toMatchObject({ code: 'BATCH_NOT_FOUND' });
    await expect(positions({ directive: 'x' })).rejects.toMatchObject({ code: 'DIRECTIVE_NOT_FOUND' });
  });

  it('of a span of either clock, of an actor, of a source and of a type, as known at an instant, in either order, holds what filtering the whole log gives, on pages of any size', async () => {
    const instant = fc.option(
      fc.constantFrom(
        '2025-12-31T00:00:00.000Z',
        ...log.flatMap(({ metadata }) => [metadata.recordedAt, metadata.knownFrom]),
        '2027-01-01T00:00:00.000Z',
      ),
      { nil: undefined },
    );
    const question = fc.record({
      by: fc.option(fc.constantFrom('recorded' as const, 'known' as const), { nil: undefined }),
      knownAt: instant,
      from: instant,
      to: instant,
      actor: fc.option(fc.constantFrom('clerk', 'archivist', 'nobody'), { nil: undefined }),
      citing: fc.option(fc.constantFrom('s1', 's2', 'S1'), { nil: undefined }),
      mission: fc.option(fc.constantFrom('vn-japan', 'vn-laos'), { nil: undefined }),
      type: fc.option(fc.constantFrom('MissionOpened' as const, 'TermStarted' as const), { nil: undefined }),
      category: fc.option(fc.constantFrom(...categories), { nil: undefined }),
      order: fc.option(fc.constantFrom('oldest' as const, 'newest' as const), { nil: undefined }),
    });
    await fc.assert(
      fc.asyncProperty(question, fc.integer({ min: 1, max: 9 }), async (asked, limit) => {
        const opened = log.find(({ stream }) => stream === `mission-${asked.mission}`)?.metadata.knownFrom;
        if (opened !== undefined && asked.knownAt !== undefined && asked.knownAt < opened) {
          await expect(positions(asked)).rejects.toMatchObject({ code: 'MISSION_NOT_FOUND', knownFrom: opened });
          return;
        }
        const found: number[] = [];
        for (let after: number | null | undefined; after !== null;) {
          const page = await audit(events, store, { ...asked, after, limit });
          found.push(...page.items.map(({ position }) => position));
          after = page.next;
        }
        const clock = ({ metadata }: RecordedEvent): string =>
          asked.by === 'known' ? metadata.knownFrom : metadata.recordedAt;
        const expected = log
          .filter(
            (recorded) =>
              (asked.type === undefined || recorded.event.type === asked.type) &&
              (asked.category === undefined || recorded.stream.startsWith(`${asked.category}-`)) &&
              (asked.from === undefined || clock(recorded) >= asked.from) &&
              (asked.to === undefined || clock(recorded) < asked.to) &&
              (asked.knownAt === undefined || recorded.metadata.knownFrom <= asked.knownAt) &&
              (asked.actor === undefined || recorded.metadata.actor === asked.actor) &&
              (asked.citing === undefined || recorded.metadata.source?.id === asked.citing) &&
              (asked.mission === undefined || recorded.stream === `mission-${asked.mission}`),
          )
          .toSorted((a, b) => (clock(a) < clock(b) ? -1 : 1));
        const inOrder = asked.order === 'newest' ? expected.toReversed() : expected;
        expect(found).toEqual(inOrder.map(({ position }) => Number(position)));
      }),
    );
  });
});

describe('the audit trail of what rests on a source', () => {
  const { SourceDescribed } = sourceExamples.events;
  const citedAs = 'S4';
  const told = logOf(
    ['official-pham-quang-hieu', o.OfficialRegistered],
    ['source-s4', { ...SourceDescribed, data: { ...SourceDescribed.data, citedAs } }],
    ['mission-vn-japan', m.MissionOpened],
  ).map((recorded, at) => ({
    ...recorded,
    id: `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`,
    metadata: { ...recorded.metadata, source: { id: at === 1 ? 'ministry' : citedAs, quote: null } },
  }));

  it('is found by the id of its description, and by what it is cited as', async () => {
    const events = openSqliteEventStore({ path: ':memory:', access: 'write' });
    for (const { id, stream, event, metadata } of told)
      await events.append(stream, [{ id, event, metadata }], 'noStream');
    const store = await storeWith(told);
    const positions = async (citing: string, mission?: string) =>
      (await audit(events, store, { citing, mission, limit: 100 })).items.map(({ position }) => position);
    expect(await positions('s4')).toEqual([1, 3]);
    expect(await positions('S4')).toEqual([1, 3]);
    expect(await positions('s4', 'vn-japan')).toEqual([3]);
    expect(await positions('ministry')).toEqual([2]);
    expect(await positions('s5')).toEqual([]);
    await events.close();
    await store.close();
  });
});

describe('the audit trail of a posting', () => {
  const { events: b } = batchExamples;
  const added = b.PostingAddedToBatch;
  const { missionId, postingId } = added.data;
  const posting = { ...m.AmbassadorAppointed, data: { ...m.AmbassadorAppointed.data, postingId } };
  const other = { ...added, data: { missionId: 'elsewhere', postingId } };
  const told = logOf(
    ['official-pham-quang-hieu', o.OfficialRegistered],
    [`mission-${missionId}`, m.MissionOpened],
    [`mission-${missionId}`, posting],
    ['batch-x', b.BatchOpened],
    ['batch-x', added],
    ['batch-x', other],
    [
      'batch-x',
      { type: 'BatchFactRetracted', data: { type: added.type, retracts: 'e4', before: added.data, reason: 'erred' } },
    ],
  );

  it('holds that it was added to a batch, and that this was taken back', async () => {
    const events = openSqliteEventStore({ path: ':memory:', access: 'write' });
    const ids = new Map(told.map(({ id }, at) => [id, `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`]));
    const log = told.map((recorded) => ({
      ...recorded,
      id: ids.get(recorded.id) ?? '',
      event: JSON.parse(JSON.stringify(recorded.event).replace('"e4"', `"${ids.get('e4')}"`)) as typeof recorded.event,
    }));
    for (const { id, stream, revision, event, metadata } of log)
      await events.append(stream, [{ id, event, metadata }], revision === 0n ? 'noStream' : revision - 1n);
    const store = await storeWith(log);
    const positions = async (question: Omit<AuditQuestion, 'limit'>) =>
      (await audit(events, store, { ...question, limit: 100 })).items.map(({ position }) => position);
    expect(await positions({ mission: missionId, posting: postingId })).toEqual([3, 5, 7]);
    expect(await positions({ mission: missionId })).toEqual([2, 3, 5, 7]);
    expect(await positions({ official: 'pham-quang-hieu' })).toEqual([1, 3, 5, 7]);
    await events.close();
    await store.close();
  });
});
