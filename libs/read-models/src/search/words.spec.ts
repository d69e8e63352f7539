import { markedWords, plainWords } from './words.js';

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
