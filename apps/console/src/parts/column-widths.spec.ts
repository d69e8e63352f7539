import { columnWidths } from './column-widths.js';
import type { ColumnTexts } from './column-widths.js';

const column = (more: Partial<ColumnTexts>): ColumnTexts => ({
  heading: 'Day',
  share: 1,
  texts: [],
  unbroken: [],
  ...more,
});
const widthOf = (text: string): number => text.length * 8;
const least = (...columns: Partial<ColumnTexts>[]) => columnWidths(columns.map(column), widthOf).least;

describe('how narrow a column may be', () => {
  it('is as wide as its longest word, of the heading too', () => {
    expect(least({ texts: ['chargé d’affaires', 'ambassadorial rank', 'a'] })).toEqual([13 * 8]);
    expect(least({ heading: 'Documents', texts: ['1'] })).toEqual([Math.ceil(9 * 8 * 1.08 + 14)]);
  });

  it('keeps a day and a range of years on one line, and breaks a word behind its hyphen', () => {
    expect(least({ texts: ['2023-2026, 2027'] })).toEqual([10 * 8]);
    expect(least({ texts: ['26 September 1789'] })).toEqual([9 * 8]);
    expect(least({ unbroken: ['26 September 1789'] })).toEqual([17 * 8]);
    expect(least({ texts: ['instants-known-at-all'] })).toEqual([9 * 8]);
  });

  it('is no wider for a word of any length', () => {
    let most = 0;
    const { least: found } = columnWidths([column({ texts: ['x'.repeat(10_000)] })], (text) => {
      most = Math.max(most, text.length);
      return widthOf(text);
    });
    expect(found).toEqual([200]);
    expect(most).toBe(100);
  });

  it('has some width where nothing stands in it, less for less than one share', () => {
    expect(least({ heading: 'A' }, { heading: 'A', share: 0.5 }, { heading: 'A', share: 3 })).toEqual([64, 32, 64]);
  });

  it('is told of all columns together, with the gaps between them', () => {
    expect(columnWidths([column({}), column({}), column({})], widthOf).together).toBe(3 * 64 + 2 * 16);
  });
});
