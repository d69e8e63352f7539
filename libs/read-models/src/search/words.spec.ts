import { markedWords, plainWords, wordsToFind } from './words.js';

describe('the words of a text', () => {
  it('stand each once, without punctuation', () => {
    expect(plainWords('Đại sứ, Tổng lãnh sự (nhiệm kỳ 2021-2024)')).toEqual([
      'dai',
      'su',
      'tong',
      'lanh',
      'nhiem',
      'ky',
      '2021',
      '2024',
    ]);
    expect(markedWords('Đại sứ, ĐẠI sự')).toEqual(['đại', 'sứ', 'sự']);
    expect(markedWords('Đặng'.normalize('NFD'))).toEqual(['đặng']);
    expect(plainWords(' ?! ')).toEqual([]);
  });
});

describe('the words to find a long text by', () => {
  it('stand without their marks, and with them where they have any', () => {
    expect(wordsToFind('Sơn và Son')).toEqual(['son', 'va', 'sơn', 'và']);
    expect(wordsToFind('Left Tehran')).toEqual(['left', 'tehran']);
  });
});
