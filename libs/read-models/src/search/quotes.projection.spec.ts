import { missionExamples } from '../../../domain/src/mission/mission.examples.js';
import { officialExamples } from '../../../domain/src/official/official.examples.js';
import type { RecordedEvent } from '@legation/event-store';
import { documentsOf, logOf } from '../spec-log.js';
import { quoteAsKnown, quotes } from './quotes.projection.js';
import type { QuoteDocument } from './quotes.projection.js';

const { events: m } = missionExamples;
const { events: o } = officialExamples;

/** The log as if each event rested on these words. */
const quoting = (
  log: readonly RecordedEvent[],
  source: RecordedEvent['metadata']['source'],
): readonly RecordedEvent[] => log.map((recorded) => ({ ...recorded, metadata: { ...recorded.metadata, source } }));
const only = (log: readonly RecordedEvent[]): QuoteDocument => {
  const [document, ...others] = documentsOf(quotes, log).values();
  if (!document || others.length > 0) throw new Error('not one document');
  return document;
};
const told = logOf(
  ['official-an', o.OfficialRegistered],
  ['mission-vn-japan', m.MissionOpened],
  ['mission-vn-japan', m.HeadDesignated],
);
const source = { id: 'gazette', quote: 'đã trao Quyết định, “đã trao”' };

describe('the quotes of the register', () => {
  it('stand once for each wording of a source, with the records that rest on it', () => {
    const document = only(quoting(told, source));
    expect(document).toStrictEqual({
      id: expect.stringMatching(/^[\w-]{43}$/) as string,
      sourceId: 'gazette',
      quote: source.quote,
      words: ['da', 'trao', 'quyet', 'dinh', 'đã', 'quyết', 'định'],
      statements: [
        { eventId: 'e0', knownFrom: '2026-01-01T00:00:00.000Z', kind: 'official', id: 'an', postingId: null },
        { eventId: 'e1', knownFrom: '2026-01-01T00:00:01.000Z', kind: 'mission', id: 'vn-japan', postingId: null },
        {
          eventId: 'e2',
          knownFrom: '2026-01-01T00:00:02.000Z',
          kind: 'mission',
          id: 'vn-japan',
          postingId: m.HeadDesignated.data.postingId,
        },
      ],
      further: null,
    });
  });

  it('are parted by their source, and by every letter', () => {
    const other = [...quoting(told, source), ...quoting(told, { id: 'radio', quote: source.quote })];
    expect(documentsOf(quotes, other).size).toBe(2);
    const spaced = [...quoting(told, source), ...quoting(told, { id: 'gazette', quote: `${source.quote} ` })];
    expect(documentsOf(quotes, spaced).size).toBe(2);
  });

  it('are none where a source has no words', () => {
    for (const none of [null, { id: 'gazette', quote: null }, { id: 'gazette', quote: ' ' }])
      expect(documentsOf(quotes, quoting(told, none)).size).toBe(0);
  });

  it('stay small when a whole register repeats one: those known first are kept, the others are counted', () => {
    const lines = Array.from({ length: 300 }, (_, at) => [`official-o${at}`, o.OfficialRegistered] as const);
    const log = quoting(logOf(...lines), source).map((recorded, at) => {
      const knownFrom = `2026-01-01T00:00:00.${String(999 - at).padStart(3, '0')}Z`;
      return { ...recorded, metadata: { ...recorded.metadata, knownFrom } };
    });
    const document = only(log);
    expect(document.statements.map(({ id }) => id)).toEqual(Array.from({ length: 12 }, (_, at) => `o${299 - at}`));
    expect(document.further).toEqual({ count: 288, knownBy: '2026-01-01T00:00:00.999Z' });
  });

  it('are found by the first 120 words of a long one', () => {
    const quote = Array.from({ length: 500 }, (_, at) => `từ${at}`).join(' ');
    const { words } = only(quoting(told, { id: 'gazette', quote }));
    expect([words.length, words[119], words[239]]).toEqual([240, 'tu119', 'từ119']);
  });

  it('were known at a moment with what rested on them then', () => {
    const document = only(quoting(told, source));
    expect(quoteAsKnown(document, '2026-01-01T00:00:02.000Z')).toEqual(document);
    expect(quoteAsKnown(document, '2026-01-01T00:00:01.999Z')).toEqual(only(quoting(told.slice(0, 2), source)));
    expect(quoteAsKnown(document, '2025-12-31T00:00:00.000Z')).toBeNull();
    const repeated = { ...document, further: { count: 5, knownBy: '2026-01-01T00:00:09.000Z' } };
    expect(quoteAsKnown(repeated, '2026-01-01T00:00:08.999Z')?.further).toBeNull();
    expect(quoteAsKnown(repeated, '2026-01-01T00:00:09.000Z')).toEqual(repeated);
  });
});
