import { directiveExamples } from '../../../domain/src/directive/directive.examples.js';
import { missionExamples } from '../../../domain/src/mission/mission.examples.js';
import { officialExamples } from '../../../domain/src/official/official.examples.js';
import type { RegisterEvent } from '@legation/domain';
import type { RecordedEvent } from '@legation/event-store';
import { logOf } from '../spec-log.js';
import { storeWith } from '../spec-store.js';
import { search } from './search.query.js';

const { events: m } = missionExamples;
const { DirectiveIssued } = directiveExamples.events;
const registered = (name: string) => ({ type: 'OfficialRegistered', data: { name, note: null } }) as const;
const { postingId } = m.HeadDesignated.data;
const item = { parent: null, ordinal: null, strength: null, deadline: null, matters: [] };
const issued = {
  ...DirectiveIssued,
  data: {
    ...DirectiveIssued.data,
    title: 'Bốn nhiệm vụ',
    items: [
      { ...item, no: '1', text: 'Chủ động hội nhập', textEn: 'Integrate actively' },
      { ...item, no: '2', text: 'Hội đàm', textEn: null },
    ],
  },
};

/** A log in which each event rests on words of the gazette. */
const quoting = (
  ...lines: readonly (readonly [stream: string, event: RegisterEvent, quote: string])[]
): readonly RecordedEvent[] =>
  logOf(...lines.map(([stream, event]) => [stream, event] as const)).map((recorded, at) => ({
    ...recorded,
    metadata: { ...recorded.metadata, source: { id: 'gazette', quote: lines[at]?.[2] ?? '' } },
  }));
const found = async (log: readonly RecordedEvent[], text: string, more = {}) =>
  (await search(await storeWith(log), { text, ...more })).items;

const words = 'Hội đồng đã trao Quyết định';
const log = quoting(
  ['official-hoi', registered('Hồ Văn Hội'), words],
  ['mission-vn-japan', m.MissionOpened, words],
  ['mission-vn-japan', m.HeadDesignated, words],
  ['directive-d1', issued, 'giao bốn nhiệm vụ'],
);

describe('a search in items and quotes', () => {
  it('finds an item by its own words, in the original or in English', async () => {
    expect(await found(log, 'chu dong')).toEqual([
      {
        kind: 'item',
        directiveId: 'd1',
        no: '1',
        text: 'Chủ động hội nhập',
        textEn: 'Integrate actively',
        title: 'Bốn nhiệm vụ',
        exact: false,
      },
    ]);
    expect(await found(log, 'INTEGRATE act')).toMatchObject([{ no: '1', exact: true }]);
    expect(await found(log, 'nhập đàm')).toEqual([]); // each word in another item
  });

  it('finds a quote once, with the records that rest on it and how many statements do', async () => {
    expect(await found(log, 'trao quyết')).toEqual([
      {
        kind: 'quote',
        sourceId: 'gazette',
        quote: words,
        records: [
          { kind: 'official', id: 'hoi', postingId: null, name: 'Hồ Văn Hội' },
          { kind: 'mission', id: 'vn-japan', postingId: null, name: m.MissionOpened.data.name },
          { kind: 'mission', id: 'vn-japan', postingId, name: m.MissionOpened.data.name },
        ],
        statements: 3,
        exact: true,
      },
    ]);
  });

  it('answers with names, then items, then quotes, so that the limit is not eaten by quotes', async () => {
    const kinds = async (more = {}) => (await found(log, 'hoi', more)).map(({ kind }) => kind);
    expect(await kinds()).toEqual(['official', 'item', 'item', 'quote']);
    expect(await kinds({ limit: 1 })).toEqual(['official']);
    expect(await kinds({ limit: 3 })).toEqual(['official', 'item', 'item']);
    expect((await search(await storeWith(log), { text: 'hoi', limit: 3 })).more).toBe(true);
    expect((await search(await storeWith(log), { text: 'hoi', limit: 4 })).more).toBe(false);
    expect(await kinds({ kind: 'item' })).toEqual(['item', 'item']);
    expect(await kinds({ kind: 'quote' })).toEqual(['quote']);
  });

  it('does not find items and quotes by a single letter, which begins a word of nearly all of them', async () => {
    const kinds = async (text: string) =>
      new Set((await search(await storeWith(log), { text })).items.map(({ kind }) => kind));
    expect([...(await kinds('b'))].filter((kind) => kind === 'item' || kind === 'quote')).toEqual([]);
    expect([...(await kinds('bo b'))]).toContain('quote');
  });

  it('puts those with the very marks first, also where others come before them', async () => {
    const alike = quoting(
      ['official-a', registered('A'), 'a: trao quyet dinh'],
      ['official-b', registered('B'), 'b: trao quyết định'],
    );
    const exactness = async (text: string, more = {}) =>
      (await found(alike, text, more)).map((one) => [one.kind === 'quote' && one.quote.slice(0, 1), one.exact]);
    expect(await exactness('quyết')).toEqual([
      ['b', true],
      ['a', false],
    ]);
    expect(await exactness('quyết', { limit: 1 })).toEqual([['b', true]]);
    expect(await exactness('quyet')).toEqual([
      ['a', true],
      ['b', false],
    ]);
  });

  it('shows at most five records of a quote that many rest on, and counts every statement', async () => {
    const lines = Array.from({ length: 30 }, (_, at) => [`official-o${at}`, registered('An'), 'cùng một lời'] as const);
    const [quote] = await found(quoting(...lines), 'cung mot loi');
    expect(quote).toMatchObject({ records: lines.slice(0, 5).map((_, at) => ({ id: `o${at}` })), statements: 30 });
  });

  it('leaves out a fact that was taken back, and keeps the words of who took it back', async () => {
    const holding = officialExamples.events.OfficeAssumed;
    const retracted = (factId: string, type: 'OfficeAssumed' | 'OfficialRegistered', before: object) =>
      ({ type: 'OfficialFactRetracted', data: { retracts: factId, type, before, reason: 'No such thing.' } }) as never;
    const an = quoting(
      ['official-an', registered('Bùi An'), 'ông ấy là An'],
      ['official-an', holding, 'ông ấy nhậm chức'],
      ['official-an', retracted('e1', 'OfficeAssumed', holding.data), 'ông ấy chưa hề nhậm chức'],
      ['official-an', retracted('e0', 'OfficialRegistered', registered('Bùi An').data), 'không có ông ấy'],
    );
    const quotesOf = async (length: number) =>
      (await found(an.slice(0, length), 'ông ấy')).map((one) => one.kind === 'quote' && one.quote);
    expect(await quotesOf(2)).toEqual(['ông ấy là An', 'ông ấy nhậm chức']);
    expect(await quotesOf(3)).toEqual(['ông ấy chưa hề nhậm chức', 'ông ấy là An']);
    expect(await quotesOf(4)).toEqual([]); // nothing of him is in the register any more
  });

  it('leaves out what was said of a posting before it was taken back, whole or one fact of it', async () => {
    const retraction = (fact: 'designated' | null) =>
      ({
        type: 'PostingRetracted',
        data: { postingId, fact, state: null, retracts: 'e1', reason: 'Misread.' },
      }) as never;
    const opening = ['mission-vn-japan', m.MissionOpened, 'mở sứ quán'] as const;
    const designated = ['mission-vn-japan', m.HeadDesignated, 'được giới thiệu'] as const;
    const appointed = ['mission-vn-japan', m.AmbassadorAppointed, 'được bổ nhiệm'] as const;
    const quotesOf = async (fact: 'designated' | null) => {
      const all = quoting(opening, designated, appointed, ['mission-vn-japan', retraction(fact), 'được rút lại']);
      return (await found(all, 'được')).map((one) => one.kind === 'quote' && one.quote);
    };
    expect(await quotesOf(null)).toEqual(['được rút lại']);
    expect(await quotesOf('designated')).toEqual(['được bổ nhiệm', 'được rút lại']);
  });
});
