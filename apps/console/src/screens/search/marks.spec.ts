import { piecesOf } from './marks.js';

const shown = (text: string, asked: string, isExact = false) =>
  piecesOf(text, asked, isExact)
    .map((piece) => (piece.isMarked ? `[${piece.text}]` : piece.text))
    .join('');

describe('the part of a name that was asked for', () => {
  it.each([
    ['Bùi Thanh Sơn', 'son', 'Bùi Thanh [Sơn]'],
    ['Bùi Thanh Sơn', 'bui tha', '[Bùi] [Tha]nh Sơn'],
    ['Đỗ Hùng Việt', 'do', '[Đỗ] Hùng Việt'],
    ['Đại sứ quán', 'ĐAI', '[Đại] sứ quán'],
    ['Embassy, Tokyo', 'tok', 'Embassy, [Tok]yo'],
    ['Bùi Thanh Sơn', 'anh', 'Bùi Thanh Sơn'],
    ['Bùi Thanh Sơn', '', 'Bùi Thanh Sơn'],
    ['Bùi Thanh Sơn', 's', 'Bùi Thanh [S]ơn'],
    ['Bùi Thanh Sơn says so', 'bui s', '[Bùi] Thanh Sơn says so'],
    ['Henry A. Kissinger and others', 'henry a', '[Henry] [A]. Kissinger and others'],
  ])('of %p by %p is %p', (text, asked, pieces) => expect(shown(text, asked)).toBe(pieces));

  it('is found in letters that are written with separate marks', () => {
    expect(shown('Sơn'.normalize('NFD'), 'sơn', true).normalize('NFC')).toBe('[Sơn]');
    expect(shown('Sơn La'.normalize('NFD'), 'so').normalize('NFC')).toBe('[Sơ]n La');
  });

  it('keeps to the marks where the register found the very marks', () => {
    expect(shown('Chính và Chinh', 'chính', true)).toBe('[Chính] và Chinh');
  });
});
