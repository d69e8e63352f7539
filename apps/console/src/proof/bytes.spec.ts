import { base64Of, bytesOf, hexOf, joined, same, textOf, utf8 } from './bytes.js';

describe('bytes', () => {
  it.each(['', 'Zg==', 'Zm8=', 'Zm9v', 'Zm9vYg==', 'Zm9vYmE=', 'Zm9vYmFy', '//79/A=='])(
    'are read from %p and written again',
    (text) => {
      expect(base64Of(bytesOf(text) ?? new Uint8Array())).toBe(text);
    },
  );

  it.each(['Zg', 'Zg=', 'Zh==', 'Z===', 'Zm9v\n', ' Zm9v', 'Zm-v', 'Zm9v===='])('are not in %p', (text) =>
    expect(bytesOf(text)).toBeNull(),
  );

  it('are text only when they are UTF-8', () => {
    expect(textOf(utf8('Bùi Thanh Sơn'))).toBe('Bùi Thanh Sơn');
    expect(textOf(Uint8Array.of(0xff))).toBeNull();
    expect(textOf(Uint8Array.of(0xef, 0xbb, 0xbf, 0x61))).toBe('\ufeffa');
  });

  it('are joined, compared and shown', () => {
    expect(hexOf(joined(Uint8Array.of(0), utf8('é')))).toBe('00c3a9');
    expect(same(utf8('ab'), utf8('ab'))).toBe(true);
    expect(same(utf8('ab'), utf8('abc'))).toBe(false);
    expect(same(utf8('ab'), utf8('ac'))).toBe(false);
  });
});
