import fc from 'fast-check';
import { plainText } from './plain-text.js';

const anyText = fc.string({ unit: 'grapheme' });
const anyUnits = fc.string({ unit: 'binary' });

describe('plain text', () => {
  it('has no marks, no capitals and no stroke of đ', () => {
    expect(plainText('Đặng Đăng ĐÔNG đất')).toBe('dang dang dong dat');
    expect(plainText('Nguyễn Minh Hằng')).toBe('nguyen minh hang');
    expect(plainText('hòa')).toBe(plainText('hoà'));
  });

  it('stays as it is', () => {
    fc.assert(fc.property(fc.oneof(anyText, anyUnits), (text) => plainText(plainText(text)) === plainText(text)));
  });

  it('is the same for composed and decomposed text', () => {
    fc.assert(fc.property(anyText, (text) => plainText(text.normalize('NFC')) === plainText(text.normalize('NFD'))));
  });
});
