import { parseSearch, stringifySearch } from './address.js';

describe('the parameters of an address', () => {
  it.each(['1975', '007', '1e3', 'true', 'null', '"quoted"', '[1]', '{"a":1}', 'Bùi Thanh Sơn', 'a&b=c+d %', '-'])(
    'have %p as the text that it is, and write it so that it is read again',
    (q) => {
      expect(parseSearch(`?q=${encodeURIComponent(q)}`)).toEqual({ q });
      expect(parseSearch(stringifySearch({ q, on: '2023-07-20' }))).toEqual({ q, on: '2023-07-20' });
    },
  );

  it('are written without marks around a number, and left out where none is given', () => {
    expect(stringifySearch({ q: '1975', on: undefined })).toBe('?q=1975');
    expect(stringifySearch({ q: undefined })).toBe('');
    expect(parseSearch('')).toEqual({});
  });
});
