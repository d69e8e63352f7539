import { table, widthOf, wrap } from './table.js';

describe('a table for people', () => {
  it('counts a letter with its marks as one column', () => {
    expect(widthOf('Nguyễn')).toBe(6);
    expect(widthOf('Nguyễn'.normalize('NFD'))).toBe(6);
  });

  it('aligns Vietnamese names', () => {
    const text = table(['Tên', 'Từ'], [{ cells: ['Phạm Quang Hiệu', '15/05/2023'] }, { cells: ['Ẩn', '2024'] }]);
    expect(text.split('\n')).toEqual([
      'Tên              Từ',
      '───────────────  ──────────',
      'Phạm Quang Hiệu  15/05/2023',
      'Ẩn               2024',
    ]);
  });

  it('fits the page, and breaks long cells between words', () => {
    const text = table(['A', 'B'], [{ cells: ['one', 'word '.repeat(60)], notes: [`“${'quote '.repeat(40)}”`] }]);
    expect(Math.max(...text.split('\n').map(widthOf))).toBeLessThanOrEqual(100);
    expect(text.split('\n').filter((line) => line.startsWith('    “quote'))).toHaveLength(1);
  });

  it('cuts a word that is longer than its column', () => {
    expect(wrap('abcdefgh', 3)).toEqual(['abc', 'def', 'gh']);
  });
});
