import fc from 'fast-check';
import { fold, foldedWords, markedWords } from './fold.js';

const anyText = fc.string({ unit: 'grapheme' });
const anyUnits = fc.string({ unit: 'binary' });

describe('folding a text', () => {
  it('takes away marks, capitals and the stroke of đ', () => {
    expect(fold('Đặng Đăng ĐÔNG đất')).toBe('dang dang dong dat');
    expect(fold('Nguyễn Minh Hằng')).toBe('nguyen minh hang');
    expect(fold('hòa')).toBe(fold('hoà'));
  });

  it('changes nothing the second time', () => {
    fc.assert(fc.property(fc.oneof(anyText, anyUnits), (text) => fold(fold(text)) === fold(text)));
  });

  it('is the same for composed and decomposed text', () => {
    fc.assert(fc.property(anyText, (text) => fold(text.normalize('NFC')) === fold(text.normalize('NFD'))));
  });

  it('makes words, each once, without punctuation', () => {
    expect(foldedWords('Đại sứ, Tổng lãnh sự (nhiệm kỳ 2021-2024)')).toEqual([
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
    expect(foldedWords(' ?! ')).toEqual([]);
  });
});
