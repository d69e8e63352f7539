import fc from 'fast-check';
import { earliest, latest, nextDay } from './partial-date.js';
import { certainSpan, endsBeforeItStarts, holdingOn, possibleSpan, possiblyOverlap, surelyOverlap } from './term.js';
import type { Span, Term } from './term.js';

const year = fc.constantFrom('2022', '2023', '2024');
const two = (max: number) => fc.integer({ min: 1, max }).map((n) => String(n).padStart(2, '0'));
const aDay = fc.tuple(year, two(12), two(28)).map((parts) => parts.join('-'));
const aDate = fc.oneof(
  year,
  fc.tuple(year, two(12)).map((parts) => parts.join('-')),
  aDay,
);
const aTerm: fc.Arbitrary<Term> = fc.record({ start: aDate, end: fc.option(aDate) });

/** Every day that a partial date can denote. */
function readings(date: string): string[] {
  const all: string[] = [];
  for (let day = earliest(date); day <= latest(date); day = nextDay(day)) all.push(day);
  return all;
}

const within = (span: Span | null, day: string): boolean =>
  span !== null && span.from <= day && (span.until === null || day < span.until);

/** Rule of half-open days, asked of one reading: whole days on both ends. */
const includes = (start: string, end: string | null, day: string): boolean =>
  start <= day && (end === null || day < end);

describe('a term', () => {
  it('gives the day of the handover to the successor', () => {
    const first = { start: '2020-05-01', end: '2023-05-15' };
    const second = { start: '2023-05-15', end: null };
    expect(['2020-04-30', '2020-05-01', '2023-05-14', '2023-05-15'].map((day) => holdingOn(first, day))).toStrictEqual([
      'no',
      'certain',
      'certain',
      'no',
    ]);
    expect(holdingOn(second, '2023-05-15')).toBe('certain');
    expect([surelyOverlap(first, second), possiblyOverlap(first, second)]).toStrictEqual([false, false]);
    expect([surelyOverlap(second, first), possiblyOverlap(second, first)]).toStrictEqual([false, false]);
  });

  it('gives every day to exactly one of two that hand over on a known day', () => {
    fc.assert(
      fc.property(aDay, aDay, aDay, (start, handover, day) => {
        fc.pre(start <= handover && start <= day);
        const both = [holdingOn({ start, end: handover }, day), holdingOn({ start: handover, end: null }, day)];
        expect(both.toSorted()).toStrictEqual(['certain', 'no']);
      }),
    );
  });

  it('of zero days is allowed, and holds no day', () => {
    const zero = { start: '1861-03-04', end: '1861-03-04' };
    expect(endsBeforeItStarts(zero)).toBe(false);
    expect([certainSpan(zero), possibleSpan(zero)]).toStrictEqual([null, null]);
    expect(holdingOn(zero, '1861-03-04')).toBe('no');
    expect(surelyOverlap(zero, { start: '1861', end: null })).toBe(false);
  });

  it('with partial bounds is certain between them and possible inside them', () => {
    const term = { start: '1801', end: '1803-05' };
    const asked = ['1800-12-31', '1801-01-01', '1801-12-30', '1801-12-31', '1803-04-30', '1803-05-01', '1803-05-30'];
    expect([...asked, '1803-05-31'].map((day) => holdingOn(term, day))).toStrictEqual([
      ...['no', 'possible', 'possible', 'certain', 'certain', 'possible', 'possible'],
      'no',
    ]);
  });

  it('ends before it starts only when every reading says so', () => {
    expect(endsBeforeItStarts({ start: '2023-05', end: '2023' })).toBe(false);
    expect(endsBeforeItStarts({ start: '2023-05', end: '2023-04-30' })).toBe(true);
    expect(endsBeforeItStarts({ start: '2023-05', end: null })).toBe(false);
    fc.assert(
      fc.property(aDate, aDate, (start, end) => {
        expect(endsBeforeItStarts({ start, end })).toBe(latest(end) < earliest(start));
      }),
    );
  });

  it('holds a day as all, some or none of the readings of its dates do', () => {
    // an ordered end is not assumed: a reading in which the term ends first holds no day
    fc.assert(
      fc.property(aTerm, aDay, ({ start, end }, day) => {
        const ends = end === null ? [null] : readings(end);
        const answers = new Set(readings(start).flatMap((from) => ends.map((until) => includes(from, until, day))));
        const expected = answers.size === 2 ? 'possible' : answers.has(true) ? 'certain' : 'no';
        expect(holdingOn({ start, end }, day)).toBe(expected);
      }),
      { numRuns: 60 },
    );
  });

  it('is possible wherever it is certain', () => {
    fc.assert(
      fc.property(aTerm, aDay, (term, day) => {
        if (within(certainSpan(term), day)) expect(within(possibleSpan(term), day)).toBe(true);
      }),
    );
  });
});

describe('two terms', () => {
  it('overlap both ways or neither', () => {
    fc.assert(
      fc.property(aTerm, aTerm, (a, b) => {
        expect(surelyOverlap(a, b)).toBe(surelyOverlap(b, a));
        expect(possiblyOverlap(a, b)).toBe(possiblyOverlap(b, a));
        if (surelyOverlap(a, b)) expect(possiblyOverlap(a, b)).toBe(true);
      }),
    );
  });

  it('surely overlap exactly when some day is certain in both', () => {
    fc.assert(
      fc.property(aTerm, aTerm, (a, b) => {
        const days = ['2022', '2023', '2024', '2025'].flatMap(readings);
        expect(surelyOverlap(a, b)).toBe(
          days.some((day) => holdingOn(a, day) === 'certain' && holdingOn(b, day) === 'certain'),
        );
      }),
      { numRuns: 40 },
    );
  });

  it('possibly overlap exactly when some day is open to both', () => {
    fc.assert(
      fc.property(aTerm, aTerm, (a, b) => {
        const days = ['2022', '2023', '2024', '2025'].flatMap(readings);
        expect(possiblyOverlap(a, b)).toBe(
          days.some((day) => holdingOn(a, day) !== 'no' && holdingOn(b, day) !== 'no'),
        );
      }),
      { numRuns: 40 },
    );
  });
});
